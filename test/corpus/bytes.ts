import { zipSync, type Zippable } from 'fflate';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

export const utf16 = (text: string, { little = true, mark = true } = {}): Uint8Array =>
  Uint8Array.from(
    [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].flatMap(
      (unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]),
    ),
  );

type TwoByte = 'gb18030' | 'big5' | 'shift_jis';
const tables = new Map<TwoByte, Map<string, readonly number[]>>();

/** There is no encoder on the platform: the decoder turned round. */
function tableOf(encoding: TwoByte): Map<string, readonly number[]> {
  const found = tables.get(encoding);
  if (found) return found;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (...bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (!text.includes('\ufffd') && Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail);
  if (encoding === 'gb18030')
    for (let a = 0x81; a <= 0x84; a++)
      for (let b = 0x30; b <= 0x39; b++)
        for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) add(a, b, c, d);
  tables.set(encoding, table);
  return table;
}

/** Four bytes of GB18030 for a character beyond the first plane. */
function beyond(code: number): readonly number[] {
  let rest = code - 0x10000 + 189_000;
  const bytes = [0x30, 0x81, 0x30, 0x81];
  [10, 126, 10, 126].forEach((base, i) => {
    bytes[i] = bytes[i]! + (rest % base);
    rest = Math.floor(rest / base);
  });
  return bytes.reverse();
}

export const encode = (text: string, encoding: TwoByte): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0)!;
      if (code < 0x80) return [code];
      return tableOf(encoding).get(character) ?? (encoding === 'gb18030' ? beyond(code) : [0x3f]);
    }),
  );

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell of a hand-made sheet: text, number, or the inside of `<c>` with its attributes. */
export type RawCell = string | number | null | { readonly attributes: string; readonly xml: string };

export interface RawSheet {
  readonly rows: readonly (readonly RawCell[])[];
  /** After the cells: merges, filters. */
  readonly after?: string;
  /** Before the cells: columns. */
  readonly before?: string;
  readonly hidden?: boolean;
  /** Attributes of a row, by its number. */
  readonly row?: Readonly<Record<number, string>>;
}

export interface RawBook {
  readonly sheets: Readonly<Record<string, RawSheet>>;
  readonly styles?: string;
  readonly workbook?: string;
  readonly strict?: boolean;
  readonly parts?: Zippable;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

function cellXml(cell: RawCell, ref: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  return `<c r="${ref}" ${cell.attributes}>${cell.xml}</c>`;
}

const sheetXml = ({ rows, after = '', before = '', row = {} }: RawSheet, namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${namespace}">${before}<sheetData>${rows
    .map(
      (cells, i) =>
        `<row r="${i + 1}" ${row[i + 1] ?? ''}>${cells.map((cell, j) => cellXml(cell, `${letters(j)}${i + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData>${after}</worksheet>`;

/** Style 1 is a date. */
const dateStyles = `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A workbook by hand, so that it can be wrong in any way. */
export function xlsx({
  sheets,
  styles = dateStyles,
  workbook = '',
  strict = false,
  parts = {},
}: RawBook): Uint8Array {
  const namespace = strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : main;
  const relations = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : office;
  const names = Object.keys(sheets);
  const rels = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': rels(
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<workbook xmlns="${namespace}" xmlns:r="${relations}">${workbook}<sheets>${names
      .map(
        (name, i) =>
          `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}" ${sheets[name]!.hidden ? 'state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      names
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('') +
        `<Relationship Id="rId900" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId901" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst xmlns="${namespace}" count="0" uniqueCount="0"></sst>`,
  };
  names.forEach((name, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheets[name]!, namespace)));
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])),
    ...parts,
  });
}

export const zip = (files: Zippable): Uint8Array => zipSync(files);
