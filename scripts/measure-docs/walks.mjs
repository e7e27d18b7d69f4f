import { fed, join, same, t, unrecordedAnywhere } from './say.mjs';

/** Centralities of walks. */
export const walks = {
  'person eigenvector': {
    formula: 'A x = λ_max x on the largest component, Σ x² = 1, x ≥ 0',
    cost: 'O(m) a round, in restarts of 32 rounds',
    source: 'Bonacich (1972), Journal of Mathematical Sociology 2, 113–120.',
    undefined: t(
      'Undefined outside the largest component (of equals, the one with the first person), where there is no tie, with `directed` where there is no cycle or two equal ones compete, and with `weighted` where a strength of the component was not recorded.',
      '最大的一片之外未定义（一样大时取第一个人所在的）；没有联系时未定义；加 `directed` 而没有环、或有两个同样强的环时未定义；加 `weighted` 而片内有强度没有记录时未定义。',
    ),
    direction: fed,
    igraph: t(
      '`Graph.eigenvector_centrality()` scales the largest value to 1 and gives 0 outside the leading component.',
      '`Graph.eigenvector_centrality()` 把最大值设为 1，主片之外给 0。',
    ),
    networkx: t(
      '`eigenvector_centrality_numpy` takes the whole graph, where the parts have no common scale; the same on a connected graph (norm 1).',
      '`eigenvector_centrality_numpy` 对全图计算，各片之间没有共同尺度；连通图上相同（范数 1）。',
    ),
    ucinet: t(
      'Eigenvector: norm 1, and as a percentage of the largest possible (× 100√2). Directed data are made symmetric first.',
      'Eigenvector：范数 1，另给占可能最大值的百分比（× 100√2）。有向数据先对称化。',
    ),
    example: {
      gives: '[0.4972, 0.4972, 0.6037, 0.3425, 0.1547, NaN]',
      working: 'λ_max = 2.2143; Sun: 0.3425 / 2.2143 = 0.1547',
    },
  },
  'person pagerank': {
    formula:
      'p(i) = 0.15 / n + 0.85 × Σ_j p(j) w(j,i) / Σ_k w(j,k); of somebody without a tie outward, equal parts to all',
    cost: 'O(m) a round, about 30 rounds; directed or weighted about 220',
    source: 'Brin & Page (1998), Computer Networks 30, 107–117.',
    undefined: join(
      t('Otherwise never; the values of all add up to 1.', '其他情况总有值；所有人合计为 1。'),
      unrecordedAnywhere,
    ),
    direction: t(
      'With `directed`, along the arcs supporter → supported: high for those who receive. Without it, ties either way.',
      '加 `directed` 时顺着“帮助者 → 受助者”走：收到帮助多的人高。不加时不分方向。',
    ),
    igraph: same('Graph.pagerank(damping=0.85)'),
    networkx: t(
      '`pagerank(alpha=0.85)` stops at `tol=1e-6`; the same with `tol=1e-14`.',
      '`pagerank(alpha=0.85)` 默认到 `tol=1e-6` 就停；用 `tol=1e-14` 相同。',
    ),
    ucinet: t('PageRank in newer versions; not compared.', '新版本有 PageRank；没有比较过。'),
    example: {
      gives: '[0.1862, 0.1862, 0.2751, 0.2064, 0.1168, 0.0291]',
      working: 'Sun: (0.15 + 0.85 × p(He)) / 6 + 0.85 × p(Zhao) / 2 = 0.0291 + 0.0877 = 0.1168',
    },
  },
  'person katz': {
    formula: 'x = α Aᵀ x + 1, α = 0.5 / λ_max unless given',
    cost: 'O(m) a round',
    source: 'Katz (1953), Psychometrika 18, 39–43.',
    undefined: join(
      t(
        '1 without ties. Undefined with `directed` where there is no cycle and no `alpha` is given (λ_max is 0). An `alpha` at or above 1 / λ_max is refused. `parameters` says which alpha was used.',
        '没有联系为 1。加 `directed`、没有环、又没有给 `alpha` 时未定义（λ_max 为 0）。`alpha` 达到或超过 1 / λ_max 会被拒绝。`parameters` 说明用了哪个 alpha。',
      ),
      unrecordedAnywhere,
    ),
    direction: fed,
    igraph: t(
      'None in Python; R: `alpha_centrality(exo = 1)`, the same equation.',
      'Python 版没有；R 版 `alpha_centrality(exo = 1)` 是同一方程。',
    ),
    networkx: t(
      '`katz_centrality_numpy` scales to norm 1 by default and takes α = 0.1; the same with `normalized=False` and the same alpha.',
      '`katz_centrality_numpy` 默认范数为 1、α = 0.1；用 `normalized=False` 和同一 alpha 时相同。',
    ),
    ucinet: t(
      'Katz/Hubbell influence is a matrix of pairs, not this sum.',
      'Katz/Hubbell influence 给的是两两矩阵，不是这个和。',
    ),
    example: {
      options: '{ alpha: 0.2 }',
      gives: '[1.7597, 1.7597, 2.0388, 1.6748, 1.335, 1]',
      working: 'Sun: 1 + 0.2 × 1.6748 = 1.335',
    },
  },
  'person core_number': {
    formula: 'largest k such that i is in a group where everybody has k alters of the group',
    cost: 'O(n + m)',
    source: 'Seidman (1983), Social Networks 5, 269–287.',
    undefined: t('Never undefined; 0 without ties.', '总有值；没有联系为 0。'),
    direction: t(
      'Directions are not looked at: two people are tied where a tie stands either way.',
      '不看方向：两人之间任一方向有联系就算有联系。',
    ),
    igraph: t(
      '`Graph.coreness()`: the same on a simple undirected graph.',
      '`Graph.coreness()`：无向简单图上相同。',
    ),
    networkx: t(
      '`core_number` of a directed graph counts in + out: 2 where this is 1; it refuses self-ties.',
      '`core_number` 在有向图上数入加出：这里 1 的地方它是 2；不接受指向自己的联系。',
    ),
    ucinet: t('K-cores: the same.', 'K-cores：相同。'),
    example: {
      gives: '[2, 2, 2, 1, 1, 0]',
      working: t(
        'Wang, Li and Chen each have two alters among the three',
        'Wang、Li、Chen 三人之中各有两位往来者',
      ),
    },
  },
  'community modularity': {
    formula: 'Q = Σ_c ( w_c / W − (s_c / 2W)² ): w_c strength inside, s_c strength of its people, W all',
    cost: 'near O(m)',
    source:
      'Newman & Girvan (2004), Physical Review E 69, 026113; Traag, Waltman & van Eck (2019), Scientific Reports 9, 5233.',
    undefined: join(
      t(
        'Undefined without ties. The communities are those that the method of Leiden finds with the seed (`parameters.seed`): another seed may find others of nearly the same value.',
        '没有联系时未定义。分组由 Leiden 法按种子（`parameters.seed`）找出；换种子可能得到另一种分法，数值接近。',
      ),
      unrecordedAnywhere,
    ),
    direction: t(
      'Directions are not looked at: two people are tied where a tie stands either way.',
      '不看方向：两人之间任一方向有联系就算有联系。',
    ),
    igraph: t(
      '`Graph.modularity(membership)` of the same division: the same; `community_leiden()` may divide otherwise.',
      '同一分法的 `Graph.modularity(membership)`：相同；`community_leiden()` 的分法可能不同。',
    ),
    networkx: t(
      '`community.modularity` of the same division: the same; `louvain_communities` may divide otherwise.',
      '同一分法的 `community.modularity`：相同；`louvain_communities` 的分法可能不同。',
    ),
    ucinet: t(
      'Girvan–Newman and factions report Q of their own divisions.',
      'Girvan–Newman 和 factions 报告各自分法的 Q。',
    ),
    example: {
      gives: '0.22',
      working: '{Wang, Li, Chen}, {Zhao, Sun}, {He}: 4/5 − (7/10)² − (3/10)² = 0.22',
    },
  },
};
