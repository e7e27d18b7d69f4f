import type { FoundTable } from './found.ts';
import { namedTable } from './found.ts';
import { columnOf } from './headers.ts';

/** A person of a graph file. `values` are its attributes by name, in the order of the file. */
export interface FileNode {
  readonly id: string;
  readonly name: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

export interface FileEdge {
  readonly source: string;
  readonly target: string;
  /** Null where the file does not say. */
  readonly directed: boolean | null;
  readonly weight: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** Attributes of a graph file to columns: those that the contract knows under its names, the others under theirs. */
function columnsOf(
  table: 'people' | 'ties',
  items: readonly { readonly values: ReadonlyMap<string, string> }[],
  taken: readonly string[],
): { known: readonly (readonly [string, string])[]; extra: readonly string[] } {
  const keys = new Set<string>();
  for (const { values } of items) for (const key of values.keys()) keys.add(key);
  const known: (readonly [string, string])[] = [];
  const extra: string[] = [];
  const used = new Set(taken);
  for (const key of keys) {
    const column = columnOf(table, key);
    if (column !== null && !used.has(column)) {
      used.add(column);
      known.push([key, column]);
    } else extra.push(key);
  }
  return { known, extra };
}

/** People and ties of a graph file as tables: every node is a person, tied or not. */
export function graphTables(
  file: string,
  nodes: readonly FileNode[],
  edges: readonly FileEdge[],
): readonly FoundTable[] {
  const person = columnsOf('people', nodes, ['id', 'name']);
  const people = namedTable(
    'people',
    file,
    ['id', 'name', ...person.known.map(([, column]) => column)],
    person.extra,
    nodes.map(({ id, name, values }) => [
      id,
      name,
      ...person.known.map(([key]) => values.get(key) ?? ''),
      ...person.extra.map((key) => values.get(key) ?? ''),
    ]),
    nodes.map(({ line }) => line),
  );
  const tie = columnsOf('ties', edges, ['supporter', 'supported', 'directed', 'strength']);
  const ties = namedTable(
    'ties',
    file,
    ['supporter', 'supported', 'directed', 'strength', ...tie.known.map(([, column]) => column)],
    tie.extra,
    edges.map(({ source, target, directed, weight, values }) => [
      source,
      target,
      directed === null ? '' : String(directed),
      weight,
      ...tie.known.map(([key]) => values.get(key) ?? ''),
      ...tie.extra.map((key) => values.get(key) ?? ''),
    ]),
    edges.map(({ line }) => line),
  );
  return [people, withEnds(ties)];
}

/** `namedTable` drops columns without a value, but a tie table keeps both its ends. */
function withEnds(ties: FoundTable): FoundTable {
  const { table } = ties;
  if (table.fields.includes('supported')) return ties;
  const add = (row: readonly string[], value: string) => [row[0] ?? value, value, ...row.slice(1)];
  return {
    name: 'ties',
    table: {
      ...table,
      columns: add(table.columns, 'supported'),
      fields: [table.fields[0] ?? 'supporter', 'supported', ...table.fields.slice(1)],
      rows: table.rows.map((row) => add(row, '')),
    },
  };
}

/** Weights that are all 1 say nothing: strength was not recorded. */
export const withoutPlainWeights = (edges: readonly FileEdge[]): readonly FileEdge[] =>
  edges.every(({ weight }) => weight === '' || Number(weight) === 1)
    ? edges.map((edge) => ({ ...edge, weight: '' }))
    : edges;
