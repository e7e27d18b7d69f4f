import type { Issue } from '../model/issue.ts';
import type { Fields } from '../model/fields.ts';
import { schema, tableNames, type Dataset, type PersonRow, type TableName } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { ParsedTable, Tables } from '../model/tables.ts';
import { orderedDates } from './check-dates.ts';
import { checkReporters } from './check-reporters.ts';
import { uniquePeople } from './check-people.ts';
import { tiesBetween } from './check-ties.ts';
import {
  plausibleAges,
  plausibleHomes,
  plausiblePlaces,
  plausibleWaveAges,
  possibleDuplicates,
  unusualNumbers,
} from './check-plausible.ts';
import { issueSink, readRows } from './read-rows.ts';
import { supportGraphOf } from './support-graph-of.ts';

const noTable = (file: string): ParsedTable => ({
  file,
  sheet: null,
  columns: [],
  fields: [],
  headerRow: 1,
  rows: [],
  lines: [],
});

/**
 * Tables of texts to the support graph: typed rows, every person of the input, every tie both of whose ends exist.
 * Data problems are listed, never thrown. O(rows).
 */
export function buildSupportGraph(input: Tables): { graph: SupportGraph; issues: readonly Issue[] } {
  const sink = issueSink();
  const parsed = (name: TableName): ParsedTable => input.tables.get(name) ?? noTable(`${name}.csv`);
  const rowsOf = <T extends TableName>(name: T) => {
    const table = input.tables.get(name);
    if (!table) return [];
    const fields: Fields = schema[name];
    return readRows(table, fields, sink);
  };
  const read = Object.fromEntries(tableNames.map((name) => [name, rowsOf(name)])) as unknown as Dataset;

  const ordered = orderedDates(read.people, parsed('people'), sink);
  const unique = uniquePeople(
    ordered === read.people ? read.people : withoutDates(read.people, new Set(ordered)),
    parsed('people'),
    sink,
  );
  const { indexOf } = unique;
  const people = plausibleHomes(
    plausibleAges(unique.people, latestDay(read), parsed('people'), sink),
    parsed('people'),
    sink,
  );
  unusualNumbers(people, parsed('people'), sink);
  possibleDuplicates(people, parsed('people'), sink);
  const waves = input.tables.has('waves') ? new Set(read.waves.map((wave) => wave.id)) : null;
  const tieRows = orderedDates(read.ties, parsed('ties'), sink);
  const ties = tiesBetween(tieRows, { people, indexOf }, waves, parsed('ties'), sink);
  checkReporters(ties, read.person_waves, parsed('ties'), sink);
  const known = <R extends { readonly row: number }>(
    rows: readonly R[],
    idOf: (row: R) => string | null,
    table: TableName,
    column: string,
  ) =>
    rows.filter((row) => {
      const id = idOf(row);
      if (id === null || indexOf.has(id)) return true;
      sink.report('unknown-person', 'error', parsed(table), {
        row: row.row,
        column,
        received: id,
      });
      return false;
    });
  const dataset: Dataset = {
    ...read,
    people,
    ties: ties.map((tie) => tie.row),
    places: plausiblePlaces(read.places, parsed('places'), sink),
    person_waves: known(
      plausibleWaveAges(
        read.person_waves,
        (id) => people[indexOf.get(id) ?? -1],
        parsed('person_waves'),
        sink,
      ),
      (row) => row.person,
      'person_waves',
      'person',
    ),
    needs: known(orderedDates(read.needs, parsed('needs'), sink), (row) => row.person, 'needs', 'person'),
    events: known(read.events, (row) => row.actor, 'events', 'actor'),
  };
  for (const event of read.events) {
    for (const id of event.people ?? []) {
      if (!indexOf.has(id))
        sink.report('unknown-person', 'error', parsed('events'), {
          row: event.row,
          column: 'people',
          received: id,
        });
    }
  }
  return {
    graph: supportGraphOf(dataset, {
      edgeList: input.edgeList,
      checked: { indexOf, ties },
      ...(input.collected && { collected: input.collected }),
    }),
    issues: sink.issues,
  };
}

/** Those whose dates are in no order have none, and stay. */
const withoutDates = (people: readonly PersonRow[], ordered: ReadonlySet<PersonRow>) =>
  people.map((person) => (ordered.has(person) ? person : { ...person, from: null, to: null }));

/** The newest day on which something is recorded; births do not count. */
function latestDay({ events, waves, ties, needs }: Dataset): string | null {
  let latest: string | null = null;
  const see = (day: string | null) => {
    if (day !== null && (latest === null || day > latest)) latest = day;
  };
  for (const { date } of events) see(date);
  for (const { date } of waves) see(date);
  for (const { from, confirmed } of ties) {
    see(from);
    see(confirmed);
  }
  for (const { from } of needs) see(from);
  return latest;
}
