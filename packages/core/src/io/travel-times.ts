import type { Issue } from '../model/issue.ts';
import type { InputFile } from '../model/tables.ts';
import { parseCsv } from './csv.ts';
import { decode } from './decode.ts';
import { issuesOf } from './issues.ts';

export interface TravelTimes {
  /** Minutes from one person or place to another by id; the way back where only that was given; else null. */
  readonly minutes: (from: string, to: string) => number | null;
  readonly issues: readonly Issue[];
}

const columns = ['from', 'to', 'minutes'];

/** Reads minutes of travel: a CSV of `from,to,minutes`, ids of people or places. A row that cannot be read is listed. */
export function readTravelTimes({ name, bytes }: InputFile): TravelTimes {
  const { issues, report } = issuesOf(name);
  const known = new Map<string, number>();
  const key = (from: string, to: string): string => JSON.stringify([from, to]);
  const minutes = (from: string, to: string) => known.get(key(from, to)) ?? known.get(key(to, from)) ?? null;
  const text = decode(bytes)?.text;
  const read = text === undefined ? null : parseCsv(text, name, (header) => columns.includes(header));
  if (!read) {
    report('encoding-unknown', 'error');
    return { minutes, issues };
  }
  issues.push(...read.issues);
  const { table } = read;
  const at = columns.map((column) => table?.columns.indexOf(column) ?? -1);
  const absent = columns.find((_, i) => at[i]! < 0);
  if (!table || absent !== undefined) {
    report('column-missing', 'error', {
      row: table?.headerRow ?? null,
      column: absent ?? null,
      expected: columns.join(),
    });
    return { minutes, issues };
  }
  table.rows.forEach((row, i) => {
    const [from = '', to = '', cell = ''] = at.map((column) => row[column]);
    const value = Number(cell);
    if (from === '' || to === '' || cell === '' || !(value >= 0) || value === Infinity)
      report('value-unreadable', 'error', {
        row: table.lines[i]!,
        column: 'minutes',
        received: cell,
        expected: 'minutes, 0 or more',
      });
    else known.set(key(from, to), value);
  });
  return { minutes, issues };
}
