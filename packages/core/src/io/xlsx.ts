import { zipSync } from 'fflate';
import type { Issue } from '../model/issue.ts';
import type { InputFile } from '../model/tables.ts';
import type { FileOptions, FileRead, FoundTable } from './found.ts';
import { isExplanation, isKnownHeader } from './headers.ts';
import { issuesOf, type Report } from './issues.ts';
import { limits } from './limits.ts';
import { matrixTables } from './matrix.ts';
import { acceptedForms } from './accepted-forms.ts';
import { lettersOf, scanSheet, withAddresses, type SheetScan } from './sheet-scan.ts';
import { tableOfRows, type TextRow } from './table-of-rows.ts';
import { readXml, type XmlElement } from './xml.ts';
import { unzip } from './zip.ts';

interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** Parts that hold values. Pictures, macros and links to other files never reach the library. */
export const isNeeded = (name: string): boolean =>
  name === '[Content_Types].xml' ||
  /^_rels\/\.rels$/.test(name) ||
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(
    name,
  );
const isForeign = (name: string): boolean =>
  /vbaProject|externalLinks\/|macrosheets|embeddings\/|activeX/i.test(name);

const decoder = new TextDecoder();

/** How far reading is after each step, as measured on a sheet of 50,000 rows. The library says nothing on its way. */
const shares = { unpacked: 0.1, scanned: 0.35, parsed: 0.8 } as const;
const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/**
 * A workbook to one table a sheet. Archive and sheets are measured before the library sees them, and it sees only the
 * parts that were. Numbers are kept as they are written in the file, dates become ISO dates; what a sheet hides,
 * merges, could not compute or could not hold is listed.
 */
export async function readXlsx(file: InputFile, options: FileOptions = {}): Promise<FileRead> {
  const { isKnown = isKnownHeader, headerRow, onProgress } = options;
  const { issues, report } = issuesOf(file.name);
  const refuse = (code: Issue['code'], expected: string, received?: string): FileRead => {
    report(code, 'error', { expected, ...(received === undefined ? {} : { received }) });
    return { found: [], issues };
  };
  const read = unzip(file.bytes, isNeeded);
  if ('refused' in read) return refuse('unsafe-file', read.refused);
  const files = new Map(read.files);
  onProgress?.(shares.unpacked);
  for (const [name, bytes] of files) {
    // A style sheet may be huge and honest; entities in any part are not.
    if (/<!(doctype|entity)/i.test(decoder.decode(bytes.subarray(0, 4096))) || hasDoctype(bytes))
      return refuse('unsafe-file', 'XML without DOCTYPE', name);
  }
  const parts = sheetParts(files);
  if (!parts) return refuse('unsupported-file', acceptedForms);
  const scans = new Map<string, SheetScan>();
  for (const { name, path } of parts) {
    const bytes = files.get(path);
    if (!bytes) return refuse('unreadable-file', `a part ${path}`);
    const xml = decoder.decode(bytes);
    const scan = scanSheet(xml, (share) =>
      onProgress?.(between(shares.unpacked, shares.scanned, (scans.size + share) / parts.length)),
    );
    if (!scan) return refuse('too-large', `<= ${limits.sheetCells} cells a sheet`, name);
    scans.set(name, scan);
    if (scan.unplaced) files.set(path, new TextEncoder().encode(withAddresses(xml)));
  }
  if (read.names.some(isForeign))
    report('macros-ignored', 'warning', { received: read.names.filter(isForeign).join(', ') });

  const checked = zipSync(Object.fromEntries(files), { level: 0 });
  const { default: readWorkbook } = await import('read-excel-file/universal');
  let sheets;
  try {
    sheets = await readWorkbook(checked.buffer, { trim: false, parseNumber: plainNumber });
  } catch {
    return refuse('unreadable-file', acceptedForms, 'XLSX');
  }

  const found: FoundTable[] = [];
  for (const [done, { sheet, data }] of sheets.entries()) {
    onProgress?.(between(shares.parsed, 1, done / sheets.length));
    if (isExplanation(sheet)) continue;
    const scan = scans.get(sheet)!;
    const own = issuesOf(file.name, sheet);
    const part = parts.find(({ name }) => name === sheet);
    const cells = data.map((row) => row.map((value) => (value === null ? '' : textOf(value))));
    fillMerges(cells, scan, own.report);
    const rows: TextRow[] = cells.map((row, i) => ({ cells: row, line: i + 1 }));
    if (cells.every((row) => row.every((cell) => cell.trim() === '')) && sheets.length > 1) continue;
    const {
      table,
      top,
      issues: more,
    } = tableOfRows(rows, {
      file: file.name,
      sheet,
      isKnown,
      headerRow: headerRow?.(file.name, sheet),
    });
    if (part?.hidden || scan.hiddenRows > 0 || scan.hiddenColumns > 0)
      own.report('hidden-cells', 'warning', {
        received: part?.hidden ? sheet : `${scan.hiddenRows} rows, ${scan.hiddenColumns} columns`,
      });
    for (const { kind, row, column, value } of scan.doubtful)
      own.report(kind, kind === 'number-damaged' ? 'error' : 'warning', {
        row,
        column: (row > (table?.headerRow ?? 0) ? table?.columns[column - 1] : undefined) ?? lettersOf(column),
        received: value,
        ...(kind === 'number-damaged' ? { expected: 'text' } : {}),
      });
    const matrix = table && matrixTables(table);
    issues.push(...own.issues, ...more.filter(({ code }) => !matrix || code !== 'column-unnamed'));
    if (matrix) {
      issues.push(...matrix.issues);
      found.push(...matrix.found);
    } else if (table) found.push({ table, top, name: null });
  }
  return { found, issues };
}

function hasDoctype(bytes: Uint8Array): boolean {
  // "<!D", "<!d", "<!E", "<!e" anywhere: a part of a workbook has no reason for either.
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    if (bytes[at + 1] !== 0x21) continue;
    const next = bytes[at + 2]! | 0x20;
    if (next === 0x64 || next === 0x65) return true;
  }
  return false;
}

const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Sheets in the order of the workbook, with the part that holds each. Null where there is no workbook. */
export function sheetParts(files: ReadonlyMap<string, Uint8Array>): readonly SheetPart[] | null {
  const xmlOf = (path: string): XmlElement | null => {
    const bytes = files.get(path);
    const read = bytes && readXml(decoder.decode(bytes));
    return read && 'root' in read ? read.root : null;
  };
  const workbook = xmlOf('xl/workbook.xml');
  const relations = xmlOf('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) return null;
  const targets = new Map(
    childrenOf(relations, 'Relationship').map(({ attributes }) => [
      attributes.get('Id'),
      (attributes.get('Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  return childrenOf(childrenOf(workbook, 'sheets')[0], 'sheet').flatMap(({ attributes }) => {
    const path = targets.get(attributes.get('id'));
    return path === undefined || !/worksheets\//.test(path)
      ? []
      : [
          {
            name: attributes.get('name') ?? '',
            path,
            hidden: /hidden/i.test(attributes.get('state') ?? ''),
          },
        ];
  });
}

/** Whole numbers digit by digit; others to the 15 digits that a spreadsheet shows. */
function plainNumber(written: string): string {
  if (/^-?\d+$/.test(written)) return written;
  const value = Number(written);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : written;
}

function textOf(value: unknown): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '#VALUE!';
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
  }
  return String(value);
}

/** A merged cell stands for each cell that it covers: the value is filled in, and said. */
function fillMerges(cells: string[][], { merges }: SheetScan, report: Report): void {
  for (const { top, left, bottom, right } of merges) {
    const value = cells[top - 1]?.[left - 1] ?? '';
    if (value === '' || top === bottom) continue;
    report('merged-cells', 'warning', { row: top, column: lettersOf(left), received: value });
    for (let row = top; row < Math.min(bottom, cells.length); row++)
      for (let column = left - 1; column < Math.min(right, cells[row]!.length); column++)
        if (cells[row]![column] === '') cells[row]![column] = value;
  }
}
