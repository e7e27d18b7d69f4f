import type { PersonRow, TieRow } from '../model/schema.ts';
import type { Tie } from '../model/support-graph.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { IssueSink } from './read-rows.ts';

const sameTie = (row: TieRow): string =>
  JSON.stringify([
    row.supporter,
    row.supported,
    row.kind,
    row.functions,
    row.wave,
    row.reported_by,
    row.status,
    row.from,
    row.to,
    row.directed,
  ]);

/** Ties both of whose ends exist. A tie to nobody is an error; a self-tie or a repeat is kept and said. */
export function tiesBetween(
  rows: readonly TieRow[],
  {
    people,
    indexOf,
  }: { readonly people: readonly PersonRow[]; readonly indexOf: ReadonlyMap<string, number> },
  waves: ReadonlySet<string> | null,
  table: ParsedTable,
  sink: IssueSink,
): readonly Tie[] {
  const ties: Tie[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const a = indexOf.get(row.supporter);
    const b = indexOf.get(row.supported);
    for (const [end, column] of [
      [a, 'supporter'],
      [b, 'supported'],
    ] as const) {
      if (end === undefined)
        sink.report('unknown-person', 'error', table, {
          row: row.row,
          column,
          received: row[column],
        });
    }
    if (a === undefined || b === undefined) continue;
    if (waves && row.wave !== null && !waves.has(row.wave))
      sink.report('unknown-wave', 'warning', table, {
        row: row.row,
        column: 'wave',
        received: row.wave,
        expected: [...waves].join(', '),
      });
    const left = leftBefore(row, a, b, people);
    if (left)
      sink.report('tie-after-end', 'warning', table, {
        row: row.row,
        column: left.column,
        received: row[left.column],
        expected: left.expected,
      });
    if (a === b) sink.report('self-tie', 'warning', table, { row: row.row, received: row.supporter });
    const key = sameTie(row);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.row);
    else sink.report('repeated-tie', 'warning', table, { row: row.row, expected: `row ${first}` });
    ties.push({ a, b, row });
  }
  return ties;
}

/** The end that had gone before the tie began, or that ended by death while the tie has no end of its own. */
function leftBefore(row: TieRow, a: number, b: number, people: readonly PersonRow[]) {
  if (row.status === 'absent') return null;
  for (const [end, column] of [
    [a, 'supporter'],
    [b, 'supported'],
  ] as const) {
    const { to, ended_because: reason } = people[end]!;
    const gone = to !== null && (row.from ?? row.confirmed) !== null && (row.from ?? row.confirmed)! >= to;
    const open = row.to === null && (to !== null || reason !== null) && row.wave === null;
    if (gone || open) return { column, expected: [reason, to].filter((part) => part !== null).join(' ') };
  }
  return null;
}
