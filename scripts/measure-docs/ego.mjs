import { join, none, same, t, undirected } from './say.mjs';

const unrecordedTie = t(
  'With `weighted`, undefined where a strength that enters was not recorded.',
  '用 `weighted` 时，用到的强度有一条没有记录就未定义。',
);
const noAlters = t('Undefined without ties.', '没有联系时未定义。');
const supporters = t(
  'With `directed`, of supporters. Without it, of alters either way.',
  '加 `directed` 时只看帮助者；不加时不分方向。',
);
const buildings = `{ attribute: { name: 'building', categories: ['A', 'B'], of: Int32Array.of(0, 0, 1, 1, 0, -1) } }`;
const missing = t(
  'People without a recorded category are left out and counted in `details.missing`.',
  '没有记录类别的人不算在内，人数在 `details.missing`。',
);
const burt = 'Burt (1992), Structural Holes';

/** Measures of personal networks. */
export const ego = {
  'person ego_betweenness': {
    formula: 'b(ego) in the graph of ego, its alters and the ties among them',
    cost: 'O(Σ degree × ties of the ego network)',
    source: 'Everett & Borgatti (2005), Social Networks 27, 31–38.',
    undefined: t('Never undefined; 0 without ties and with one alter.', '总有值；没有或只有一位往来者为 0。'),
    direction: t(
      'With `directed`, paths along the arcs; alters are those tied in either direction. Without it, ties either way.',
      '加 `directed` 时路径顺着箭头，往来者仍是任一方向有联系的人；不加时不分方向。',
    ),
    igraph: none,
    networkx: t(
      '`betweenness_centrality(ego_graph(G, i), normalized=False)[i]`: the same.',
      '`betweenness_centrality(ego_graph(G, i), normalized=False)[i]`：相同。',
    ),
    ucinet: t('Ego networks, EgoBetweenness: the same.', 'Ego networks 的 EgoBetweenness：相同。'),
    example: {
      gives: '[0, 0, 2, 1, 0, 0]',
      working: t(
        'Chen: Wang–Zhao and Li–Zhao meet through Chen alone → 2',
        'Chen：Wang–Zhao、Li–Zhao 只能经 Chen 相连 → 2',
      ),
    },
  },
  'person constraint': {
    formula: 'C(i) = Σ_j ( p_ij + Σ_{q≠i,j} p_iq p_qj )², p_ij = w(i,j) / Σ_k w(i,k)',
    cost: 'O(Σ degree²)',
    source: `${burt}.`,
    undefined: join(noAlters, unrecordedTie),
    direction: join(
      undirected,
      t(
        "`model: 'whole'` (default) counts what alters invest anywhere, `'ego'` only inside the ego network. High is not bad: a close family has it.",
        "`model: 'whole'`（默认）计入往来者在任何地方的联系，`'ego'` 只看个人网以内。高不是坏事，亲密的家庭就高。",
      ),
    ),
    igraph: t('`Graph.constraint()`: the same (whole network).', '`Graph.constraint()`：相同（全网模型）。'),
    networkx: t('`constraint`: the same (whole network).', '`constraint`：相同（全网模型）。'),
    ucinet: t(
      "Structural holes, “whole network model”: the same; its “ego network model” is `model: 'ego'`.",
      "Structural holes 的 “whole network model”：相同；“ego network model” 对应 `model: 'ego'`。",
    ),
    example: {
      gives: '[1.0069, 1.0069, 0.6111, 0.5, 1, NaN]',
      working: t(
        'Zhao: (1/2)² + (1/2)² = 0.5, for Chen and Sun are not tied',
        'Zhao：(1/2)² + (1/2)² = 0.5，因为 Chen 和 Sun 之间没有联系',
      ),
    },
  },
  'person effective_size': {
    formula:
      'n − 2t/n, n alters, t ties among them; weighted n − Σ_j Σ_q p_iq m_jq, m_jq = w(j,q) / max_k w(j,k)',
    cost: 'O(Σ degree²)',
    source: `${burt}; Borgatti (1997), Connections 20(1), 35–38.`,
    undefined: join(noAlters, unrecordedTie),
    direction: undirected,
    igraph: none,
    networkx: t(
      '`effective_size`: the same unweighted; weighted the same in version 2.8.8, while 3.6.1 is off.',
      '`effective_size`：不加权时相同；加权时 2.8.8 版相同，3.6.1 版有误。',
    ),
    ucinet: t(
      'Structural holes, EffSize: the same on binary data.',
      'Structural holes 的 EffSize：二值数据上相同。',
    ),
    example: {
      gives: '[1, 1, 2.3333, 2, 1, NaN]',
      working: t(
        'Chen: 3 − 2 × 1 / 3 = 2.3333 (Wang and Li are tied)',
        'Chen：3 − 2 × 1 / 3 = 2.3333（Wang 和 Li 有联系）',
      ),
    },
  },
  'person efficiency': {
    formula: 'effective_size(i) / n',
    cost: 'O(Σ degree²)',
    source: `${burt}.`,
    undefined: join(noAlters, unrecordedTie),
    direction: undirected,
    igraph: none,
    networkx: t('`effective_size` divided by the degree: the same.', '`effective_size` 除以度数：相同。'),
    ucinet: t(
      'Structural holes, Efficiency: the same on binary data.',
      'Structural holes 的 Efficiency：二值数据上相同。',
    ),
    example: { gives: '[0.5, 0.5, 0.7778, 1, 1, NaN]', working: 'Chen: 2.3333 / 3 = 0.7778' },
  },
  'person hierarchy': {
    formula: 'Σ_j r_j ln r_j / (n ln n), r_j = c_ij / (C(i)/n)',
    cost: 'O(Σ degree²)',
    source: `${burt}, p. 71.`,
    undefined: join(t('Undefined below two alters.', '不足两位往来者时未定义。'), unrecordedTie),
    direction: join(undirected, t('`model` as for constraint.', '`model` 与约束相同。')),
    igraph: none,
    networkx: none,
    ucinet: t(
      'Structural holes, Hierarchy: the same with the same model; 1 for one alter there.',
      'Structural holes 的 Hierarchy：同一模型下相同；只有一位往来者时它给 1。',
    ),
    example: {
      gives: '[0.0099, 0.0099, 0.0522, 0, NaN, NaN]',
      working: t(
        'Zhao: Chen and Sun constrain alike, r = 1 for both, ln 1 = 0 → 0',
        'Zhao：Chen 和 Sun 的约束一样大，r 都是 1，ln 1 = 0 → 0',
      ),
    },
  },
  'person ego_density': {
    formula: 't / (n(n − 1)/2), n alters, t ties among them',
    cost: 'O(Σ degree²)',
    source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 4.',
    undefined: t(
      'Undefined below two alters. Where ties among alters were never asked about, 0 is not a finding.',
      '不足两位往来者时未定义。从没问过往来者之间的联系时，0 不说明问题。',
    ),
    direction: undirected,
    igraph: same('Graph.transitivity_local_undirected()'),
    networkx: t(
      '`clustering`: the same, but 0 below two alters.',
      '`clustering`：相同，但不足两位往来者时给 0。',
    ),
    ucinet: t(
      'Ego networks, Density: the same as a percentage.',
      'Ego networks 的 Density：相同，用百分数。',
    ),
    example: {
      gives: '[1, 1, 0.3333, 0, NaN, NaN]',
      working: t('Chen: Wang–Li of three pairs → 1 / 3', 'Chen：三对里只有 Wang–Li → 1 / 3'),
    },
  },
  'person local_clustering': {
    formula: 't / (n(n − 1)/2), n alters, t ties among them',
    cost: 'O(Σ degree²)',
    source: 'Watts & Strogatz (1998), Nature 393, 440–442.',
    undefined: t('Undefined below two alters.', '不足两位往来者时未定义。'),
    direction: undirected,
    igraph: same('Graph.transitivity_local_undirected()'),
    networkx: t(
      '`clustering`: the same, but 0 below two alters.',
      '`clustering`：相同，但不足两位往来者时给 0。',
    ),
    ucinet: t('Clustering coefficient by actor: the same.', '按人的 Clustering coefficient：相同。'),
    example: {
      gives: '[1, 1, 0.3333, 0, NaN, NaN]',
      working: t('Zhao: Chen and Sun are not tied → 0', 'Zhao：Chen 和 Sun 之间没有联系 → 0'),
    },
  },
  'person ei_index': {
    formula: '(E − I) / (E + I), I alters of the own category, E of others',
    cost: 'O(m)',
    source: 'Krackhardt & Stern (1988), Social Psychology Quarterly 51, 123–140.',
    undefined: join(
      t(
        'Undefined without an alter of known category, or where the own one is not known. `details.lowest` and `highest`: what the sizes of the categories leave possible.',
        '没有类别已知的往来者、或本人类别不明时未定义。`details.lowest` 和 `highest` 是各类人数所允许的范围。',
      ),
      missing,
    ),
    direction: supporters,
    igraph: none,
    networkx: none,
    ucinet: t('E-I index, individual: the same.', 'E-I index（individual）：相同。'),
    example: {
      options: buildings,
      gives: '[0, 0, 0.3333, 0, 1, NaN]',
      working: t(
        'Chen (B): Wang and Li outside, Zhao inside → (2 − 1) / 3',
        'Chen（B 楼）：Wang、Li 是外楼，Zhao 是本楼 → (2 − 1) / 3',
      ),
    },
  },
  'person blau': {
    formula: '1 − Σ_c p_c², p_c = share of alters of category c',
    cost: 'O(m)',
    source: 'Blau (1977), Inequality and Heterogeneity.',
    undefined: join(
      t('Undefined without an alter of known category.', '没有类别已知的往来者时未定义。'),
      missing,
    ),
    direction: supporters,
    igraph: none,
    networkx: none,
    ucinet: t(
      'Ego network composition, heterogeneity: the same.',
      'Ego network composition 的 heterogeneity：相同。',
    ),
    example: {
      options: buildings,
      gives: '[0.5, 0.5, 0.4444, 0.5, 0, NaN]',
      working: 'Chen: A, A, B → 1 − (2/3)² − (1/3)² = 0.4444',
    },
  },
  'person iqv': {
    formula: 'blau / (1 − 1/k), k = declared categories',
    cost: 'O(m)',
    source: 'Mueller & Schuessler (1961), Statistical Reasoning in Sociology.',
    undefined: join(
      t(
        'Undefined without an alter of known category, and where fewer than two categories are declared.',
        '没有类别已知的往来者、或列出的类别不足两种时未定义。',
      ),
      missing,
    ),
    direction: supporters,
    igraph: none,
    networkx: none,
    ucinet: t(
      'Ego network composition, IQV: k may be the categories met and not those declared.',
      'Ego network composition 的 IQV：k 可能是出现的类别数，而不是列出的。',
    ),
    example: {
      options: buildings,
      gives: '[1, 1, 0.8889, 1, 0, NaN]',
      working: 'Chen: 0.4444 / (1 − 1/2) = 0.8889',
    },
  },
};
