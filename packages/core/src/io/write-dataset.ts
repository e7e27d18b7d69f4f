import type { FieldKind } from '../model/fields.ts';
import type { Dataset } from '../model/schema.ts';
import type { Collected } from '../model/support-graph.ts';
import type { InputFile } from '../model/tables.ts';
import { writeCsv } from './csv.ts';
import { datasetTables, type OutTable } from './dataset-tables.ts';

const tableSchemaType: Readonly<Record<FieldKind | 'choice' | 'choices', string>> = {
  id: 'string',
  ids: 'string',
  text: 'string',
  list: 'string',
  date: 'date',
  birth: 'string',
  integer: 'integer',
  number: 'number',
  positive: 'number',
  boolean: 'boolean',
  choice: 'string',
  choices: 'string',
};

/** The `datapackage.json` (Data Package v2) of tables written as `<table>.<format>`. */
export function describeTables(
  tables: readonly OutTable[],
  title: string | null,
  format: 'csv' | 'parquet',
  collected: Collected | null = null,
): InputFile {
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...(title === null ? {} : { title }),
    ...(collected === null
      ? {}
      : { collected: { ...collected, functions: [...collected.functions].sort() } }),
    resources: tables.map(({ name, columns }) => ({
      name,
      path: `${name}.${format}`,
      format,
      ...(format === 'csv' ? { encoding: 'utf-8' } : {}),
      schema: {
        fields: columns.map((column) => ({
          name: column.name,
          type: column.field ? tableSchemaType[column.field.kind] : 'string',
        })),
      },
    })),
  };
  return {
    name: 'datapackage.json',
    bytes: new TextEncoder().encode(`${JSON.stringify(description, null, 2)}\n`),
  };
}

/**
 * A typed dataset to the files of the contract: `datapackage.json` and a CSV for each table that holds a row. `collected`
 * keeps what was asked apart from what was written down since: whoever reads the files counts as their writer did.
 */
export function writeDataset(
  dataset: Dataset,
  title: string | null,
  collected: Collected | null = null,
): readonly InputFile[] {
  const encoder = new TextEncoder();
  const tables = datasetTables(dataset);
  return [
    describeTables(tables, title, 'csv', collected),
    ...tables.map(({ name, columns, rows }) => ({
      name: `${name}.csv`,
      bytes: encoder.encode(
        writeCsv(
          columns.map((column) => column.name),
          rows,
        ),
      ),
    })),
  ];
}
