import type {
  Candidate,
  ColumnTarget,
  ImportMapping,
  SheetMapping,
  TableName,
  TargetReason,
} from '@linli/core';
import { exchange, words, type Lang } from '@linli/core/words';
import type { FieldInfo, IntakeShown, RowShown, SheetShown } from '../engine/intake-protocol.ts';

export type { TableName };

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface ColumnRow {
  readonly at: number;
  readonly header: string;
  /** `keep`, `drop` or a field. */
  readonly target: string;
  readonly sure: boolean;
  readonly filled: number;
  /** Of all rows; null where there are none. */
  readonly share: number | null;
  readonly samples: readonly string[];
  readonly problems: number;
  /** Why it goes nowhere, where that needs saying. */
  readonly note: string | null;
}

export interface WordRow {
  readonly key: string;
  readonly column: number;
  readonly header: string;
  readonly word: string;
  readonly count: number;
  /** Null: not decided; empty: leave it out. */
  readonly value: string | null;
  readonly choices: readonly Choice[];
  /** A number is typed, not chosen. */
  readonly numeric: boolean;
}

export interface HeldRow {
  readonly line: number;
  readonly who: string;
  readonly reasons: readonly string[];
  /** Who it may be, where somebody has to say; empty for others. */
  readonly perhaps: readonly (Candidate & { readonly text: string })[];
}

const targetText = (target: ColumnTarget): string => (typeof target === 'string' ? target : target.field);
const targetOf = (text: string): ColumnTarget =>
  text === 'keep' || text === 'drop' ? text : { field: text };

/** A field as people call it: its usual Chinese header, or its name in the contract. */
export const fieldName = ({ id, names }: FieldInfo, lang: Lang): string =>
  lang === 'zh' ? (names.find((name) => /\p{Script=Han}/u.test(name)) ?? id) : id.replaceAll('_', ' ');

/** Reasons that tell somebody what to do, or why a column is left out. */
const told: ReadonlySet<TargetReason> = new Set([
  'another-person',
  'identity-number',
  'running-number',
  'same-target',
]);

export function columnRows({ columns, counts, mapping }: SheetShown, lang: Lang): readonly ColumnRow[] {
  return columns.map(({ header, target, confidence, reason, filled, samples, problems }, at) => ({
    at,
    header,
    target: targetText(target),
    sure: mapping.table === null || confidence >= 0.9 || target === 'keep',
    filled,
    share: counts.read === 0 ? null : filled / counts.read,
    samples,
    problems,
    note: mapping.table !== null && told.has(reason) ? exchange[lang].targetReason[reason] : null,
  }));
}

/** Somebody as a choice in a list: what tells people of one name apart. */
export const candidateText = ({ id, name, birth_year: birth, place }: Candidate, lang: Lang): string =>
  [[id, name].filter((part) => part !== null).join(' '), birth, place]
    .filter((part) => part !== null)
    .join(lang === 'zh' ? '，' : ', ');

/** Where a column can go: fields not taken by another column, its own among them. */
export function targetsOf(shown: IntakeShown, sheet: SheetShown, at: number, lang: Lang): readonly Choice[] {
  const { table, columns } = sheet.mapping;
  if (table === null) return [];
  const taken = new Set(columns.filter((_, i) => i !== at).map(targetText));
  return shown.fields[table]
    .filter(({ id }) => !taken.has(id))
    .map((field) => ({ value: field.id, text: fieldName(field, lang) }));
}

const codeText = ([code, zh]: readonly [string, string | null], lang: Lang): string =>
  lang === 'zh' ? (zh ?? code) : code.replaceAll('-', ' ');

export function wordRows(
  shown: IntakeShown,
  sheet: SheetShown,
  lang: Lang,
  yesNo: readonly [string, string],
) {
  const { table, words: given } = sheet.mapping;
  const fields = table === null ? [] : shown.fields[table];
  const known = new Map(given.map(({ column, word, value }) => [JSON.stringify([column, word]), value]));
  const unknown = sheet.words.map(({ column, header, word, count, field: id, guess }) => ({
    column,
    header,
    word,
    count,
    id,
    guess,
  }));
  const seen = new Set(unknown.map(({ column, word }) => JSON.stringify([column, word])));
  // A word with a meaning is no longer unknown, and must stay to be changed.
  const decided = given
    .filter(({ column, word }) => !seen.has(JSON.stringify([column, word])))
    .map(({ column, word }) => {
      const target = sheet.mapping.columns[column];
      return {
        column,
        header: sheet.columns[column]?.header ?? '',
        word,
        count: 0,
        id: typeof target === 'object' ? target.field : '',
        guess: null,
      };
    });
  return [...unknown, ...decided].map(({ column, header, word, count, id }): WordRow => {
    const field = fields.find((one) => one.id === id);
    const key = JSON.stringify([column, word]);
    return {
      key,
      column,
      header,
      word,
      count,
      value: known.has(key) ? (known.get(key) ?? '') : null,
      choices:
        field?.kind === 'boolean'
          ? [
              { value: 'true', text: yesNo[0] },
              { value: 'false', text: yesNo[1] },
            ]
          : (field?.choices ?? []).map((one) => ({ value: one[0], text: codeText(one, lang) })),
      numeric: field !== undefined && ['number', 'integer', 'positive'].includes(field.kind),
    };
  });
}

/** Whatever in the row tells people apart: its first cells that hold something. */
const whoOf = ({ cells }: RowShown): string =>
  cells
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' ');

export function heldRows({ rows }: SheetShown, lang: Lang): readonly HeldRow[] {
  return rows
    .filter(({ outcome }) => outcome === 'rejected')
    .map((row) => {
      const reasons = row.held.map((issue) => exchange[lang].returned.why(issue));
      return {
        line: row.line,
        who: whoOf(row),
        reasons: [...new Set(reasons)],
        perhaps: row.perhaps.map((one) => ({ ...one, text: candidateText(one, lang) })),
      };
    });
}

export const fileProblems = ({ issues }: IntakeShown, lang: Lang): readonly string[] =>
  issues.map((issue) => words[lang].problem(issue));

const changed = (shown: IntakeShown, at: number, sheet: SheetMapping): ImportMapping => ({
  ...shown.mapping,
  sheets: shown.mapping.sheets.map((one, i) => (i === at ? sheet : one)),
});

const mappingAt = (shown: IntakeShown, at: number): SheetMapping => {
  const sheet = shown.mapping.sheets[at];
  if (!sheet) throw new Error(`no sheet ${at} among ${shown.mapping.sheets.length}`);
  return sheet;
};

export function withTarget(shown: IntakeShown, at: number, column: number, target: string): ImportMapping {
  const sheet = mappingAt(shown, at);
  return changed(shown, at, {
    ...sheet,
    columns: sheet.columns.map((one, i) => (i === column ? targetOf(target) : one)),
    words: sheet.words.filter((one) => one.column !== column),
  });
}

/** Another table: columns keep their place where the new table has one of the same name, else they stand by. */
export function withTable(shown: IntakeShown, at: number, table: TableName | null): ImportMapping {
  const sheet = mappingAt(shown, at);
  const fields = table === null ? [] : shown.fields[table];
  const headers = shown.sheets[at]?.columns.map(({ header }) => header.trim().toLowerCase()) ?? [];
  const taken = new Set<string>();
  const columns = headers.map((header, i): ColumnTarget => {
    const before = sheet.columns[i];
    const field =
      fields.find(({ id }) => typeof before === 'object' && before.field === id) ??
      fields.find(({ id, names }) => id === header || names.some((name) => name.toLowerCase() === header));
    if (!field || taken.has(field.id)) return before === 'drop' ? 'drop' : 'keep';
    taken.add(field.id);
    return { field: field.id };
  });
  return changed(shown, at, { ...sheet, table, columns, words: [] });
}

export function withWord(
  shown: IntakeShown,
  at: number,
  column: number,
  word: string,
  value: string | null,
): ImportMapping {
  const sheet = mappingAt(shown, at);
  const others = sheet.words.filter((one) => one.column !== column || one.word !== word);
  return changed(shown, at, { ...sheet, words: [...others, { column, word, value }] });
}
