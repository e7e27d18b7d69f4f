import { schema, type Dataset, type PersonRow, type TableName, type TieRow } from '../model/schema.ts';
import { functionOrder, tieKinds as wordsOfKinds, type TieKind } from '../model/vocabulary.ts';
import { seededRandom } from '../util/random.ts';

const tieKinds = Object.keys(wordsOfKinds) as TieKind[];

type RowOf<T extends TableName> = Dataset[T][number];

/** What happens to a record book, one thing at a time: each call gives the dataset after one more edit, and its kind. */
export function editor(seed: number, today: string) {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const maybe = <T>(value: T): T | null => (random() < 0.5 ? value : null);
  let made = 1_000_000;

  const blank = <T extends TableName>(table: T, given: Partial<RowOf<T>>): RowOf<T> =>
    ({
      ...Object.fromEntries(Object.keys(schema[table]).map((column) => [column, null])),
      row: ++made,
      attributes: new Map(),
      ...given,
    }) as unknown as RowOf<T>;
  const add = <T extends TableName>(data: Dataset, table: T, given: Partial<RowOf<T>>): Dataset => ({
    ...data,
    [table]: [...data[table], blank(table, given)],
  });
  const other = <T extends TableName>(
    data: Dataset,
    table: T,
    given: (old: RowOf<T>) => Partial<RowOf<T>>,
  ) => {
    const old = pick<RowOf<T>>(data[table]);
    const fresh = { ...old, ...given(old) };
    return { ...data, [table]: data[table].map((one) => (one === old ? fresh : one)) };
  };
  const without = <T extends TableName>(data: Dataset, table: T): Dataset => {
    const at = below(data[table].length);
    return { ...data, [table]: data[table].filter((_, i) => i !== at) };
  };
  const someone = ({ people }: Dataset) => pick(people).id;

  const tieOf = (data: Dataset): Partial<TieRow> => ({
    supporter: someone(data),
    supported: someone(data),
    kind: maybe(pick(tieKinds)),
    functions:
      random() < 0.2 ? null : [pick(functionOrder), ...(random() < 0.3 ? [pick(functionOrder)] : [])],
    strength: maybe(1 + below(5)),
    directed: random() < 0.3 ? false : null,
    status: pick([null, 'present', 'unknown', 'absent'] as const),
    minutes: maybe(below(30)),
    frequency_30d: pick([null, 0, 4]),
    confirmed: maybe(today),
  });
  const stateOf = ({ people }: Dataset, old: PersonRow): Partial<PersonRow> => ({
    willing: pick([null, true, false]),
    capacity: pick([null, 0, 1, 5]),
    offers: maybe([pick(functionOrder)]),
    do_not_contact: pick([null, null, true]),
    household: pick([null, 'H1', old.household, pick(people).household]),
    place: pick([old.place, old.place, pick(people).place]),
    interviewed: pick([null, true, false]),
    lives_alone: pick([null, true, false]),
    birth_year: pick([null, '1930', '1990', old.birth_year]),
    roles: pick([['elder'], ['neighbour'], ['grid-worker'], old.roles]),
    to: pick([null, null, null, today]),
  });

  const kinds: Readonly<Record<string, (data: Dataset) => Dataset>> = {
    'tie added': (data) => add(data, 'ties', tieOf(data)),
    'tie added again': (data) => add(data, 'ties', { ...pick(data.ties), row: ++made }),
    'tie removed': (data) => without(data, 'ties'),
    'functions changed': (data) => other(data, 'ties', () => ({ functions: maybe([pick(functionOrder)]) })),
    'strength changed': (data) => other(data, 'ties', () => ({ strength: maybe(1 + below(5)) })),
    'kind changed': (data) => other(data, 'ties', () => ({ kind: maybe(pick(tieKinds)) })),
    'consent of a tie changed': (data) => other(data, 'ties', () => ({ consent: pick([null, true, false]) })),
    'person added': (data) => add(data, 'people', { ...pick(data.people), id: `new ${++made}`, row: made }),
    'person removed': (data) => without(data, 'people'),
    'person changed': (data) => other(data, 'people', (old) => stateOf(data, old)),
    'contact written down': (data) =>
      add(data, 'events', {
        id: `E ${++made}`,
        type: pick(['visit', 'call', 'attendance', 'delivery'] as const),
        date: today,
        actor: someone(data),
        people: [someone(data)],
        outcome: pick(['met', 'no-answer'] as const),
        collected_by: random() < 0.2 ? someone(data) : null,
      }),
    'contact taken back': (data) => without(data, 'events'),
    'need written down': (data) =>
      add(data, 'needs', { person: someone(data), function: pick(functionOrder), essential: maybe(true) }),
    'need taken back': (data) => without(data, 'needs'),
    'consent given or withdrawn': (data) =>
      add(data, 'consents', {
        person: someone(data),
        purpose: 'matching',
        given: random() < 0.4,
        date: today,
      }),
    'plan decided': (data) =>
      add(data, 'plans', {
        supporter: someone(data),
        supported: someone(data),
        decision: pick(['accepted', 'refused'] as const),
        date: today,
      }),
    'building moved': (data) => other(data, 'places', () => ({ x: below(1_000), y: below(1_000) })),
    'group joined': (data) => add(data, 'memberships', { person: someone(data), group: 'G1' }),
  };
  const names = Object.keys(kinds);
  /** Every kind comes round before one comes again. */
  let left: string[] = [];
  return (data: Dataset): { readonly data: Dataset; readonly kind: string } => {
    if (left.length === 0) left = [...names];
    const [kind] = left.splice(below(left.length), 1) as [string];
    return { data: kinds[kind]!(data), kind };
  };
}
