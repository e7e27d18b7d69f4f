import Papa from 'papaparse';
import { csvRows } from './csv-rows.ts';
import { guard, unguard } from './formula.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';
import { tableOfRows, type TableRead } from './table-of-rows.ts';

/**
 * CSV text to a table of texts. Rows carry the physical line on which they start. Cells are trimmed, and an apostrophe
 * that guards against formulas is taken off; nothing else is changed. O(length).
 */
export function parseCsv(
  text: string,
  file: string,
  isKnown: (header: string) => boolean,
  headerRow?: number,
  onProgress?: (share: number) => void,
): TableRead {
  const read = csvRows(text, file, isKnown, onProgress);
  if (!read) {
    const { issues, report } = issuesOf(file);
    report('too-large', 'error', { expected: `${limits.columns} columns, ${limits.cell} characters a cell` });
    return { table: null, top: [], issues };
  }
  const { table, top, issues } = tableOfRows(read.rows, {
    file,
    sheet: null,
    isKnown,
    headerRow,
    plain: unguard,
  });
  return { table, top, issues: [...read.issues, ...issues] };
}

export type Cell = string | number | boolean | null;

const asText = (cell: Cell): string =>
  cell === null || Number.isNaN(cell) ? '' : typeof cell === 'string' ? guard(cell) : String(cell);

/** Rows to CSV text with LF line ends. Texts are guarded against formulas; numbers are written in full. */
export const writeCsv = (columns: readonly string[], rows: Iterable<readonly Cell[]>): string => {
  const data = Array.from(rows, (row) => row.map(asText));
  return Papa.unparse([columns.map(asText), ...data], { newline: '\n' }) + '\n';
};
