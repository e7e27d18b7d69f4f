import { always, join, none, same, t, undirected, unrecordedAnywhere } from './say.mjs';

const never = t('Never undefined.', '总有值。');
const empty = t('Undefined where there is nobody.', '一个人也没有时未定义。');
const lessThan = (n) => t(`Undefined where n < ${n}.`, `不足${n === 2 ? '两' : '三'}人时未定义。`);
const freeman = 'Freeman (1978/79), Social Networks 1, 215–239.';
const borgatti = 'Borgatti (2006), Computational & Mathematical Organization Theory 12, 21–34.';
const count = (formula, rest) => ({
  formula,
  source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 4.',
  undefined: never,
  direction: undirected,
  ...rest,
});
const buildings = `{ attribute: { name: 'building', categories: ['A', 'B'], of: Int32Array.of(0, 0, 1, 1, 0, -1) } }`;
const missing = t(
  'Ties with an end of unknown category are left out and counted in `details.missing`.',
  '有一端类别不明的联系不算在内，条数在 `details.missing`。',
);

/** One value for everybody together. */
export const community = {
  'community order': count('n', {
    cost: 'O(1)',
    igraph: same('Graph.vcount()'),
    networkx: same('number_of_nodes'),
    ucinet: t('Number of nodes: the same.', '节点数：相同。'),
    example: { gives: '6', working: 'He, who has no tie, is one of the six' },
  }),
  'community tie_count': count('m', {
    cost: 'O(1)',
    direction: t(
      'With `directed`, arcs supporter → supported. Without it, pairs tied either way, each once.',
      '加 `directed` 时数箭头；不加时数有联系的人对，每对一次。',
    ),
    igraph: t('`Graph.ecount()`: the same on a simple graph.', '`Graph.ecount()`：简单图上相同。'),
    networkx: t('`number_of_edges`: the same on a simple graph.', '`number_of_edges`：简单图上相同。'),
    ucinet: t('Number of ties counts symmetric ties twice.', 'Number of ties 把对称的联系数两次。'),
    example: {
      gives: '5',
      working: t('Wang–Li once, though each supports the other', 'Wang–Li 互相帮助，也只算一条'),
    },
  }),
  'community isolates': count('|{ i : degree(i) = 0 }|', {
    cost: 'O(n)',
    undefined: t(
      'Never undefined. It counts people never asked as well: not the same as isolated people.',
      '总有值。从没问过的人也算在内，不等于孤立的人。',
    ),
    igraph: t('`Graph.vs.select(_degree=0)`: the same.', '`Graph.vs.select(_degree=0)`：相同。'),
    networkx: same('number_of_isolates'),
    ucinet: t('Isolates: the same.', 'Isolates：相同。'),
    example: { gives: '1', working: 'He' },
  }),
  'community density': count('m / (n(n − 1)/2), directed m / (n(n − 1))', {
    cost: 'O(1)',
    undefined: join(
      lessThan(2),
      t(
        'It falls as n grows: do not compare communities of different size by it.',
        '人越多密度越低，大小不同的社区不要用它比较。',
      ),
    ),
    direction: t('With `directed`, arcs of ordered pairs.', '加 `directed` 时是箭头占有序人对的比例。'),
    igraph: t(
      '`Graph.density()`: the same, NaN for one person too.',
      '`Graph.density()`：相同，只有一人时也是 NaN。',
    ),
    networkx: t('`density`: the same, but 0 for one person.', '`density`：相同，但只有一人时给 0。'),
    ucinet: t(
      'Density: the same; of valued data it is the mean strength.',
      'Density：相同；带数值的数据给平均强度。',
    ),
    example: { gives: '0.3333', working: '5 / (6 × 5 / 2)' },
  }),
  'community mean_degree': count('2m / n', {
    cost: 'O(1)',
    undefined: empty,
    igraph: t(
      'Mean of `Graph.degree()`: the same on a simple graph.',
      '`Graph.degree()` 的平均：简单图上相同。',
    ),
    networkx: t(
      'Mean of `degree`: the same on a simple undirected graph.',
      '`degree` 的平均：无向简单图上相同。',
    ),
    ucinet: t('Avg Degree: the same.', 'Avg Degree：相同。'),
    example: { gives: '1.6667', working: '2 × 5 / 6' },
  }),
  'community components': count('number of components, people without ties counted', {
    cost: 'O(n + m)',
    igraph: same('len(Graph.connected_components(mode="weak"))'),
    networkx: same('number_connected_components'),
    ucinet: t('Components: the same.', 'Components：相同。'),
    example: { gives: '2', working: 'Wang to Sun; He' },
  }),
  'community largest_component': count('size of the largest component', {
    cost: 'O(n + m)',
    undefined: empty,
    igraph: same('Graph.connected_components(mode="weak").giant().vcount()'),
    networkx: same('max(map(len, connected_components(G)))'),
    ucinet: t('Components, sizes: the same.', 'Components 的大小：相同。'),
    example: { gives: '5', working: 'Wang, Li, Chen, Zhao, Sun' },
  }),
  'community articulation_points': count('|{ i : articulation(i) = 1 }|', {
    cost: 'O(n + m)',
    source: 'Hopcroft & Tarjan (1973), Communications of the ACM 16, 372–378.',
    igraph: same('len(Graph.articulation_points())'),
    networkx: t('`articulation_points`, counted: the same.', '`articulation_points` 的个数：相同。'),
    ucinet: t('Bi-components, cutpoints: the same.', 'Bi-components 的 cutpoints：相同。'),
    example: { gives: '2', working: 'Chen and Zhao' },
  }),
  'community bridges': count('|{ e : bridge(e) = 1 }|', {
    cost: 'O(n + m)',
    source: 'Tarjan (1974), Information Processing Letters 2, 160–161.',
    igraph: same('len(Graph.bridges())'),
    networkx: t('`bridges`, counted: the same on a simple graph.', '`bridges` 的个数：简单图上相同。'),
    ucinet: t('Bi-components of two people: the same.', '两人的 bi-component 个数：相同。'),
    example: { gives: '2', working: 'Chen–Zhao and Zhao–Sun' },
  }),
  'community diameter': {
    formula: 'max d(i,j) over pairs that can reach each other',
    cost: 'O(n × m)',
    source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 4.',
    undefined: join(
      t('Undefined where nobody can reach anybody; never infinite.', '谁也到不了谁时未定义；不会是无穷。'),
      unrecordedAnywhere,
    ),
    direction: t('With `directed`, along the arcs.', '加 `directed` 时顺着箭头。'),
    igraph: t('`Graph.diameter()`: the same (`unconn=True`).', '`Graph.diameter()`：相同（`unconn=True`）。'),
    networkx: t('`diameter` refuses graphs that are not connected.', '`diameter` 不接受不连通的图。'),
    ucinet: t(
      'Geodesic distance, diameter: the same over reachable pairs.',
      'Geodesic distance 的 diameter：到得了的人对上相同。',
    ),
    example: { gives: '3', working: 'Wang–Chen–Zhao–Sun' },
  },
  'community mean_distance': {
    formula: 'mean of d(i,j) over ordered pairs that can reach each other',
    cost: 'O(n × m)',
    source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 4.',
    undefined: join(
      t(
        'Undefined where nobody can reach anybody. Pairs that cannot reach each other are left out, so that a community in pieces may look close: see distance_fragmentation.',
        '谁也到不了谁时未定义。到不了的人对不算在内，所以零散的社区可能显得很近，应看 distance_fragmentation。',
      ),
      unrecordedAnywhere,
    ),
    direction: t('With `directed`, along the arcs.', '加 `directed` 时顺着箭头。'),
    igraph: t(
      '`Graph.average_path_length()`: the same (`unconn=True`).',
      '`Graph.average_path_length()`：相同（`unconn=True`）。',
    ),
    networkx: t(
      '`average_shortest_path_length` refuses graphs that are not connected.',
      '`average_shortest_path_length` 不接受不连通的图。',
    ),
    ucinet: t(
      'Average distance among reachable pairs: the same.',
      'Average distance（到得了的人对）：相同。',
    ),
    example: { gives: '1.7', working: '(5 × 1 + 3 × 2 + 2 × 3) / 10' },
  },
  'community reciprocity': {
    formula: 'arcs returned / arcs',
    cost: 'O(1)',
    source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 13.',
    undefined: t('Undefined without ties.', '没有联系时未定义。'),
    direction: join(
      always,
      t(
        'A tie recorded without a direction is two arcs, both returned.',
        '没有记录方向的联系是两条箭头，都算有来有往。',
      ),
    ),
    igraph: same('Graph.reciprocity()'),
    networkx: t(
      '`overall_reciprocity`: the same, but an error without arcs.',
      '`overall_reciprocity`：相同，但没有箭头时报错。',
    ),
    ucinet: t(
      'Reciprocity, arc method: the same; the dyad method gives other numbers.',
      'Reciprocity 的 arc method：相同；dyad method 数值不同。',
    ),
    example: {
      gives: '0.3333',
      working: t('Wang → Li and Li → Wang of six arcs', '六条箭头中的 Wang → Li 和 Li → Wang'),
    },
  },
  'community transitivity': {
    formula: '3 × triangles / pairs of ties that meet',
    cost: 'O(Σ degree²)',
    source: 'Newman, Watts & Strogatz (2002), PNAS 99, 2566–2572.',
    undefined: t('Undefined where no two ties meet.', '没有两条相接的联系时未定义。'),
    direction: undirected,
    igraph: same('Graph.transitivity_undirected()'),
    networkx: t(
      '`transitivity`: the same, but 0 where no two ties meet.',
      '`transitivity`：相同，但没有相接的联系时给 0。',
    ),
    ucinet: t(
      'Transitivity: the same on symmetric data; of directed data it counts ordered triples.',
      'Transitivity：对称数据上相同；有向数据数的是有序三元组。',
    ),
    example: { gives: '0.5', working: '3 × 1 / (1 + 1 + 3 + 1)' },
  },
  'community degree_centralization': {
    formula: 'Σ (max k − k(i)) / ((n − 1)(n − 2))',
    cost: 'O(n)',
    source: freeman,
    undefined: lessThan(3),
    direction: undirected,
    igraph: t(
      'None in Python; R: `centr_degree(loops = FALSE)`, the same.',
      'Python 版没有；R 版 `centr_degree(loops = FALSE)` 相同。',
    ),
    networkx: none,
    ucinet: t(
      'Degree, network centralization: the same as a percentage.',
      'Degree 的 network centralization：相同，用百分数。',
    ),
    example: { gives: '0.4', working: '(1 + 1 + 0 + 1 + 2 + 3) / 20' },
  },
  'community betweenness_centralization': {
    formula: 'Σ (max b − b(i)) / (n − 1), b normalised',
    cost: 'O(n × m)',
    source: freeman,
    undefined: lessThan(3),
    direction: t('Undirected and unweighted in any case.', '始终不看方向、不加权。'),
    igraph: t(
      'None in Python; R: `centr_betw(directed = FALSE)`, the same.',
      'Python 版没有；R 版 `centr_betw(directed = FALSE)` 相同。',
    ),
    networkx: none,
    ucinet: t(
      'Freeman betweenness, network centralization: the same as a percentage.',
      'Freeman betweenness 的 network centralization：相同，用百分数。',
    ),
    example: { gives: '0.34', working: '(4 × 0.4 + 0.1) / 5' },
  },
  'community closeness_centralization': {
    formula: 'Σ (max C − C(i)) / ((n − 1)(n − 2) / (2n − 3)), C as `closeness`',
    cost: 'O(n × m)',
    source: freeman,
    undefined: lessThan(3),
    direction: t('Undirected and unweighted in any case.', '始终不看方向、不加权。'),
    igraph: t(
      'None in Python; R: `centr_clo()`, the same on a connected graph.',
      'Python 版没有；R 版 `centr_clo()`，连通图上相同。',
    ),
    networkx: none,
    ucinet: t(
      'Closeness, network centralization: connected graphs alone; there the same as a percentage.',
      'Closeness 的 network centralization：只用于连通图；连通时相同，用百分数。',
    ),
    example: {
      gives: '0.6286',
      working: '(2 × 0.1829 + 0 + 0.1067 + 0.2844 + 0.64) / (5 × 4 / 9)',
    },
  },
  'community fragmentation': {
    formula: 'F = 1 − Σ_c s_c(s_c − 1) / (n(n − 1)), s_c people in component c',
    cost: 'O(n + m)',
    source: borgatti,
    undefined: lessThan(2),
    direction: undirected,
    igraph: none,
    networkx: none,
    ucinet: t('Cohesion, fragmentation: the same.', 'Cohesion 的 fragmentation：相同。'),
    example: { gives: '0.3333', working: '1 − 5 × 4 / (6 × 5)' },
  },
  'community distance_fragmentation': {
    formula: 'DF = 1 − Σ_{i≠j} 1/d(i,j) / (n(n − 1)); weighted, 1/d is divided by the largest there is',
    cost: 'O(n × m)',
    source: borgatti,
    undefined: join(lessThan(2), unrecordedAnywhere),
    direction: t('With `directed`, along the arcs.', '加 `directed` 时顺着箭头。'),
    igraph: none,
    networkx: t('1 − `global_efficiency`: the same, unweighted.', '1 − `global_efficiency`：不加权时相同。'),
    ucinet: t(
      'Distance-weighted fragmentation: the same. CRAN keyplayer divides by the largest 1/d of the graph before people were removed.',
      'Distance-weighted fragmentation：相同。CRAN keyplayer 除以去掉人之前全图最大的 1/d。',
    ),
    example: { gives: '0.5222', working: '1 − 2 × (5 × 1 + 3 × 1/2 + 2 × 1/3) / 30' },
  },
  'community assortativity_degree': {
    formula: 'Pearson’s r of the degrees at the two ends of ties',
    cost: 'O(m)',
    source: 'Newman (2003), Physical Review E 67, 026126.',
    undefined: t(
      'Undefined without ties, and where the degrees at the ends do not vary.',
      '没有联系、或两端的度数都一样时未定义。',
    ),
    direction: t(
      'With `directed`, out-degree of the supporter with in-degree of the supported.',
      '加 `directed` 时是帮助者的出度与受助者的入度。',
    ),
    igraph: same('Graph.assortativity_degree()'),
    networkx: same('degree_assortativity_coefficient'),
    ucinet: t(
      'By autocorrelation of the attribute degree; not compared.',
      '可用度数作属性求自相关；没有比较过。',
    ),
    example: {
      gives: '-0.1111',
      working: t(
        'ends 2–2, 2–3, 2–3, 3–2, 2–1, each way round: mean 2.2; covariance −0.04, variance 0.36',
        '两端度数 2–2、2–3、2–3、3–2、2–1，正反各算一次：均值 2.2，协方差 −0.04，方差 0.36',
      ),
    },
  },
  'community assortativity_attribute': {
    formula: '(Σ_c e_cc − Σ_c a_c b_c) / (1 − Σ_c a_c b_c), e shares of ties, a and b shares of their ends',
    cost: 'O(m)',
    source: 'Newman (2003), Physical Review E 67, 026126.',
    undefined: join(
      t(
        'Undefined without a tie between known categories, and where all ends have one category.',
        '没有两端类别都已知的联系、或所有端点同属一类时未定义。',
      ),
      missing,
    ),
    direction: t(
      'With `directed`, a is of supporters and b of the supported.',
      '加 `directed` 时 a 是帮助者一端，b 是受助者一端。',
    ),
    igraph: t(
      '`Graph.assortativity_nominal()`: the same; every person needs a category.',
      '`Graph.assortativity_nominal()`：相同；每个人都要有类别。',
    ),
    networkx: t(
      '`attribute_assortativity_coefficient`: the same; a missing category is one of its own.',
      '`attribute_assortativity_coefficient`：相同；缺失的类别另成一类。',
    ),
    ucinet: t(
      'By autocorrelation of a categorical attribute (join counts): another scale.',
      '用类别属性的自相关（join count）：尺度不同。',
    ),
    example: {
      options: buildings,
      gives: '-0.2',
      working: t(
        'inside 2/5; ends half A, half B: (0.4 − 0.5) / (1 − 0.5)',
        '楼内 2/5；端点 A、B 各一半：(0.4 − 0.5) / (1 − 0.5)',
      ),
    },
  },
  'community ei_index': {
    formula: '(E − I) / (E + I), I ties inside categories, E across',
    cost: 'O(m)',
    source: 'Krackhardt & Stern (1988), Social Psychology Quarterly 51, 123–140.',
    undefined: join(
      t(
        'Undefined without a tie between known categories. `details.lowest` and `highest`: what the sizes of the categories leave possible.',
        '没有两端类别都已知的联系时未定义。`details.lowest` 和 `highest` 是各类人数所允许的范围。',
      ),
      missing,
    ),
    direction: undirected,
    igraph: none,
    networkx: none,
    ucinet: t(
      'E-I index: the same, also rescaled to the attainable range and tested by permutation.',
      'E-I index：相同；另给按可达范围换算的值和置换检验。',
    ),
    example: {
      options: buildings,
      gives: '0.2',
      working: t(
        'Wang–Chen, Li–Chen, Zhao–Sun across: (3 − 2) / 5',
        'Wang–Chen、Li–Chen、Zhao–Sun 跨楼：(3 − 2) / 5',
      ),
    },
  },
  'community gini_received': {
    formula:
      'G = Σ_r (2r − n − 1) x_(r) / (n Σ x), x_(1) ≤ … ≤ x_(n) received by the n elders, zeros included',
    cost: 'O(n log n)',
    source: 'Gini (1912), Variabilità e mutabilità.',
    undefined: t(
      'Undefined where there is no elder or none receives anything; with `weighted`, where the strengths of an elder’s ties were not recorded. `details.elders`: how many.',
      '没有老人、或没有一位得到帮助时未定义；加 `weighted` 而老人的联系没有记录强度时未定义。`details.elders` 是老人数。',
    ),
    direction: always,
    igraph: none,
    networkx: none,
    ucinet: none,
    example: {
      elders: true,
      gives: '0.4444',
      working: t(
        'received 0, 0, 1, 1, 2, 2: (−1 + 1 + 3 × 2 + 5 × 2) / (6 × 6) = 16 / 36',
        '收到 0、0、1、1、2、2：(−1 + 1 + 3 × 2 + 5 × 2) / (6 × 6) = 16 / 36',
      ),
    },
  },
  'community triad_census': {
    formula:
      'number of sets of three people with 0, 1, 2, 3 ties; with `directed`, of the 16 classes 003 … 300',
    cost: 'O(Σ degree²)',
    source:
      'Holland & Leinhardt (1970), American Journal of Sociology 76, 492–513; Batagelj & Mrvar (2001), Social Networks 23, 237–243.',
    undefined: t('Never undefined; all 0 where n < 3.', '总有值；不足三人时全是 0。'),
    direction: t(
      'With `directed`, the sixteen classes. Without it, four.',
      '加 `directed` 时十六类；不加时四类。',
    ),
    igraph: t(
      '`Graph.triad_census()`: the same sixteen, directed graphs.',
      '`Graph.triad_census()`：同样十六类，有向图。',
    ),
    networkx: t(
      '`triadic_census`: the same sixteen, directed graphs alone.',
      '`triadic_census`：同样十六类，只接受有向图。',
    ),
    ucinet: t('Triad census: the same sixteen.', 'Triad census：同样十六类。'),
    example: {
      gives: '{ "0": 5, "1": 11, "2": 3, "3": 1 }',
      working: t(
        'Wang, Li, Chen have three ties; 5 + 11 + 3 + 1 = 20 sets of three',
        'Wang、Li、Chen 之间三条联系；共 5 + 11 + 3 + 1 = 20 个三人组',
      ),
    },
  },
};
