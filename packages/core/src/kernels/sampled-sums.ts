import type { DistanceSweep } from './distance-sweep.ts';
import { inLargePieces } from './source-sample.ts';

/** What the counts from sampled sources add up to, by node. */
export interface SampledSums {
  /** Sources drawn, and nodes they were drawn from. */
  readonly sources: number;
  readonly of: number;
  /** 0 where a node was counted from everybody: its sums are exact. */
  readonly isSampled: Uint8Array;
  readonly inverse: Float64Array;
  readonly inverseSquares: Float64Array;
  readonly total: Float64Array;
  readonly squares: Float64Array;
  /** Without arcs: no node is farther from this one, as far as the sources tell; NaN where none reached it. */
  readonly farthest: Float64Array;
}

/** After the last batch of a sweep with a sample. */
export function sampledSums(sweep: DistanceSweep): SampledSums {
  const { counts, steps, order, isSource } = sweep;
  const size = order.nodes.length;
  const isIn = inLargePieces(order);
  const isSampled = new Uint8Array(size);
  const column = () => new Float64Array(size);
  const [inverse, inverseSquares, total, squares] = [column(), column(), column(), column()];
  const farthest = column().fill(NaN);
  let [sources, of] = [0, 0];
  for (let place = 0; place < size; place++) {
    const node = order.nodes[place]!;
    isSampled[node] = isIn[place]!;
    of += isIn[place]!;
    sources += isIn[place]! & isSource[place]!;
    // A source is nowhere more than `steps` from anybody, and this node so far from the nearest.
    if (isSource[place] === 1) farthest[node] = steps;
    for (let d = 1, at = size + place; d <= steps; d++, at += size) {
      const count = counts[at]!;
      if (count === 0) continue;
      if (Number.isNaN(farthest[node])) farthest[node] = d + steps;
      inverse[node]! += count / d;
      inverseSquares[node]! += count / (d * d);
      total[node]! += count * d;
      squares[node]! += count * d * d;
    }
  }
  return { sources, of, isSampled, inverse, inverseSquares, total, squares, farthest };
}
