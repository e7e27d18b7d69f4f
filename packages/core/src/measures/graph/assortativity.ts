import type { Snapshot } from '../../model/snapshot.ts';
import { forward, type MeasureContext } from '../context.ts';
import type { GraphValue } from '../spec.ts';

/**
 * Degree assortativity: Pearson's correlation of the degrees at the two ends of a tie. With `directed`, of the out-degree
 * of the supporter with the in-degree of the supported.
 *
 * @returns A value in [-1, 1]; NaN without ties, and where the degrees at the ends do not vary (networkx: NaN with a warning).
 * @remarks O(ties). Newman (2003), Physical Review E 67, 026126.
 */
export function degreeAssortativity(snapshot: Snapshot, context: MeasureContext): number {
  const { offsets, neighbors } = forward(snapshot, context);
  const received = context.directed ? snapshot.in.offsets : offsets;
  const at = (of: Int32Array, i: number) => of[i + 1]! - of[i]!;
  const ties = neighbors.length;
  let [x, y] = [0, 0];
  const each = (see: (a: number, b: number) => void): void => {
    for (let i = 0; i < snapshot.order; i++)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) see(at(offsets, i), at(received, neighbors[k]!));
  };
  each((a, b) => {
    x += a;
    y += b;
  });
  let [xx, yy, xy] = [0, 0, 0];
  each((a, b) => {
    xx += (a * ties - x) ** 2;
    yy += (b * ties - y) ** 2;
    xy += (a * ties - x) * (b * ties - y);
  });
  return xx === 0 || yy === 0 ? NaN : xy / Math.sqrt(xx * yy);
}

/**
 * Attribute assortativity: how much more ties join people of one category than the categories' shares of ties would make
 * them: (sum of e_ii - sum of a_i b_i) / (1 - sum of a_i b_i). 1 all inside, 0 as by chance, below 0 rather across.
 *
 * @returns A value in [-1, 1]; NaN without a tie between known categories, and where all ends have one category.
 * `details`: `missing`, ties left out because the category of an end is not known.
 * @remarks O(ties). Newman (2003), Physical Review E 67, 026126.
 */
export function attributeAssortativity(snapshot: Snapshot, context: MeasureContext): GraphValue {
  const { categories, of } = context.attribute!;
  const { offsets, neighbors } = forward(snapshot, context);
  const [from, to] = [new Float64Array(categories.length), new Float64Array(categories.length)];
  let [ties, inside, missing] = [0, 0, 0];
  for (let i = 0; i < snapshot.order; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const [a, b] = [of[i]!, of[neighbors[k]!]!];
      if (a === -1 || b === -1) {
        missing++;
        continue;
      }
      ties++;
      if (a === b) inside++;
      from[a]!++;
      to[b]!++;
    }
  const byChance = from.reduce((sum, share, i) => sum + share * to[i]!, 0);
  const room = ties * ties - byChance;
  const value = room === 0 ? NaN : (inside * ties - byChance) / room;
  return { value, details: { missing: context.directed ? missing : missing / 2 } };
}

/**
 * E-I index of the community: (E - I) / (E + I), where I ties join people of one category and E of two.
 *
 * @returns A value in [-1, 1]; NaN without a tie between known categories. `details`: `external`, `internal`; `lowest` and
 * `highest`, the range that the sizes of the categories leave to as many ties; `missing`, ties left out because the
 * category of an end is not known.
 * @remarks O(ties). Krackhardt & Stern (1988), Social Psychology Quarterly 51(2), 123-140.
 */
export function communityEiIndex(snapshot: Snapshot, context: MeasureContext): GraphValue {
  const { categories, of } = context.attribute!;
  const { offsets, neighbors } = snapshot.undirected;
  let [external, internal, missing] = [0, 0, 0];
  for (let i = 0; i < snapshot.order; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (neighbors[k]! < i) continue;
      const [a, b] = [of[i]!, of[neighbors[k]!]!];
      if (a === -1 || b === -1) missing++;
      else if (a === b) internal++;
      else external++;
    }
  const sizes = new Float64Array(categories.length);
  for (const category of of) if (category !== -1) sizes[category]!++;
  const known = sizes.reduce((sum, size) => sum + size, 0);
  const pairs = (size: number) => (size * (size - 1)) / 2;
  const within = sizes.reduce((sum, size) => sum + pairs(size), 0);
  const ties = external + internal;
  const index = (across: number) => (2 * across - ties) / ties;
  return {
    value: index(external),
    details: {
      external,
      internal,
      lowest: index(Math.max(0, ties - within)),
      highest: index(Math.min(ties, pairs(known) - within)),
      missing,
    },
  };
}
