import type {
  Candidate,
  ColumnPreview,
  PersonDecision,
  RowCounts,
  RowPreview,
  SheetPreview,
} from '../model/import.ts';
import type { Issue } from '../model/issue.ts';
import type { PersonRow } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { SheetPlan } from './plan-sheets.ts';
import { filledIn, samplesOf } from './samples.ts';
import { personOf, withPeople, type Say, type Taking } from './take-rows.ts';
import { isHeld, mappedTable, typedRows, uniqueHeaders, type AnyRow, type TypedRows } from './typed-rows.ts';
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
/** A stretch of a sheet, so that no step of it is long. */
const slice = (table: ParsedTable, from: number): ParsedTable => ({
  ...table,
  rows: table.rows.slice(from, from + stride),
  lines: table.lines.slice(from, from + stride),
});
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
  let mapped = mappedTable(slice(sheet.table, 0), own);
  const reading = issuesByLine(work.reading, sheet.table, mapped);
  const rows: RowPreview[] = [];
  const problems = new Map<string, number>();
  const headers = uniqueHeaders(sheet.table.columns);
  const words = unknownWords(mapped, own, (at) => headers.indexOf(mapped.columns[at]!));
  let perhaps: readonly Candidate[] = [];
  const counts = { ...noRows, read: sheet.table.rows.length };
  for (let from = 0; from < sheet.table.rows.length; from += stride) {
    await work.step(from);
    mapped = mappedTable(slice(sheet.table, from), own);
    words.look(mapped.rows);
    const typed = typedRows(table, mapped, work.day);
    for (const line of mapped.lines) {
      const row = takeRow(line, typed);
      counts[row.outcome]++;
      rows.push(row);
    }
  }
  return { ...shared, columns: columnsOf(plan, problems), words: words.found(), counts, rows };

  function takeRow(line: number, typed: TypedRows): RowPreview {
    const issues: Issue[] = [...(reading.get(line) ?? []), ...(typed.issues.get(line) ?? [])];
    const result = typed.rows.get(line);
    perhaps = [];
    const outcome = result && !issues.some(isHeld) ? taker(result, line, issues) : null;
    for (const { column, ...issue } of issues)
      if (column !== null && isHeld({ column, ...issue }))
        problems.set(column, (problems.get(column) ?? 0) + 1);
    return outcome === null || issues.some(isHeld)
      ? { line, outcome: 'rejected', person: null, changes: [], perhaps, issues }
      : { line, ...outcome, perhaps: [], issues };
  }

  function taker(
    row: AnyRow,
    line: number,
    issues: Issue[],
  ): Pick<RowPreview, 'outcome' | 'person' | 'changes'> | null {
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
    const { id, perhaps: candidates } = personOf(row, work.decided.get(place), work.taking, say);
    perhaps = candidates;
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
  { file, sheet, headerRow, columns, lines: own }: ParsedTable,
  mapped: ParsedTable,
): ReadonlyMap<number, readonly Issue[]> {
  const kept = new Set(mapped.columns);
  const all = new Set(columns);
  const lines = new Set(own);
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
