import type { Window } from '../util/windows.ts';

/** Stops to visit between leaving a place and being back there. Place 0 is the start, stop `i` is place `i + 1`. */
export interface Tour {
  /** Minutes from place to place. */
  readonly travel: (from: number, to: number) => number;
  /** Minutes of each stop. */
  readonly service: readonly number[];
  /** When each stop can be visited, in minutes of the day, sorted; null at any time. */
  readonly windows: readonly (readonly Window[] | null)[];
  /** Minutes of the day between which the round must lie. */
  readonly open: number;
  readonly close: number;
}

/** End of the visit at a stop for somebody at the door at a time; Infinity where no window is left. */
export function leaveAt({ service, windows, close }: Tour, stop: number, arrive: number): number {
  const minutes = service[stop]!;
  if (windows[stop] === null) return arrive + minutes <= close ? arrive + minutes : Infinity;
  for (const [from, to] of windows[stop]!) {
    const end = Math.max(arrive, from) + minutes;
    if (end <= to) return end <= close ? end : Infinity;
  }
  return Infinity;
}

/** When the team is back if it visits the stops in this order; Infinity where a window or the end of the day is missed. O(stops). */
export function backAt(tour: Tour, order: readonly number[]): number {
  let [now, place] = [tour.open, 0];
  for (const stop of order) {
    now = leaveAt(tour, stop, now + tour.travel(place, stop + 1));
    if (now === Infinity) return Infinity;
    place = stop + 1;
  }
  const back = now + tour.travel(place, 0);
  return back <= tour.close ? back : Infinity;
}

export interface Timetable {
  readonly leave: number;
  readonly back: number;
  /** Start of each visit, in order. */
  readonly starts: readonly number[];
  /** Way to each visit, in order. */
  readonly ways: readonly number[];
  /** All ways, the one back included. */
  readonly travel: number;
}

/** Times of an order that can be kept, setting out as late as the first stop allows. */
export function timetable(tour: Tour, order: readonly number[]): Timetable {
  let [now, place, travel] = [tour.open, 0, 0];
  const starts: number[] = [];
  const ways: number[] = [];
  for (const stop of order) {
    const way = tour.travel(place, stop + 1);
    travel += way;
    ways.push(way);
    now = leaveAt(tour, stop, now + way);
    starts.push(now - tour.service[stop]!);
    place = stop + 1;
  }
  const home = order.length === 0 ? 0 : tour.travel(place, 0);
  const first = order.length === 0 ? tour.open : starts[0]! - tour.travel(0, order[0]! + 1);
  return { leave: first, back: now + home, starts, ways, travel: travel + home };
}
