import type { ColumnTarget, TargetReason } from '../model/import.ts';
import { schema, tableNames, type TableName } from '../model/schema.ts';
import { columnOf, isKnownHeader, normalHeader } from '../io/headers.ts';
import { isGivenIdHeader, isIdentityHeader, isReasonHeader, otherNames } from './header-names.ts';

export interface Guess {
  readonly target: ColumnTarget;
  readonly confidence: number;
  readonly reason: TargetReason;
}

const sure = 1;
const usual = 0.9;
const partly = 0.6;
const byValues = 0.4;

const usualByTable = new Map<TableName, ReadonlyMap<string, string>>(
  tableNames.map((table) => [
    table,
    new Map(
      Object.entries(otherNames[table] ?? {}).flatMap(([column, names]) =>
        names.map((name) => [normalHeader(name), column] as const),
      ),
    ),
  ]),
);

/** Names long enough to be looked for inside a header, the longest first: 老人姓名 before 姓名. */
const partsByTable = new Map(
  tableNames.map((table) => {
    const own = Object.entries(schema[table]).flatMap(([column, field]) =>
      field.names.map((name) => [normalHeader(name), column] as const),
    );
    const parts = [...own, ...usualByTable.get(table)!].filter(([name]) =>
      /[\u4e00-\u9fff]/.test(name) ? name.length >= 2 : name.length >= 5,
    );
    return [table, parts.sort(([a], [b]) => b.length - a.length)] as const;
  }),
);

/** Where a column goes that a returned workbook has added, or null for any other. */
export const ourTarget = (header: string): ColumnTarget | null =>
  isReasonHeader(header) ? 'drop' : isGivenIdHeader(header) ? { field: 'id' } : null;

/** Any header that a sheet of data might have: finds the header row. */
export const isLikelyHeader = (header: string): boolean =>
  isKnownHeader(header) ||
  isIdentityHeader(header) ||
  ourTarget(header) !== null ||
  tableNames.some((table) => usualByTable.get(table)!.has(normalHeader(header)));

const nothing: Guess = { target: 'keep', confidence: 0, reason: 'nothing-known' };
/** 紧急联系人电话 is not the telephone of the person of the row. */
const another: Guess = { target: 'keep', confidence: 0, reason: 'another-person' };
const aboutAnother = /紧急|联系人|家属|子女|监护|配偶|emergency|contact|relative/i;
const phone = /^(\+?86)?[\s-]?(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
const identity = /^\d{17}[\dXx]$/;

function guessByHeader(table: TableName, header: string): Guess {
  const known = columnOf(table, header);
  if (known) return { target: { field: known }, confidence: sure, reason: 'header' };
  const name = normalHeader(header);
  const other = usualByTable.get(table)!.get(name);
  if (other) return { target: { field: other }, confidence: usual, reason: 'header' };
  if (aboutAnother.test(header)) return another;
  const part = partsByTable.get(table)!.find(([known]) => name.includes(known));
  return part ? { target: { field: part[1] }, confidence: partly, reason: 'part-of-header' } : nothing;
}

function guessByValues(table: TableName, samples: readonly string[]): Guess {
  const all = (test: (value: string) => boolean) => samples.length > 0 && samples.every(test);
  const found = (field: string): Guess => ({ target: { field }, confidence: byValues, reason: 'values' });
  if (table !== 'people') return nothing;
  if (all((value) => phone.test(value))) return found('phone');
  if (all((value) => /^[男女]$/.test(value))) return found('gender');
  return nothing;
}

/** Where each column of a sheet goes, were it that table. No column of the contract is given twice: the surest keeps it. */
export function guessColumns(
  table: TableName,
  headers: readonly string[],
  samplesOf: (column: number) => readonly string[],
): readonly Guess[] {
  const guesses = headers.map((header, i): Guess => {
    const ours = ourTarget(header);
    if (ours !== null) return { target: ours, confidence: sure, reason: 'ours' };
    const samples = samplesOf(i);
    if (isIdentityHeader(header) || (samples.length > 0 && samples.every((value) => identity.test(value))))
      return { target: 'drop', confidence: usual, reason: 'identity-number' };
    const named = guessByHeader(table, header);
    return named === nothing ? guessByValues(table, samples) : named;
  });
  const best = new Map<string, number>();
  guesses.forEach(({ target, confidence }, i) => {
    if (typeof target === 'string') return;
    const before = best.get(target.field);
    if (before === undefined || guesses[before]!.confidence < confidence) best.set(target.field, i);
  });
  return guesses.map((guess, i) =>
    typeof guess.target === 'string' || best.get(guess.target.field) === i
      ? guess
      : { target: 'keep', confidence: 0, reason: 'same-target' },
  );
}
