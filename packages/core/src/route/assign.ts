import { daysBetween } from '../util/dates.ts';
import { bestInsertion } from './order.ts';
import { timetable, type Tour } from './tour.ts';

/** A team on a day between two times. Stops are positions of visits. */
export interface Shift {
  readonly team: number;
  readonly date: string;
  readonly tour: Tour;
  order: readonly number[];
}

export interface Assignable {
  readonly person: string;
  readonly due: string;
  readonly earliest: string;
  readonly apart: number;
  readonly usual: number | null;
  /** Where it is to be, whatever it costs; undefined where it is free. */
  readonly only?: { readonly team: number; readonly date: string } | undefined;
}

export interface AssignOptions {
  readonly mostVisits: number;
  readonly usualTeamMinutes: number;
  readonly lateMinutes: number;
  /** Positions of visits, whose turn comes first in front. Default: as given. */
  readonly turns?: readonly number[];
}

const mostRounds = 6;
/** Visits up to which also exchanges of two are tried. */
const mostSwapped = 400;
const tolerance = 1e-6;

interface Placing {
  readonly shift: Shift;
  readonly order: readonly number[];
  readonly cost: number;
}

/**
 * Gives visits to shifts: one after the other, in the order given, where each costs least; then moves and exchanges until
 * none helps. The cost is the minutes that a round grows by, and what another team than the usual and each day of delay are
 * worth. Good, not proven; the same input gives the same rounds.
 *
 * @returns Positions of visits that found no place.
 * @remarks O(rounds x (visits x shifts + visits^2) x stops^2), the square up to 400 visits.
 */
export function assignVisits(
  visits: readonly Assignable[],
  shifts: readonly Shift[],
  { mostVisits, usualTeamMinutes, lateMinutes, turns = [...visits.keys()] }: AssignOptions,
): readonly number[] {
  const at = new Map<number, Shift>();
  const minutesOf = (shift: Shift, order: readonly number[]): number => {
    if (order.length === 0) return 0;
    const { leave, back } = timetable(shift.tour, order);
    return back - leave;
  };
  const penalty = (visit: number, shift: Shift): number => {
    const { usual, due } = visits[visit]!;
    const late = shift.date > due ? daysBetween(due, shift.date) : 0;
    return (usual !== null && usual !== shift.team ? usualTeamMinutes : 0) + late * lateMinutes;
  };
  const tooNear = (visit: number, date: string): boolean =>
    visits.some(
      ({ person, apart }, other) =>
        other !== visit &&
        person === visits[visit]!.person &&
        at.has(other) &&
        Math.abs(daysBetween(at.get(other)!.date, date)) < apart,
    );
  const placing = (visit: number, shift: Shift): Placing | null => {
    const { only, earliest } = visits[visit]!;
    if (shift.order.length >= mostVisits) return null;
    if (only ? shift.team !== only.team || shift.date !== only.date : shift.date < earliest) return null;
    const { order, back } = bestInsertion(shift.tour, shift.order, visit);
    if (back === Infinity || (!only && tooNear(visit, shift.date))) return null;
    const cost = minutesOf(shift, order) - minutesOf(shift, shift.order) + penalty(visit, shift);
    return { shift, order, cost };
  };
  const bestPlacing = (visit: number): Placing | null => {
    let best: Placing | null = null;
    for (const shift of shifts) {
      const found = placing(visit, shift);
      if (found && (!best || found.cost < best.cost - tolerance)) best = found;
    }
    return best;
  };
  const place = (visit: number, { shift, order }: Placing): void => {
    shift.order = order;
    at.set(visit, shift);
  };
  /** Takes a visit out; what comes back is its cost there and how to put it back. */
  const takeOut = (visit: number) => {
    const shift = at.get(visit)!;
    const before = shift.order;
    shift.order = before.filter((one) => one !== visit);
    at.delete(visit);
    return {
      cost: minutesOf(shift, before) - minutesOf(shift, shift.order) + penalty(visit, shift),
      undo: () => place(visit, { shift, order: before, cost: 0 }),
    };
  };
  const move = (visit: number): boolean => {
    const { cost, undo } = takeOut(visit);
    const found = bestPlacing(visit);
    if (!found || found.cost >= cost - tolerance) return (undo(), false);
    place(visit, found);
    return true;
  };
  const exchange = (a: number, b: number): boolean => {
    const [there, here] = [at.get(a)!, at.get(b)!];
    if (there === here) return false;
    const orders = [there.order, here.order] as const;
    const now = takeOut(a).cost + takeOut(b).cost;
    const first = placing(a, here);
    if (first) place(a, first);
    const second = first ? placing(b, there) : null;
    if (first && second && first.cost + second.cost < now - tolerance) return (place(b, second), true);
    [there.order, here.order] = orders;
    at.set(a, there).set(b, here);
    return false;
  };
  const fill = (waiting: readonly number[]): readonly number[] =>
    waiting.filter((visit) => {
      const found = bestPlacing(visit);
      if (found) place(visit, found);
      return !found;
    });

  let waiting = fill(turns);
  for (let round = 0; round < mostRounds; round++) {
    let better = false;
    const placed = [...at.keys()].sort((a, b) => a - b);
    for (const visit of placed) if (move(visit)) better = true;
    if (placed.length <= mostSwapped)
      placed.forEach((a, i) => {
        for (const b of placed.slice(i + 1)) if (exchange(a, b)) better = true;
      });
    const left = fill(waiting);
    if (left.length < waiting.length) better = true;
    waiting = left;
    if (!better) break;
  }
  return waiting;
}
