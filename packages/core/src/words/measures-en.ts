import type { MeasureWords } from './words.ts';

export const measures: ReadonlyMap<string, MeasureWords> = new Map(
  Object.entries({
    degree: {
      name: 'Degree',
      definition: 'Number of distinct people tied to the person, in either direction. 0 without ties.',
    },
    in_degree: { name: 'In-degree', definition: 'Number of distinct people who support the person.' },
    out_degree: { name: 'Out-degree', definition: 'Number of distinct people whom the person supports.' },
    strength: {
      name: 'Strength',
      definition: 'Sum of the recorded strengths of ties; undefined where none was recorded, 0 without ties.',
    },
    harmonic: {
      name: 'Harmonic closeness',
      definition: 'Sum of 1/distance to everybody else, unreachable = 0, divided by n − 1.',
    },
    closeness: {
      name: 'Closeness',
      definition:
        'How near everybody reachable is, times the share of people reachable (Wasserman–Faust); 0 without ties.',
    },
    betweenness: {
      name: 'Betweenness',
      definition: 'Share of shortest paths between others that run through the person.',
    },
    betweenness_raw: {
      name: 'Betweenness (raw)',
      definition: 'Pairs whose shortest paths run through the person, shared among equal paths.',
    },
    eigenvector: {
      name: 'Eigenvector centrality',
      definition: 'High for those tied to people who are high themselves; only in the largest component.',
    },
    pagerank: {
      name: 'PageRank',
      definition: 'Share of time a walker along ties spends with the person; the shares of all add to 1.',
    },
    katz: {
      name: 'Katz centrality',
      definition: 'Walks that end at the person, longer ones counting less; 1 for people without ties.',
    },
    current_flow: {
      name: 'Current-flow betweenness',
      definition: 'Betweenness over all paths and not the shortest alone, within the component.',
    },
    ego_betweenness: {
      name: 'Ego betweenness',
      definition:
        'Pairs of the person’s alters who meet through the person, seen from the ego network alone.',
    },
    constraint: {
      name: 'Constraint',
      definition: 'How far a person’s ties lead back to one group. High can be good: a close family has it.',
    },
    effective_size: {
      name: 'Effective size',
      definition:
        'Alters who are not redundant: alters minus the mean number of ties each has to the others.',
    },
    efficiency: { name: 'Efficiency', definition: 'Effective size divided by the number of alters.' },
    hierarchy: {
      name: 'Hierarchy',
      definition: 'Whether constraint comes from all alters alike (0) or from one (towards 1).',
    },
    ego_density: {
      name: 'Ego density',
      definition: 'Share of the pairs of alters who are tied to each other; undefined below two alters.',
    },
    ei_index: {
      name: 'E–I index',
      definition:
        'Ties to other categories minus ties to one’s own, divided by all: −1 all alike, 1 all different.',
    },
    blau: {
      name: 'Blau index',
      definition: 'Chance that two alters drawn with replacement differ in category.',
    },
    iqv: {
      name: 'Index of qualitative variation',
      definition: 'Blau index divided by the most that the declared categories allow.',
    },
    multiplexity: {
      name: 'Multiplexity',
      definition: 'Mean number of support functions in a tie, over ties whose functions were recorded.',
    },
    reciprocity: {
      name: 'Reciprocity',
      definition:
        'Of a person: share of connected pairs that help both ways. Of the community: share of directed ties that are returned.',
    },
    local_clustering: {
      name: 'Local clustering',
      definition: 'Share of the pairs of alters who are tied to each other; undefined below two alters.',
    },
    core_number: {
      name: 'Core number',
      definition: 'Largest k for which the person is in a group where everybody has k alters inside.',
    },
    component: {
      name: 'Component',
      definition: 'Number of the component the person is in: a name, not an amount.',
    },
    component_size: {
      name: 'Component size',
      definition: 'People linked by any chain of ties, the person included; 1 without ties.',
    },
    articulation: {
      name: 'Articulation point',
      definition: '1 where removing the person splits a component, else 0.',
    },
    reach_1: { name: 'Reach, 1 step', definition: 'People reached directly, the person not counted.' },
    reach_2: {
      name: 'Reach, 2 steps',
      definition: 'People reached through at most one other, the person not counted.',
    },
    reach_3: {
      name: 'Reach, 3 steps',
      definition: 'People reached through at most two others, the person not counted.',
    },
    reach_efficiency: {
      name: 'Reach efficiency',
      definition: 'People within two steps, divided by what the alters reach separately.',
    },
    disjoint_paths: {
      name: 'Disjoint paths',
      definition: 'Ways to the targets that share nobody; with several targets each ends at another one.',
    },
    bridge: { name: 'Bridge', definition: '1 where removing the tie splits a component, else 0.' },
    edge_betweenness: {
      name: 'Edge betweenness',
      definition: 'Pairs whose shortest paths run along the tie, shared among equal paths.',
    },
    order: { name: 'People', definition: 'Everybody, tied or not.' },
    tie_count: { name: 'Ties', definition: 'Pairs of people who are tied; a pair counts once.' },
    isolates: {
      name: 'People without a tie',
      definition: 'People without any tie, those not interviewed included: not the same as isolated.',
    },
    density: {
      name: 'Density',
      definition: 'Ties divided by possible ties; undefined below two people. Do not compare across sizes.',
    },
    mean_degree: {
      name: 'Mean degree',
      definition: 'Mean number of distinct people each person is tied to.',
    },
    components: {
      name: 'Components',
      definition: 'Number of separate pieces; everybody without a tie is one.',
    },
    largest_component: { name: 'Largest component', definition: 'People in the largest piece.' },
    articulation_points: { name: 'Articulation points', definition: 'People whose removal splits a piece.' },
    bridges: { name: 'Bridges', definition: 'Ties whose removal splits a piece.' },
    diameter: {
      name: 'Diameter',
      definition: 'Longest shortest path between two people who can reach each other.',
    },
    mean_distance: {
      name: 'Mean distance',
      definition: 'Mean length of shortest paths between people who can reach each other.',
    },
    transitivity: {
      name: 'Transitivity',
      definition: 'Of the pairs of ties that meet in one person, the share whose other ends are tied.',
    },
    degree_centralization: {
      name: 'Degree centralization',
      definition: 'Freeman: 0 where all are equal, 1 for a star.',
    },
    betweenness_centralization: {
      name: 'Betweenness centralization',
      definition: 'Freeman: 0 for a cycle, 1 for a star.',
    },
    closeness_centralization: {
      name: 'Closeness centralization',
      definition: 'Freeman: 0 for a cycle, 1 for a star.',
    },
    fragmentation: {
      name: 'Fragmentation',
      definition: 'Share of the pairs of people whom no chain of ties links.',
    },
    distance_fragmentation: {
      name: 'Distance-weighted fragmentation',
      definition: '1 − mean of 1/distance over all pairs: 0 all tied to all, 1 without ties.',
    },
    assortativity_degree: {
      name: 'Degree assortativity',
      definition: 'Correlation of the degrees at the two ends of a tie.',
    },
    assortativity_attribute: {
      name: 'Attribute assortativity',
      definition: 'How much more ties join one category than by chance: 1 all inside, 0 as by chance.',
    },
    modularity: {
      name: 'Modularity',
      definition: 'How clearly ties keep to the communities that the method of Leiden finds.',
    },
    gini_received: {
      name: 'Gini of received support',
      definition:
        'How unequally elders receive support, those who receive none included: 0 alike, towards 1 all with one.',
    },
    triad_census: {
      name: 'Triad census',
      definition: 'Number of sets of three people by how they are tied.',
    },
  }),
);
