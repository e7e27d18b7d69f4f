import { along, belowTwo, callers, join, none, same, t, undirected, unrecorded } from './say.mjs';

const strongPair = t(
  'Weighted there is no upper bound, and a lone pair with one strong tie can stand first: rank people by steps.',
  '加权时没有上界，只有一条强联系的孤立一对也可能排在最前：排序请用步数。',
);

/** Centralities along shortest paths, and what removal does. */
export const paths = {
  'person harmonic': {
    formula: 'H(i) = Σ_{j≠i} 1/d(i,j) / (n − 1), 1/∞ = 0',
    cost: 'O(n × m)',
    source:
      'Rochat (2009), Closeness centrality extended to unconnected graphs: the harmonic centrality index.',
    undefined: join(belowTwo, t('0 without ties.', '没有联系为 0。'), unrecorded),
    direction: join(callers, strongPair),
    igraph: t(
      '`Graph.harmonic_centrality()`: the same (it divides by n − 1 as well); for directions as here, `mode="in"`.',
      '`Graph.harmonic_centrality()`：相同（也除以 n − 1）；要与这里方向一致，用 `mode="in"`。',
    ),
    networkx: t(
      '`harmonic_centrality` is the sum, not divided by n − 1; distances towards the person, as here.',
      '`harmonic_centrality` 是总和，不除以 n − 1；距离朝向本人，与这里一致。',
    ),
    ucinet: t(
      'Average reciprocal distance (ARD), normalised: the same.',
      '平均倒数距离（ARD，标准化）：相同。',
    ),
    example: {
      gives: '[0.5667, 0.5667, 0.7, 0.6, 0.4333, 0]',
      working: 'Wang: (1 + 1 + 1/2 + 1/3 + 0) / 5 = 0.5667',
    },
  },
  'person closeness': {
    formula: 'C(i) = (r / Σ d(i,j)) × (r / (n − 1)), r = others within reach',
    cost: 'O(n × m)',
    source: 'Wasserman & Faust (1994), Social Network Analysis, p. 201.',
    undefined: join(belowTwo, t('0 where nobody can be reached.', '谁也到不了为 0。'), unrecorded),
    direction: join(callers, strongPair),
    igraph: t(
      '`Graph.closeness()` looks at the component alone: 1 for a lone pair, NaN without ties. The same in a connected graph.',
      '`Graph.closeness()` 只看所在片：孤立的一对是 1，没有联系是 NaN。连通图上相同。',
    ),
    networkx: t(
      '`closeness_centrality` (its default `wf_improved=True`): the same.',
      '`closeness_centrality`（默认 `wf_improved=True`）：相同。',
    ),
    ucinet: t(
      'Closeness asks how to replace undefined distances (by n, by the largest + 1); none of these is this scaling. The same in a connected graph, as a percentage.',
      'Closeness 让人选如何代替到不了的距离（用 n、用最大值加 1），都不是这里的缩放。连通图上相同，用百分数。',
    ),
    example: {
      gives: '[0.4571, 0.4571, 0.64, 0.5333, 0.3556, 0]',
      working: 'Chen: (4 / (1 + 1 + 1 + 2)) × (4 / 5) = 0.64',
    },
  },
  'person betweenness': {
    formula: 'b(i) / ((n − 1)(n − 2) / 2), directed b(i) / ((n − 1)(n − 2)); b as `betweenness_raw`',
    cost: 'O(n × m); weighted O(n × m log n)',
    source: 'Freeman (1978/79), Social Networks 1, 215–239.',
    undefined: join(t('Undefined where n < 3.', '不足三人时未定义。'), unrecorded),
    direction: along,
    igraph: t(
      '`Graph.betweenness()` is not normalised: `betweenness_raw` here.',
      '`Graph.betweenness()` 不做标准化：对应这里的 `betweenness_raw`。',
    ),
    networkx: t(
      '`betweenness_centrality` (normalised by default): the same.',
      '`betweenness_centrality`（默认标准化）：相同。',
    ),
    ucinet: t(
      'Freeman betweenness, nBetweenness: the same as a percentage.',
      'Freeman betweenness 的 nBetweenness：相同，用百分数。',
    ),
    example: { gives: '[0, 0, 0.4, 0.3, 0, 0]', working: 'Chen: 4 / (5 × 4 / 2) = 0.4' },
  },
  'person betweenness_raw': {
    formula: 'b(i) = Σ_{s<t, s≠i≠t} σ_st(i) / σ_st, σ = number of shortest paths',
    cost: 'O(n × m); weighted O(n × m log n)',
    source:
      'Freeman (1977), Sociometry 40, 35–41; Brandes (2001), Journal of Mathematical Sociology 25, 163–177.',
    undefined: join(
      t('Undefined where n < 3; 0 without ties.', '不足三人时未定义；没有联系为 0。'),
      unrecorded,
    ),
    direction: along,
    igraph: same('Graph.betweenness()'),
    networkx: same('betweenness_centrality(normalized=False)'),
    ucinet: t('Freeman betweenness: the same.', 'Freeman betweenness：相同。'),
    example: {
      gives: '[0, 0, 4, 3, 0, 0]',
      working: 'Chen: Wang–Zhao, Wang–Sun, Li–Zhao, Li–Sun → 4',
    },
  },
  'tie edge_betweenness': {
    formula: 'b(e) = Σ_{s<t} σ_st(e) / σ_st',
    cost: 'O(n × m); weighted O(n × m log n)',
    source: 'Girvan & Newman (2002), PNAS 99, 7821–7826.',
    undefined: unrecorded,
    direction: t(
      'With `directed`, ordered pairs along the arcs, both directions of a tie added.',
      '加 `directed` 时顺着箭头算有序的人对，一条联系的两个方向相加。',
    ),
    igraph: same('Graph.edge_betweenness()'),
    networkx: t(
      '`edge_betweenness_centrality` divides by n(n − 1)/2 unless `normalized=False`; then the same.',
      '`edge_betweenness_centrality` 默认除以 n(n − 1)/2，`normalized=False` 时相同。',
    ),
    ucinet: t('Edge betweenness: the same.', 'Edge betweenness：相同。'),
    example: {
      gives: '[1, 3, 3, 6, 4]',
      working: t(
        'Chen–Zhao: three people on one side, two on the other → 6 pairs',
        'Chen–Zhao：一边三人，另一边两人 → 6 对',
      ),
    },
  },
  'person current_flow': {
    formula:
      'share of the current between s and t through i, over pairs of the component, / ((c − 1)(c − 2) / 2), c = its people',
    cost: 'O(c³) time and O(c²) memory for a component of c people',
    source: 'Newman (2005), Social Networks 27, 39–54.',
    undefined: join(
      t('Undefined in components of fewer than three people.', '不足三人的片里未定义。'),
      unrecorded,
    ),
    direction: undirected,
    igraph: none,
    networkx: t(
      '`current_flow_betweenness_centrality` refuses graphs that are not connected; the same on each component by itself.',
      '`current_flow_betweenness_centrality` 不接受不连通的图；每一片单独算时相同。',
    ),
    ucinet: t(
      'Flow betweenness there is Freeman’s maximum flow, another measure.',
      'UCINET 的 Flow betweenness 是 Freeman 的最大流，是另一项指标。',
    ),
    example: {
      gives: '[0.1667, 0.1667, 0.7222, 0.5, 0, NaN]',
      working: t(
        'Wang: a third of the current of Li with Chen, Zhao and Sun takes the way round: 3 × 1/3 / 6 = 0.1667',
        'Wang：Li 与 Chen、Zhao、Sun 之间的电流各有三分之一绕道 Wang：3 × 1/3 / 6 = 0.1667',
      ),
    },
  },
  'person disjoint_paths': {
    formula: 'largest number of paths from i to the targets that share no person on the way',
    cost: 'O(n × paths × m)',
    source: 'Menger (1927), Fundamenta Mathematicae 10, 96–115.',
    undefined: t(
      'Undefined for the targets themselves; 0 where none can be reached. `details.adjacent` is 1 where the person is tied to a target: no removal of others can part them.',
      '对目标人本身未定义；一个也到不了为 0。与目标直接相连时 `details.adjacent` 为 1：去掉谁也断不开。',
    ),
    direction: callers,
    igraph: t(
      '`Graph.vertex_disjoint_paths(source, target)` for two people: the same; it refuses two who are tied.',
      '`Graph.vertex_disjoint_paths(source, target)` 只算两人之间：相同；两人直接相连时报错。',
    ),
    networkx: t(
      '`node_connectivity(G, s, t)` for two people: the same, the direct tie counted. No fan to several targets.',
      '`node_connectivity(G, s, t)` 只算两人之间：相同，直接的联系也算。没有到多个目标的算法。',
    ),
    ucinet: t('Point connectivity: the same for two people.', 'Point connectivity：两人之间相同。'),
    example: {
      options: "{ targets: ['Chen'] }",
      gives: '[2, 2, NaN, 1, 1, 0]',
      working: t(
        'Wang: directly, and through Li → 2; everything from Sun passes Zhao → 1',
        'Wang：直接一条，经 Li 一条 → 2；Sun 的路都要经过 Zhao → 1',
      ),
    },
  },
  'person articulation': {
    formula: '1 if the component of i falls apart without i, else 0',
    cost: 'O(n + m)',
    source: 'Hopcroft & Tarjan (1973), Communications of the ACM 16, 372–378.',
    undefined: t('Never undefined; 0 without ties.', '总有值；没有联系为 0。'),
    direction: undirected,
    igraph: same('Graph.articulation_points()'),
    networkx: t(
      '`articulation_points`: the same, undirected graphs alone.',
      '`articulation_points`：相同，只接受无向图。',
    ),
    ucinet: t('Bi-components, cutpoints: the same.', 'Bi-components 的 cutpoints：相同。'),
    example: {
      gives: '[0, 0, 1, 1, 0, 0]',
      working: t(
        'without Chen, Wang and Li lose Zhao and Sun; without Zhao, Sun is alone',
        '没有 Chen，Wang 和 Li 就与 Zhao、Sun 断开；没有 Zhao，Sun 就只剩一人',
      ),
    },
  },
  'tie bridge': {
    formula: '1 if the component falls apart without the tie, else 0',
    cost: 'O(n + m)',
    source: 'Tarjan (1974), Information Processing Letters 2, 160–161.',
    undefined: t('Never undefined.', '总有值。'),
    direction: undirected,
    igraph: same('Graph.bridges()'),
    networkx: t(
      '`bridges`: the same on simple graphs; its multigraphs treat a repeated tie as no bridge.',
      '`bridges`：简单图上相同；多重图里重复的联系不算桥。',
    ),
    ucinet: t('Bi-components of two people: the same ties.', '两人的 bi-component：就是这些联系。'),
    example: {
      gives: '[0, 0, 0, 1, 1]',
      working: t(
        'Chen–Zhao and Zhao–Sun; the other three make a ring',
        'Chen–Zhao 和 Zhao–Sun；另外三条围成一圈',
      ),
    },
  },
};
