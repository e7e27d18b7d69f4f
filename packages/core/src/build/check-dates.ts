import type { ParsedTable } from '../model/tables.ts';
import type { IssueSink } from './read-rows.ts';

interface Interval {
  readonly from: string | null;
  readonly to: string | null;
  readonly row: number;
}

/** Intervals are [from, to): an end before its start is an error, and the row is set aside. */
export function orderedDates<T extends Interval>(
  rows: readonly T[],
  table: ParsedTable,
  sink: IssueSink,
): readonly T[] {
  return rows.filter(({ from, to, row }) => {
    if (from === null || to === null || from <= to) return true;
    sink.report('reversed-dates', 'error', table, {
      row,
      column: 'to',
      received: to,
      expected: `>= ${from}`,
    });
    return false;
  });
}
