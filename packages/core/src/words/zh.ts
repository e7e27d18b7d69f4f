import { measures } from './measures-zh.ts';
import { subjectWords } from './subjects.ts';
import type { Words } from './words.ts';

const fn: Words['function'] = {
  instrumental: '帮扶',
  companionship: '陪伴',
  emotional: '情感',
  informational: '信息',
  financial: '经济',
  emergency: '应急',
};
const functions: Words['functions'] = (list) => list.map((one) => fn[one]).join('、');
const people = (ids: readonly string[], nameOf: (id: string) => string): string =>
  ids.length <= 3
    ? ids.map(nameOf).join('、')
    : `${ids.slice(0, 3).map(nameOf).join('、')}等 ${ids.length} 人`;

const issue: Words['issue'] = {
  'unreadable-file': '文件读不了',
  'unsupported-file': '暂不支持这种文件',
  'encoding-unknown': '认不出文字编码',
  'unknown-table': '看不出是哪张表，没有读入',
  'missing-table': '缺少一张必需的表',
  'empty-file': '文件是空的',
  'header-twice': '表头重复',
  'column-missing': '缺少必需的一列',
  'column-unnamed': '有一列没有表头',
  'unusual-delimiter': '分隔符不是逗号，已按它读入',
  'quote-broken': '引号不成对',
  'cells-beyond-header': '这一行比表头多出内容',
  'cells-missing': '这一行比表头少几格，按未填处理',
  'blank-rows': '有空行，已跳过',
  'repaired-cell': '换成了规范写法',
  'value-missing': '必填的一格是空的，这一行没有读入',
  'value-unreadable': '这一格读不懂，按未填处理',
  'value-unknown': '不认识的说法，按未填处理',
  'year-two-digits': '年份只有两位，分不清是哪个世纪',
  'duplicate-id': '编号重复，只用了第一次出现的那一行',
  'unknown-person': '人员表里没有这个编号',
  'unknown-wave': '期次表里没有这一期',
  'reversed-dates': '结束日期早于开始日期',
  'strength-not-positive': '强度要大于零',
  'self-tie': '自己和自己的关系，不计入',
  'repeated-tie': '同一条关系写了两遍，只算一次',
  'people-from-ties': '只有关系名单：没有任何关系的人无从得知',
  'reporter-not-interviewed': '填报人这一期没有接受访谈，关系保留',
  'unsafe-file': '压缩包或内容有风险，没有打开',
  'too-large': '超出了允许的大小，没有读入',
  'encoding-unsure': '文字编码有两种可能，请指明是哪一种',
  'file-cut': '文件不完整，已读入前面的部分',
  'text-garbled': '文字是乱码，请对照原件',
  'odd-characters': '有别的电脑可能显示不了的字，已保留',
  'rows-above-header': '表头上方的内容已跳过',
  'header-again': '又出现一次表头，已跳过',
  'totals-row': '合计行，已跳过',
  'example-row': '示例行，已跳过',
  'cell-error': '表格里这一格是错误值，按未填处理',
  'formula-empty': '公式没有计算结果，按未填处理',
  'number-damaged': '数字太长，末尾几位已被表格软件改掉，无法恢复',
  'merged-cells': '合并的单元格，已按行填入同一内容',
  'hidden-cells': '隐藏的行、列或工作表也读入了',
  'macros-ignored': '宏和外部链接没有读入',
  'phone-unusual': '不像电话号码，可能少了开头的 0',
  'code-length': '代码长度和其他的不一样',
  'coordinates-swapped': '经度和纬度像是写反了',
  'coordinates-outside': '位置离其他人太远，按未填处理',
  'age-unlikely': '年龄不合常理',
  'age-nominal': '是虚岁，比周岁大一到两岁',
  'tie-after-end': '其中一人当时已离开或去世，关系保留',
  'possible-duplicate': '可能是同一个人写了两遍',
  'id-other-name': '这个编号已经是另一个名字，请核对编号',
  'person-unsure': '可能是已有的人：是同一人就填他的编号，不是就填一个新编号',
  'person-ambiguous': '同名的不止一人，请写编号',
};

const missing: Readonly<Record<string, string>> = {
  events: '没有走访、通话等记录',
  needs: '没有记录需求',
  willing: '没有记录谁愿意帮忙',
  capacity: '没有记录每人还能帮几位',
  place: '没有记录住处',
  ties: '没有记录关系',
  functions: '没有记录关系里帮的是什么',
  direction: '没有记录是谁帮谁',
  kinds: '没有记录谁是邻居、居委干部或工作人员',
  minutes: '没有记录应急的人多久能到',
  organisations: '没有记录五社的组织',
  programmes: '没有个案和小组的记录',
};

export const zh: Words = {
  tier: { R: '急需', Y: '关注', U: '待核实', G: '未见缺口' },
  tierMeaning: {
    R: '已知没有人在联系，或必需的帮扶没有人给',
    Y: '已知有缺口，或多处只靠一个人',
    U: '没问到本人，不能下结论',
    G: '在收集到的几项里没有看到缺口，不等于一切都好',
  },
  state: { gap: '缺口', watch: '留意', ok: '有', unknown: '未问到', 'not-collected': '未收集' },
  component: {
    1: '非正式支持者',
    2: '联系及时',
    3: '需要有人承担',
    4: '少一个人还行吗',
    5: '15 分钟能到',
    6: '不只靠工作人员',
    7: '与社区的通路',
    8: '参与与付出',
  },
  function: fn,
  kind: {
    spouse: '配偶',
    child: '子女',
    'immediate-kin': '近亲',
    'distant-kin': '远亲',
    neighbour: '邻居',
    friend: '朋友',
    'peer-pair': '互助结对',
    'volunteer-pair': '志愿结对',
    casework: '个案服务',
    grid: '网格',
    medical: '医务',
    provider: '商家',
    acquaintance: '点头之交',
  },
  role: {
    elder: '老人',
    neighbour: '邻居',
    family: '家属',
    volunteer: '志愿者',
    'social-worker': '社工',
    'grid-worker': '网格员',
    committee: '居委干部',
    health: '医务',
    provider: '商家',
    child: '儿童',
  },
  reporter: { supporter: '帮助者说的', supported: '受助者说的', worker: '工作人员记的', import: '导入的' },
  gap: {
    G1: '没有在联系的人',
    G2: '需要没人承担',
    G3: '只靠一个人',
    G4: '只靠工作人员',
    G5: '该联系了',
    G7: '与外面没有来往',
    G8: '只受助，还没有机会出力',
    G9: '帮的人超出了能力',
    G6: '身边有人愿意帮却没搭上',
    G10: '纸面结对',
    G11: '三种联系不全',
    G12: '至多一条支持路径',
    G13: '两社之间没有联系',
    G14: '应急没有人能到',
    G15: '楼道里没有互助',
    G16: '不在任何服务里',
    G17: '愿意帮忙还没人找',
    G18: '沉睡的组织',
  },
  issue,
  measure: measures,
  functions,
  reason({ code, count, functions: missed, people: who }, nameOf) {
    switch (code) {
      case 'no-active-tie':
        return '问过了，没有任何在联系的人';
      case 'contact-overdue':
        return `该联系了：距上次联系已是应有间隔的 ${Math.round((count ?? 0) * 10) / 10} 倍`;
      case 'contact-due':
        return '快到该联系的日子了';
      case 'no-emergency':
        return '有急事时 15 分钟内没有人能到';
      case 'one-emergency':
        return `有急事时 15 分钟内只有${people(who, nameOf)}能到`;
      case 'only-formal':
        return '帮忙的都是工作人员';
      case 'essential-only-formal':
        return `${functions(missed)}只靠工作人员`;
      case 'no-path':
        return '和居委、网格、社工之间没有可以传话的人';
      case 'one-path':
        return '和居委、网格、社工之间只有一条通路';
      case 'no-informal':
        return '没有家人、邻居或朋友在帮忙';
      case 'one-informal':
        return `家人、邻居、朋友里只有${people(who, nameOf)}`;
      case 'essential-uncovered':
        return `${functions(missed)}没有人承担`;
      case 'other-uncovered':
        return `${functions(missed)}没有人给`;
      case 'lost-without-one':
        return `${functions(missed)}只靠${people(who, nameOf)}，这一位不在就没有人`;
      case 'other-lost-without-one':
        return `${functions(missed)}只有${people(who, nameOf)}`;
      case 'at-most-one':
        return `${functions(missed)}最多只有${people(who, nameOf)}能给，还要问清楚`;
      case 'many-watch':
        return `有 ${count} 处需要留意`;
      case 'not-asked':
        return count === 0 ? '这一期没有访谈到本人，有没有人帮还不知道' : '有几项没问到，还不能下结论';
      case 'ties-not-collected':
        return '没有收集关系，不能下结论';
      case 'no-gap-seen':
        return `收集到的 ${count} 项里未见缺口（共 8 项）`;
    }
  },
  finding({ code, people: [elder, ...others], functions: about, numbers, subjects }, nameOf) {
    const name = elder === undefined ? '' : nameOf(elder);
    const what = subjectWords.zh(code, subjects);
    switch (code) {
      case 'G1':
        return `${name}没有任何在联系的人`;
      case 'G2':
        return `${name}的${functions(about)}没有人承担`;
      case 'G3':
        return `${name}的${functions(about)}只靠${people(others, nameOf)}`;
      case 'G4':
        return `在帮${name}的都是工作人员：${people(others, nameOf)}`;
      case 'G5':
        return `${name}该联系了，距上次已是应有间隔的 ${Math.round((numbers['intervals'] ?? 0) * 10) / 10} 倍`;
      case 'G7':
        return `${people([elder!, ...others], nameOf)}（${what}）与外面没有一条联系`;
      case 'G8':
        return `${name}有 ${numbers['received']} 位在帮，自己还没有帮别人${about.length > 0 ? `，其实愿意出力：${functions(about)}` : ''}`;
      case 'G9':
        return `${name}在帮 ${numbers['supported']} 位，比自己说的能力多`;
      case 'G6':
        return `${name}身边有 ${numbers['helpers']} 位愿意帮忙的人还没有搭上：${people(others, nameOf)}`;
      case 'G10':
        return `${name}和${people(others, nameOf)}结了对，90 天里没有见面或通话的记录`;
      case 'G11':
        return `${name}的三种联系有 ${numbers['kinds']} 种，还缺：${what}`;
      case 'G12':
        return numbers['paths'] === 0
          ? `政府、社区、社会、互助四条路径都没有到${name}`
          : `除了家人，${name}的支持只有一条路径：${what}`;
      case 'G13':
        return `${what}之间没有联系，也没有共同服务的老人`;
      case 'G14':
        return `${name}有急事时，15 分钟内没有人能到`;
      case 'G15':
        return `${what}里没有两户互相帮忙，住着${people([elder!, ...others], nameOf)}`;
      case 'G16':
        return `${name}没有家人、邻居或朋友在帮忙，也不在个案、小组和走访名单里`;
      case 'G17':
        return `${name}表示过愿意，还能帮 ${numbers['room']} 位${about.length > 0 ? `，可提供${functions(about)}` : ''}，还没有在帮谁`;
      case 'G18':
        return `${what}${numbers['days_since'] === undefined ? '还没有任何活动记录' : `已经 ${numbers['days_since']} 天没有活动记录`}`;
    }
  },
  note: ({ code, missing: what }) => `${zh.gap[code]}：${missing[what]}，没有检查`,
  suggestion({ supporter, functions: gives, reason, already, via, askFirst }, nameOf) {
    const what = gives.length > 0 ? functions(gives) : '来往';
    const ask = askFirst ? '先问本人和对方愿不愿意' : '对方表示过愿意，仍要先问本人';
    switch (reason) {
      case 'already-tied':
        return `${nameOf(supporter)}${already.length > 0 ? `已在给${functions(already)}` : '已有来往'}，可以问问能不能也帮忙${what}。${ask}。`;
      case 'shared-alter':
        return `${nameOf(supporter)}和本人都认识${people(via, nameOf)}，可以托其引见，补上${what}。${ask}。`;
      case 'same-place':
        return `${nameOf(supporter)}住在同一处，可以上门认识一下，补上${what}。${ask}。`;
    }
  },
  problem({ code, file, row, column, received, expected }) {
    const where = [file, row === null ? null : `第 ${row} 行`, column === null ? null : `“${column}”列`];
    const detail = [
      received === null ? null : `读到：${received}`,
      expected === null ? null : `应为：${expected}`,
    ].filter((part) => part !== null);
    return `${where.filter((part) => part !== null).join(' ')}：${issue[code]}${detail.length > 0 ? `（${detail.join('；')}）` : ''}`;
  },
};
