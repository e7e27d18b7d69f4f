import { UsageError } from '../model/issue.ts';
import type { ImportOperation, Journal, PlainRow, RowChange } from '../model/operation.ts';
import { schema, tableNames, type Dataset, type TableName } from '../model/schema.ts';
import { sha256 } from '../util/hash.ts';
import { byText } from '../util/order.ts';

const version = 1;

type AnyRow = { readonly row: number; readonly attributes: ReadonlyMap<string, string> } & Readonly<
  Record<string, unknown>
>;

export const plainRow = (table: TableName, given: unknown): PlainRow => {
  const row = given as AnyRow;
  return [
    row.row,
    Object.keys(schema[table]).map((column) => row[column] ?? null),
    [...row.attributes].sort(([a], [b]) => byText(a, b)),
  ];
};

export const columnsOf = (table: TableName): readonly string[] => Object.keys(schema[table]);

function rowOf(columns: readonly string[], [row, values, attributes]: PlainRow): AnyRow {
  const fields = Object.fromEntries(columns.map((column, i) => [column, values[i] ?? null]));
  return { row, ...fields, attributes: new Map(attributes) };
}

const none: ReadonlyMap<string, string> = new Map();

/** Reads many rows of one table; a column that the text does not have is unknown. */
function rowReader(table: TableName, columns: readonly string[]): (plain: PlainRow) => AnyRow {
  const blank: Readonly<Record<string, unknown>> = {
    row: 0,
    ...Object.fromEntries([...columnsOf(table), ...columns].map((column) => [column, null])),
    attributes: none,
  };
  return ([row, values, attributes]) => {
    const made: Record<string, unknown> = { ...blank, row };
    for (let i = 0; i < columns.length; i++) {
      const value = values[i];
      if (value !== null && value !== undefined) made[columns[i]!] = value;
    }
    if (attributes.length > 0) made['attributes'] = new Map(attributes);
    return made as unknown as AnyRow;
  };
}

type PlainTables = readonly (readonly [TableName, readonly string[], readonly PlainRow[]])[];
const plainTables = (dataset: Dataset): PlainTables =>
  tableNames.map((table) => [table, columnsOf(table), dataset[table].map((row) => plainRow(table, row))]);

type PlainChange = ImportOperation['changes'][number];
const plainChange = ({ table, before, after }: RowChange): PlainChange => [
  table,
  before && plainRow(table, before),
  after && plainRow(table, after),
];
export const changeOf =
  (columns: ReadonlyMap<TableName, readonly string[]>) =>
  ([table, before, after]: PlainChange): RowChange =>
    ({
      table,
      before: before && rowOf(columns.get(table)!, before),
      after: after && rowOf(columns.get(table)!, after),
    }) as RowChange;

interface Packed {
  readonly version: number;
  readonly tables: PlainTables;
  readonly entries: Journal['entries'];
  readonly done: readonly (readonly [number, readonly PlainChange[]])[];
  readonly undone: readonly (readonly [number, readonly PlainChange[]])[];
}

const plainSteps = (steps: Journal['done']): Packed['done'] =>
  steps.map(({ seq, changes }) => [seq, changes.map(plainChange)]);

/** A journal as one text, from which `unpackJournal` makes the same journal. */
export function packJournal({ dataset, entries, done, undone }: Journal): string {
  const packed: Packed = {
    version,
    tables: plainTables(dataset),
    entries,
    done: plainSteps(done),
    undone: plainSteps(undone),
  };
  return JSON.stringify(packed);
}

/**
 * Reads what `packJournal` wrote. Columns are found by name, so that a text written before a column came still reads.
 *
 * @throws UsageError where the text is of a newer version, SyntaxError where it is no JSON.
 */
export function unpackJournal(text: string): Journal {
  const packed = JSON.parse(text) as Packed;
  if (packed.version !== version)
    throw new UsageError(`expected a journal of version ${version}, got ${packed.version}`);
  const columns = new Map(packed.tables.map(([table, names]) => [table, names]));
  const change = changeOf(columns);
  const tables = packed.tables.map(([table, names, rows]) => [table, rows.map(rowReader(table, names))]);
  const steps = (plain: Packed['done']) =>
    plain.map(([seq, changes]) => ({ seq, changes: changes.map(change) }));
  return {
    dataset: { ...noRows(), ...(Object.fromEntries(tables) as Partial<Dataset>) },
    entries: packed.entries,
    done: steps(packed.done),
    undone: steps(packed.undone),
  };
}

const noRows = (): Dataset =>
  Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Dataset;

/** SHA-256 over every row of every table in order, whatever order their fields and attributes were made in. */
export const stateHash = (dataset: Dataset): Promise<string> =>
  sha256(new TextEncoder().encode(JSON.stringify(plainTables(dataset))));
