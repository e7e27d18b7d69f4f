import { limits } from './limits.ts';

/** A cell that cannot be taken at its word: an error, a formula never computed, a number too long for a spreadsheet. */
export interface DoubtfulCell {
  readonly kind: 'cell-error' | 'formula-empty' | 'number-damaged';
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a library of values leaves out of a sheet. Rows and columns are 1-based. */
export interface SheetScan {
  readonly rows: number;
  readonly columns: number;
  readonly doubtful: readonly DoubtfulCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** True where a cell does not say where it stands: it follows the one before. */
  readonly unplaced: boolean;
}

const attributes = {
  r: /\sr\s*=\s*["']([^"']*)["']/,
  t: /\st\s*=\s*["']([^"']*)["']/,
  hidden: /\shidden\s*=\s*["']([^"']*)["']/,
} as const;
const attribute = (tag: string, name: keyof typeof attributes): string | undefined =>
  attributes[name].exec(tag)?.[1];
/** A row or a cell as it begins: its prefix and name, and what stands in the tag. */
const opening = /<((?:\w+:)?(row|c))((?:\s[^<>]*)?\/?)>/g;
/** Tags between two reports of progress. */
const stride = 20_000;

/** `XFD1048576` to its row and column. */
export function addressOf(ref: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,4})\$?(\d{1,8})$/.exec(ref);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/** A column's letters, for cells outside the header. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** More than the 15 digits that a spreadsheet keeps. */
const isTooLong = (value: string): boolean =>
  /^-?\d{16,}$/.test(value) || (/e\+?\d+$/i.test(value) && Math.abs(Number(value)) >= 1e15);

/** The XML of a sheet in one pass, without building it. Null where it is larger than the limits allow. */
export function scanSheet(xml: string, onProgress?: (share: number) => void): SheetScan | null {
  const doubtful: DoubtfulCell[] = [];
  let rows = 0;
  let columns = 0;
  let hiddenRows = 0;
  let row = 0;
  let column = 0;
  let unplaced = false;
  let tags = 0;
  for (const tag of xml.matchAll(opening)) {
    if (++tags % stride === 0) onProgress?.(tag.index / xml.length);
    const own = tag[3]!;
    if (tag[2] === 'row') {
      row = Number(attribute(own, 'r') ?? row + 1);
      column = 0;
      if (/^(1|true)$/.test(attribute(own, 'hidden') ?? '')) hiddenRows++;
      continue;
    }
    const ref = attribute(own, 'r');
    unplaced ||= ref === undefined;
    const at = addressOf(ref ?? '');
    column = at?.column ?? column + 1;
    row = at?.row ?? Math.max(row, 1);
    if (own.endsWith('/')) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    const start = tag.index + tag[0].length;
    const end = xml.indexOf('c>', start);
    const body = end < 0 ? '' : xml.slice(start, end);
    const type = attribute(own, 't') ?? 'n';
    const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(body)?.[1];
    const isFormula = /<(?:\w+:)?f[\s>/]/.test(body);
    if (type === 'e') doubtful.push({ kind: 'cell-error', row, column, value: value ?? '' });
    else if (isFormula && value === undefined)
      doubtful.push({ kind: 'formula-empty', row, column, value: '' });
    else if (type === 'n' && value !== undefined && isTooLong(value))
      doubtful.push({ kind: 'number-damaged', row, column, value });
  }
  if (rows > limits.sheetRows || columns > limits.columns || rows * columns > limits.sheetCells) return null;
  const merges = Array.from(xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([^"]+)"/g)).flatMap(([, ref]) => {
    const [from, to] = ref!.split(':').map(addressOf);
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
  });
  const hiddenColumns = Array.from(xml.matchAll(/<(?:\w+:)?col\s[^>]*hidden="(?:1|true)"/g)).length;
  return { rows, columns, doubtful, merges, hiddenRows, hiddenColumns, unplaced };
}

/** The sheet with a place for every cell: the standard lets a writer leave it out, readers do not. */
export function withAddresses(xml: string): string {
  let row = 0;
  let column = 0;
  return xml.replace(opening, (whole, name: string, kind: string, own: string) => {
    const ref = attribute(own, 'r');
    if (kind === 'row') {
      row = Number(ref ?? row + 1);
      column = 0;
      return whole;
    }
    const at = addressOf(ref ?? '');
    column = at?.column ?? column + 1;
    row = at?.row ?? Math.max(row, 1);
    return ref === undefined ? `<${name} r="${lettersOf(column)}${row}"${own}>` : whole;
  });
}
