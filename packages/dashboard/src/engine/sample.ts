import { scenarios, UsageError, writeDataset, type Dataset, type InputFile } from '@linli/core';

type Lang = 'zh' | 'en';

// The two lists have no common divisor in length, so no two people of a sample share a whole name.
const families = [
  ['王', 'Wang'],
  ['李', 'Li'],
  ['张', 'Zhang'],
  ['刘', 'Liu'],
  ['陈', 'Chen'],
  ['杨', 'Yang'],
  ['赵', 'Zhao'],
  ['黄', 'Huang'],
  ['周', 'Zhou'],
  ['吴', 'Wu'],
  ['徐', 'Xu'],
  ['孙', 'Sun'],
  ['马', 'Ma'],
  ['朱', 'Zhu'],
  ['胡', 'Hu'],
  ['林', 'Lin'],
  ['何', 'He'],
] as const;
const given = {
  female: [
    ['秀英', 'Xiuying'],
    ['桂兰', 'Guilan'],
    ['玉珍', 'Yuzhen'],
    ['淑琴', 'Shuqin'],
    ['文英', 'Wenying'],
    ['凤霞', 'Fengxia'],
    ['丽华', 'Lihua'],
    ['月娥', "Yue'e"],
    ['素芬', 'Sufen'],
  ],
  male: [
    ['建国', 'Jianguo'],
    ['德顺', 'Deshun'],
    ['福生', 'Fusheng'],
    ['永年', 'Yongnian'],
    ['志强', 'Zhiqiang'],
    ['国强', 'Guoqiang'],
    ['明远', 'Mingyuan'],
    ['树林', 'Shulin'],
    ['宝山', 'Baoshan'],
  ],
} as const;

/** What the scenario says in Chinese, part by part, longest first where one part is in another. */
const inEnglish: readonly (readonly [RegExp, string])[] = [
  [/^(.)苑居委会$/, '$1 committee'],
  [/苑(\d)栋(\d)单元(\d+)$/, ' block $1, unit $2, $3'],
  [/苑(\d)栋(\d)单元$/, ' block $1, unit $2'],
  [/苑(\d)栋$/, ' block $1'],
  [/(?<=^[松江枫榆])苑$/, ' Court'],
  [/^松/, 'Pine'],
  [/^江/, 'River'],
  [/^枫/, 'Maple'],
  [/^榆/, 'Elm'],
  [/^走访 (\d) 组$/, 'Visiting team $1'],
  [/^爱心志愿 (\d) 组$/, 'Volunteers, group $1'],
  [/^周二 上午$/, 'Tue morning'],
  [/^周四 上午$/, 'Thu morning'],
  [/^工作日 晚上$/, 'weekdays evening'],
];
const words: Readonly<Record<string, string>> = {
  微信: 'WeChat',
  电话: 'Telephone',
  视频: 'Video',
  上门: 'At home',
  营养: 'Meals',
  物品: 'Goods',
  面访: 'Face to face',
  社工站: 'Social work station',
  社工机构: 'Social work agency',
  出资基金会: 'Funding foundation',
  基金会: 'Foundation',
  普通话: 'Mandarin',
  本地话: 'Local dialect',
  午餐和接送: 'Lunch and lifts',
  培训: 'Training',
  紧急联系人: 'Emergency contact',
  一级: 'Grade 1',
  二级: 'Grade 2',
  三级: 'Grade 3',
  孤寡: 'Without family',
  独居: 'Lives alone',
  高龄: '80 or over',
  空巢: 'Children moved out',
  失能: 'Needs care',
  重病: 'Severe illness',
  残障: 'Disability',
  智障: 'Learning disability',
  不出户: 'Homebound',
  需搀扶: 'Needs an arm',
  家事外事: 'Chores',
  个案心理辅导: 'Counselling',
  生活救助: 'Living relief',
  医疗救助: 'Medical relief',
  送餐: 'Meals brought',
  散步: 'Walks',
  代买: 'Shopping',
  谈心: 'Someone to talk to',
  看戏: 'Theatre',
  下棋: 'Chess',
  陪诊: 'Company to the doctor',
  义诊: 'Free check-ups',
  理发: 'Haircuts',
  补贴: 'Allowances',
  手机: 'Mobile phone',
  每周有人说话: 'Talks to somebody every week',
  邻居有钥匙: 'A neighbour has the key',
  出一次门: 'Gets out once',
  有人搭把手: 'Somebody lends a hand',
  家属接走照顾: 'Moved to family',
  项目主管: 'Project lead',
  社工助理: 'Social work assistant',
  探访员: 'Visitor',
  走访小组: 'Visiting team',
  志愿服务小组: 'Volunteer group',
  日间照料: 'Day care',
  外地: 'Another city',
  附近小区: 'Nearby compound',
  周末: 'weekends',
  江边出行: 'Outing to the river',
  重阳活动: 'Double Ninth gathering',
  赏秋出行: 'Autumn outing',
  初期: 'Start',
  中期: 'Middle',
  终期: 'End',
  电话微信访问: 'Telephone and WeChat calls',
  营养支持: 'Meals',
  物品支持: 'Goods',
  家事外事服务: 'Chores',
  主题自助活动: 'Attendance at activities',
  中期终期评估: 'Middle and End assessment',
  结案: 'Cases closed',
  开案: 'Cases opened',
};

function translated(text: string): string {
  const word = words[text];
  if (word !== undefined) return word;
  return inEnglish.reduce((done, [pattern, put]) => done.replace(pattern, put), text);
}

function inLanguage(value: unknown): unknown {
  if (typeof value === 'string') return translated(value);
  return Array.isArray(value) ? (value as unknown[]).map(inLanguage) : value;
}

/** Every text of every table, ids of places and organisations too: what refers to them changes with them. */
const inAllTables = (dataset: Dataset): Dataset =>
  Object.fromEntries(
    Object.entries(dataset).map(([table, rows]) => [
      table,
      (rows as readonly object[]).map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, inLanguage(value)])),
      ),
    ]),
  ) as unknown as Dataset;

/** The invented community of home visits (S4), in one language, with names: nobody in it exists. */
export function sampleFiles(lang: Lang): readonly InputFile[] {
  const scenario = scenarios.find(({ id }) => id === 's4');
  if (!scenario) throw new UsageError('expected the scenario s4');
  const made = scenario.make(scenario.seed);
  const dataset = lang === 'en' ? inAllTables(made) : made;
  const language = lang === 'en' ? 1 : 0;
  const people = dataset.people.map((person, i) => {
    const family = families[i % families.length]![language];
    const own = given[person.gender ?? (i % 2 === 0 ? 'female' : 'male')];
    const first = own[i % own.length]![language];
    return { ...person, name: lang === 'en' ? `${family} ${first}` : `${family}${first}` };
  });
  const title = lang === 'en' ? 'Sample: home visits in four compounds' : '示例：四个小区的入户探访';
  return writeDataset({ ...dataset, people }, title);
}
