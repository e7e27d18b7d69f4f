import type { ReportData } from '../engine/protocol.ts';
import type { Db, SqlValue } from './open.ts';

type Columns = Readonly<Record<string, 'INTEGER' | 'VARCHAR' | 'BOOLEAN' | 'DOUBLE'>>;

interface Table {
  readonly columns: Columns;
  readonly rows: readonly (readonly SqlValue[])[];
}

/** Texts are always quoted and null is bare, so an empty text and an unknown cell stay apart. */
const cell = (value: SqlValue): string =>
  value === null ? '' : typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);

/** The tables of one report. `node` is a position in `report.people`; `rank` the place in the worklist. */
function tablesOf({ people, ties, profiles, gaps }: ReportData): Readonly<Record<string, Table>> {
  const at = new Map(people.map(({ id }, i) => [id, i]));
  const positionOf = (id: string): number => at.get(id) ?? -1;
  const ranks = new Map(profiles.profiles.map(({ person, tier }, rank) => [person, { rank, tier }]));
  return {
    person: {
      columns: {
        node: 'INTEGER',
        age: 'INTEGER',
        elder: 'BOOLEAN',
        lives_alone: 'BOOLEAN',
        interviewed: 'BOOLEAN',
        rank: 'INTEGER',
        tier: 'VARCHAR',
      },
      rows: people.map(({ id, age, elder, livesAlone, interviewed }, i) => {
        const entry = ranks.get(id);
        return [i, age, elder, livesAlone, interviewed, entry?.rank ?? null, entry?.tier ?? null];
      }),
    },
    profile: {
      columns: { node: 'INTEGER', component: 'INTEGER', state: 'VARCHAR', value: 'DOUBLE' },
      rows: profiles.profiles.flatMap(({ person, components }) =>
        components.map(({ id, state, value }) => [positionOf(person), id, state, value]),
      ),
    },
    gap: {
      columns: {
        gap: 'INTEGER',
        node: 'INTEGER',
        code: 'VARCHAR',
        function: 'VARCHAR',
        essential: 'BOOLEAN',
      },
      rows: gaps.gaps.flatMap(({ code, people: [person], functions, numbers }, gap) =>
        (functions.length > 0 ? functions : [null]).map((about) => [
          gap,
          positionOf(person ?? ''),
          code,
          about,
          numbers['essential'] === undefined ? null : numbers['essential'] === 1,
        ]),
      ),
    },
    tie: {
      columns: { supporter: 'INTEGER', supported: 'INTEGER', support: 'BOOLEAN', active: 'BOOLEAN' },
      rows: ties.map(({ supporter, supported, support, active }) => [supporter, supported, support, active]),
    },
  };
}

/** Replaces the tables of the database by those of this report. */
export async function loadReport(db: Db, report: ReportData): Promise<void> {
  for (const [name, { columns, rows }] of Object.entries(tablesOf(report))) {
    const file = `${name}.csv`;
    const types = Object.entries(columns)
      .map(([column, type]) => `'${column}': '${type}'`)
      .join(', ');
    await db.putText(file, rows.map((row) => row.map(cell).join(',')).join('\n') + '\n');
    try {
      await db.run(
        `create or replace table "${name}" as select * from read_csv('${file}', auto_detect = false, header = false,
           delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = false,
           columns = {${types}})`,
      );
    } finally {
      await db.dropText(file);
    }
  }
}
