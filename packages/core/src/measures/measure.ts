import { UsageError } from '../model/issue.ts';
import type {
  CensusMeasure,
  GraphMeasure,
  MeasureLevel,
  MeasureOptions,
  NodeMeasure,
  TieMeasure,
} from '../model/measure.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { contextOf, type MeasureContext } from './context.ts';
import { measureIds, measureSpec } from './registry.ts';
import type { MeasureSpec } from './spec.ts';
import { tieEnds } from './tie/ends.ts';

export type PersonMeasureId =
  | 'degree'
  | 'in_degree'
  | 'out_degree'
  | 'strength'
  | 'harmonic'
  | 'closeness'
  | 'betweenness'
  | 'betweenness_raw'
  | 'eigenvector'
  | 'pagerank'
  | 'katz'
  | 'current_flow'
  | 'ego_betweenness'
  | 'constraint'
  | 'effective_size'
  | 'efficiency'
  | 'hierarchy'
  | 'ego_density'
  | 'ei_index'
  | 'blau'
  | 'iqv'
  | 'multiplexity'
  | 'reciprocity'
  | 'local_clustering'
  | 'core_number'
  | 'component'
  | 'component_size'
  | 'articulation'
  | 'reach_1'
  | 'reach_2'
  | 'reach_3'
  | 'reach_efficiency'
  | 'disjoint_paths';
export type TieMeasureId = 'bridge' | 'edge_betweenness';
/** Ids that a person and a community both have. */
type SharedId = 'reciprocity' | 'ei_index';

export type AnyMeasure = NodeMeasure | TieMeasure | GraphMeasure | CensusMeasure;
export type MeasureResult<Id extends string, Level extends MeasureLevel = 'person'> = string extends Id
  ? AnyMeasure
  : [Id, Level] extends [SharedId, 'community']
    ? GraphMeasure
    : Id extends PersonMeasureId
      ? NodeMeasure
      : Id extends TieMeasureId
        ? TieMeasure
        : Id extends 'triad_census'
          ? CensusMeasure
          : GraphMeasure;

const known: ReadonlySet<string> = new Set([
  'directed',
  'weighted',
  'level',
  'attribute',
  'targets',
  'alpha',
  'model',
  'seed',
  'sampling',
  'pool',
  'threads',
  'signal',
  'onProgress',
]);
const countNaN = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);

async function resultOf(spec: MeasureSpec, snapshot: Snapshot, context: MeasureContext): Promise<AnyMeasure> {
  const { id, unit } = spec;
  if (spec.level === 'community') {
    const found = await spec.compute(snapshot, context);
    if (typeof found === 'number') return { id, unit, value: found };
    // A census has names of its own for its numbers, among them never `value`.
    return 'value' in found ? ({ id, unit, ...found } as GraphMeasure) : { id, unit, value: found };
  }
  const found = await spec.compute(snapshot, context);
  const { values, ...beside } = found instanceof Float64Array ? { values: found } : found;
  const result = { id, unit, values, undefined: countNaN(values), ...beside };
  return spec.level === 'tie' ? { ...result, ends: tieEnds(snapshot) } : result;
}

/** The measure asked for, or what is wrong with asking. */
function wantedSpec(id: string, options: MeasureOptions): MeasureSpec {
  const spec = measureSpec(id, options.level);
  if (!spec) throw new UsageError(`expected one of ${measureIds(options.level).join(', ')}, got ${id}`);
  if (spec.needs !== null && options[spec.needs] === undefined)
    throw new UsageError(`${id}: expected the option ${spec.needs}`);
  return spec;
}

/**
 * Measures of a snapshot by id. Nothing is remembered between calls.
 *
 * @returns A result for each id: per person in the order of `snapshot.keys`, per tie in the order of its `ends`, or one
 * value, or counts by name. NaN = undefined, and counted. Each id has a page in docs/measures: definition, formula, unit,
 * range, undefined cases, direction, cost, source and a worked example.
 * @throws UsageError for an unknown id or option, and for a measure without the option it needs; the reason of `signal`
 * when cancelled.
 * @remarks The sum of the costs on the pages; what several of the ids need is worked out once. Runs in the calling thread and
 * breathes between units of work; distances and betweenness in the threads of `pool`, with the same bits.
 * @example (await measure(kite, ['degree'])).degree.values[3] // Diane: 6
 */
export async function measure<const Id extends string, const Level extends MeasureLevel = 'person'>(
  snapshot: Snapshot,
  ids: readonly Id[],
  options: MeasureOptions & { readonly level?: Level } = {},
): Promise<{ readonly [K in Id]: MeasureResult<K, Level> }> {
  const strange = Object.keys(options).find((key) => !known.has(key));
  if (strange !== undefined) throw new UsageError(`expected one of ${[...known].join(', ')}, got ${strange}`);
  const specs = ids.map((id) => wantedSpec(id, options));
  let done = 0;
  const onProgress = (share: number) => options.onProgress?.((done + share) / ids.length);
  const context = contextOf({ ...options, onProgress }, snapshot);
  const results: [string, AnyMeasure][] = [];
  for (const spec of specs) {
    options.signal?.throwIfAborted();
    results.push([spec.id, await resultOf(spec, snapshot, context)]);
    done++;
  }
  options.onProgress?.(1);
  return Object.fromEntries(results) as { [K in Id]: MeasureResult<K, Level> };
}
