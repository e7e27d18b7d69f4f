import { readCell } from '../build/cell.ts';
import { issuesOf } from '../io/issues.ts';
import type { Issue } from '../model/issue.ts';
import { schema } from '../model/schema.ts';
import type { Layout } from './layout.ts';

const [zero, nine, point] = [48, 57, 46];
/** Whole numbers and powers of ten up to here are exact: so is their quotient, rounded once, as `Number` does it. */
const exactDigits = 15;
const tens = Float64Array.from({ length: exactDigits + 1 }, (_, i) => 10 ** i);

/** Few digits with or without a point; 0 where it is anything else. */
function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > exactDigits || bytes[from] === point) return 0;
  let mantissa = 0;
  let pointAt = to - 1;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte === point && pointAt === to - 1) pointAt = i;
    else if (byte < zero || byte > nine) return 0;
    else mantissa = mantissa * 10 + byte - zero;
  }
  return mantissa / tens[to - 1 - pointAt]!;
}

/**
 * What is to be said of rows that are not as the header promises, in the words and the order of the general way: first
 * what a table reader sees, then what a row reader does.
 */
export class OddRows {
  private readonly table;
  private readonly rows;
  private blank = 0;
  private firstBlank = 0;

  private readonly file: string;
  private readonly bytes: Uint8Array;
  private readonly layout: Layout;

  constructor(file: string, bytes: Uint8Array, layout: Layout) {
    this.file = file;
    this.bytes = bytes;
    this.layout = layout;
    this.table = issuesOf(file);
    this.rows = issuesOf(file);
    if (layout.unusual !== null)
      this.table.report('unusual-delimiter', 'warning', { row: 1, received: layout.unusual, expected: ',' });
  }

  /** A line without both ends, or of another number of cells. False where the general way has to look at it. */
  tell(start: number, end: number, line: number): boolean {
    const { columns, supporter, delimiter } = this.layout;
    const cells = this.cellsOf(start, end, String.fromCharCode(delimiter));
    if (cells.every((cell) => cell === '')) {
      if (cells.length > 1 && this.blank++ === 0) this.firstBlank = line;
      return true;
    }
    const [first = '', second = ''] = cells;
    if (first === '' && second === '') return false;
    this.tellWidth(cells, line);
    const ends = supporter === 0 ? ['supporter', 'supported'] : ['supported', 'supporter'];
    for (const end of ['supporter', 'supported']) {
      const at = ends.indexOf(end);
      if ((cells[at] ?? '') === '')
        this.rows.report('value-missing', 'error', { row: line, column: columns[at]!, expected: end });
    }
    return true;
  }

  /** The strength in a cell, NaN where there is none, or an issue about it. */
  strengthOf(start: number, end: number, line: number): number {
    if (start === end) return NaN;
    const number = plainNumber(this.bytes, start, end);
    if (number > 0) return number;
    const text = new TextDecoder().decode(this.bytes.subarray(start, end)).trim();
    const { value, problem, expected } = readCell(text, schema.ties.strength);
    const column = this.layout.columns[this.layout.strength]!;
    if (problem) this.rows.report(problem, 'error', { row: line, column, received: text, expected });
    return (value as number | null) ?? NaN;
  }

  /** Issues of the file so far, in order. */
  all(): Issue[] {
    const { table, rows, blank, firstBlank } = this;
    if (blank > 0) table.report('blank-rows', 'warning', { row: firstBlank, received: String(blank) });
    const people = issuesOf(this.file);
    people.report('people-from-ties', 'warning');
    return [...table.issues, ...people.issues, ...rows.issues];
  }

  private cellsOf(start: number, end: number, delimiter: string): string[] {
    const text = new TextDecoder().decode(this.bytes.subarray(start, end));
    return text.split(delimiter).map((cell) => cell.trim());
  }

  private tellWidth(cells: readonly string[], row: number): void {
    const { columns } = this.layout;
    const expected = String(columns.length);
    const beyond = cells.slice(columns.length).filter((cell) => cell !== '');
    if (beyond.length > 0)
      this.table.report('cells-beyond-header', 'error', { row, received: beyond.join(','), expected });
    else if (cells.length < columns.length)
      this.table.report('cells-missing', 'warning', { row, received: String(cells.length), expected });
  }
}
