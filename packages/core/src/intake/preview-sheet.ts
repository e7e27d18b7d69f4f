import type { ColumnPreview, PersonDecision, RowCounts, RowPreview, SheetPreview } from '../model/import.ts';
import type { Issue } from '../model/issue.ts';
import type { PersonRow } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { SheetPlan } from './plan-sheets.ts';
import { filledIn, samplesOf } from './samples.ts';
import { personOf, withPeople, type Say, type Taking } from './take-rows.ts';
import { isHeld, mappedTable, typedRows, uniqueHeaders, type AnyRow } from './typed-rows.ts';
import { unknownWords } from './words-unknown.ts';

/** What the sheets of one import share. */
export interface SheetWork {
  readonly taking: Taking;
  readonly reading: readonly Issue[];
  readonly decided: ReadonlyMap<string, PersonDecision>;
  /** The newest day known, against which ages are checked. */
  readonly day: string | null;
  /** Called every so many rows of the sheet: tells how far it is, and rejects where it was cancelled. */
  step(done: number): Promise<void>;
}

/** Rows between two steps. */
const stride = 2_000;

export const noRows: RowCounts = { read: 0, created: 0, updated: 0, same: 0, rejected: 0 };
export const placeOf = (file: string, sheet: string | null, line: number): string =>
  `${file}${sheet === null ? '' : ` ${sheet}`}, ${line}`;

/** Takes the rows of a sheet, and tells what became of each. */
export async function previewSheet(plan: SheetPlan, work: SheetWork): Promise<SheetPreview> {
  const { sheet, mapping: own, mapped: isMapped } = plan;
  const { file, sheet: name, headerRow } = sheet.table;
  const shared = { file, sheet: name, headerRow, top: sheet.top, mapping: own, mapped: isMapped };
  if (own.table === null)
    return { ...shared, columns: columnsOf(plan, new Map()), words: [], counts: noRows, rows: [] };
  const table = own.table;
  const mapped = mappedTable(sheet.table, own);
  const typed = typedRows(table, mapped, work.day);
  const reading = issuesByLine(work.reading, sheet.table, mapped);
  const rows: RowPreview[] = [];
  const problems = new Map<string, number>();
  for (const [i, line] of mapped.lines.entries()) {
    if (i % stride === 0) await work.step(i);
    rows.push(takeRow(line));
  }
  const headers = uniqueHeaders(sheet.table.columns);
  return {
    ...shared,
    columns: columnsOf(plan, problems),
    words: unknownWords(mapped, own, (at) => headers.indexOf(mapped.columns[at]!)),
    counts: rows.reduce((counts, { outcome }) => ({ ...counts, [outcome]: counts[outcome] + 1 }), {
      ...noRows,
      read: rows.length,
    }),
    rows,
  };

  function takeRow(line: number): RowPreview {
    const issues: Issue[] = [...(reading.get(line) ?? []), ...(typed.issues.get(line) ?? [])];
    const result = typed.rows.get(line);
    const outcome = result && !issues.some(isHeld) ? taker(result, line, issues) : null;
    for (const { column, ...issue } of issues)
      if (column !== null && isHeld({ column, ...issue }))
        problems.set(column, (problems.get(column) ?? 0) + 1);
    return outcome === null || issues.some(isHeld)
      ? { line, outcome: 'rejected', person: null, changes: [], issues }
      : { line, ...outcome, issues };
  }

  function taker(row: AnyRow, line: number, issues: Issue[]): Omit<RowPreview, 'line' | 'issues'> | null {
    const say: Say = (code, severity, field, received, expected) =>
      issues.push({
        code,
        severity,
        file,
        sheet: name,
        row: line,
        column: field === null ? null : (mapped.columns[mapped.fields.indexOf(field)] ?? field),
        received,
        expected,
      });
    if (table !== 'people') {
      const whole = withPeople(table, row, work.taking, say);
      return whole && { ...work.taking.merge.take(table, whole), person: null };
    }
    const place = placeOf(file, name, line);
    const id = personOf(row, work.decided.get(place), work.taking, say);
    if (id === null) return null;
    const person = { ...row, id };
    const result = work.taking.merge.take('people', person);
    const now = work.taking.merge.find('people', person) as unknown as PersonRow;
    work.taking.index.set(now);
    if (!work.taking.broughtBy.has(id)) work.taking.broughtBy.set(id, place);
    return { ...result, person: id };
  }
}

function columnsOf(
  { sheet, guesses }: SheetPlan,
  problems: ReadonlyMap<string, number>,
): readonly ColumnPreview[] {
  const headers = uniqueHeaders(sheet.table.columns);
  return headers.map((header, i): ColumnPreview => ({
    header,
    ...guesses[i]!,
    filled: filledIn(sheet.table, i),
    samples: samplesOf(sheet.table, i),
    problems: problems.get(header) ?? 0,
  }));
}

/** What reading said of each row, but for columns that are left out. */
function issuesByLine(
  issues: readonly Issue[],
  { file, sheet, headerRow, columns }: ParsedTable,
  mapped: ParsedTable,
): ReadonlyMap<number, readonly Issue[]> {
  const kept = new Set(mapped.columns);
  const all = new Set(columns);
  const lines = new Set(mapped.lines);
  const found = new Map<number, Issue[]>();
  for (const issue of issues) {
    const { row, column } = issue;
    if (issue.file !== file || issue.sheet !== sheet || row === null || row <= headerRow || !lines.has(row))
      continue;
    if (column !== null && all.has(column) && !kept.has(column)) continue;
    found.set(row, [...(found.get(row) ?? []), issue]);
  }
  return found;
}
