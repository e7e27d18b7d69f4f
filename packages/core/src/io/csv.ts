import Papa from 'papaparse';
import type { Issue, IssueCode } from '../model/issue.ts';
import type { ParsedTable } from '../model/tables.ts';
import { guard, unguard } from './formula.ts';

const delimiters = [',', '\t', ';', '|', '，'] as const;
const breaks = /\r\n|\n|\r/g;
const around = /^[\s\u200b-\u200d\ufeff]+|[\s\u200b-\u200d\ufeff]+$/g;

export interface ReadCsv {
  readonly table: ParsedTable | null;
  readonly issues: readonly Issue[];
}

const countBreaks = (text: string): number => text.match(breaks)?.length ?? 0;

/** The delimiter that turns the header line into most known headers; of equals, into most cells. */
function guessDelimiter(header: string, isKnown: (header: string) => boolean): string {
  let best = ',';
  let bestScore = -1;
  for (const delimiter of delimiters) {
    const cells = Papa.parse<string[]>(header, { delimiter }).data[0] ?? [];
    const score = cells.filter((cell) => isKnown(cell.trim())).length * 1000 + cells.length;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/**
 * CSV text to a table of texts. Rows carry the physical line on which they start. Cells are trimmed, and an apostrophe
 * that guards against formulas is taken off; nothing else is changed. O(length).
 */
export function parseCsv(text: string, file: string, isKnown: (header: string) => boolean): ReadCsv {
  const issues: Issue[] = [];
  const report = (
    code: IssueCode,
    severity: Issue['severity'],
    row: number | null,
    rest: Partial<Issue> = {},
  ) =>
    issues.push({
      code,
      severity,
      file,
      sheet: null,
      row,
      column: null,
      received: null,
      expected: null,
      ...rest,
    });

  let line = 1;
  let body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = /^"?sep=(.)"?(\r\n|\n|\r|$)/i.exec(body);
  let delimiter = separator?.[1];
  if (separator) {
    body = body.slice(separator[0].length);
    line = 2;
  }
  const leading = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(body)![0];
  body = body.slice(leading.length);
  line += countBreaks(leading);
  delimiter ??= guessDelimiter(body.split(/[\r\n]/, 1)[0]!, isKnown);
  if (delimiter !== ',') report('unusual-delimiter', 'warning', line, { received: delimiter, expected: ',' });

  const rows: string[][] = [];
  const lines: number[] = [];
  let columns: string[] | null = null;
  let headerRow = line;
  let blank = 0;
  let firstBlank = 0;
  let end = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      const start = line;
      line += countBreaks(body.slice(end, meta.cursor));
      end = meta.cursor;
      const cells = data.map((cell) => unguard(cell.replace(around, '')));
      if (errors.some((error) => error.type === 'Quotes')) report('quote-broken', 'error', start);
      if (!columns) {
        if (cells.every((cell) => cell === '')) return;
        columns = readHeader(cells, start);
        headerRow = start;
        return;
      }
      if (cells.every((cell) => cell === '')) {
        if (cells.length > 1 && blank++ === 0) firstBlank = start;
        return;
      }
      if (cells.length > columns.length) {
        const beyond = cells.slice(columns.length).filter((cell) => cell !== '');
        if (beyond.length > 0)
          report('cells-beyond-header', 'error', start, {
            received: beyond.join(delimiter),
            expected: String(columns.length),
          });
      } else if (cells.length < columns.length) {
        report('cells-missing', 'warning', start, {
          received: String(cells.length),
          expected: String(columns.length),
        });
      }
      rows.push(columns.map((_, i) => cells[i] ?? ''));
      lines.push(start);
    },
  });
  if (blank > 0) report('blank-rows', 'warning', firstBlank, { received: String(blank) });
  if (!columns) {
    report('empty-file', 'error', null);
    return { table: null, issues };
  }
  return { table: { file, sheet: null, columns, fields: [], headerRow, rows, lines }, issues };

  function readHeader(cells: string[], row: number): string[] {
    while (cells.length > 1 && cells.at(-1) === '') cells.pop();
    cells.forEach((cell, i) => {
      if (cell === '') report('column-unnamed', 'warning', row, { received: String(i + 1) });
    });
    return cells;
  }
}

export type Cell = string | number | boolean | null;

const asText = (cell: Cell): string =>
  cell === null || Number.isNaN(cell) ? '' : typeof cell === 'string' ? guard(cell) : String(cell);

/** Rows to CSV text with LF line ends. Texts are guarded against formulas; numbers are written in full. */
export const writeCsv = (columns: readonly string[], rows: Iterable<readonly Cell[]>): string => {
  const data = Array.from(rows, (row) => row.map(asText));
  return Papa.unparse([columns.map(asText), ...data], { newline: '\n' }) + '\n';
};
