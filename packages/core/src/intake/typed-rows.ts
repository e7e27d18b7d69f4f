import { listOf } from '../build/cell.ts';
import { orderedDates } from '../build/check-dates.ts';
import { plausibleAges } from '../build/check-plausible.ts';
import { issueSink, readRows } from '../build/read-rows.ts';
import type { Fields } from '../model/fields.ts';
import type { SheetMapping } from '../model/import.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import { schema, type PersonRow, type TableName } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';

/** A typed row of any table. Required columns may still be null: who a row is about is found later. */
export interface AnyRow {
  readonly row: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly [column: string]: unknown;
}

export interface TypedRows {
  /** By the line on which they start. */
  readonly rows: ReadonlyMap<number, AnyRow>;
  readonly issues: ReadonlyMap<number, readonly Issue[]>;
  /** Of the sheet as a whole. */
  readonly ofSheet: readonly Issue[];
}

/** The table without required columns: an id may be missing, a person may be named instead. */
export const relaxed = (table: TableName): Fields =>
  Object.fromEntries(
    Object.entries(schema[table] as Fields).map(([column, field]) => [column, { ...field, required: false }]),
  );

/** Headers that stand twice are told apart, so that each column keeps its own content. */
export function uniqueHeaders(columns: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map((header) => {
    const times = (seen.get(header) ?? 0) + 1;
    seen.set(header, times);
    return times === 1 || header === '' ? header : `${header} (${times})`;
  });
}

/** The sheet with the columns that are taken, under the contract's names, and words given their meaning. */
export function mappedTable(sheet: ParsedTable, { table, columns, words }: SheetMapping): ParsedTable {
  const headers = uniqueHeaders(sheet.columns);
  const kept = headers.flatMap((_, i) => (columns[i] === 'drop' ? [] : [i]));
  const meaning = new Map<number, Map<string, string>>();
  for (const { column, word, value } of words) {
    if (!meaning.has(column)) meaning.set(column, new Map());
    meaning.get(column)!.set(word, value ?? '');
  }
  const said = (column: number, cell: string): string => {
    const known = meaning.get(column);
    const target = columns[column];
    if (!known || cell === '' || table === null || target === undefined || typeof target === 'string')
      return cell;
    const whole = known.get(cell);
    if (whole !== undefined) return whole;
    const kind = (schema[table] as Fields)[target.field]?.kind;
    if (kind !== 'choices') return cell;
    return listOf(cell)
      .map((word) => known.get(word) ?? word)
      .filter((word) => word !== '')
      .join('|');
  };
  return {
    ...sheet,
    columns: kept.map((i) => headers[i]!),
    fields: kept.map((i) => {
      const target = columns[i];
      return target === undefined || typeof target === 'string' ? null : target.field;
    }),
    rows: sheet.rows.map((row) => kept.map((i) => said(i, row[i]!))),
  };
}

/** Typed rows of a mapped sheet with everything that is wrong with each. `day` is the newest day known. */
export function typedRows(table: TableName, mapped: ParsedTable, day: string | null): TypedRows {
  const sink = issueSink();
  const read = readRows(mapped, relaxed(table), sink) as unknown as readonly AnyRow[];
  if (['people', 'ties', 'needs'].includes(table))
    orderedDates(read as unknown as readonly (AnyRow & { from: null; to: null })[], mapped, sink);
  const impossible = new Set<number>();
  if (table === 'people') {
    const people = read as unknown as readonly PersonRow[];
    plausibleAges(people, day, mapped, sink).forEach(({ birth_year: birth, row }, i) => {
      if (birth !== people[i]!.birth_year) impossible.add(row);
    });
  }
  const issues = new Map<number, Issue[]>();
  const ofSheet: Issue[] = [];
  for (const found of sink.issues) {
    const isImpossible = found.code === 'age-unlikely' && impossible.has(found.row!);
    const issue: Issue = isImpossible ? { ...found, severity: 'error' } : found;
    if (issue.row === null || issue.row === mapped.headerRow) ofSheet.push(issue);
    else if (issues.has(issue.row)) issues.get(issue.row)!.push(issue);
    else issues.set(issue.row, [issue]);
  }
  return { rows: new Map(read.map((row) => [row.row, row])), issues, ofSheet };
}

/** Not an error in a dataset, where the cell becomes unknown and is listed; in an import somebody can still mend it. */
const lost: ReadonlySet<IssueCode> = new Set([
  'value-unreadable',
  'value-unknown',
  'cell-error',
  'formula-empty',
]);

/** True where the row cannot be taken as it is. */
export const isHeld = ({ code, severity }: Issue): boolean => severity === 'error' || lost.has(code);
