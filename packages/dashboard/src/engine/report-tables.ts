import type { Gap } from '@linli/core';
import type { ReportBasics, SqlTable } from './protocol.ts';

type Value = string | number | boolean | null;

/** Texts are always quoted and null is bare, so an empty text and an unknown cell stay apart. */
const cell = (value: Value): string =>
  value === null ? '' : typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);

const encoder = new TextEncoder();

const table = (
  name: string,
  columns: SqlTable['columns'],
  rows: readonly (readonly Value[])[],
): SqlTable => ({
  name,
  columns,
  csv: encoder.encode(rows.map((row) => row.map(cell).join(',')).join('\n') + '\n'),
});

const positionsOf = ({ people }: Pick<ReportBasics, 'people'>): ((id: string) => number) => {
  const at = new Map(people.map(({ id }, i) => [id, i]));
  return (id) => at.get(id) ?? -1;
};

/**
 * The tables of one report for the database of the page, written here because writing them takes longer than a frame.
 * `node` is a position in `people`; `rank` the place in the worklist.
 */
export function basicTables({ people, ties, profiles }: ReportBasics): readonly SqlTable[] {
  const positionOf = positionsOf({ people });
  const ranks = new Map(profiles.profiles.map(({ person, tier }, rank) => [person, { rank, tier }]));
  return [
    table(
      'person',
      {
        node: 'INTEGER',
        age: 'INTEGER',
        elder: 'BOOLEAN',
        lives_alone: 'BOOLEAN',
        interviewed: 'BOOLEAN',
        rank: 'INTEGER',
        tier: 'VARCHAR',
      },
      people.map(({ id, age, elder, livesAlone, interviewed }, i) => {
        const entry = ranks.get(id);
        return [i, age, elder, livesAlone, interviewed, entry?.rank ?? null, entry?.tier ?? null];
      }),
    ),
    table(
      'profile',
      { node: 'INTEGER', component: 'INTEGER', state: 'VARCHAR', value: 'DOUBLE' },
      profiles.profiles.flatMap(({ person, components }) =>
        components.map(({ id, state, value }) => [positionOf(person), id, state, value]),
      ),
    ),
    table(
      'tie',
      { supporter: 'INTEGER', supported: 'INTEGER', support: 'BOOLEAN', active: 'BOOLEAN' },
      ties.map(({ supporter, supported, support, active }) => [supporter, supported, support, active]),
    ),
  ];
}

export function gapTable(people: ReportBasics['people'], gaps: readonly Gap[]): SqlTable {
  const positionOf = positionsOf({ people });
  return table(
    'gap',
    { gap: 'INTEGER', node: 'INTEGER', code: 'VARCHAR', function: 'VARCHAR', essential: 'BOOLEAN' },
    gaps.flatMap(({ code, people: [person], functions, numbers }, gap) =>
      (functions.length > 0 ? functions : [null]).map((about) => [
        gap,
        positionOf(person ?? ''),
        code,
        about,
        numbers['essential'] === undefined ? null : numbers['essential'] === 1,
      ]),
    ),
  );
}
