import { backAt, leaveAt, type Tour } from './tour.ts';

/** Stops up to which the order is proven. */
export const mostExact = 12;
/** Orders that the search begins with, above. */
const mostStarts = 12;
/** Stops that an Or-opt move carries along together. */
const longestChain = 3;
const tolerance = 1e-9;

/**
 * The order in which the team is back earliest, proven: dynamic programming over sets of stops (Held and Karp 1962). The
 * earliest end of each set and last stop is enough, for who comes earlier can wait and is never later for it.
 *
 * @returns Null where no order keeps every window and the end of the day.
 * @remarks O(2^n n^2) time, O(2^n n) space: for up to `mostExact` stops.
 */
export function exactOrder(tour: Tour): readonly number[] | null {
  const n = tour.service.length;
  if (n === 0) return [];
  const ends = new Float64Array((1 << n) * n).fill(Infinity);
  const before = new Int8Array((1 << n) * n).fill(-1);
  for (let i = 0; i < n; i++) ends[(1 << i) * n + i] = leaveAt(tour, i, tour.open + tour.travel(0, i + 1));
  for (let set = 1; set < 1 << n; set++)
    for (let last = 0; last < n; last++) {
      const end = ends[set * n + last]!;
      if (end === Infinity) continue;
      for (let next = 0; next < n; next++) {
        if ((set >> next) & 1) continue;
        const at = (set | (1 << next)) * n + next;
        const then = leaveAt(tour, next, end + tour.travel(last + 1, next + 1));
        if (then >= ends[at]! - tolerance) continue;
        ends[at] = then;
        before[at] = last;
      }
    }
  let set = (1 << n) - 1;
  let last = -1;
  let earliest = Infinity;
  for (let i = 0; i < n; i++) {
    const back = ends[set * n + i]! + tour.travel(i + 1, 0);
    if (back <= tour.close && back < earliest - tolerance) [earliest, last] = [back, i];
  }
  const order: number[] = [];
  while (last >= 0) {
    order.unshift(last);
    const previous = before[set * n + last]!;
    set &= ~(1 << last);
    last = previous;
  }
  return order.length === n ? order : null;
}

/** Puts every stop where it makes the round longest least, those first that are inserted at the lowest price. */
function insertAll(tour: Tour, first: number): number[] | null {
  let order = [first];
  const left = new Set(tour.service.keys());
  left.delete(first);
  while (left.size > 0) {
    let best: readonly number[] | null = null;
    let found = -1;
    let earliest = Infinity;
    for (const stop of left) {
      const { order: tried, back } = bestInsertion(tour, order, stop);
      if (back < earliest - tolerance) [best, found, earliest] = [tried, stop, back];
    }
    if (best === null) return null;
    order = [...best];
    left.delete(found);
  }
  return backAt(tour, order) === Infinity ? null : order;
}

/** The best place of one more stop in an order. O(stops^2). */
export function bestInsertion(tour: Tour, order: readonly number[], stop: number) {
  let best: readonly number[] = order;
  let back = Infinity;
  for (let at = 0; at <= order.length; at++) {
    const tried = [...order.slice(0, at), stop, ...order.slice(at)];
    const then = backAt(tour, tried);
    if (then < back - tolerance) [best, back] = [tried, then];
  }
  return { order: best, back };
}

/** Every order one 2-opt or Or-opt move away. */
function* moves(order: readonly number[]): Generator<number[]> {
  const n = order.length;
  for (let from = 0; from < n - 1; from++)
    for (let to = from + 1; to < n; to++)
      yield [...order.slice(0, from), ...order.slice(from, to + 1).reverse(), ...order.slice(to + 1)];
  for (let length = 1; length <= Math.min(longestChain, n - 1); length++)
    for (let from = 0; from + length <= n; from++) {
      const chain = order.slice(from, from + length);
      const rest = [...order.slice(0, from), ...order.slice(from + length)];
      for (let to = 0; to <= rest.length; to++)
        if (to !== from) {
          yield [...rest.slice(0, to), ...chain, ...rest.slice(to)];
          if (length > 1) yield [...rest.slice(0, to), ...[...chain].reverse(), ...rest.slice(to)];
        }
    }
}

function improve(tour: Tour, start: readonly number[]): readonly number[] {
  let order = start;
  let back = backAt(tour, order);
  for (let better = true; better;) {
    better = false;
    for (const tried of moves(order)) {
      const then = backAt(tour, tried);
      if (then >= back - tolerance) continue;
      [order, back, better] = [tried, then, true];
      break;
    }
  }
  return order;
}

/**
 * A good order without a proof: cheapest insertion begun with each of up to `mostStarts` stops, each then improved by
 * 2-opt (a stretch turned round) and Or-opt (one to three stops moved) until no move helps; the best of them. Nothing in
 * it is drawn, so the same stops give the same order.
 *
 * @param known An order that can be kept, to begin with too.
 * @returns Null where none was found that keeps every window.
 * @remarks O(starts x rounds x stops^3).
 */
export function heuristicOrder(tour: Tour, known?: readonly number[]): readonly number[] | null {
  const n = tour.service.length;
  if (n === 0) return [];
  const step = Math.max(1, Math.floor(n / mostStarts));
  const starts = Array.from({ length: Math.min(n, mostStarts) }, (_, i) => insertAll(tour, i * step));
  let best: readonly number[] | null = null;
  let earliest = Infinity;
  for (const start of known ? [known, ...starts] : starts) {
    if (start === null) continue;
    const order = improve(tour, start);
    const back = backAt(tour, order);
    if (back < earliest - tolerance) [best, earliest] = [order, back];
  }
  return best;
}

/** The best order known, and whether it is proven. */
export function bestOrder(
  tour: Tour,
  known?: readonly number[],
): { readonly order: readonly number[] | null; readonly exact: boolean } {
  if (tour.service.length <= mostExact) return { order: exactOrder(tour), exact: true };
  return { order: heuristicOrder(tour, known), exact: false };
}
