import { imported } from './network.mjs';
import { t } from './say.mjs';

const opened = (files) =>
  `const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { tables } = await readDataset([
${Object.entries(files)
  .map(([name, text]) => `  file('${name}.csv', '${text.replaceAll('\n', '\\n')}'),`)
  .join('\n')}
]);
const { graph } = buildSupportGraph(tables);`;
const reading = ['buildSupportGraph', 'readDataset'];

/** Analyses of dated records, of groups and of administered scales. */
export const records = {
  'temporal-reach': {
    name: t('Reach in the order of time', '按时间先后的可达'),
    exports: ['takeContacts', 'temporalReach', 'earliestArrivals'],
    definition: t(
      'Whom news or help that starts with a person can reach along contacts in the order of time, forward and backward, and how soon. A visit on Monday cannot pass on what was said on Tuesday: reach in time is smaller than in the static network, and not symmetric.',
      '从某人出发的消息或帮助，沿联系按时间先后能到谁、反过来谁能到本人，要多久。周一的探访传不了周二的话：按时间的可达比静态网络小，也不对称。',
    ),
    formula:
      'ratio = ordered pairs reached / n(n − 1); efficiency = mean of 1/latency, 0 if never; latency in days from the eve of the window',
    gives: t(
      '`temporalReach`: `forward` and `backward` a person, `ratio`, `efficiency`, `harmonicLatency`, and `censoring`: what the window cuts off. `earliestArrivals`: days a person.',
      '`temporalReach`：每人的 `forward`、`backward`，以及 `ratio`、`efficiency`、`harmonicLatency`，和 `censoring`（窗口截掉了什么）。`earliestArrivals`：到每个人的天数。',
    ),
    undefined: t(
      '`ratio` and `efficiency` with fewer than two people; `harmonicLatency` where nobody reaches anybody; an arrival that never comes is NaN. Never Infinity.',
      '不足两人时 `ratio` 和 `efficiency` 未定义；谁也到不了谁时 `harmonicLatency` 未定义；永远到不了的为 NaN。不会是无穷。',
    ),
    direction: t(
      'Both ways unless `directed` (actor → people, supporter → supported). `strict` (default): days increase along a path; `strict: false`: any number of contacts on one day. Ties count on every day of their interval.',
      '默认双向；加 `directed` 时只顺着（服务人 → 对象、帮助者 → 受助者）。`strict`（默认）：沿路日期递增；`strict: false`：同一天可走多步。联系在其起止期间的每一天都算。',
    ),
    cost: 'O((spells + changes) × n / 32)',
    source:
      'Kempe, Kleinberg & Kumar (2002), Journal of Computer and System Sciences 64, 820–842; Pan & Saramäki (2011), Physical Review E 84, 016105.',
    others: t(
      'igraph, networkx and UCINET have none; R tsna `tPath` is non-strict by default.',
      'igraph、networkx、UCINET 都没有；R 的 tsna `tPath` 默认不严格。',
    ),
    example: [
      imported(...reading, 'earliestArrivals', 'takeContacts', 'temporalReach'),
      '',
      opened({
        people: 'id\nA\nB\nC\nD\nE\n',
        ties: 'supporter,supported\n',
        events:
          'type,date,actor,people,outcome\nvisit,2024-01-01,A,B,met\nvisit,2024-01-02,B,C,met\nvisit,2024-01-02,D,E,met\nvisit,2024-01-03,A,C,met\nvisit,2024-01-04,C,D,met\n',
      }),
      'const contacts = takeContacts(graph);',
      "console.log(earliestArrivals(contacts, 'A')); // [0, 1, 2, 4, NaN]",
      'console.log(temporalReach(contacts).ratio); // 0.65',
    ].join('\n'),
    working: t(
      'A meets B on day 1, B meets C on 2, C meets D on 4, but D met E before: 13 of 20 ordered pairs',
      'A 第 1 天见 B，B 第 2 天见 C，C 第 4 天见 D，但 D 见 E 在那以前：20 个有序人对中到得了 13 个',
    ),
  },
  'two-mode': {
    name: t('People and groups', '人与小组'),
    exports: ['affiliation', 'projectOnto', 'groupCounts', 'groupSizes', 'groupOverlaps', 'caseloads'],
    definition: t(
      'Who belongs to which group or came to which activity, and who shares how many. Being in one place is not support: what comes out has no shape that a measure of support could take.',
      '谁属于哪个小组、参加了哪次活动，谁和谁共同参加了几个。同在一处不等于支持：结果的形状与支持关系网不同，支持类指标用不了它。',
    ),
    formula:
      'shared(i,j) = |groups(i) ∩ groups(j)|; Jaccard of groups = shared people / people of either; caseload = people with an open case on the day',
    gives: t(
      '`affiliation`: people × groups at a date. `projectOnto`: pairs with counts. `groupCounts`, `groupSizes`: the two degrees. `caseloads`: a row a worker.',
      '`affiliation`：某日的人 × 小组。`projectOnto`：人对（或组对）和次数。`groupCounts`、`groupSizes`：两种度数。`caseloads`：每位工作人员一行。',
    ),
    undefined: t('`load` where no capacity is recorded.', '没有记录可帮人数时 `load` 未定义。'),
    direction: t('None: membership has no direction.', '没有方向：参加小组不分方向。'),
    cost: 'O(Σ size²) over groups',
    source: 'Breiger (1974), Social Forces 53, 181–190.',
    others: t(
      'igraph `bipartite_projection(multiplicity=True)`, networkx `bipartite.weighted_projected_graph`, UCINET Affiliations (sum of cross-products): the same counts, but as a graph of ties.',
      'igraph 的 `bipartite_projection(multiplicity=True)`、networkx 的 `bipartite.weighted_projected_graph`、UCINET 的 Affiliations（sum of cross-products）：次数相同，但给出的是联系图。',
    ),
    example: [
      imported(...reading, 'affiliation', 'groupSizes', 'projectOnto'),
      '',
      opened({
        people: 'id\nWang\nLi\nChen\nHe\n',
        ties: 'supporter,supported\n',
        groups: 'id,name\nchess,Chess\ntea,Tea\n',
        memberships: 'person,group\nWang,chess\nLi,chess\nWang,tea\nLi,tea\nChen,tea\n',
      }),
      'const belonging = affiliation(graph);',
      "const { first, second, counts } = projectOnto(belonging, 'people');",
      'console.log(first, second, counts); // [0, 0, 1] [1, 2, 2] [2, 1, 1]',
      'console.log(groupSizes(belonging)); // [2, 3]',
    ].join('\n'),
    working: t(
      'Wang and Li share chess and tea: 2; each shares tea with Chen: 1',
      'Wang 和 Li 共同参加棋组和茶组：2；两人各与 Chen 同在茶组：1',
    ),
  },
  instruments: {
    name: t('Administered scales', '量表'),
    exports: [
      'instruments',
      'findInstrument',
      'versionsOf',
      'score',
      'scoreAssessments',
      'readItems',
      'lsns6ShapedCounts',
      'codedCount',
    ],
    definition: t(
      'Scores of LSNS-6, LSNS-18, De Jong Gierveld 6, the ELSA index, the Berkman–Syme index (NHANES) and OSSS-3 from stored answers. They stand beside the support profile, never inside it. No item wording is shipped. What a register of ties can say has another name, “LSNS-6-shaped count”: others recorded it, the person did not answer.',
      '按保存的答案给 LSNS-6、LSNS-18、De Jong Gierveld 6、ELSA 指数、Berkman–Syme 指数（NHANES）和 OSSS-3 计分。结果放在支持画像旁边，从不算进画像。不附题目原文。由登记的联系推出的数叫“LSNS-6-shaped count”：那是别人记录的，不是本人的回答。',
    ),
    formula:
      'sum of the points of the items; ranges 0–30, 0–90, 0–6, 0–5, 0–4, 3–14. LSNS-6 below 12 at risk; count coding 0, 1, 2, 3–4, 5–8, ≥ 9 → 0..5',
    gives: t(
      '`score`: `{ score, band, subscales, least, most, high, missing, refused, nobody, version, source }`; `high` says what a high score means: `connected` (LSNS, SNI), `isolated` (ELSA), `lonely` (De Jong Gierveld), `supported` (OSSS-3).',
      '`score`：`{ score, band, subscales, least, most, high, missing, refused, nobody, version, source }`；`high` 说明高分的含义：`connected` 联系多（LSNS、SNI）、`isolated` 隔离（ELSA）、`lonely` 孤独（De Jong Gierveld）、`supported` 支持多（OSSS-3）。',
    ),
    undefined: t(
      'A total with more missing items than allowed is NaN: one for De Jong Gierveld (published), none for the others (our convention); none in a subscale. Nothing is filled in. De Jong Gierveld needs its version (order of items, which end is yes).',
      '缺题超过允许数时总分为 NaN：De Jong Gierveld 允许缺一题（手册规定），其余不允许（我们的约定）；分量表都不允许。不作任何填补。De Jong Gierveld 必须注明版本（题目顺序、哪一端表示“是”）。',
    ),
    direction: t('`high` in every score.', '每个得分都带 `high`。'),
    cost: 'O(items)',
    source:
      'Lubben et al. (2006); Lubben & Gironda (2003); De Jong Gierveld & Van Tilburg (2006); Steptoe et al. (2013); Pantell et al. (2013); Kocalevent et al. (2018).',
    others: t('Not for igraph, networkx or UCINET.', '与 igraph、networkx、UCINET 无关。'),
    example: [
      imported('codedCount', 'findInstrument', 'score'),
      '',
      'const answers = [2, 2, 1, 4, 3, 1].map(codedCount); // people: three counts of family, three of friends',
      "const { score: total, band, subscales } = score(findInstrument('LSNS-6')!, answers);",
      "console.log(total, band, subscales['family']!.score, subscales['friends']!.score); // 12 \"not-at-risk\" 5 7",
    ].join('\n'),
    working: t(
      '2 + 2 + 1 + 3 + 3 + 1 = 12; family 5, below 6, is marginal',
      '2 + 2 + 1 + 3 + 3 + 1 = 12；家人部分 5 分，低于 6 分为边缘',
    ),
  },
};
