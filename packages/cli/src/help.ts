import type { Lang } from '@linli/core/words';
import {
  allShared,
  measureOptions,
  compareOptions,
  matchOptions,
  convertOptions,
  profileOptions,
  routeOptions,
  serviceOptions,
  reportOptions,
  importOptions,
  shared,
} from './help-options.ts';

const en = {
  '': `Linli: who is alone, who could reach them, which tie is missing.

  npx linli open data/amends
  npx linli profile data/amends --wave 4
  npx linli gaps data/amends --wave 4 --format json
  npx linli measure data/classic/kite --measure degree,betweenness
  npx linli check my-folder

Commands: check, measure, profile, gaps, match, route, compare, whatif, service, report, convert, import, template, generate, open. More on one: linli <command> --help

Options of all commands:${allShared.en}

A dataset is a folder with people.csv and ties.csv, or a bare edge list (source,target[,weight]).
Exit codes: 0 no error in the data, 1 at least one error (the output is complete), 2 wrong call.
`,
  check: `Every problem of a dataset by file, row and column.

  npx linli check data/amends
  npx linli check my-folder --format json --out problems.json

Options:${allShared.en}
`,
  measure: `Measures of people, ties or the whole community.

  npx linli measure data/classic/kite --measure degree,betweenness
  npx linli measure data/amends --level community --wave 4
  npx linli measure data/arang-dak --measure in_degree,reach_2 --directed --tie-rule both

Options:${measureOptions.en}${allShared.en}
`,
  profile: `The support profile of every elder: eight components, tier and reasons.

  npx linli profile data/amends --wave 4
  npx linli profile data/amends --wave 4 --format json --out profile.json
  npx linli profile data/scenarios/s4 --sensitivity
  npx linli profile data/scenarios/s1 --policy data/policies/inner-mongolia-2022.json

The grade of condition stands beside the tier and enters nothing: condition is not support.

Options:${profileOptions.en}${allShared.en}
`,
  gaps: `Every gap: who, the numbers that made the rule fire, the threshold.

  npx linli gaps data/amends --wave 4
  npx linli gaps my-folder --as-of 2026-06-30 --format csv

Options:${allShared.en}
`,
  match: `The ties to try next for everybody at once, and what stays open with the reason.

  npx linli match data/scenarios/s4
  npx linli match data/amends --wave 4 --format json
  npx linli match my-folder --max-metres 300 --workers

An explicit no is kept; what nobody asked about is marked "ask first". Nobody is asked by this.

Options:${matchOptions.en}${allShared.en}
`,
  route: `Rounds of visits: who is due, which team goes on which day, in which order.

  npx linli route data/scenarios/s4
  npx linli route data/scenarios/s4 --from 2023-04-03 --to 2023-04-07 --format json
  npx linli route my-folder --people E1,E2,E3 --from 2026-06-01 --to 2026-06-01

Teams are the groups whose kind or name says that they visit; without one, each social and grid worker alone. The way is
the straight line times the detour, on foot, unless a matrix is given; stairs count where nothing tells of a lift.

Options:${routeOptions.en}${allShared.en}
`,
  compare: `Communities or waves side by side: measures with intervals, ties new, lost and kept, tests.

  npx linli compare data/amends --by wave
  npx linli compare data/amends --by wave --function instrumental --format json
  npx linli compare my-folder --by community --age-weights 0.55,0.30,0.15

Somebody who was not asked in a wave never counts as having lost a tie.

Options:${compareOptions.en}${allShared.en}
`,
  whatif: `Who is left with nobody if somebody leaves, and who gains somebody by a new tie.

  npx linli whatif data/amends --remove PID12
  npx linli whatif data/amends --add-tie PID91:PID137:instrumental --format json
  npx linli whatif my-folder --remove-outside 3栋

Options:
  --remove ID,…              these people leave
  --remove-organisation ID   everybody of it leaves
  --remove-cohort KEY:VALUE,…  all who meet it leave: role, category, group, society, leaves-by (a date)
  --remove-outside PLACE     everybody known to live elsewhere is kept out
  --add-tie A:B[:function|…],…   A supports B
  --add-worker N             a worker more, for the first N elders of the list
  --add-volunteer N[:PLACE]  a volunteer more, for the first N elders of the place
  --add-group ID,…           these meet, and the first keeps the others company${allShared.en}
`,
  convert: `The same data in another format. What the format cannot carry is said.

  npx linli convert data/amends --to xlsx --out amends.xlsx
  npx linli convert data/amends --to graphml > amends.graphml
  npx linli convert data/amends --to rsiena --out siena.zip

Loss-free: csv, xlsx, parquet, json, r.

Options:${convertOptions.en}${shared('en', 'lang')}
`,
  service: `Orders through their stages, points, indicators against the records, the report of a month.

  npx linli service data/scenarios/s3
  npx linli service data/scenarios/s3 --show ledger
  npx linli service data/scenarios/s4 --show indicators
  npx linli service data/scenarios/s4 --month 2022-11 --public --format json

A step that an order's way does not allow is listed with its reason and changes nothing.

Options:${serviceOptions.en}${allShared.en}
`,
  report: `One page to read, print or send: state of the elders, worklist with reasons, gaps, figures, with pictures.

  npx linli report data/amends --wave 4 --out amends.html
  npx linli report my-folder --as-of 2026-06-30 --names --lang zh --out report.html

The file holds no script and asks nothing of any network. Ids stand for people unless --names is given.

Options:${reportOptions.en}${shared('en', 'wave', 'lang')}
`,
  import: `Any list into a dataset: finds headers and columns, knows people again, says what it would do.

  npx linli import roster.xlsx
  npx linli import roster.xlsx visits.csv --into my-folder --out new-folder --bad-rows returned.xlsx

Nothing is written without --out. A row that cannot be taken is never lost: it comes back with the reason.

Options:${importOptions.en}${shared('en', 'format', 'lang')}
`,
  template: `An empty workbook to fill in: drop-downs, examples, and a sheet that explains every column.

  npx linli template --out linli-template.xlsx
  npx linli template --lang zh --out 模板.xlsx

Options:${shared('en', 'out', 'lang')}
`,
  generate: `A community or a city that does not exist, to try things with: homes, ties, needs, contacts, no names.

  npx linli generate --people 400 --out my-community
  npx linli generate --people 50000 --seed 3 --as-of 2026-06-30 --out city.zip

The same people, seed and day give the same files.

Options:
  --people N                 about so many, 20 or more: a community for each 400
  --as-of DATE               the last day of the records (default: 2025-06-30)
  --seed N                   another seed, another city (default: 1)
  --out FOLDER|FILE.zip      where it is written${shared('en', 'lang')}
`,
  open: `The dashboard on 127.0.0.1, with a dataset or empty.

  npx linli open data/amends
  npx linli open data/amends --wave 4 --port 8080 --no-browser

Options:
  --port N                   default: 4173, or a free one where it is taken; 0: any free one
  --no-browser               do not start a browser${shared('en', 'wave', 'lang')}
`,
};

const zh: Readonly<Record<keyof typeof en, string>> = {
  '': `邻里：谁没有人联系，谁够得着，缺哪一条联系。

  npx linli open data/amends
  npx linli profile data/amends --wave 4
  npx linli gaps data/amends --wave 4 --format json
  npx linli measure data/classic/kite --measure degree,betweenness
  npx linli check 我的文件夹

命令：check 查数据，measure 算指标，profile 支持画像，gaps 缺口，match 匹配，route 走访路线，whatif 情景推演，compare 比较，service 点单和指标，report 一页报告，convert 换格式，import 导入，template 模板，generate 造一份假数据，open 打开看板。
某一条命令的说明：linli <命令> --help

数据可以是一个文件夹，里面有 people.csv 和 ties.csv；也可以只有一张关系名单（source,target[,weight]）。
退出码：0 数据没有错误，1 数据有错误但结果完整，2 命令写错。

共用选项：${allShared.zh}
`,
  check: `数据里的每一处问题：文件、行、列。\n\n  npx linli check data/amends\n\n选项：${allShared.zh}\n`,
  measure: `个人、联系或整个社区的网络指标。\n\n  npx linli measure data/classic/kite --measure degree,betweenness\n\n选项：${measureOptions.zh}${allShared.zh}\n`,
  profile: `每位老人的支持画像：八项、情况和理由。\n\n  npx linli profile data/amends --wave 4\n  npx linli profile data/scenarios/s4 --sensitivity\n\n状况等级和支持画像并排看，不混在一起。\n\n选项：${profileOptions.zh}${allShared.zh}\n`,
  gaps: `每一处缺口：谁，哪些数字，门槛是多少。\n\n  npx linli gaps data/amends --wave 4\n\n选项：${allShared.zh}\n`,
  match: `给所有老人一起安排下一条可以试的联系；还没着落的，说明卡在哪里。\n\n  npx linli match data/scenarios/s4\n  npx linli match data/amends --wave 4 --format json\n\n说过“不”的不再问；没问过的标明“先问”。这里不会替任何人联系。\n\n选项：${matchOptions.zh}${allShared.zh}\n`,
  route: `走访路线：该去谁家，哪个小组哪天去，先后怎么走。\n\n  npx linli route data/scenarios/s4\n  npx linli route data/scenarios/s4 --from 2023-04-03 --to 2023-04-07 --format json\n\n小组按数据里的走访小组；没有的话，社工和网格员各自成组。路程按直线乘以绕路系数、步行计算，也可以给出实际分钟数；没有电梯的楼层算上爬楼时间。\n\n选项：${routeOptions.zh}${allShared.zh}\n`,
  compare: `各社区或各期并排比较：指标和区间、新增和断开的联系、是否超出偶然。\n\n  npx linli compare data/amends --by wave\n\n某一期没有问到的人，不会被算成断了联系。\n\n选项：${compareOptions.zh}${allShared.zh}\n`,
  whatif: `如果有人离开，谁会没有人；如果多一条联系，谁就有了人。\n\n  npx linli whatif data/amends --remove PID12\n  npx linli whatif data/amends --add-tie PID91:PID137:instrumental\n\n选项：\n  --remove ID,…              这些人离开\n  --remove-organisation ID   这个机构的人都离开\n  --remove-cohort KEY:VALUE,…  符合的人一起离开：role、category、group、society、leaves-by（日期）\n  --remove-outside 地点      住在别处的人都进不来\n  --add-tie A:B[:function|…],…   A 开始帮 B\n  --add-worker N             多一位社工，接清单前 N 位\n  --add-volunteer N[:地点]   多一位志愿者，接这一处的前 N 位\n  --add-group ID,…           这些人成立小组，第一位和其他人互相陪伴${allShared.zh}\n`,
  convert: `把同一份数据换成另一种格式；放不下的内容会逐条说明。\n\n  npx linli convert data/amends --to xlsx --out amends.xlsx\n  npx linli convert data/amends --to graphml > amends.graphml\n\n不丢内容的格式：csv、xlsx、parquet、json、r。\n\n选项：${convertOptions.zh}${shared('zh', 'lang')}\n`,
  service: `订单走到哪一步、积分、指标和记录对不对得上、月报。\n\n  npx linli service data/scenarios/s3 --show ledger\n  npx linli service data/scenarios/s4 --show indicators\n\n不合顺序的步骤只列出原因，不会改动任何结果。\n\n选项：${serviceOptions.zh}${allShared.zh}\n`,
  report: `一页可以看、可以打印、可以转交的报告：老人的情况、带理由的走访清单、缺口和数字，有图。\n\n  npx linli report data/amends --wave 4 --lang zh --out 报告.html\n  npx linli report 我的文件夹 --as-of 2026-06-30 --names --lang zh --out 报告.html\n\n文件里没有脚本，打开时不连任何网络。不加 --names 只写编号，不写姓名。\n\n选项：${reportOptions.zh}${shared('zh', 'wave', 'lang')}\n`,
  import: `把任何名单变成数据：自己找表头、认列、认人，先说会怎么做。\n\n  npx linli import 花名册.xlsx\n  npx linli import 花名册.xlsx 走访.csv --into 我的文件夹 --out 新文件夹 --bad-rows 退回.xlsx\n\n不加 --out 什么都不写。不能导入的行不会丢，会连同原因一起退回。\n\n选项：${importOptions.zh}${shared('zh', 'format', 'lang')}\n`,
  template: `可以填写的空表：有下拉、有示例、有填写说明。\n\n  npx linli template --lang zh --out 模板.xlsx\n\n选项：${shared('zh', 'out', 'lang')}\n`,
  generate: `造一个不存在的社区或城市，用来试手：有住处、联系、需要、走访记录，没有姓名。\n\n  npx linli generate --people 400 --out 试验社区\n  npx linli generate --people 50000 --seed 3 --out 城市.zip\n\n人数、种子、日期一样，文件就一样。\n\n选项：\n  --people N                 大约多少人，至少 20；每 400 人一个社区\n  --as-of DATE               记录到哪一天（默认 2025-06-30）\n  --seed N                   换个种子就换一座城（默认 1）\n  --out 文件夹|文件.zip      写到哪里${shared('zh', 'lang')}\n`,
  open: `在 127.0.0.1 打开看板。\n\n  npx linli open data/amends --wave 4\n\n选项：\n  --port N                   默认 4173，被占用就换空闲的；0 为任一空闲端口\n  --no-browser               不启动浏览器${shared('zh', 'wave', 'lang')}\n`,
};

const help: Readonly<Record<Lang, typeof zh>> = { en, zh };
export const helpOf = (command: string, lang: Lang): string =>
  help[lang][command as keyof typeof en] ?? help[lang][''];
