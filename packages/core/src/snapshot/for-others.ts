import type { Field } from '../model/fields.ts';
import { schema, tableNames, type Dataset, type TableName } from '../model/schema.ts';
import { groupBy } from '../util/group.ts';
import { refusedBy } from './consent.ts';

/** A dataset as others may read it. */
export interface HandedOn {
  readonly dataset: Dataset;
  /** How many people stand in it by id alone, for they said no to being named to others. */
  readonly nameless: number;
}

type Columns = Readonly<Partial<Record<TableName, readonly string[]>>>;

/** Columns in which people write freely. */
const notes: Columns = {
  events: ['note'],
  needs: ['detail'],
  cases: ['reason', 'goals'],
  plans: ['reason'],
  follow_ups: ['note'],
};

/** Columns of an event that may hold a name, and are counted. */
const named: Columns = { events: ['collected_by', 'initiator'] };

/** Columns of a row that say whom it is about; the worker who wrote it is not one of them. */
const about: Columns = {
  people: ['id'],
  events: ['people'],
  plans: ['supporter', 'supported'],
};

const bare = {
  name: null,
  phone: null,
  household: null,
  place: null,
  x: null,
  y: null,
  lon: null,
  lat: null,
};

type Values = Readonly<Record<string, unknown>> & { readonly attributes: ReadonlyMap<string, string> };

/** Puts ids in the place of these names, wherever in a text. A name of several people gives all their ids. */
function nameHider(people: Dataset['people'], hidden: ReadonlySet<string>): (text: string) => string {
  const idsOf = groupBy(people, ({ name }) => name ?? '');
  const names = people.flatMap(({ id, name }) => (name !== null && hidden.has(id) ? [name] : []));
  const byStart = groupBy(
    [...new Set(names)].sort((a, b) => b.length - a.length),
    (name) => name.charAt(0),
  );
  return (text) => {
    let out = '';
    for (let at = 0; at < text.length;) {
      const name = byStart.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
      out +=
        name === undefined
          ? text.charAt(at)
          : idsOf
              .get(name)!
              .map(({ id }) => id)
              .join('/');
      at += name?.length ?? 1;
    }
    return out;
  };
}

/**
 * The dataset as it may be handed on: of those who said no to being named to others (now or at any time it looks back to)
 * nothing tells who they are or where they live, and no note is about them; in other notes their id stands for the name.
 * Ids stay, and so does everything that is counted. A `place` or group that bears a name keeps it.
 *
 * @remarks O(cells). Where nobody refused, the very dataset that was given.
 */
export function forOthers(dataset: Dataset): HandedOn {
  const hidden = refusedBy(dataset, 'sharing', null);
  if (hidden.size === 0) return { dataset, nameless: 0 };
  const hide = nameHider(dataset.people, hidden);
  const homes = new Set(dataset.people.flatMap(({ id, place }) => (hidden.has(id) && place ? [place] : [])));
  const names = (value: unknown): boolean =>
    Array.isArray(value) ? value.some((id: string) => hidden.has(id)) : hidden.has(value as string);

  const taken = (table: TableName, row: Values): Values => {
    const people = Object.entries(schema[table] as Readonly<Record<string, Field<unknown>>>)
      .filter(([column, { refers }]) => refers === 'people' && column !== 'exclude')
      .map(([column]) => column);
    const isAbout = (about[table] ?? people.slice(0, 1)).some((column) => names(row[column]));
    const isNamed = isAbout || people.some((column) => names(row[column]));
    const texts = (columns: readonly string[] = [], gone: boolean) =>
      columns.map((column) => {
        const text = row[column] as string | null;
        return [column, gone || text === null ? null : hide(text)] as const;
      });
    return {
      ...row,
      ...Object.fromEntries([...texts(notes[table], isAbout), ...texts(named[table], false)]),
      ...(table === 'people' && isAbout ? bare : {}),
      ...(table === 'events' && homes.has(row['place'] as string) ? { place: null } : {}),
      attributes:
        isNamed || isAbout
          ? new Map<string, string>()
          : new Map([...row.attributes].map(([key, text]) => [key, hide(text)])),
    };
  };
  const tables = tableNames.map((table) => [
    table,
    (dataset[table] as unknown as readonly Values[]).map((row) => taken(table, row)),
  ]);
  return { dataset: Object.fromEntries(tables) as Dataset, nameless: hidden.size };
}
