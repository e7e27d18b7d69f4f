import type { ParsedTable } from '../model/tables.ts';

const wanted = 5;
const lookedAt = 2_000;

/** The first different contents of a column. */
export function samplesOf({ rows }: ParsedTable, column: number): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i < rows.length && i < lookedAt && found.size < wanted; i++) {
    const cell = rows[i]![column]!;
    if (cell !== '') found.add(cell);
  }
  return [...found];
}

export const filledIn = ({ rows }: ParsedTable, column: number): number =>
  rows.reduce((count, row) => count + (row[column] === '' ? 0 : 1), 0);
