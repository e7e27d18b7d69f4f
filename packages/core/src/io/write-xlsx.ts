import type {
  Cell as XlsxCell,
  CellObject,
  Feature,
  SheetData,
  SheetOptions,
} from 'write-excel-file/universal';
import type { InputFile } from '../model/tables.ts';
import type { OutTable } from './dataset-tables.ts';
import { textOfCell } from './dataset-tables.ts';
import { packZip } from './pack.ts';
import { unzip } from './zip.ts';

export interface OutSheet {
  readonly name: string;
  readonly data: SheetData;
  readonly widths?: readonly number[];
  /** Elements of the sheet's XML after its cells, such as drop-downs. */
  readonly after?: string;
  readonly stickyRows?: number;
  /** Columns (1-based) whose empty cells are text too, so that what is typed keeps its zeros. */
  readonly textColumns?: readonly number[];
}

const control = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const unit = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Spreadsheets read `_x0041_` as A, and cannot hold control characters in any other way. */
const safeText = (text: string): string =>
  text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(control, unit);

/** A text as it stands in the XML of a sheet. */
export const escapeText = (text: string): string =>
  safeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A cell that stays text whatever it looks like: ids keep their zeros, formulas stay words. */
export const textCell = (text: string, style: Partial<CellObject> = {}): XlsxCell =>
  text === '' && Object.keys(style).length === 0
    ? null
    : { type: String, value: safeText(text), format: '@', ...style };

export const headerCell = (text: string): XlsxCell =>
  textCell(text, { fontWeight: 'bold', backgroundColor: '#E8EEF4' });

/** The number of the style that is text and nothing else. */
function textStyle(styles: Uint8Array): number {
  const xml = new TextDecoder().decode(styles);
  const format = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(xml)?.[1] ?? '49';
  const cells = /<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(xml)?.[1] ?? '';
  return [...cells.matchAll(/<xf\s([^>]*)>/g)].findIndex(
    ([, own]) => own!.includes(`numFmtId="${format}"`) && !/(font|fill|border)Id=/.test(own!),
  );
}

const withTextColumns = (sheet: Uint8Array, columns: readonly number[], style: number): Uint8Array =>
  new TextEncoder().encode(
    new TextDecoder()
      .decode(sheet)
      .replace(/<col\s([^>]*?)\/?>/g, (whole, own: string) =>
        columns.includes(Number(/min="(\d+)"/.exec(own)?.[1])) ? `<col ${own} style="${style}"/>` : whole,
      ),
  );

/** Sheets to the bytes of a workbook, the same bytes for the same sheets. */
export async function workbookOf(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const dropDowns: Feature<Blob> = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: SheetOptions<Blob>, { sheetIndex }: { sheetIndex: number }) => {
            const after = sheets[sheetIndex]?.after;
            // The order of elements is fixed: validations stand right after cells and merges.
            const at = Math.max(xml.lastIndexOf('</sheetData>') + 12, xml.lastIndexOf('</mergeCells>') + 13);
            return after === undefined ? xml : xml.slice(0, at) + after + xml.slice(at);
          },
        },
      },
    },
  };
  const blob = await writeXlsxFile(
    sheets.map(({ name, data, widths, stickyRows }) => ({
      sheet: name,
      data,
      ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
      ...(stickyRows === undefined ? {} : { stickyRowsCount: stickyRows }),
    })),
    { features: [dropDowns] },
  ).toBlob();
  const read = unzip(new Uint8Array(await blob.arrayBuffer()), () => true);
  if ('refused' in read) throw new Error(read.refused);
  const files = new Map(read.files);
  const text = textStyle(files.get('xl/styles.xml')!);
  sheets.forEach(({ textColumns = [] }, i) => {
    const name = `xl/worksheets/sheet${i + 1}.xml`;
    if (textColumns.length > 0) files.set(name, withTextColumns(files.get(name)!, textColumns, text));
  });
  return packZip(Array.from(files, ([name, bytes]) => ({ name, bytes })));
}

const codebookHead = ['table', 'column', 'other names', 'type', 'accepted words'];

/** Every column that was written: what it is called elsewhere, its type and the words it takes. */
const codebook = (tables: readonly OutTable[]): SheetData => [
  codebookHead.map(headerCell),
  ...tables.flatMap(({ name, columns }) =>
    columns.map((column) =>
      [
        name,
        column.name,
        column.field?.names.join(', ') ?? '',
        column.field?.kind ?? 'text',
        column.field?.choices.map((words) => words.slice(0, 2).join(' = ')).join(', ') ?? '',
      ].map((text) => textCell(text)),
    ),
  ),
];

/** One workbook: a sheet a table, every cell typed as text, and a codebook. */
export async function writeXlsx(tables: readonly OutTable[]): Promise<InputFile> {
  const sheets = tables.map(({ name, columns, rows }): OutSheet => ({
    name,
    stickyRows: 1,
    data: [
      columns.map((column) => headerCell(column.name)),
      ...rows.map((row) => row.map((cell) => textCell(textOfCell(cell)))),
    ],
  }));
  const bytes = await workbookOf([...sheets, { name: 'codebook', data: codebook(tables) }]);
  return { name: 'dataset.xlsx', bytes };
}

/** A table to be shown: numbers stay numbers, every text stays text, NaN and null are empty. */
export interface WorkbookTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const widest = 48;
const widthOf = (texts: readonly string[]): number =>
  Math.min(
    widest,
    2 + Math.max(4, ...texts.map((text) => [...text].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0))),
  );

/** Tables to one workbook, a sheet each, with columns as wide as what stands in them. */
export function writeWorkbook(tables: readonly WorkbookTable[]): Promise<Uint8Array> {
  const cellOf = (cell: string | number | null): XlsxCell => {
    if (cell === null || Number.isNaN(cell)) return null;
    return typeof cell === 'number'
      ? { type: Number, value: cell }
      : textCell(cell, { wrap: true, alignVertical: 'top' });
  };
  return workbookOf(
    tables.map(({ name, columns, rows }) => ({
      name,
      stickyRows: 1,
      widths: columns.map((column, i) => widthOf([column, ...rows.map((row) => String(row[i] ?? ''))])),
      data: [columns.map(headerCell), ...rows.map((row) => row.map(cellOf))],
    })),
  );
}
