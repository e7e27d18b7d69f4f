import { directedEigenpair, largestEigenpair, largestMembers } from '../../kernels/spectrum.ts';
import { SubgraphCutter } from '../../kernels/subgraph.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, strengthsOf, type MeasureContext } from '../context.ts';

/**
 * Eigenvector centrality: the eigenvector of the largest eigenvalue, with Euclidean norm 1, on the largest component (of
 * equals, the one with the first person). With `directed`, fed by the arcs received; with `weighted`, by strengths.
 *
 * @returns One value per person in [0, 1]; NaN outside the largest component, where there is no tie, directed where there
 * is no cycle or two equal ones compete, and weighted where a strength of the component was not recorded.
 * @remarks O(ties) a round, in restarts of 32. Bonacich (1972), Journal of Mathematical Sociology 2, 113-120.
 * @example (await measure(kite, ['eigenvector'])).eigenvector.values[3] // Diane: 0.4810
 */
export function eigenvector(snapshot: Snapshot, context: MeasureContext): Float64Array {
  const values = new Float64Array(snapshot.order).fill(NaN);
  const members = largestMembers(snapshot.undirected);
  if (members.length < 2) return values;
  const arcs = callable(snapshot, context);
  const part = new SubgraphCutter(arcs).cut(members);
  const all = strengthsOf(arcs, context);
  const strengths = Float64Array.from(part.entries, (k) => all[k]!);
  if (strengths.some(Number.isNaN)) return values;
  const found = context.directed ? directedEigenpair(part, strengths) : largestEigenpair(part, strengths);
  if (found) members.forEach((person, i) => (values[person] = Math.max(0, found.vector[i]!)));
  return values;
}
