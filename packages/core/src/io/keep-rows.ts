import { lettersOf, addressOf, withAddresses } from './sheet-scan.ts';
import type { StyleList } from './styles-xml.ts';
import { escapeText } from './write-xlsx.ts';

/** A row of a sheet that stays, with what is said of it. */
export interface KeptRow {
  readonly line: number;
  /** Texts of the columns that stay, as they were read. */
  readonly cells: readonly string[];
  /** Positions of columns at fault; those of the added columns follow the others. */
  readonly red: ReadonlySet<number>;
  readonly added: readonly string[];
}

export interface KeptSheet {
  readonly name: string;
  readonly headerRow: number;
  /** Columns that stay are the first so many of the sheet. */
  readonly columns: number;
  /** Headers of the columns added after them, and their widths in characters. */
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly KeptRow[];
}

const row = /<row\b([^<>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const cell = /<c\b([^<>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const textXml = (text: string): string => `<is><t xml:space="preserve">${escapeText(text)}</t></is>`;

/** Contents of the shared strings, as they stand: with their formats. */
export const sharedStrings = (xml: string): readonly string[] =>
  Array.from(xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g), ([, inner]) => inner ?? '');

/**
 * The XML of a sheet with the rows down to its header and those that stay, one below the other; cells keep their types
 * and formats, formulas become what they gave. Widths and drop-downs with a list of their own stay; conditional formats,
 * filters, pictures and links do not. Null where the sheet is not laid out as spreadsheet programs write it.
 */
export function keepRows(
  source: string,
  kept: KeptSheet,
  strings: readonly string[],
  styles: StyleList,
): string | null {
  const parts =
    /^([\s\S]*?<worksheet\b[^>]*>)([\s\S]*?)<sheetData\b[^>]*?(?:\/>|>([\s\S]*?)<\/sheetData>)([\s\S]*)$/.exec(
      source,
    );
  if (!parts || source.includes('purl.oclc.org/ooxml')) return null;
  const [, open = '', before = '', data = '', after = ''] = parts;
  const { columns, headerRow, rows: held, headers } = kept;
  const at = new Map(held.map((one, i) => [one.line, i]));
  const rows: string[] = [];
  let number = 0;
  for (const [, attributes = '', inner = ''] of withAddresses(data).matchAll(row)) {
    number = Number(attributeOf(attributes, 'r') ?? number + 1);
    const place = at.get(number);
    if (number > headerRow && place === undefined) continue;
    const line = place === undefined || number <= headerRow ? number : headerRow + 1 + place;
    const own = attributes.replace(/\s(r|spans|hidden|collapsed|outlineLevel)="[^"]*"/g, '');
    rows.push(`<row r="${line}"${own}>${cellsOf(inner, line, held[place ?? -1] ?? null, number)}</row>`);
  }
  if (rows.length < held.length + 1) return null;
  const last = headerRow + held.length;
  return [
    open,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    /<sheetFormatPr\b[^>]*\/>/.exec(before)?.[0] ?? '',
    widths(before, kept),
    `<sheetData>${rows.join('')}</sheetData>`,
    merges(after, headerRow),
    validations(after, kept, last),
    /<pageMargins\b[^>]*\/>/.exec(after)?.[0] ?? '',
    '</worksheet>',
  ].join('');

  function cellsOf(inner: string, line: number, of: KeptRow | null, original: number): string {
    const found = new Map<number, { style: number; xml: string; type: string }>();
    for (const [, tag = '', body = ''] of inner.matchAll(cell)) {
      const column = (addressOf(attributeOf(tag, 'r') ?? '')?.column ?? 0) - 1;
      if (column < 0 || column >= columns) continue;
      found.set(column, { style: Number(attributeOf(tag, 's') ?? 0), ...contentOf(tag, body) });
    }
    const put = (column: number, style: number, type: string, xml: string): string => {
      const kind = type === '' ? '' : ` t="${type}"`;
      return `<c r="${lettersOf(column + 1)}${line}" s="${style}"${kind}>${xml}</c>`;
    };
    const out: string[] = [];
    for (let column = 0; column < columns; column++) {
      const isRed = of?.red.has(column) ?? false;
      const here = found.get(column);
      const text = of?.cells[column] ?? '';
      const style = here?.style ?? 0;
      const shown = isRed ? styles.red(style) : style;
      if (here && here.xml !== '') out.push(put(column, shown, here.type, here.xml));
      // A merged cell above gave its value to this one.
      else if (text !== '') out.push(put(column, shown, 'inlineStr', textXml(text)));
      else if (isRed || here) out.push(put(column, shown, '', ''));
    }
    const header = found.get(columns - 1)?.style ?? 0;
    headers.forEach((title, i) => {
      const column = columns + i;
      if (original === headerRow) out.push(put(column, header, 'inlineStr', textXml(title)));
      else if (of) {
        const style = styles.note(0);
        out.push(
          put(
            column,
            of.red.has(column) ? styles.red(style) : style,
            'inlineStr',
            textXml(of.added[i] ?? ''),
          ),
        );
      }
    });
    return out.join('');
  }

  function contentOf(tag: string, body: string): { type: string; xml: string } {
    const type = attributeOf(tag, 't') ?? '';
    const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(body)?.[1];
    if (type === 's') {
      const inner = value === undefined ? '' : (strings[Number(value)] ?? '');
      return inner === '' ? { type: '', xml: '' } : { type: 'inlineStr', xml: `<is>${inner}</is>` };
    }
    if (type === 'inlineStr') return { type, xml: /<is\b[\s\S]*<\/is>/.exec(body)?.[0] ?? '' };
    if (value === undefined) return { type: '', xml: '' };
    if (type === 'str') return { type: 'inlineStr', xml: `<is><t xml:space="preserve">${value}</t></is>` };
    return { type, xml: `<v>${value}</v>` };
  }
}

/** Widths as they were, shown also where a column was hidden, and those of the added columns. */
function widths(before: string, { columns, widths: added }: KeptSheet): string {
  const own = Array.from(before.matchAll(/<col\b([^>]*?)\/?>/g)).flatMap(([, tag]) => {
    const [min, max] = [Number(attributeOf(tag!, 'min')), Number(attributeOf(tag!, 'max'))];
    if (!(min >= 1 && min <= columns)) return [];
    const rest = tag!.replace(/\s(min|max|hidden|collapsed|outlineLevel)="[^"]*"/g, '');
    return [`<col min="${min}" max="${Math.min(max, columns)}"${rest}/>`];
  });
  const more = added.map((width, i) => {
    const column = columns + 1 + i;
    return `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${[...own, ...more].join('')}</cols>`;
}

/** Titles above the header stay merged. */
function merges(after: string, headerRow: number): string {
  const kept = Array.from(after.matchAll(/<mergeCell\b[^>]*?ref="([^"]+)"[^>]*>/g)).flatMap(([, ref]) => {
    const to = addressOf(ref!.split(':').at(-1)!);
    return to && to.row <= headerRow ? [`<mergeCell ref="${ref!}"/>`] : [];
  });
  return kept.length === 0 ? '' : `<mergeCells count="${kept.length}">${kept.join('')}</mergeCells>`;
}

/** Drop-downs and limits that need nothing from elsewhere in the workbook, for the rows that are left. */
function validations(after: string, { columns, headerRow }: KeptSheet, last: number): string {
  const kept = Array.from(after.matchAll(/<dataValidation\b([^>]*)>([\s\S]*?)<\/dataValidation>/g)).flatMap(
    ([, tag, inner]) => {
      const formulas = Array.from(
        inner!.matchAll(/<formula[12]>([\s\S]*?)<\/formula[12]>/g),
        ([, text]) => text!,
      );
      if (!formulas.every((text) => /^("[^"]*"|-?\d+(\.\d+)?)$/.test(text.trim()))) return [];
      const places = (attributeOf(tag!, 'sqref') ?? '').split(/\s+/).flatMap((range) => {
        const [from, to] = [range.split(':')[0]!, range.split(':').at(-1)!].map(addressOf);
        if (!from || !to || from.column > columns || to.row <= headerRow) return [];
        const end = Math.min(to.column, columns);
        return [`${lettersOf(from.column)}${headerRow + 1}:${lettersOf(end)}${last}`];
      });
      const unique = [...new Set(places)];
      if (unique.length === 0) return [];
      const rest = tag!.replace(/\s(sqref|[\w]+:[\w]+)="[^"]*"/g, '');
      return [`<dataValidation${rest} sqref="${unique.join(' ')}">${inner!}</dataValidation>`];
    },
  );
  return kept.length === 0
    ? ''
    : `<dataValidations count="${kept.length}">${kept.join('')}</dataValidations>`;
}
