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
  /** By alter: the share of its strength that ego invests in it directly. */
  const direct = new Float64Array(order);
  /** By alter: what the others of ego's invest in it, each weighted by ego's investment in them. */
  const indirect = new Float64Array(order);
  for (let ego = 0; ego < order; ego++) {
    const [from, to] = [offsets[ego]!, offsets[ego + 1]!];
    const alters = to - from;
    if (alters === 0) continue;
    near[ego] = 1;
    for (let k = from; k < to; k++) {
      near[neighbors[k]!] = 1;
      direct[neighbors[k]!] = strengths[k]! / sums[ego]!;
      indirect[neighbors[k]!] = 0;
    }
    let redundant = 0;
    for (let k = from; k < to; k++) {
      const alter = neighbors[k]!;
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
        indirect[other]! += (direct[alter]! * strengths[l]!) / sum;
        redundant += (direct[other]! * strengths[l]!) / top;
      }
    }
    let total = 0;
    for (let k = from; k < to; k++) total += (direct[neighbors[k]!]! + indirect[neighbors[k]!]!) ** 2;
    let uneven = 0;
    for (let k = from; k < to; k++) {
      const alter = neighbors[k]!;
      const ratio = ((direct[alter]! + indirect[alter]!) ** 2 / total) * alters;
      uneven += ratio * Math.log(ratio);
      near[alter] = 0;
    }
    near[ego] = 0;
    constraint[ego] = total;
    effectiveSize[ego] = alters - redundant;
    if (alters > 1) hierarchy[ego] = uneven / (alters * Math.log(alters));
  }
  return { constraint, effectiveSize, hierarchy };
}
