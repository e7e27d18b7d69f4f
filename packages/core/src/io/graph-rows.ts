import type { Loss } from '../model/exported.ts';
import type { Dataset } from '../model/schema.ts';
import { datasetTables, textOfCell, type OutColumn, type OutTable } from './dataset-tables.ts';

export interface OutPerson {
  readonly id: string;
  readonly name: string;
  /** Column and text, those that are not empty. */
  readonly values: readonly (readonly [OutColumn, string])[];
}

export interface OutTie {
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  /** Null where nobody said; `directed` is then true. */
  readonly recorded: boolean | null;
  readonly strength: number | null;
  readonly present: boolean;
  readonly wave: string | null;
  readonly values: readonly (readonly [OutColumn, string])[];
}

export interface OutGraph {
  readonly people: readonly OutPerson[];
  readonly ties: readonly OutTie[];
  readonly personColumns: readonly OutColumn[];
  readonly tieColumns: readonly OutColumn[];
  readonly others: readonly OutTable[];
}

const without = (table: OutTable, names: readonly string[]) =>
  table.columns.flatMap((column, at) =>
    column.field && names.includes(column.name) ? [] : [{ column, at }],
  );

/** A typed dataset as one graph: people and ties with what is known of them, and the tables beside it. */
export function graphRows(dataset: Dataset): OutGraph {
  const tables = datasetTables(dataset);
  const people = tables.find(({ name }) => name === 'people')!;
  const ties = tables.find(({ name }) => name === 'ties')!;
  const person = without(people, ['id', 'name']);
  const tie = without(ties, ['supporter', 'supported', 'directed', 'strength']);
  const values = (row: OutTable['rows'][number], columns: typeof person) =>
    columns.flatMap(({ column, at }) => {
      const text = textOfCell(row[at]!);
      return text === '' ? [] : [[column, text] as const];
    });
  return {
    people: dataset.people.map((row, i) => ({
      id: row.id,
      name: row.name ?? '',
      values: values(people.rows[i]!, person),
    })),
    ties: dataset.ties.map((row, i) => ({
      from: row.supporter,
      to: row.supported,
      directed: row.directed ?? true,
      recorded: row.directed,
      strength: row.strength,
      present: row.status === null || row.status === 'present',
      wave: row.wave,
      values: values(ties.rows[i]!, tie),
    })),
    personColumns: person.map(({ column }) => column),
    tieColumns: tie.map(({ column }) => column),
    others: tables.filter(({ name }) => name !== 'people' && name !== 'ties'),
  };
}

export const otherTables = ({ others }: OutGraph): readonly Loss[] =>
  others.length === 0
    ? []
    : [
        {
          code: 'tables-left-out',
          names: others.map(({ name }) => name),
          count: others.reduce((sum, { rows }) => sum + rows.length, 0),
        },
      ];

export const lossOf = (code: Loss['code'], count: number, names: readonly string[] = []): readonly Loss[] =>
  count === 0 ? [] : [{ code, count, names }];

/** All one way, all both ways, or both kinds in one file. */
export const directions = (ties: readonly OutTie[]): 'directed' | 'undirected' | 'mixed' => {
  const one = ties.filter(({ directed }) => directed).length;
  return one === ties.length ? 'directed' : one === 0 ? 'undirected' : 'mixed';
};

/** Ties known to be there; in formats that hold no status the others would count as ties. */
export const presentTies = (graph: OutGraph) => {
  const ties = graph.ties.filter(({ present }) => present);
  return { ties, losses: lossOf('absent-ties-left-out', graph.ties.length - ties.length) };
};
