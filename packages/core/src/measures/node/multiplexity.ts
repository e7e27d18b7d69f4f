import type { Snapshot } from '../../model/snapshot.ts';
import { callable, type MeasureContext } from '../context.ts';

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Multiplexity: mean number of different support functions in a tie of the person's, given in either direction, over the
 * ties whose functions were recorded. With `directed`, of functions received.
 *
 * @returns One value per person in [1, 6]; unit functions; NaN for isolates and where no function was recorded.
 * @remarks O(ties).
 */
export function multiplexity(snapshot: Snapshot, context: MeasureContext): Float64Array {
  const { offsets, functions } = callable(snapshot, context);
  return Float64Array.from({ length: snapshot.order }, (_, i) => {
    const recorded = functions.subarray(offsets[i], offsets[i + 1]).filter((bits) => bits > 0);
    return recorded.length === 0
      ? NaN
      : recorded.reduce((sum, bits) => sum + bitCount(bits), 0) / recorded.length;
  });
}
