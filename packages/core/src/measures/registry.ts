import type { MeasureLevel } from '../model/measure.ts';
import * as composition from './ego/composition.ts';
import { egoBetweenness } from './ego/ego-betweenness.ts';
import { egoDensity } from './ego/ego-density.ts';
import * as holes from './ego/structural-holes.ts';
import * as assortativity from './graph/assortativity.ts';
import * as centralization from './graph/centralization.ts';
import * as counts from './graph/counts.ts';
import * as distance from './graph/distance.ts';
import { giniReceived } from './graph/gini.ts';
import { modularity } from './graph/modularity.ts';
import { arcReciprocity } from './graph/reciprocity.ts';
import { transitivity, triadCensus } from './graph/triads.ts';
import { articulation } from './node/articulation.ts';
import { betweenness, betweennessRaw } from './node/betweenness.ts';
import { closeness } from './node/closeness.ts';
import { component, componentSize } from './node/component.ts';
import { coreNumberOf } from './node/core-number.ts';
import { currentFlow } from './node/current-flow.ts';
import { degree, inDegree, outDegree, strength } from './node/degree.ts';
import { disjointPaths } from './node/disjoint-paths.ts';
import { eigenvector } from './node/eigenvector.ts';
import { harmonic } from './node/harmonic.ts';
import { katz } from './node/katz.ts';
import { localClustering } from './node/local-clustering.ts';
import { multiplexity } from './node/multiplexity.ts';
import { pagerank } from './node/pagerank.ts';
import { reach } from './node/reach.ts';
import { reachEfficiency } from './node/reach-efficiency.ts';
import { dyadReciprocity } from './node/reciprocity.ts';
import { bridge } from './tie/bridge.ts';
import type { Census, Compute, Declared, GraphValue, MeasureSpec, NodeValues } from './spec.ts';
import { edgeBetweenness } from './tie/edge-betweenness.ts';

const any = [0, Infinity] as const;
const share = [0, 1] as const;
const index = [-1, 1] as const;

type Rest = Partial<Pick<Declared, 'directed' | 'weights' | 'needs' | 'steps'>>;
const defaults = { directed: 'never', weights: 'never', needs: null, steps: null } as const;
const directed = { directed: 'may' } as const;

const person = (
  id: string,
  unit: string,
  range: Declared['range'],
  compute: Compute<Float64Array | NodeValues>,
  rest: Rest = {},
): MeasureSpec => ({ ...defaults, ...rest, id, unit, range, compute, level: 'person' });
const tie = (
  id: string,
  unit: string,
  range: Declared['range'],
  compute: Compute<Float64Array | NodeValues>,
  rest: Rest = {},
): MeasureSpec => ({ ...defaults, ...rest, id, unit, range, compute, level: 'tie' });
const community = (
  id: string,
  unit: string,
  range: Declared['range'],
  compute: Compute<number | GraphValue | Census>,
  rest: Rest = {},
): MeasureSpec => ({ ...defaults, ...rest, id, unit, range, compute, level: 'community' });

export const registry: readonly MeasureSpec[] = [
  person('degree', 'people', any, degree, { steps: 1 }),
  person('in_degree', 'people', any, inDegree, { directed: 'always', steps: 1 }),
  person('out_degree', 'people', any, outDegree, { directed: 'always', steps: 1 }),
  person('strength', 'strength', any, strength, { directed: 'may', weights: 'strength', steps: 1 }),
  person('harmonic', 'share', share, harmonic, { directed: 'may', weights: 'cost' }),
  person('closeness', 'share', share, closeness, { directed: 'may', weights: 'cost' }),
  person('betweenness', 'share', share, betweenness, { directed: 'may', weights: 'cost' }),
  person('betweenness_raw', 'pairs', any, betweennessRaw, { directed: 'may', weights: 'cost' }),
  person('eigenvector', 'share', share, eigenvector, { directed: 'may', weights: 'strength' }),
  person('pagerank', 'share', share, pagerank, { directed: 'may', weights: 'strength' }),
  person('katz', 'score', [1, Infinity], katz, { directed: 'may', weights: 'strength' }),
  person('current_flow', 'share', share, currentFlow, { weights: 'strength' }),
  person('ego_betweenness', 'pairs', any, egoBetweenness, { ...directed, steps: 2 }),
  person('constraint', 'index', [0, 9 / 8], holes.constraint, { weights: 'strength', steps: 2 }),
  person('effective_size', 'people', [1, Infinity], holes.effectiveSize, { weights: 'strength', steps: 2 }),
  person('efficiency', 'share', share, holes.efficiency, { weights: 'strength', steps: 2 }),
  person('hierarchy', 'share', share, holes.hierarchy, { weights: 'strength', steps: 2 }),
  person('ego_density', 'share', share, egoDensity, { steps: 2 }),
  person('ei_index', 'index', index, composition.eiIndex, { directed: 'may', needs: 'attribute' }),
  person('blau', 'share', share, composition.blau, { directed: 'may', needs: 'attribute' }),
  person('iqv', 'share', share, composition.iqv, { directed: 'may', needs: 'attribute' }),
  person('multiplexity', 'functions', [1, 6], multiplexity, { ...directed, steps: 1 }),
  person('reciprocity', 'share', share, dyadReciprocity, { directed: 'always', steps: 1 }),
  person('local_clustering', 'share', share, localClustering, { steps: 2 }),
  person('core_number', 'ties', any, coreNumberOf),
  person('component', 'number', any, component),
  person('component_size', 'people', [1, Infinity], componentSize),
  person('articulation', 'flag', share, articulation),
  person('reach_1', 'people', any, reach(1), { ...directed, steps: 1 }),
  person('reach_2', 'people', any, reach(2), { ...directed, steps: 2 }),
  person('reach_3', 'people', any, reach(3), { ...directed, steps: 3 }),
  person('reach_efficiency', 'share', share, reachEfficiency, { ...directed, steps: 2 }),
  person('disjoint_paths', 'paths', any, disjointPaths, { directed: 'may', needs: 'targets' }),

  tie('bridge', 'flag', share, bridge),
  tie('edge_betweenness', 'pairs', any, edgeBetweenness, { directed: 'may', weights: 'cost' }),

  community('order', 'people', any, counts.order),
  community('tie_count', 'ties', any, counts.tieCount, directed),
  community('isolates', 'people', any, counts.isolates),
  community('density', 'share', share, counts.density, directed),
  community('mean_degree', 'people', any, counts.meanDegree),
  community('components', 'components', any, counts.componentCount),
  community('largest_component', 'people', any, counts.largestComponent),
  community('articulation_points', 'people', any, counts.articulationPoints),
  community('bridges', 'ties', any, counts.bridgeCount),
  community('diameter', 'steps', [1, Infinity], distance.diameter, { directed: 'may', weights: 'cost' }),
  community('mean_distance', 'steps', [1, Infinity], distance.meanDistance, {
    directed: 'may',
    weights: 'cost',
  }),
  community('reciprocity', 'share', share, arcReciprocity, { directed: 'always' }),
  community('transitivity', 'share', share, transitivity),
  community('degree_centralization', 'share', share, centralization.degreeCentralization),
  community('betweenness_centralization', 'share', share, centralization.betweennessCentralization),
  community('closeness_centralization', 'share', share, centralization.closenessCentralization),
  community('fragmentation', 'share', share, distance.fragmentation),
  community('distance_fragmentation', 'share', share, distance.distanceFragmentation, {
    directed: 'may',
    weights: 'cost',
  }),
  community('assortativity_degree', 'index', index, assortativity.degreeAssortativity, directed),
  community('assortativity_attribute', 'index', index, assortativity.attributeAssortativity, {
    directed: 'may',
    needs: 'attribute',
  }),
  community('ei_index', 'index', index, assortativity.communityEiIndex, { needs: 'attribute' }),
  community('modularity', 'index', [-0.5, 1], modularity, { weights: 'strength' }),
  community('gini_received', 'share', share, giniReceived, { directed: 'always', weights: 'strength' }),
  community('triad_census', 'triads', any, triadCensus, directed),
];

/** The measure of an id at a level, or at the first of its levels. */
export const measureSpec = (id: string, level?: MeasureLevel): MeasureSpec | undefined =>
  registry.find((spec) => spec.id === id && (level === undefined || spec.level === level));

/** Ids of every measure of a level, or of all levels, each once, in the order of the registry. */
export const measureIds = (level?: MeasureLevel): readonly string[] => [
  ...new Set(registry.filter((spec) => level === undefined || spec.level === level).map((spec) => spec.id)),
];
