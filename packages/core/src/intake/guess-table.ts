import { tableOf } from '../io/headers.ts';
import { tableNames, type TableName } from '../model/schema.ts';
import type { ReadSheet } from '../model/import.ts';
import { guessColumns, type Guess } from './guess-columns.ts';
import { samplesOf } from './samples.ts';

/** Columns without which a sheet is hardly that table. One of each group is enough. */
const needed: Readonly<Record<TableName, readonly (readonly string[])[]>> = {
  people: [['id', 'name']],
  ties: [['supporter'], ['supported']],
  person_waves: [['person'], ['wave']],
  events: [['people', 'actor'], ['date']],
  needs: [['person'], ['function']],
  places: [['id'], ['type', 'parent', 'floor']],
  organisations: [['id'], ['society']],
  groups: [['id'], ['leader']],
  memberships: [['person'], ['group']],
  cases: [['person'], ['worker', 'opened']],
  assessments: [['person'], ['instrument', 'score']],
  consents: [['person'], ['purpose', 'given']],
  plans: [['supporter'], ['supported'], ['decision']],
  follow_ups: [['person'], ['due']],
  waves: [['id'], ['order', 'label']],
  indicators: [['id'], ['target', 'period_from']],
};

/** A sheet that is called like a table is most likely that table. */
const named = 3;
/** What makes a list of people, where other tables know some of the same headers. */
const ofPeople = ['gender', 'birth_year', 'phone', 'place', 'household', 'community', 'roles', 'lives_alone'];

export interface TableGuess {
  readonly table: TableName | null;
  readonly columns: readonly Guess[];
}

/** The table whose columns the headers name most surely, or null where they name none. */
export function guessTable({ table: sheet, given }: ReadSheet): TableGuess {
  const samples = (column: number) => samplesOf(sheet, column);
  if (given) {
    const columns = sheet.fields.map((field): Guess =>
      field === null
        ? { target: 'keep', confidence: 0, reason: 'nothing-known' }
        : { target: { field }, confidence: 1, reason: 'format' },
    );
    return { table: given, columns };
  }
  const byName = tableOf(sheet.sheet ?? sheet.file, []);
  let best: TableGuess = { table: null, columns: [] };
  let most = 0;
  for (const table of tableNames) {
    const columns = guessColumns(table, sheet.columns, samples);
    const fields = new Set(
      columns.flatMap(({ target }) => (typeof target === 'string' ? [] : [target.field])),
    );
    if (!needed[table].every((group) => group.some((field) => fields.has(field)))) continue;
    const person = table === 'people' ? ofPeople.filter((field) => fields.has(field)).length : 0;
    const score =
      columns.reduce((sum, { confidence, target }) => sum + (target === 'drop' ? 0 : confidence), 0) +
      person / 2 +
      (table === byName ? named : 0);
    if (score > most) [best, most] = [{ table, columns }, score];
  }
  return best;
}
