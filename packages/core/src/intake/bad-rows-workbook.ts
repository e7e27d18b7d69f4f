import type { ImportPreview, ReturnWords, SheetPreview } from '../model/import.ts';
import type { InputFile, ParsedTable } from '../model/tables.ts';
import { keepWorkbook } from '../io/keep-workbook.ts';
import type { KeptSheet } from '../io/keep-rows.ts';
import { headerCell, textCell, workbookOf, type OutSheet } from '../io/write-xlsx.ts';
import { isHeld, uniqueHeaders } from './typed-rows.ts';
import { ourTarget } from './guess-columns.ts';

const red = { backgroundColor: '#F6C7C3' } as const;
const wide = 60;
const narrow = 14;

/** A sheet with rows that were held back, and what is said of them. */
interface Held {
  readonly sheet: SheetPreview;
  readonly table: ParsedTable;
  /** Positions of the columns of the file: those that a returned workbook had added are made anew. */
  readonly own: readonly number[];
  readonly kept: KeptSheet;
}

/**
 * The sheets that were read with only the rows that were held back: the same headers in the same order, the cells at
 * fault in red, and a last column with the reasons in words. Corrected, it can be imported as it is. Rows of one workbook
 * come back as they looked (`keepWorkbook`), others as plain text. Null where no row was held back.
 */
export async function badRowsWorkbook(preview: ImportPreview, words: ReturnWords): Promise<InputFile | null> {
  const held = preview.sheets.flatMap((sheet, i) =>
    sheet.counts.rejected === 0 ? [] : [heldRows(sheet, preview.read.sheets[i]!.table, words)],
  );
  if (held.length === 0) return null;
  const bytes = (await asTheyLooked(held, preview.read.workbooks)) ?? (await workbookOf(plain(held)));
  return { name: words.fileName, bytes };
}

async function asTheyLooked(
  held: readonly Held[],
  workbooks: readonly InputFile[],
): Promise<Uint8Array | null> {
  const files = new Set(held.map(({ sheet }) => sheet.file));
  const [original, another] = workbooks.filter(({ name }) => files.has(name));
  const inPlace = held.every(
    ({ sheet, own }) => sheet.sheet !== null && own.every((column, i) => column === i),
  );
  return files.size === 1 && original && !another && inPlace
    ? keepWorkbook(
        original,
        held.map(({ kept }) => kept),
      )
    : null;
}

function heldRows(sheet: SheetPreview, table: ParsedTable, words: ReturnWords): Held {
  const own = table.columns.flatMap((header, i) => (ourTarget(header) === null ? [i] : []));
  const headers = uniqueHeaders(table.columns);
  const at = new Map(table.lines.map((line, i) => [line, i]));
  const rows = sheet.rows.filter(({ outcome }) => outcome === 'rejected');
  const hasId = own.some((i) => {
    const target = sheet.mapping.columns[i];
    return typeof target === 'object' && target.field === 'id';
  });
  const asksForId = !hasId && rows.some(({ issues }) => issues.some(({ code }) => code === 'person-unsure'));
  const kept: KeptSheet = {
    name: sheet.sheet ?? '',
    headerRow: table.headerRow,
    columns: own.length,
    headers: [...(asksForId ? [words.givenId] : []), words.reason],
    widths: [...(asksForId ? [narrow] : []), wide],
    rows: rows.map(({ line, issues }) => {
      const reasons = issues.filter(isHeld);
      const faulty = new Set(reasons.map(({ column }) => column));
      const why = [...new Set(reasons.map((issue) => words.why(issue)))].join('\n');
      const isUnsure = asksForId && reasons.some(({ code }) => code === 'person-unsure');
      return {
        line,
        cells: own.map((i) => table.rows[at.get(line)!]![i]!),
        red: new Set([
          ...own.flatMap((i, place) => (faulty.has(headers[i]!) ? [place] : [])),
          ...(isUnsure ? [own.length] : []),
        ]),
        added: [...(asksForId ? [''] : []), why],
      };
    }),
  };
  return { sheet, table, own, kept };
}

function plain(held: readonly Held[]): readonly OutSheet[] {
  const names = new Set<string>();
  return held.map(({ sheet, table, own, kept }) => {
    const name = sheetName(sheet, names);
    names.add(name);
    return {
      name,
      data: [
        [...own.map((i) => table.columns[i]!), ...kept.headers].map(headerCell),
        ...kept.rows.map(({ cells, red: faulty, added }) => [
          ...cells.map((cell, i) => textCell(cell, faulty.has(i) ? red : {})),
          ...added.map((text, i) =>
            textCell(text, faulty.has(own.length + i) ? red : text === '' ? {} : { wrap: true }),
          ),
        ]),
      ],
      widths: [...own.map(() => narrow), ...kept.widths],
      stickyRows: 1,
    };
  });
}

/** As the sheet was called, else as the file; within what a workbook allows, and each once. */
function sheetName({ sheet, file }: SheetPreview, taken: ReadonlySet<string>): string {
  const stem = (sheet ?? file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')).replace(/[[\]:*?/\\']/g, ' ');
  const name = stem.trim().slice(0, 31) || 'Sheet';
  let unique = name;
  for (let n = 2; taken.has(unique); n++) unique = `${name.slice(0, 26)} (${n})`;
  return unique;
}
