import type { Issue } from '../model/issue.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { TopRow } from './found.ts';
import { normalHeader } from './headers.ts';
import { issuesOf } from './issues.ts';

/** Cells as they stand in the file, with the 1-based line or sheet row on which they start. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface TableRead {
  readonly table: ParsedTable | null;
  readonly top: readonly TopRow[];
  readonly issues: readonly Issue[];
}

interface Source {
  readonly file: string;
  readonly sheet: string | null;
  readonly isKnown: (header: string) => boolean;
  /** Where somebody has said which row it is. */
  readonly headerRow?: number | undefined;
  /** As the cells were parted, for the text of an issue. */
  readonly delimiter?: string;
  /** Takes off what the format adds to a cell, such as an apostrophe against formulas. */
  readonly plain?: (cell: string) => string;
}

const around = /^[\s\u200b-\u200d\ufeff]+|[\s\u200b-\u200d\ufeff]+$/g;
const wideAround = /^[ \t\r\n]*[^\S \t\r\n]|[^\S \t\r\n][ \t\r\n]*$/;
const totals = /^(合计|总计|小计|总数|合计人数|总人数)[:：]?$/;
const totalsAtEnd = /^(total|totals|sum)[:：]?$/i;
/** The rows of a template that show how it is filled in. */
const example = /^(示例|example)(\s|$)/i;

/** A word by which a row is set aside where it stands first. */
export const looksAside = (cell: string): boolean =>
  totals.test(cell) || totalsAtEnd.test(cell) || example.test(cell);

/** Rows looked at for the header. */
const lookedAt = 20;

/** Letters, digits, marks and common characters that neither a trim nor a guard against formulas could take off. */
const isOrdinary = (code: number): boolean =>
  (code > 0x20 && code < 0x7f && code !== 0x27) || (code >= 0x4e00 && code <= 0x9fff);
const isClean = (cell: string): boolean =>
  cell === '' || (isOrdinary(cell.charCodeAt(0)) && isOrdinary(cell.charCodeAt(cell.length - 1)));

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/**
 * Rows of cells to a table of texts: finds the header, skips what stands above it, blank rows, totals and headers that
 * come again, and says so. Cells are trimmed; nothing else is changed. O(cells).
 */
export function tableOfRows(source: readonly TextRow[], from: Source): TableRead {
  const { file, sheet, isKnown, headerRow: chosen, delimiter = ',', plain = (cell: string) => cell } = from;
  const { issues, report } = issuesOf(file, sheet);
  const trimmed = source.map((row) => {
    if (row.cells.every(isClean)) return row;
    return {
      line: row.line,
      cells: row.cells.map((cell) => plain(cell.replace(around, '')).replace(around, '')),
    };
  });

  const top = trimmed.slice(0, lookedAt).map(({ line, cells }) => ({ line, cells }));
  const said = chosen === undefined ? -1 : trimmed.findIndex(({ line }) => line >= chosen);
  const headerAt = said >= 0 ? said : findHeader(trimmed, isKnown);
  if (headerAt < 0) {
    report('empty-file', 'error');
    return { table: null, top, issues };
  }
  const above = trimmed.slice(0, headerAt).filter(({ cells }) => !isBlank(cells));
  if (above.length > 0)
    report('rows-above-header', 'warning', {
      row: above[0]!.line,
      received: above[0]!.cells.filter((cell) => cell !== '').join(delimiter),
      expected: String(trimmed[headerAt]!.line),
    });
  const headerRow = trimmed[headerAt]!.line;
  const columns = [...trimmed[headerAt]!.cells];
  const lastFilled = trimmed.findLastIndex(({ cells }) => !isBlank(cells));

  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  let blank = 0;
  let firstBlank = 0;
  while (columns.length > 1 && columns.at(-1) === '') columns.pop();
  columns.forEach((cell, i) => {
    if (cell === '') report('column-unnamed', 'warning', { row: headerRow, received: String(i + 1) });
  });
  for (let at = headerAt + 1; at < trimmed.length; at++) takeRow(at);
  if (blank > 0) report('blank-rows', 'warning', { row: firstBlank, received: String(blank) });
  return { table: { file, sheet, columns, fields: [], headerRow, rows, lines }, top, issues };

  function takeRow(at: number): void {
    const { cells, line } = trimmed[at]!;
    if (isBlank(cells)) {
      if (cells.length > 1 && blank++ === 0) firstBlank = line;
      return;
    }
    if (isHeaderAgain(cells, columns, at === headerAt + 1, isKnown))
      return report('header-again', 'warning', { row: line, received: cells.join(delimiter) });
    const first = cells.find((cell) => cell !== '')!;
    if (totals.test(first) || (at === lastFilled && totalsAtEnd.test(first) && cells[0] === first))
      return report('totals-row', 'warning', { row: line, received: cells.join(delimiter) });
    if (example.test(first))
      return report('example-row', 'warning', { row: line, received: cells.join(delimiter) });
    checkWidth(cells, line);
    const raw = source[at]!.cells;
    if (raw !== cells) sayWhatWasTrimmed(raw, cells, line);
    rows.push(cells.length === columns.length ? cells : columns.map((_, i) => cells[i] ?? ''));
    lines.push(line);
  }

  function sayWhatWasTrimmed(raw: readonly string[], cells: readonly string[], row: number): void {
    raw.forEach((cell, i) => {
      const column = columns[i];
      if (wideAround.test(cell) && cells[i] !== '' && column !== undefined)
        report('repaired-cell', 'warning', { row, column, received: cell, expected: cells[i]! });
    });
  }

  function checkWidth(cells: readonly string[], row: number): void {
    const expected = String(columns.length);
    if (cells.length > columns.length) {
      const beyond = cells.slice(columns.length).filter((cell) => cell !== '');
      if (beyond.length > 0)
        report('cells-beyond-header', 'error', { row, received: beyond.join(delimiter), expected });
    } else if (cells.length < columns.length) {
      report('cells-missing', 'warning', { row, received: String(cells.length), expected });
    }
  }
}

/** The first row that is not blank, unless one soon below it holds more headers that the contract knows. */
function findHeader(
  rows: readonly { readonly cells: readonly string[] }[],
  isKnown: (header: string) => boolean,
): number {
  const first = rows.findIndex(({ cells }) => !isBlank(cells));
  if (first < 0) return -1;
  const knownIn = (at: number) =>
    new Set(rows[at]!.cells.filter((cell) => cell !== '' && isKnown(cell)).map(normalHeader)).size;
  let best = first;
  let most = knownIn(first);
  for (let at = first + 1; at < Math.min(rows.length, first + lookedAt); at++) {
    const known = knownIn(at);
    if (known >= 2 && known > most) [best, most] = [at, known];
  }
  return best;
}

/** The header pasted in again, or straight below it the same in another language. */
function isHeaderAgain(
  cells: readonly string[],
  columns: readonly string[],
  straightBelow: boolean,
  isKnown: (header: string) => boolean,
): boolean {
  const repeated = cells.every((cell, i) => cell === (columns[i] ?? ''));
  if (!repeated && !straightBelow) return false;
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.length < columns.length / 2) return false;
  if (repeated) return true;
  const named = new Set(filled.map(normalHeader));
  return named.size === filled.length && filled.every((cell) => isKnown(cell));
}
