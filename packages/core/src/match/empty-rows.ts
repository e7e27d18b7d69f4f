import { schema, type EventRow, type PersonRow, type TieRow } from '../model/schema.ts';

const empty = (table: 'people' | 'ties' | 'events') => ({
  ...Object.fromEntries(Object.keys(schema[table]).map((column) => [column, null])),
  row: 0,
  attributes: new Map<string, string>(),
});

/** Rows of which nothing is known, for people and ties that are only imagined. */
export const emptyPerson = empty('people') as unknown as PersonRow;
export const emptyTie = empty('ties') as unknown as TieRow;
export const emptyEvent = empty('events') as unknown as EventRow;
