import type { Lang } from '@linli/core/words';

type Told = Readonly<Record<Lang, string>>;

const options: Told = {
  en: `
  --wave ID | --as-of DATE   the moment to look at (default: the latest in the data, printed)
  --format table|csv|json|parquet   table on a terminal, csv otherwise
  --out FILE                 write a file instead of stdout
  --lang zh|en               language of tables and messages
  --seed N                   seed of everything random`,
  zh: `
  --wave ID | --as-of DATE   看哪一期或哪一天（默认：数据里最近的，会写出来）
  --format table|csv|json|parquet   在终端里默认 table，否则 csv
  --out FILE                 写进文件，不写到标准输出
  --lang zh|en               表格和提示用的语言
  --seed N                   所有随机数的种子`,
};

export const measureOptions: Told = {
  en: `
  --measure a,b|all          measures by id (default: all of the level)
  --level person|tie|community
  --directed --weighted      default: undirected simple projection, unweighted
  --kind K,… --function F,…  only ties of these kinds or functions
  --tie-rule either|both|supporter|supported
  --attribute COLUMN         for ei_index, blau, iqv, assortativity_attribute
  --targets ID,…|role:ROLE   for disjoint_paths
  --alpha NUMBER             of katz (default: 0.5 / lambda-max)
  --model whole|ego          of constraint, effective_size, efficiency, hierarchy
  --sample-above N|never     above so many people harmonic and closeness come from sampled people, with
                             the error of each in a column (default: 500000; it is said where it is done)
  --sources N                people sampled (default: 4096)
  --threads N                default: as many as the machine runs at once; the numbers are the same`,
  zh: `
  --measure a,b|all          要算的指标（默认：这一层的全部）
  --level person|tie|community   个人、联系、社区
  --directed --weighted      默认不分方向、不加权
  --kind K,… --function F,…  只算这些关系、这些帮助
  --tie-rule either|both|supporter|supported   一方说有就算、双方都说才算、只看帮助者、只看受助者
  --attribute COLUMN         ei_index、blau、iqv、assortativity_attribute 用哪一列
  --targets ID,…|role:ROLE   disjoint_paths 通到谁
  --alpha NUMBER             katz 的参数（默认 0.5 / lambda-max）
  --model whole|ego          constraint、effective_size、efficiency、hierarchy 用整网还是个人网
  --sample-above N|never     超过 N 人时 harmonic、closeness 改为抽样，误差另有一列（默认 500000，会说明）
  --sources N                抽多少人（默认 4096）
  --threads N                默认用满这台电脑；数字不变`,
};

export const compareOptions: Told = {
  en: `
  --by community|wave|both   default: wave where there are two, else community
  --age-weights A,B,C        weights of the ages 60-69, 70-79, 80+ (default: those of all elders compared)
  --kind K,… --function F,…  only ties of these kinds or functions
  --tie-rule either|both|supporter|supported`,
  zh: `
  --by community|wave|both   比社区还是比各期（默认：有两期就比各期）
  --age-weights A,B,C        60-69、70-79、80 岁以上的权重（默认：按一起比较的全部老人）
  --kind K,… --function F,…  只算这些关系、这些帮助
  --tie-rule either|both|supporter|supported   一方说有就算、双方都说才算、只看帮助者、只看受助者`,
};

export const matchOptions: Told = {
  en: `
  --workers                  propose staff too (default: neighbours, family, volunteers)
  --max-metres N             farthest straight line between two homes (default: 500)
  --anchors N                also the N homes of willing people that reach most elders short of support
  --activities N             also the N places where a group would reach most of them`,
  zh: `
  --workers                  也安排工作人员（默认：邻居、家人、志愿者）
  --max-metres N             两家之间最远的直线距离（默认 500 米）
  --anchors N                另给出够得着最多缺支持老人的 N 户
  --activities N             另给出办小组能够到最多老人的 N 处地点`,
};

export const convertOptions: Told = {
  en: `
  --to csv|xlsx|parquet|graphml|gexf|pajek|ucinet|json|r|rsiena
  --out PATH                 csv, parquet, r, rsiena: a new folder, or a .zip; the others: a file (text: stdout)
  --keep-all-names           also of those who said no to being named to others: for your own safekeeping,
                             never to be handed on (default: their ids alone, said on stderr)
  --format json              what was written and what was left behind, on stdout`,
  zh: `
  --to csv|xlsx|parquet|graphml|gexf|pajek|ucinet|json|r|rsiena
  --out PATH                 csv、parquet、r、rsiena：新文件夹或 .zip；其余：文件（文本可写到标准输出）
  --keep-all-names           不同意对外提供姓名的人也写姓名：只供自己留存，不能给别人
                             （默认只写编号，并说明有几位）
  --format json              写了什么、落下什么，写到标准输出`,
};

export const profileOptions: Told = {
  en: `
  --policy FILE              a policy pack (JSON): intervals, needs, roles; see data/policies
  --sensitivity              how firmly each tier stands, and who or what would turn it`,
  zh: `
  --policy FILE              政策包（JSON）：走访间隔、需要、角色；见 data/policies
  --sensitivity              每个判定有多稳，换了谁、换了什么就会变`,
};

export const routeOptions: Told = {
  en: `
  --from DATE --to DATE      first and last day (default: a week from the day after the moment)
  --people ID,…              visit these, due or not (default: every elder who is due)
  --hours "WORDS|…"          when teams are out (default: weekdays 09:00-12:00|weekdays 13:30-17:00)
  --most-visits N            of one team in one round (default: 6)
  --visit-minutes N          where no earlier visit tells (default: 40)
  --matrix FILE              minutes between people or places: a CSV of from,to,minutes
  --detour N                 way on the ground for each metre of the straight line (default: 1.3)`,
  zh: `
  --from DATE --to DATE      第一天和最后一天（默认：从所看那天的次日起一周）
  --people ID,…              只去这些人家，不管到没到期（默认：所有到期的老人）
  --hours "WORDS|…"          小组什么时候出门（默认 weekdays 09:00-12:00|weekdays 13:30-17:00）
  --most-visits N            一个小组一趟最多几家（默认 6）
  --visit-minutes N          没有以往记录时，一次探访多少分钟（默认 40）
  --matrix FILE              人或地点之间的分钟数：CSV，列为 from,to,minutes
  --detour N                 直线一米合路上几米（默认 1.3）`,
};

export const serviceOptions: Told = {
  en: `
  --show funnel|orders|refused|helpers|ledger|indicators|month   the rows of a table (JSON holds all)
  --most-open N              orders that somebody may hold at once (default: no limit)
  --points-last DAYS         after which points run out (default: never)
  --month YYYY-MM            the report of a month
  --public                   keep back numbers below 11 in it, and what would tell them`,
  zh: `
  --show funnel|orders|refused|helpers|ledger|indicators|month   给出哪张表（JSON 里都有）
  --most-open N              一个人手上最多同时几单（默认不限）
  --points-last DAYS         积分多少天后过期（默认不过期）
  --month YYYY-MM            哪个月的月报
  --public                   月报里小于 11 的数不写，能推算出它们的也不写`,
};

export const reportOptions: Told = {
  en: `
  --out FILE.html            default: stdout
  --names                    names for ids, but for those who said no to being named to others
  --keep-all-names           names of those too: for your own safekeeping, never to be handed on
  --rows N                   lines of a table at most (default: 200)`,
  zh: `
  --out FILE.html            默认写到标准输出
  --names                    写姓名；不同意对外提供姓名的人仍然只写编号
  --keep-all-names           这些人也写姓名：只供自己留存，不能给别人
  --rows N                   一张表最多几行（默认 200）`,
};

export const importOptions: Told = {
  en: `
  --into DATASET             the data that rows are added to (default: none)
  --out FOLDER|FILE.zip      write the result; without it only a preview
  --bad-rows FILE.xlsx       rows that cannot be taken, with red cells and the reasons; the others are then written
  --mapping FILE.json        columns and words as mapped before
  --save-mapping FILE.json   keep the mapping of this import`,
  zh: `
  --into DATASET             加到哪份数据里（默认：不加）
  --out FOLDER|FILE.zip      写出结果；不加就只是预览
  --bad-rows FILE.xlsx       不能导入的行，红格加原因；其余的照写
  --mapping FILE.json        用上次保存的列对应
  --save-mapping FILE.json   保存这次的列对应`,
};

/** Lines of the options that all commands share; only some mean something to a few commands. */
const linesOf = (lang: Lang, names: readonly string[]): string =>
  options[lang]
    .split('\n')
    .filter((line) => names.some((name) => line.startsWith(`  --${name} `)))
    .map((line) => `\n${line}`)
    .join('');

export const allShared: Told = options;
export const shared = (lang: Lang, ...names: ('wave' | 'format' | 'out' | 'lang')[]): string =>
  linesOf(lang, names);
