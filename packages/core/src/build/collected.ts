import type { Dataset, PersonRow, TableName } from '../model/schema.ts';
import type { Collected, Tie } from '../model/support-graph.ts';
import type { Role, SupportFunction } from '../model/vocabulary.ts';
import { isContactType } from '../model/contact.ts';
import { isOnMap } from '../util/nearby.ts';

const formal: ReadonlySet<Role> = new Set([
  'social-worker',
  'grid-worker',
  'committee',
  'health',
  'provider',
]);

function functionsIn(
  lists: readonly (readonly { readonly functions: readonly SupportFunction[] | null }[])[],
): ReadonlySet<SupportFunction> {
  const found = new Set<SupportFunction>();
  for (const rows of lists)
    for (const { functions } of rows) for (const given of functions ?? []) found.add(given);
  return found;
}

/** What the dataset holds anything about, over all dates and waves. */
export function collectedIn(dataset: Dataset, people: readonly PersonRow[], ties: readonly Tie[]): Collected {
  const contacts = dataset.events.filter((event) => isContactType(event.type));
  return {
    interviews:
      people.some((person) => person.interviewed !== null) ||
      dataset.person_waves.some((row) => row.interviewed !== null),
    contacts: contacts.length > 0,
    outcomes: contacts.some((event) => event.outcome !== null),
    frequency: ties.some(({ row }) => row.frequency_30d !== null),
    tieDates: ties.some(({ row }) => row.from !== null || row.confirmed !== null),
    functions: functionsIn([ties.map(({ row }) => row), dataset.events]),
    needs: dataset.needs.length > 0,
    willing: people.some((person) => person.willing !== null),
    capacity: people.some((person) => person.capacity !== null),
    place: people.some((person) => person.place !== null || person.household !== null || isOnMap(person)),
    formalRoles: people.some((person) => person.roles?.some((role) => formal.has(role))),
  };
}

const tableOf: Readonly<Record<keyof Omit<Collected, 'functions'>, readonly TableName[]>> = {
  interviews: ['people', 'person_waves'],
  contacts: ['events'],
  outcomes: ['events'],
  frequency: ['ties'],
  tieDates: ['ties'],
  needs: ['needs'],
  willing: ['people'],
  capacity: ['people'],
  place: ['people'],
  formalRoles: ['people'],
};

/** What counts as collected once rows of these tables were taken in: what did before, and what those tables hold. */
export function collectedWith(
  before: Collected,
  after: Collected,
  tables: ReadonlySet<TableName>,
): Collected {
  const keys = Object.keys(tableOf) as (keyof typeof tableOf)[];
  const known = keys.map((key) => [
    key,
    before[key] || (after[key] && tableOf[key].some((table) => tables.has(table))),
  ]);
  const gives = tables.has('ties') || tables.has('events');
  return {
    ...(Object.fromEntries(known) as Omit<Collected, 'functions'>),
    functions: new Set([...before.functions, ...(gives ? after.functions : [])]),
  };
}
