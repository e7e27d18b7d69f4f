import type { ImportPreview, ReturnWords, SheetPreview } from '../model/import.ts';
import type { InputFile, ParsedTable } from '../model/tables.ts';
import { headerCell, textCell, workbookOf, type OutSheet } from '../io/write-xlsx.ts';
import { isHeld, uniqueHeaders } from './typed-rows.ts';
import { ourTarget } from './guess-columns.ts';

const red = { backgroundColor: '#F6C7C3' } as const;
const wide = 60;

/**
 * The sheets that were read with only the rows that were held back: the same headers in the same order, the cells at
 * fault in red, and a last column with the reasons in words. Corrected, it can be imported as it is. Null where no row
 * was held back.
 */
export async function badRowsWorkbook(preview: ImportPreview, words: ReturnWords): Promise<InputFile | null> {
  const names = new Set<string>();
  const sheets = preview.sheets.flatMap((sheet, i) => {
    if (sheet.counts.rejected === 0) return [];
    const name = sheetName(sheet, names);
    names.add(name);
    return [returnedSheet(name, sheet, preview.read.sheets[i]!.table, words)];
  });
  return sheets.length === 0 ? null : { name: words.fileName, bytes: await workbookOf(sheets) };
}

function returnedSheet(name: string, sheet: SheetPreview, table: ParsedTable, words: ReturnWords): OutSheet {
  const own = table.columns.flatMap((header, i) => (ourTarget(header) === null ? [i] : []));
  const headers = uniqueHeaders(table.columns);
  const at = new Map(table.lines.map((line, i) => [line, i]));
  const held = sheet.rows.filter(({ outcome }) => outcome === 'rejected');
  const hasId = own.some((i) => {
    const target = sheet.mapping.columns[i];
    return typeof target === 'object' && target.field === 'id';
  });
  const asksForId = !hasId && held.some(({ issues }) => issues.some(({ code }) => code === 'person-unsure'));
  const rows = held.map(({ line, issues }) => {
    const reasons = issues.filter(isHeld);
    const faulty = new Set(reasons.map(({ column }) => column));
    const cells = table.rows[at.get(line)!]!;
    return [
      ...own.map((i) => textCell(cells[i]!, faulty.has(headers[i]!) ? red : {})),
      ...(asksForId ? [textCell('', reasons.some(({ code }) => code === 'person-unsure') ? red : {})] : []),
      textCell([...new Set(reasons.map((issue) => words.why(issue)))].join('\n'), { wrap: true }),
    ];
  });
  const added = [...(asksForId ? [words.givenId] : []), words.reason];
  return {
    name,
    data: [[...own.map((i) => table.columns[i]!), ...added].map(headerCell), ...rows],
    widths: [...own.map(() => 14), ...(asksForId ? [14] : []), wide],
    stickyRows: 1,
  };
}

/** As the sheet was called, else as the file; within what a workbook allows, and each once. */
function sheetName({ sheet, file }: SheetPreview, taken: ReadonlySet<string>): string {
  const stem = (sheet ?? file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')).replace(/[[\]:*?/\\']/g, ' ');
  const name = stem.trim().slice(0, 31) || 'Sheet';
  let unique = name;
  for (let n = 2; taken.has(unique); n++) unique = `${name.slice(0, 26)} (${n})`;
  return unique;
}
