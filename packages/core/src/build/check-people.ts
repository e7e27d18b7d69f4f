import type { PersonRow } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { IssueSink } from './read-rows.ts';

/** The first row of each id counts; a later one is an error and is listed. */
export function uniquePeople(rows: readonly PersonRow[], table: ParsedTable, sink: IssueSink) {
  const indexOf = new Map<string, number>();
  const people: PersonRow[] = [];
  for (const person of rows) {
    const id = person.id;
    const first = indexOf.get(id);
    if (first !== undefined) {
      const expected = `row ${people[first]!.row}`;
      sink.report('duplicate-id', 'error', table, { row: person.row, column: 'id', received: id, expected });
      continue;
    }
    indexOf.set(id, people.length);
    people.push(person);
  }
  return { people, indexOf };
}
