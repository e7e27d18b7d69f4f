import { NearCounter } from '../../kernels/people-within.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, type MeasureContext } from '../context.ts';

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
    const counter = new NearCounter(callable(snapshot, context), steps);
    const values = new Float64Array(snapshot.order);
    for (let ego = 0; ego < snapshot.order; ego++) {
      values[ego] = counter.around(ego);
      await context.step(ego, snapshot.order);
    }
    return values;
  };
