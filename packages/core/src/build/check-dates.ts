import type { ParsedTable } from '../model/tables.ts';
import type { IssueSink } from './read-rows.ts';

interface Interval {
  readonly from: string | null;
  readonly to: string | null;
  readonly row: number;
}

/** Intervals are [from, to): an end before its start is an error, and the row is set aside. The same list where there is none. */
export function orderedDates<T extends Interval>(
  rows: readonly T[],
  table: ParsedTable,
  sink: IssueSink,
): readonly T[] {
  const isOrdered = ({ from, to }: T) => from === null || to === null || from <= to;
  if (rows.every(isOrdered)) return rows;
  return rows.filter((one) => {
    if (isOrdered(one)) return true;
    const { from, to, row } = one;
    sink.report('reversed-dates', 'error', table, {
      row,
      column: 'to',
      received: to,
      expected: `>= ${from}`,
    });
    return false;
  });
}
