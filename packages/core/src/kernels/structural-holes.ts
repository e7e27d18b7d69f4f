import { orderOf, type Adjacency } from '../util/adjacency.ts';

export interface StructuralHoles {
  readonly constraint: Float64Array;
  readonly effectiveSize: Float64Array;
  readonly hierarchy: Float64Array;
}

/**
 * Burt's measures of a simple symmetric adjacency with a strength an entry. Where `whole` is false, only ties inside the
 * ego network count for what alters invest. NaN for isolates, for hierarchy with one alter, and where a strength that
 * enters is NaN. O(sum of degree squared). Burt (1992), Structural Holes.
 */
export function structuralHoles(graph: Adjacency, strengths: Float64Array, whole: boolean): StructuralHoles {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const constraint = new Float64Array(order).fill(NaN);
  const effectiveSize = new Float64Array(order).fill(NaN);
  const hierarchy = new Float64Array(order).fill(NaN);
  const sums = new Float64Array(order);
  const tops = new Float64Array(order);
  for (let i = 0; i < order; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      sums[i]! += strengths[k]!;
      tops[i] = Math.max(tops[i]!, strengths[k]!);
    }
  }
  const near = new Uint8Array(order);
  /** By alter: what the others of ego's invest in it, each weighted by ego's investment in them. */
  const indirect = new Float64Array(order);
  for (let ego = 0; ego < order; ego++) {
    const [from, to] = [offsets[ego]!, offsets[ego + 1]!];
    const alters = to - from;
    if (alters === 0) continue;
    near[ego] = 1;
    for (let k = from; k < to; k++) {
      near[neighbors[k]!] = 1;
      indirect[neighbors[k]!] = 0;
    }
    let redundant = 0;
    for (let k = from; k < to; k++) {
      const alter = neighbors[k]!;
      const share = strengths[k]! / sums[ego]!;
      let [sum, top] = [sums[alter]!, tops[alter]!];
      if (!whole) {
        [sum, top] = [0, 0];
        for (let l = offsets[alter]!; l < offsets[alter + 1]!; l++) {
          if (near[neighbors[l]!] === 0) continue;
          sum += strengths[l]!;
          top = Math.max(top, strengths[l]!);
        }
      }
      for (let l = offsets[alter]!; l < offsets[alter + 1]!; l++) {
        const other = neighbors[l]!;
        if (other === ego || near[other] === 0) continue;
        indirect[other]! += (share * strengths[l]!) / sum;
        redundant += ((strengths[entryOf(graph, ego, other)]! / sums[ego]!) * strengths[l]!) / top;
      }
    }
    let total = 0;
    for (let k = from; k < to; k++) total += (strengths[k]! / sums[ego]! + indirect[neighbors[k]!]!) ** 2;
    let uneven = 0;
    for (let k = from; k < to; k++) {
      const ratio = ((strengths[k]! / sums[ego]! + indirect[neighbors[k]!]!) ** 2 / total) * alters;
      uneven += ratio * Math.log(ratio);
      near[neighbors[k]!] = 0;
    }
    near[ego] = 0;
    constraint[ego] = total;
    effectiveSize[ego] = alters - redundant;
    if (alters > 1) hierarchy[ego] = uneven / (alters * Math.log(alters));
  }
  return { constraint, effectiveSize, hierarchy };
}

/** Position of an entry that is known to be there. */
function entryOf({ offsets, neighbors }: Adjacency, from: number, to: number): number {
  let [low, high] = [offsets[from]!, offsets[from + 1]! - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (neighbors[middle]! < to) low = middle + 1;
    else high = middle;
  }
  return low;
}
