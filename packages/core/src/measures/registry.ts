import type { MeasureLevel } from '../model/measure.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { degree, inDegree, outDegree, strength } from './node/degree.ts';
import { betweenness, betweennessRaw } from './node/betweenness.ts';
import { articulation } from './node/articulation.ts';
import { component, componentSize } from './node/component.ts';
import { coreNumberOf } from './node/core-number.ts';
import { harmonic } from './node/harmonic.ts';
import { reach } from './node/reach.ts';
import { bridge } from './tie/bridge.ts';
import * as counts from './graph/counts.ts';
import { degreeCentralization, betweennessCentralization } from './graph/centralization.ts';
import type { MeasureContext } from './context.ts';

interface Declared {
  readonly id: string;
  readonly unit: string;
  /** Inclusive bounds of defined values; Infinity where none holds. */
  readonly range: readonly [number, number];
  /** What `directed: true` changes; `never` measures refuse it. */
  readonly directed: 'may' | 'never' | 'always';
}

/** A measure as data: what it gives, in which unit, and how. Adding one is a file and an entry here. */
export type MeasureSpec = Declared &
  (
    | {
        readonly level: 'person' | 'tie';
        readonly compute: (
          snapshot: Snapshot,
          context: MeasureContext,
        ) => Float64Array | Promise<Float64Array>;
      }
    | {
        readonly level: 'community';
        readonly compute: (snapshot: Snapshot, context: MeasureContext) => number | Promise<number>;
      }
  );

const any = [0, Infinity] as const;
const share = [0, 1] as const;

export const registry: readonly MeasureSpec[] = [
  { id: 'degree', level: 'person', unit: 'people', range: any, directed: 'may', compute: degree },
  { id: 'in_degree', level: 'person', unit: 'people', range: any, directed: 'always', compute: inDegree },
  { id: 'out_degree', level: 'person', unit: 'people', range: any, directed: 'always', compute: outDegree },
  { id: 'strength', level: 'person', unit: 'strength', range: any, directed: 'may', compute: strength },
  { id: 'harmonic', level: 'person', unit: 'share', range: share, directed: 'may', compute: harmonic },
  { id: 'betweenness', level: 'person', unit: 'share', range: share, directed: 'may', compute: betweenness },
  {
    id: 'betweenness_raw',
    level: 'person',
    unit: 'pairs',
    range: any,
    directed: 'may',
    compute: betweennessRaw,
  },
  { id: 'core_number', level: 'person', unit: 'ties', range: any, directed: 'never', compute: coreNumberOf },
  { id: 'component', level: 'person', unit: 'number', range: any, directed: 'never', compute: component },
  {
    id: 'component_size',
    level: 'person',
    unit: 'people',
    range: any,
    directed: 'never',
    compute: componentSize,
  },
  {
    id: 'articulation',
    level: 'person',
    unit: 'flag',
    range: share,
    directed: 'never',
    compute: articulation,
  },
  { id: 'reach_1', level: 'person', unit: 'people', range: any, directed: 'may', compute: reach(1) },
  { id: 'reach_2', level: 'person', unit: 'people', range: any, directed: 'may', compute: reach(2) },
  { id: 'reach_3', level: 'person', unit: 'people', range: any, directed: 'may', compute: reach(3) },
  { id: 'bridge', level: 'tie', unit: 'flag', range: share, directed: 'never', compute: bridge },
  { id: 'order', level: 'community', unit: 'people', range: any, directed: 'never', compute: counts.order },
  {
    id: 'tie_count',
    level: 'community',
    unit: 'ties',
    range: any,
    directed: 'may',
    compute: counts.tieCount,
  },
  {
    id: 'isolates',
    level: 'community',
    unit: 'people',
    range: any,
    directed: 'never',
    compute: counts.isolates,
  },
  {
    id: 'density',
    level: 'community',
    unit: 'share',
    range: share,
    directed: 'may',
    compute: counts.density,
  },
  {
    id: 'mean_degree',
    level: 'community',
    unit: 'people',
    range: any,
    directed: 'never',
    compute: counts.meanDegree,
  },
  {
    id: 'components',
    level: 'community',
    unit: 'components',
    range: any,
    directed: 'never',
    compute: counts.componentCount,
  },
  {
    id: 'largest_component',
    level: 'community',
    unit: 'people',
    range: any,
    directed: 'never',
    compute: counts.largestComponent,
  },
  {
    id: 'articulation_points',
    level: 'community',
    unit: 'people',
    range: any,
    directed: 'never',
    compute: counts.articulationPoints,
  },
  {
    id: 'bridges',
    level: 'community',
    unit: 'ties',
    range: any,
    directed: 'never',
    compute: counts.bridgeCount,
  },
  {
    id: 'degree_centralization',
    level: 'community',
    unit: 'share',
    range: share,
    directed: 'never',
    compute: degreeCentralization,
  },
  {
    id: 'betweenness_centralization',
    level: 'community',
    unit: 'share',
    range: share,
    directed: 'never',
    compute: betweennessCentralization,
  },
];

const byId: ReadonlyMap<string, MeasureSpec> = new Map(registry.map((spec) => [spec.id, spec]));
export const measureSpec = (id: string): MeasureSpec | undefined => byId.get(id);
export const measureIds = (level?: MeasureLevel): readonly string[] =>
  registry.filter((spec) => level === undefined || spec.level === level).map((spec) => spec.id);
