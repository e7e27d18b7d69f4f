import { parseCsv } from '../io/csv.ts';
import { byteKind, textKind } from '../io/file-kind.ts';
import { edgeListFields, isKnownHeader } from '../io/headers.ts';
import { limits } from '../io/limits.ts';
import type { InputFile } from '../model/tables.ts';

/** What the first lines of a plain edge list say about the others. */
export interface Layout {
  readonly columns: readonly string[];
  readonly delimiter: number;
  /** Column of the first end: 0 or 1, the other end's is the other. */
  readonly supporter: number;
  /** Column of strengths, -1 where there is none. */
  readonly strength: number;
  /** The byte after the header. */
  readonly from: number;
  /** The header's issue about its delimiter, as the table reader words it. */
  readonly unusual: string | null;
}

const headBytes = 65_536;
const headLines = 40;
const newline = 10;
/** A first line that is empty, says the delimiter, or holds a quotation mark or a line end of another kind; control characters. */
const strange = /^\s|^sep=|^.*(?:"|\r(?!\n))|(?![\t\n\r])\p{Cc}/iu;
/** Issues of rows that the plain reader tells itself. */
const told: ReadonlySet<string> = new Set([
  'unusual-delimiter',
  'cells-missing',
  'cells-beyond-header',
  'blank-rows',
]);

/** The first lines as the table reader takes them; null where they need it for more than that. */
export function layoutOf({ name, bytes }: InputFile): Layout | null {
  if (byteKind(bytes) !== 'text' || bytes.length > limits.fileBytes) return null;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = headOf(bytes.subarray(mark));
  if (text === null || textKind(text) !== 'csv' || strange.test(text)) return null;
  const { table, issues } = parseCsv(text, name, isKnownHeader);
  if (table?.headerRow !== 1 || issues.some(({ code }) => !told.has(code))) return null;
  const { columns } = table;
  const fields = edgeListFields(columns);
  if (fields === null || !isPlain(columns, fields)) return null;
  const unusual = issues.find(({ code }) => code === 'unusual-delimiter')?.received ?? null;
  const delimiter = (unusual ?? ',').charCodeAt(0);
  const supporter = fields.indexOf('supporter');
  if (delimiter > 0x7f || supporter + fields.indexOf('supported') !== 1) return null;
  const headerEnd = bytes.indexOf(newline);
  const from = headerEnd < 0 ? bytes.length : headerEnd + 1;
  return { columns, delimiter, supporter, strength: fields.indexOf('strength'), from, unusual };
}

/** Whole lines, as many as the table reader looks at and some more. */
function headOf(bytes: Uint8Array): string | null {
  let end = 0;
  for (let lines = 0; lines < headLines && end < bytes.length; lines++) {
    const at = bytes.indexOf(newline, end);
    end = at < 0 ? bytes.length : at + 1;
  }
  if (end > headBytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
  } catch {
    return null;
  }
}

/** Every header there once; nothing of the contract but the ends and the strength. */
function isPlain(columns: readonly string[], fields: readonly (string | null)[]): boolean {
  const known = fields.filter((field) => field !== null);
  return (
    new Set(columns).size === columns.length &&
    new Set(known).size === known.length &&
    columns.every((header) => header !== '' && !header.includes('虚岁')) &&
    known.every((field) => field === 'supporter' || field === 'supported' || field === 'strength')
  );
}
