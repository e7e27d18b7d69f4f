import { always, join, never, none, same, t, undirected } from './say.mjs';

/** Counts of alters and what hangs on them. */
export const degrees = {
  'person degree': {
    formula: 'k(i) = |{ j ≠ i : i and j are tied }|',
    cost: 'O(n)',
    source: 'Freeman (1978/79), Social Networks 1, 215–239.',
    undefined: t('Never undefined; 0 without ties.', '总有值；没有联系为 0。'),
    direction: undirected,
    igraph: t(
      '`Graph.degree()` counts ties: repeats and self-ties raise it. The same on a simple graph.',
      '`Graph.degree()` 数的是联系条数，重复和指向自己的都算；简单图上相同。',
    ),
    networkx: t(
      '`degree` counts a self-tie twice and, of a directed graph, in + out. The same on a simple undirected graph.',
      '`degree` 把指向自己的联系算两次，有向图是入度加出度；无向简单图上相同。',
    ),
    ucinet: t(
      'Degree: the same on symmetric data; also shown as a percentage of n − 1.',
      'Degree：对称数据上相同；另给出占 n − 1 的百分比。',
    ),
    example: { gives: '[2, 2, 3, 2, 1, 0]', working: 'Chen: Wang, Li, Zhao → 3' },
  },
  'person in_degree': {
    formula: 'k_in(i) = |{ j : j supports i }|',
    cost: 'O(n)',
    source: 'Freeman (1978/79), Social Networks 1, 215–239.',
    undefined: t('Never undefined; 0 where nobody supports the person.', '总有值；没有人帮助为 0。'),
    direction: always,
    igraph: same('Graph.indegree()'),
    networkx: same('DiGraph.in_degree'),
    ucinet: t('Degree, InDegree: the same.', 'Degree 的 InDegree：相同。'),
    example: { gives: '[2, 1, 1, 2, 0, 0]', working: 'Wang: Li → Wang, Chen → Wang → 2' },
  },
  'person out_degree': {
    formula: 'k_out(i) = |{ j : i supports j }|',
    cost: 'O(n)',
    source: 'Freeman (1978/79), Social Networks 1, 215–239.',
    undefined: t('Never undefined; 0 where the person supports nobody.', '总有值；没有帮助别人为 0。'),
    direction: always,
    igraph: same('Graph.outdegree()'),
    networkx: same('DiGraph.out_degree'),
    ucinet: t('Degree, OutDegree: the same.', 'Degree 的 OutDegree：相同。'),
    example: { gives: '[1, 2, 2, 0, 1, 0]', working: 'Chen: Chen → Wang, Chen → Zhao → 2' },
  },
  'person strength': {
    formula: 's(i) = Σ_j w(i,j), w = sum of the recorded strengths of all ties of the two',
    cost: 'O(m)',
    source: 'Barrat, Barthélemy, Pastor-Satorras & Vespignani (2004), PNAS 101(11), 3747–3752.',
    undefined: t(
      'Undefined where the person has ties and none of their strengths was recorded; 0 without ties.',
      '有联系但一条都没有记录强度时未定义；没有联系为 0。',
    ),
    direction: t(
      'With `directed`, of ties received. Without it, both directions added.',
      '加 `directed` 时只算收到的；不加时两个方向相加。',
    ),
    igraph: t(
      '`Graph.strength(weights)`: the same on a simple graph; a missing weight must be given a number.',
      '`Graph.strength(weights)`：简单图上相同；缺失的权重必须先填一个数。',
    ),
    networkx: t(
      "`degree(weight='weight')`: the same; a missing weight counts as 1.",
      "`degree(weight='weight')`：相同；缺失的权重当作 1。",
    ),
    ucinet: t(
      'Degree of valued data: the same; missing values count as 0.',
      '带数值数据的 Degree：相同；缺失值当作 0。',
    ),
    example: {
      network: { strength: '[1, 2, 1, 1, 3, NaN]' },
      gives: '[4, 4, 5, 3, NaN, 0]',
      working: t(
        'Chen: 1 + 1 + 3 = 5; Sun has one tie, its strength not recorded → undefined',
        'Chen：1 + 1 + 3 = 5；Sun 有一条联系，没有记录强度 → 未定义',
      ),
    },
  },
  'person reach_1': reachOf(1, '[2, 2, 3, 2, 1, 0]', 'Chen: Wang, Li, Zhao → 3'),
  'person reach_2': reachOf(
    2,
    '[3, 3, 4, 4, 2, 0]',
    t('Wang: Li, Chen, then Zhao → 3', 'Wang：Li、Chen，再到 Zhao → 3'),
  ),
  'person reach_3': reachOf(
    3,
    '[4, 4, 4, 4, 4, 0]',
    t('Wang: Li, Chen, Zhao, Sun → 4; He reaches nobody', 'Wang：Li、Chen、Zhao、Sun → 4；He 谁也到不了'),
  ),
  'person reach_efficiency': {
    formula: 'reach_2(i) / Σ_{j alter of i} (1 + number of alters of j other than i)',
    cost: 'O(n × ties within two steps)',
    source: 'Borgatti, Everett & Johnson (2013), Analyzing Social Networks, ch. 15.',
    undefined: t('Undefined for those without alters.', '没有往来者时未定义。'),
    direction: t(
      'With `directed`, whom the person can call on. Without it, ties either way.',
      '加 `directed` 时只算本人能求助到的人；不加时不分方向。',
    ),
    igraph: none,
    networkx: none,
    ucinet: t(
      'Ego network, two-step reach and reach efficiency: the same ratio as a percentage.',
      'Ego network 的两步可达和可达效率：同一比例，用百分数。',
    ),
    example: {
      gives: '[0.6, 0.6, 0.6667, 1, 1, NaN]',
      working: t(
        'Chen: 4 people / ((1 + 1) + (1 + 1) + (1 + 1)) = 0.6667',
        'Chen：4 人 / ((1 + 1) + (1 + 1) + (1 + 1)) = 0.6667',
      ),
    },
  },
  'person multiplexity': {
    formula: 'mean over alters j with a recorded function of |functions given between i and j|',
    cost: 'O(m)',
    source: 'Verbrugge (1979), Social Forces 57, 1286–1309.',
    undefined: t(
      'Undefined without ties and where no function was recorded: unknown is not none.',
      '没有联系、或一条帮助内容都没有记录时未定义：没有记录不等于没有。',
    ),
    direction: t(
      'With `directed`, functions received. Without it, given either way, each function once.',
      '加 `directed` 时只算收到的内容；不加时两个方向合起来，每种内容算一次。',
    ),
    igraph: none,
    networkx: none,
    ucinet: t(
      'No single number; relations are separate matrices there.',
      '没有单一数值；那里每种关系是一个矩阵。',
    ),
    example: {
      network: { functions: '[2, 1, 0, 1, 3, 2] /* a bit for each of functionOrder; 0 = not recorded */' },
      gives: '[1.5, 2, 1.5, 1.5, 1, NaN]',
      working: t(
        'Wang: two functions with Li, one with Chen → 1.5; Li–Chen is not recorded and left out',
        'Wang：与 Li 两种，与 Chen 一种 → 1.5；Li–Chen 没有记录，不算',
      ),
    },
  },
  'person reciprocity': {
    formula: 'mutual dyads of i / connected dyads of i',
    cost: 'O(m)',
    source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 13.',
    undefined: t('Undefined without ties.', '没有联系时未定义。'),
    direction: join(always, t('A tie recorded without a direction is mutual.', '没有记录方向的联系算互相。')),
    igraph: t(
      'Not by person (`Graph.reciprocity()` is of the whole).',
      '没有按人的（`Graph.reciprocity()` 是全体的）。',
    ),
    networkx: t(
      '`reciprocity(G, nodes)` counts arcs, 2 × mutual / (in + out): 2/3 where this is 1/2.',
      '`reciprocity(G, nodes)` 数箭头，2 × 互相 / (入 + 出)：这里 1/2 的地方它是 2/3。',
    ),
    ucinet: t(
      'Reciprocity by actor, Symmetric: the same (dyads).',
      '按人的 Reciprocity（Symmetric 列）：相同，按对子算。',
    ),
    example: {
      gives: '[0.5, 0.5, 0, 0, 0, NaN]',
      working: t('Wang: mutual with Li, not with Chen → 1 / 2', 'Wang：与 Li 互相，与 Chen 不是 → 1 / 2'),
    },
  },
  'person component': {
    formula:
      'number of the set of people linked by any chain of ties, counted from 0 by the first person of each',
    cost: 'O(n + m)',
    source: 'Hopcroft & Tarjan (1973), Communications of the ACM 16, 372–378.',
    undefined: t('Never undefined. The numbers are names, not amounts.', '总有值。序号只是名称，不是大小。'),
    direction: t(
      'Directions are not looked at (weak components). Along directions: `strongComponents`.',
      '不看方向（弱连通）。看方向的用 `strongComponents`。',
    ),
    igraph: t(
      '`Graph.connected_components(mode="weak").membership`: the same sets.',
      '`Graph.connected_components(mode="weak").membership`：分法相同。',
    ),
    networkx: t(
      '`connected_components`: the same sets, without numbers.',
      '`connected_components`：分法相同，没有序号。',
    ),
    ucinet: t('Components, weak: the same sets, other numbers.', 'Components（weak）：分法相同，编号不同。'),
    example: {
      gives: '[0, 0, 0, 0, 0, 1]',
      working: t('Wang to Sun are linked; He is alone', 'Wang 到 Sun 连成一片；He 单独一片'),
    },
  },
  'person component_size': {
    formula: '|component of i|',
    cost: 'O(n + m)',
    source: 'Hopcroft & Tarjan (1973), Communications of the ACM 16, 372–378.',
    undefined: t('Never undefined; 1 without ties.', '总有值；没有联系为 1。'),
    direction: undirected,
    igraph: same('Graph.connected_components(mode="weak").sizes()'),
    networkx: same('node_connected_component'),
    ucinet: t('Components: the same sizes.', 'Components：大小相同。'),
    example: { gives: '[5, 5, 5, 5, 5, 1]', working: 'Wang, Li, Chen, Zhao, Sun → 5' },
  },
};

function reachOf(steps, gives, working) {
  return {
    formula: `R_${steps}(i) = |{ j ≠ i : d(i,j) ≤ ${steps} }|`,
    cost: `O(n × ties within ${steps} steps)`,
    source: 'Borgatti (2006), Computational & Mathematical Organization Theory 12, 21–34.',
    undefined: never,
    direction: t(
      'With `directed`, against the arcs: supporters, their supporters, and so on, whom the person can call on.',
      '加 `directed` 时逆着箭头：帮助者、帮助者的帮助者……即本人能求助到的人。',
    ),
    igraph: t(
      `\`Graph.neighborhood_size(order=${steps})\` counts ego: one more.`,
      `\`Graph.neighborhood_size(order=${steps})\` 把本人也算进去：多 1。`,
    ),
    networkx: t(
      `\`single_source_shortest_path_length(G, i, cutoff=${steps})\` lists ego too: one more.`,
      `\`single_source_shortest_path_length(G, i, cutoff=${steps})\` 也列出本人：多 1。`,
    ),
    ucinet: t('Reach centrality: as a share of people.', 'Reach centrality：用占总人数的比例表示。'),
    example: { gives, working },
  };
}
