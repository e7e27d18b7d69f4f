import { UsageError } from '../model/issue.ts';
import type { GraphMeasure, MeasureOptions, NodeMeasure, TieMeasure } from '../model/measure.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { contextOf } from './context.ts';
import { measureIds, measureSpec } from './registry.ts';
import { tieEnds } from './tie/ends.ts';

export type PersonMeasureId =
  | 'degree'
  | 'in_degree'
  | 'out_degree'
  | 'strength'
  | 'harmonic'
  | 'betweenness'
  | 'betweenness_raw'
  | 'core_number'
  | 'component'
  | 'component_size'
  | 'articulation'
  | 'reach_1'
  | 'reach_2'
  | 'reach_3';
export type TieMeasureId = 'bridge';

type AnyMeasure = NodeMeasure | TieMeasure | GraphMeasure;
export type MeasureResult<Id extends string> = string extends Id
  ? AnyMeasure
  : Id extends PersonMeasureId
    ? NodeMeasure
    : Id extends TieMeasureId
      ? TieMeasure
      : GraphMeasure;

const known: ReadonlySet<string> = new Set(['directed', 'weighted', 'signal', 'onProgress']);
const countNaN = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);

/**
 * Measures of a snapshot by id. Nothing is remembered between calls.
 *
 * @returns A result for each id: per person in the order of `snapshot.keys`, per tie in the order of its `ends`, or one
 * value. NaN = undefined.
 * @throws UsageError for an unknown id or option; the reason of `signal` when cancelled.
 */
export async function measure<const Id extends string>(
  snapshot: Snapshot,
  ids: readonly Id[],
  options: MeasureOptions = {},
): Promise<{ readonly [K in Id]: MeasureResult<K> }> {
  const strange = Object.keys(options).find((key) => !known.has(key));
  if (strange !== undefined) throw new UsageError(`expected one of ${[...known].join(', ')}, got ${strange}`);
  const results: [string, AnyMeasure][] = [];
  for (const [done, id] of ids.entries()) {
    const spec = measureSpec(id);
    if (!spec) throw new UsageError(`expected one of ${measureIds().join(', ')}, got ${id}`);
    options.signal?.throwIfAborted();
    const context = contextOf(
      { ...options, onProgress: (share) => options.onProgress?.((done + share) / ids.length) },
      snapshot.undirected.neighbors.length,
    );
    const { unit } = spec;
    if (spec.level === 'community') {
      results.push([id, { id, unit, value: await spec.compute(snapshot, context) }]);
      continue;
    }
    const values = await spec.compute(snapshot, context);
    const result = { id, unit, values, undefined: countNaN(values) };
    results.push([id, spec.level === 'tie' ? { ...result, ends: tieEnds(snapshot) } : result]);
  }
  options.onProgress?.(1);
  return Object.fromEntries(results) as { [K in Id]: MeasureResult<K> };
}
