import type { ColumnTarget, ImportMapping, ReadSheet, SheetMapping } from '../model/import.ts';
import type { Dataset, TableName } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';
import { normalHeader } from '../io/headers.ts';
import { ourTarget, type Guess } from './guess-columns.ts';
import { guessTable } from './guess-table.ts';

/** What is to be done with a sheet, and why. */
export interface SheetPlan {
  readonly sheet: ReadSheet;
  readonly mapping: SheetMapping;
  readonly mapped: boolean;
  readonly guesses: readonly Guess[];
}

/**
 * The same for the same headers in the same order, however they are spaced or cased; columns that a returned workbook
 * has added do not count. Holds headers, no contents.
 */
export const headerFingerprint = (columns: readonly string[]): string =>
  JSON.stringify(columns.filter((header) => ourTarget(header) === null).map(normalHeader));

const running = /^(序号|序|no\.?|#)$/i;

/** 序号 that counts the rows of a list: the same numbers stand in every other list, for other people. */
const countsRows = ({ columns, rows }: ParsedTable, at: number): boolean =>
  running.test(normalHeader(columns[at]!)) && rows.every((row, i) => row[at] === String(i + 1));

const isField = (target: ColumnTarget, field: string): boolean =>
  typeof target !== 'string' && target.field === field;

/** The mapping given for these headers, else the likeliest. */
export function planSheets(
  sheets: readonly ReadSheet[],
  given: ImportMapping | undefined,
): readonly SheetPlan[] {
  const plans = sheets.map((sheet): SheetPlan => {
    const fingerprint = headerFingerprint(sheet.table.columns);
    const known = given?.sheets.find((one) => one.fingerprint === fingerprint);
    if (known) {
      const rest = [...known.columns];
      const columns = sheet.table.columns.map((header) => ourTarget(header) ?? rest.shift() ?? 'keep');
      const mapping = { ...known, columns };
      return {
        sheet,
        mapping,
        mapped: true,
        guesses: columns.map((target) => ({ target, confidence: 1, reason: 'mapping' })),
      };
    }
    const { table, columns } = guessTable(sheet);
    const guesses = sheet.table.columns.map(
      (_, i): Guess => columns[i] ?? { target: 'keep', confidence: 0, reason: 'nothing-known' },
    );
    return {
      sheet,
      mapping: { fingerprint, table, columns: guesses.map(({ target }) => target), words: [] },
      mapped: false,
      guesses,
    };
  });
  return plans.map((plan) => withoutRunningNumber(plan, plans));
}

const refersToPeople = ['supporter', 'supported', 'person', 'people', 'actor'];
const lookedAt = 200;

/** True where another sheet calls people by plain numbers. */
const usesNumbers = ({ sheet: { table }, mapping }: SheetPlan): boolean =>
  mapping.table !== 'people' &&
  mapping.columns.some(
    (target, i) =>
      refersToPeople.some((field) => isField(target, field)) &&
      table.rows.slice(0, lookedAt).some((row) => /^\d{1,5}$/.test(row[i]!)),
  );

function withoutRunningNumber(plan: SheetPlan, plans: readonly SheetPlan[]): SheetPlan {
  const { sheet, mapping, mapped, guesses } = plan;
  const at = mapping.columns.findIndex((target) => isField(target, 'id'));
  const hasName = mapping.columns.some((target) => isField(target, 'name'));
  if (mapped || at < 0 || !hasName || !countsRows(sheet.table, at) || plans.some(usesNumbers)) return plan;
  return {
    ...plan,
    mapping: { ...mapping, columns: mapping.columns.map((target, i) => (i === at ? 'drop' : target)) },
    guesses: guesses.map((guess, i) =>
      i === at ? { target: 'drop', confidence: 0.9, reason: 'running-number' } : guess,
    ),
  };
}

const first: readonly TableName[] = ['waves', 'organisations', 'places', 'people', 'groups'];
const rank = (table: TableName | null): number => {
  const at = table === null ? -1 : first.indexOf(table);
  return at < 0 ? first.length : at;
};

/** What others refer to comes first; else as in the files. */
export const inOrder = (plans: readonly SheetPlan[]): readonly SheetPlan[] =>
  [...plans].sort((a, b) => rank(a.mapping.table) - rank(b.mapping.table));

/** The newest day on which something is recorded. */
export function latestDayOf({ events, waves, ties }: Dataset): string | null {
  const days = [
    ...events.map(({ date }) => date),
    ...waves.map(({ date }) => date),
    ...ties.flatMap(({ from, confirmed }) => [from, confirmed]),
  ];
  return days.reduce<string | null>(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );
}
