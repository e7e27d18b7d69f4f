import fc from 'fast-check';
import { snapshotFromEdges, type Edges } from '../snapshot/take-snapshot.ts';

export interface RandomEdges extends Edges {
  readonly source: number[];
  readonly target: number[];
}

/** Arcs among up to `most` people, self-arcs and repeats included; often in several pieces. */
export const edges = (most = 12): fc.Arbitrary<RandomEdges> =>
  fc.integer({ min: 0, max: most }).chain((order) =>
    fc
      .array(fc.tuple(fc.nat({ max: Math.max(order - 1, 0) }), fc.nat({ max: Math.max(order - 1, 0) })), {
        maxLength: order === 0 ? 0 : order * 2,
      })
      .map((pairs) => ({ order, source: pairs.map(([a]) => a), target: pairs.map(([, b]) => b) })),
  );

export const star = (leaves: number) =>
  snapshotFromEdges({
    order: leaves + 1,
    source: Array.from({ length: leaves }, () => 0),
    target: Array.from({ length: leaves }, (_, i) => i + 1),
  });

/** Runs of a property: more under `npm run verify`. */
export const runs = (count: number): number => (process.env['LINLI_LONG'] ? count * 50 : count);

/** Runs of a property of a measure: never fewer than a thousand. */
export const measureRuns = (): number => Math.max(1_000, runs(100));
