import { NearCounter } from '../../kernels/people-within.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, type MeasureContext } from '../context.ts';

/** People counted between two breaths. */
const together = 5_000;

/**
 * k-step reach: number of people within k steps, ego not counted. With `directed`, whom the person can call on:
 * supporters, their supporters, and so on.
 *
 * @returns One value per person; unit people; 0 for isolates, never undefined.
 * @remarks O(order x ties within k steps).
 * @example (await measure(kite, ['reach_2'])).reach_2.values[9] // Jane reaches Ike and Heather: 2
 */
export const reach =
  (steps: number) =>
  async (snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> => {
    const { order } = snapshot;
    const counter = new NearCounter(callable(snapshot, context), steps);
    for (let ego = 0; ego < order; ego += together) {
      counter.run(ego, Math.min(ego + together, order));
      await context.step(ego, order);
    }
    return Float64Array.from(counter.counts);
  };
