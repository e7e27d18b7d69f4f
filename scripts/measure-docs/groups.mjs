import { onNetwork } from './network.mjs';
import { t } from './say.mjs';

/** Analyses of sets of people and of pairs, which give more than one value a person. */
export const groups = {
  'key-players': {
    name: t('Key players', '关键人组'),
    exports: ['keyPlayersNegative', 'keyPlayersPositive', 'fragmentationWithout', 'setReach'],
    definition: t(
      'A set of people chosen together: whose loss would break the network up most (KPP-NEG), or from whom most people are near (KPP-POS). The best pair is often not the two best singles. It tells where a community depends on few, never whom to single out.',
      '一起挑选的一组人：失去他们网络最零散（KPP-NEG），或从他们出发离大家最近（KPP-POS）。最好的一对往往不是最好的两个单人。它说明社区依赖少数人的程度，不用来给人贴标签。',
    ),
    formula:
      'KPP-NEG: fragmentation or distance-weighted fragmentation of those left. KPP-POS: people within k steps of the set, members counted; or Σ_v 1/d(S,v) / n, members 1',
    gives: t(
      '`{ people, value, bound, exact }`: positions sorted; no set of the size can have a value above `bound`; `exact` where every set was tried (while that takes at most 20 million arc visits), else greedy choice with exchanges.',
      '`{ people, value, bound, exact }`：位置按序；同样大小的组不可能超过 `bound`；每一组都试过时 `exact` 为真（最多两千万次箭头访问），否则是贪心加交换。',
    ),
    undefined: t(
      'Never undefined; a size that leaves fewer than two people (KPP-NEG), or is below 1, is a UsageError.',
      '总有值；剩下不足两人（KPP-NEG）或组的大小小于 1 时报 UsageError。',
    ),
    direction: t('Undirected, unweighted.', '不看方向，不加权。'),
    cost: 'KPP-NEG O(sets × m), with distances O(sets × n × m); KPP-POS O(sets × size × m)',
    source:
      'Borgatti (2006), Computational & Mathematical Organization Theory 12, 21–34; Nemhauser, Wolsey & Fisher (1978), Mathematical Programming 14, 265–294.',
    others: t(
      'igraph and networkx have none. UCINET’s Keyplayer: the same criteria, greedy with restarts. CRAN keyplayer divides weighted 1/d by the largest of the whole graph.',
      'igraph 和 networkx 没有。UCINET 的 Keyplayer：标准相同，用多次重启的贪心。CRAN keyplayer 的加权 1/d 除以全图最大值。',
    ),
    example: onNetwork(
      ['keyPlayersNegative', 'keyPlayersPositive'],
      'const worst = keyPlayersNegative(snapshot, 1);',
      'console.log(worst.people, worst.value); // [2] 0.8',
      'const best = keyPlayersPositive(snapshot, 1);',
      'console.log(best.people, best.value); // [2] 4',
    ),
    working: t(
      'without Chen {Wang, Li}, {Zhao, Sun}, {He} are left: 1 − (2 + 2) / (5 × 4) = 0.8; within one step of Chen: Wang, Li, Zhao and Chen',
      '没有 Chen，剩下 {Wang, Li}、{Zhao, Sun}、{He}：1 − (2 + 2) / (5 × 4) = 0.8；Chen 一步之内：Wang、Li、Zhao 和 Chen 自己',
    ),
  },
  'group-centrality': {
    name: t('Group centrality', '群体中心度'),
    exports: ['groupCentrality'],
    definition: t(
      'How central several people are together, say a team of visitors, each tie outward counted once.',
      '几个人合在一起（比如一个走访小组）的中心程度，向外的联系每人只算一次。',
    ),
    formula:
      'degree: share of people outside tied to the group. closeness: people outside / Σ distance to the nearest member. harmonic: mean of 1/distance. betweenness: share of pairs outside, by shortest paths through the group',
    gives: t(
      '`{ degree, closeness, harmonic, betweenness }`.',
      '`{ degree, closeness, harmonic, betweenness }`。',
    ),
    undefined: t(
      'All undefined with nobody outside; `closeness` where somebody outside cannot be reached; `betweenness` with fewer than two outside. An empty group is a UsageError.',
      '组外没有人时全部未定义；组外有人到不了时 `closeness` 未定义；组外不足两人时 `betweenness` 未定义。空的组报 UsageError。',
    ),
    direction: t('Undirected, unweighted.', '不看方向，不加权。'),
    cost: 'O(n × m)',
    source: 'Everett & Borgatti (1999), Journal of Mathematical Sociology 23, 181–201.',
    others: t(
      'networkx `group_degree_centrality`, `group_closeness_centrality`, `group_betweenness_centrality`: the same on connected graphs (compared). igraph has none. UCINET has group degree and group closeness.',
      'networkx 的 `group_degree_centrality`、`group_closeness_centrality`、`group_betweenness_centrality`：连通图上相同（比较过）。igraph 没有。UCINET 有群体度数和群体接近度。',
    ),
    example: onNetwork(
      ['groupCentrality'],
      'const team = groupCentrality(snapshot, [0, 3]); // Wang and Zhao',
      'console.log(team.degree, team.closeness, team.harmonic, team.betweenness); // 0.75 NaN 0.75 0.3333',
    ),
    working: t(
      'outside Li, Chen, Sun, He: three of four are tied to the team; He is out of reach; of six pairs Li–Sun and Chen–Sun pass Zhao',
      '组外是 Li、Chen、Sun、He：四人中三人与小组有联系；He 到不了；六对之中 Li–Sun、Chen–Sun 经过 Zhao',
    ),
  },
  'core-periphery': {
    name: t('Core and periphery', '核心与边缘'),
    exports: ['corePeriphery'],
    definition: t(
      'The division that comes nearest to “all tied inside the core, none inside the periphery”; ties between the two are left out.',
      '最接近“核心之内人人相连、边缘之内谁也不连”的分法；两者之间的联系不计。',
    ),
    formula:
      'Pearson’s r of tied and ideal over the dyads inside the core (ideal 1) and inside the periphery (ideal 0)',
    gives: t(
      '`{ core, fit, exact }`: positions of the core; the correlation; whether every division was tried (up to 14 people).',
      '`{ core, fit, exact }`：核心的位置；相关系数；是否试过所有分法（14 人以内）。',
    ),
    undefined: t(
      '`fit` is NaN and `core` empty where no division has both tied and untied dyads: no ties, or all tied.',
      '没有任何分法同时有相连和不相连的人对时（没有联系或全都相连），`fit` 为 NaN，`core` 为空。',
    ),
    direction: t('Undirected, unweighted.', '不看方向，不加权。'),
    cost: 'O(2ⁿ) up to 14 people, beyond O(n × m) a round',
    source: 'Borgatti & Everett (1999), Social Networks 21, 375–395; Lip (2011), arXiv 1102.5511.',
    others: t(
      'igraph and networkx have none. UCINET, categorical core/periphery: the same criterion with its density of the off-diagonal blocks set to missing, by a genetic algorithm, so that it may stop elsewhere.',
      'igraph 和 networkx 没有。UCINET 的 categorical core/periphery：非对角块设为缺失时标准相同，用遗传算法，可能停在别处。',
    ),
    example: onNetwork(
      ['corePeriphery'],
      'const { core, fit } = corePeriphery(snapshot);',
      'console.log(core, fit); // [0, 1, 2] 0.7071',
    ),
    working: t(
      'three of three dyads tied inside, one of three outside: (3 × 2 − 0 × 1) / √(3 × 3 × 4 × 2) = 0.7071',
      '核心内三对都相连，边缘内三对连了一对：(3 × 2 − 0 × 1) / √(3 × 3 × 4 × 2) = 0.7071',
    ),
  },
  cohesion: {
    name: t('Blocks, strong components, cuts, communities', '块、强连通片、割、社群'),
    exports: ['blocks', 'strongComponents', 'minimumVertexCut', 'communities'],
    definition: t(
      'Blocks: sets that no loss of one person can part. Strong components: each can call on each along directions. Minimum vertex cut: the fewest people on whom all ways between two depend. Communities: groups found by the method of Leiden.',
      '块：失去任何一个人都断不开的人群。强连通片：顺着方向彼此都能求助到。最小点割：两人之间所有路都要经过的最少几个人。社群：Leiden 法分出的群。',
    ),
    formula:
      'cut: min |X| such that no path from s to t avoids X; equal to the number of paths that share nobody (Menger)',
    gives: t(
      '`blocks`: lists of positions, people without ties in none. `strongComponents`, `communities`: a number a person. `minimumVertexCut`: `{ size, people, paths, adjacent }`.',
      '`blocks`：位置的列表，没有联系的人不在其中。`strongComponents`、`communities`：每人一个编号。`minimumVertexCut`：`{ size, people, paths, adjacent }`。',
    ),
    undefined: t(
      '`size` is null where the two are tied directly: no removal of others can part them.',
      '两人直接相连时 `size` 为 null：去掉谁也断不开。',
    ),
    direction: t(
      'Blocks and communities undirected; strong components directed; the cut with `directed` along whom the first can call on.',
      '块和社群不看方向；强连通片看方向；点割加 `directed` 时按第一个人能求助到的方向。',
    ),
    cost: 'O(n + m); cut O(paths × m); communities near O(m)',
    source: 'Hopcroft & Tarjan (1973); Tarjan (1972); Menger (1927); Traag et al. (2019).',
    others: t(
      'igraph `biconnected_components`, `connected_components(mode="strong")`, `vertex_connectivity(s, t)` and networkx `biconnected_components`, `strongly_connected_components`, `minimum_node_cut`: the same (numbers compared; where several smallest cuts exist the people may differ). UCINET: bi-components, strong components, point connectivity.',
      'igraph 的 `biconnected_components`、`connected_components(mode="strong")`、`vertex_connectivity(s, t)`，networkx 的 `biconnected_components`、`strongly_connected_components`、`minimum_node_cut`：相同（比较过数目；最小割不止一个时人可能不同）。UCINET：bi-components、strong components、point connectivity。',
    ),
    example: onNetwork(
      ['blocks', 'communities', 'minimumVertexCut', 'strongComponents'],
      'console.log(blocks(snapshot)); // [[0, 1, 2], [2, 3], [3, 4]]',
      'console.log(strongComponents(snapshot)); // [0, 0, 0, 1, 2, 3]',
      'console.log(minimumVertexCut(snapshot, 0, 4).people); // [2]',
      'console.log(communities(snapshot, { weighted: false, seed: 1 })); // [0, 0, 0, 1, 1, 2]',
    ),
    working: t(
      'Li → Chen → Wang → Li is a ring of arcs; every way from Wang to Sun passes Chen (and Zhao)',
      'Li → Chen → Wang → Li 首尾相接；Wang 到 Sun 的路都经过 Chen（和 Zhao）',
    ),
  },
  likeness: {
    name: t('Likeness of two people', '两人的相似度'),
    exports: ['likeness'],
    definition: t(
      'Link prediction: how plausible a tie is by whom both know. Plausibility, never need: 0 for everybody without a tie, so it fails for just those who matter most. Only to break a tie between candidates.',
      '联系预测：按共同认识的人看一条联系有多可能。是可能性，不是需要：没有联系的人一律为 0，恰恰漏掉最要紧的人。只用来在条件相同的人选之间作取舍。',
    ),
    formula:
      'common = |Γ(a) ∩ Γ(b)|; Jaccard = common / |Γ(a) ∪ Γ(b)|; Adamic–Adar = Σ 1/ln k; resource allocation = Σ 1/k, over common alters; preferential attachment = k(a) k(b)',
    gives: t(
      '`{ common, jaccard, adamicAdar, resourceAllocation, preferentialAttachment }`.',
      '`{ common, jaccard, adamicAdar, resourceAllocation, preferentialAttachment }`。',
    ),
    undefined: t('`jaccard` where neither has an alter.', '两人都没有往来者时 `jaccard` 未定义。'),
    direction: t('Undirected, unweighted.', '不看方向，不加权。'),
    cost: 'O(k(a) + k(b))',
    source:
      'Adamic & Adar (2003), Social Networks 25, 211–230; Zhou, Lü & Zhang (2009), European Physical Journal B 71, 623–630.',
    others: t(
      'networkx `jaccard_coefficient`, `adamic_adar_index`, `resource_allocation_index`, `preferential_attachment`: the same; its Jaccard is 0 without alters. igraph `similarity_jaccard` (of the two ends, without themselves), `similarity_inverse_log_weighted`: the same.',
      'networkx 的 `jaccard_coefficient`、`adamic_adar_index`、`resource_allocation_index`、`preferential_attachment`：相同，没有往来者时 Jaccard 给 0。igraph 的 `similarity_jaccard`（不含两人自身）、`similarity_inverse_log_weighted`：相同。',
    ),
    example: onNetwork(
      ['likeness'],
      'const pair = likeness(snapshot, 0, 3); // Wang and Zhao',
      'console.log(pair.common, pair.jaccard, pair.adamicAdar, pair.resourceAllocation); // 1 0.3333 0.9102 0.3333',
    ),
    working: t(
      'Chen, with three alters, is common to both: 1/3, 1/ln 3 = 0.9102, 1/3',
      '两人共同认识 Chen（有三位往来者）：1/3，1/ln 3 = 0.9102，1/3',
    ),
  },
};
