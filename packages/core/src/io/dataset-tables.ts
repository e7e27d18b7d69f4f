import type { Field } from '../model/fields.ts';
import { schema, tableNames, type Dataset, type TableName } from '../model/schema.ts';
import type { Cell } from './csv.ts';

/** A column of a typed table: `field` is null for one that the contract does not name. */
export interface OutColumn {
  readonly name: string;
  readonly field: Field<unknown> | null;
}

export interface OutTable {
  readonly name: TableName;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const asCell = (value: unknown): Cell =>
  Array.isArray(value) ? value.join('|') : ((value as Cell | undefined) ?? null);

/** A typed dataset as tables of cells: the columns that hold anything, then those that the contract does not name. */
export function datasetTables(dataset: Dataset): readonly OutTable[] {
  return tableNames.flatMap((name) => {
    const rows = dataset[name];
    if (rows.length === 0 && name !== 'people' && name !== 'ties') return [];
    const valueOf = (row: (typeof rows)[number], column: string): unknown =>
      (row as unknown as Readonly<Record<string, unknown>>)[column];
    const used = Object.entries(schema[name] as Readonly<Record<string, Field<unknown>>>).filter(
      ([column, field]) => field.required || rows.some((row) => valueOf(row, column) !== null),
    );
    const extra = [...new Set(rows.flatMap((row) => [...row.attributes.keys()]))];
    return [
      {
        name,
        columns: [
          ...used.map(([column, field]) => ({ name: column, field })),
          ...extra.map((column) => ({ name: column, field: null })),
        ],
        rows: rows.map((row) => [
          ...used.map(([column]) => asCell(valueOf(row, column))),
          ...extra.map((column) => row.attributes.get(column) ?? null),
        ]),
      },
    ];
  });
}

export const textOfCell = (cell: Cell): string => (cell === null || Number.isNaN(cell) ? '' : String(cell));
