import Papa from 'papaparse';
import { RepeatedTexts } from '../util/repeated-texts.ts';
import { limits } from './limits.ts';
import { issuesOf } from './issues.ts';
import type { TextRow } from './table-of-rows.ts';
import type { Issue } from '../model/issue.ts';

const delimiters = [',', '\t', ';', '|', '，'] as const;
/** Lines looked at for the delimiter: a title may stand above the header. */
const lookedAt = 12;
/** Quotation marks left open that are mended one by one; beyond this the rest is read with marks as plain characters. */
const mended = 50;
const noQuote = '\u0001';
/** Characters parsed at once. */
const together = 262_144;
/** Rows between two reports of progress. */
const stride = 2_000;

export interface CsvRows {
  readonly rows: readonly TextRow[];
  readonly issues: readonly Issue[];
}

const countBreaks = (text: string, newline: string): number => {
  let count = 0;
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + newline.length)) count++;
  return count;
};

/** The delimiter that turns a line into most known headers; of equals, into most cells. */
function guessDelimiter(body: string, isKnown: (header: string) => boolean): string {
  const lines = body
    .slice(0, 65_536)
    .split(/\r\n|\n|\r/, lookedAt)
    .filter((line) => line.trim() !== '');
  let best = ',';
  let bestScore = -1;
  for (const delimiter of delimiters) {
    const scores = lines.map((line, i) => {
      const cells = Papa.parse<string[]>(line, { delimiter }).data[0] ?? [];
      return cells.filter((cell) => isKnown(cell.trim())).length * 1000 + (i === 0 ? cells.length : 0);
    });
    const score = Math.max(0, ...scores);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** One kind of line end throughout: `\r` where there is no other; else `\n`, with a stray `\r` outside quotes made one. */
function lineEnds(text: string): { body: string; newline: '\n' | '\r' } {
  if (!/\r(?!\n)/.test(text)) return { body: text, newline: '\n' };
  if (!text.includes('\n')) return { body: text, newline: '\r' };
  let quoted = false;
  const body = text.replace(/"|\r(?!\n)/g, (found) => {
    if (found === '"') quoted = !quoted;
    return found === '\r' && !quoted ? '\n' : found;
  });
  return { body, newline: '\n' };
}

const hasTooLong = (cells: readonly string[]): boolean => {
  for (const { length } of cells) if (length > limits.cell) return true;
  return false;
};

const widest = (body: string, delimiter: string, newline: string): number => {
  const end = body.indexOf(newline);
  const line = end < 0 ? body : body.slice(0, end);
  return countBreaks(line, delimiter) + 1;
};

/**
 * CSV text to rows of raw cells, each with the physical line on which it starts. A quotation mark that is never closed
 * is listed, its line read as it stands, and reading goes on with the next. Null where a limit is passed. O(length).
 */
export function csvRows(
  text: string,
  file: string,
  isKnown: (header: string) => boolean,
  onProgress?: (share: number) => void,
): CsvRows | null {
  const { issues, report } = issuesOf(file);
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  const ends = lineEnds(unmarked);
  const { newline } = ends;
  let { body } = ends;

  let line = 1;
  const separator = /^"?sep=(.)"?(\r\n|\n|\r|$)/i.exec(body);
  if (separator) {
    body = body.slice(separator[0].length);
    line = 2;
  }
  const leading = /^[ \t\r\n]*[\r\n]/.exec(body)?.[0] ?? '';
  body = body.slice(leading.length);
  line += countBreaks(leading, newline);
  const delimiter = separator?.[1] ?? guessDelimiter(body, isKnown);
  if (delimiter !== ',')
    report('unusual-delimiter', 'warning', { row: line, received: delimiter, expected: ',' });
  if (widest(body, delimiter, newline) > limits.columns) return null;

  const rows: TextRow[] = [];
  let tooLarge = false;
  let open = 0;
  const shared = sharedTexts();
  while (body !== '') {
    const isPlain = open > mended || !body.includes('"');
    const rest = isPlain ? readPlain() : readUntilOpenQuote();
    if (rest === null || tooLarge) break;
    body = rest;
  }
  if (tooLarge) return null;
  return { rows, issues };

  /** Where no quotation mark stands a line is a row: some thousands at once, which the parser does many times faster. */
  function readPlain(): null {
    for (let start = 0, end = 0; end < body.length && !tooLarge; start = end + newline.length) {
      end = body.indexOf(newline, start + together);
      if (end < 0) end = body.length;
      const piece = body.slice(start, end);
      const { data } = Papa.parse<string[]>(piece, { delimiter, newline, fastMode: true });
      for (const cells of data) take(cells, line++);
      onProgress?.((text.length - body.length + end) / text.length);
    }
    return null;
  }

  /** What follows the line of a quotation mark that is never closed, or null at the end. */
  function readUntilOpenQuote(): string | null {
    const start = body;
    const before = text.length - start.length;
    let end = 0;
    let rest: string | null = null;
    Papa.parse<string[]>(start, {
      delimiter,
      newline,
      step: ({ data, errors, meta }, parser) => {
        const first = line;
        const raw = start.slice(end, meta.cursor);
        line += countBreaks(raw, newline);
        const lineEnd = raw.indexOf(newline);
        if (errors.some((error) => error.type === 'Quotes')) {
          report('quote-broken', 'error', { row: first });
          if (lineEnd >= 0 && lineEnd < raw.length - newline.length) {
            open++;
            const alone = raw.slice(0, lineEnd);
            take(Papa.parse<string[]>(alone, { delimiter, quoteChar: noQuote }).data[0] ?? [], first);
            line = first + 1;
            rest = start.slice(end + lineEnd + newline.length);
            parser.abort();
            return;
          }
        }
        end = meta.cursor;
        take(data, first);
        if (rows.length % stride === 0) onProgress?.((before + end) / text.length);
        if (tooLarge) parser.abort();
      },
    });
    return rest;
  }

  function take(cells: string[], first: number): void {
    if (cells.length > limits.columns || hasTooLong(cells)) tooLarge = true;
    rows.push({ cells: shared(cells), line: first });
  }
}

/** Keeps one copy of a text that a column holds again and again, so that a large table holds few texts. */
function sharedTexts(): (cells: string[]) => readonly string[] {
  const columns: RepeatedTexts<string>[] = [];
  return (cells) => {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (cell.length < 2) continue;
      const column = (columns[i] ??= new RepeatedTexts());
      const first = column.get(cell);
      if (first === undefined) column.keep(cell, cell);
      else cells[i] = first;
    }
    return cells;
  };
}
