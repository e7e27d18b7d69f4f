import { leiden } from '../../kernels/leiden.ts';
import type { Csr, Snapshot } from '../../model/snapshot.ts';
import { strengthsOf, type MeasureContext } from '../context.ts';
import type { GraphValue } from '../spec.ts';

const resolution = 1;

/**
 * Modularity of a division of people into groups: share of strength inside groups minus what it would be by chance. NaN
 * without ties. Newman & Girvan (2004), Physical Review E 69, 026113.
 */
export function modularityOf(
  { offsets, neighbors }: Csr,
  strengths: Float64Array,
  groups: Int32Array,
): number {
  const sums = new Float64Array(groups.reduce((most, group) => Math.max(most, group + 1), 0));
  let [inside, total] = [0, 0];
  for (let i = 0; i < groups.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      total += strengths[k]!;
      sums[groups[i]!]! += strengths[k]!;
      if (groups[i] === groups[neighbors[k]!]) inside += strengths[k]!;
    }
  return inside / total - sums.reduce((sum, each) => sum + (each / total) ** 2, 0) * resolution;
}

/**
 * Communities by the method of Leiden: the group of each person, numbered by the first person of each; everybody without
 * a tie is a group of their own. A heuristic: another seed may give another division of nearly the same modularity.
 *
 * @returns A number for each person, in the order of `snapshot.keys`.
 * @remarks Near O(ties). Undirected. Traag, Waltman & van Eck (2019), Scientific Reports 9, 5233; resolution 1.
 * @example communities(snapshot, { weighted: false, seed: 1 }) // Int32Array [0, 0, 0, 1, 1, 2], see docs/measures/cohesion.md
 */
export function communities(
  snapshot: Snapshot,
  context: Pick<MeasureContext, 'weighted' | 'seed'>,
): Int32Array {
  return leiden(snapshot.undirected, strengthsOf(snapshot.undirected, context), context.seed);
}

/**
 * Modularity of the communities that the method of Leiden finds on the undirected projection, at resolution 1. How clearly ties keep to
 * groups. With `weighted`, by strength.
 *
 * @returns A value in [-0.5, 1); NaN without ties, and weighted where any strength was not recorded. `details`:
 * `communities`, their number, isolates counted. `parameters`: `resolution`, `seed`.
 * @remarks Near O(ties). Traag, Waltman & van Eck (2019), Scientific Reports 9, 5233.
 */
export function modularity(snapshot: Snapshot, context: MeasureContext): GraphValue {
  const parameters = { resolution, seed: context.seed };
  const strengths = strengthsOf(snapshot.undirected, context);
  if (strengths.length === 0 || strengths.some(Number.isNaN)) return { value: NaN, parameters };
  const groups = communities(snapshot, context);
  return {
    value: modularityOf(snapshot.undirected, strengths, groups),
    details: { communities: new Set(groups).size },
    parameters,
  };
}
