import type { FieldKind } from '../model/fields.ts';
import { schema, tableNames, type Dataset } from '../model/schema.ts';
import type { InputFile } from '../model/tables.ts';
import { writeCsv, type Cell } from './csv.ts';

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

const asCell = (value: unknown): Cell =>
  Array.isArray(value) ? value.join('|') : ((value as Cell | undefined) ?? null);

/** A typed dataset to the files of the contract: `datapackage.json` and a CSV for each table that holds a row. */
export function writeDataset(dataset: Dataset, title: string | null): readonly InputFile[] {
  const encoder = new TextEncoder();
  const resources: unknown[] = [];
  const files: InputFile[] = [];
  for (const table of tableNames) {
    const rows = dataset[table];
    if (rows.length === 0 && table !== 'people' && table !== 'ties') continue;
    const fields = Object.entries(schema[table]);
    const used = fields.filter(
      ([column, field]) =>
        field.required || rows.some((row) => (row as Readonly<Record<string, unknown>>)[column] !== null),
    );
    const extra = [...new Set(rows.flatMap((row) => [...row.attributes.keys()]))];
    const cells = rows.map((row) => [
      ...used.map(([column]) => asCell((row as Readonly<Record<string, unknown>>)[column])),
      ...extra.map((name) => row.attributes.get(name) ?? null),
    ]);
    const name = `${table}.csv`;
    files.push({
      name,
      bytes: encoder.encode(writeCsv([...used.map(([column]) => column), ...extra], cells)),
    });
    resources.push({
      name: table,
      path: name,
      format: 'csv',
      encoding: 'utf-8',
      schema: {
        fields: [
          ...used.map(([column, field]) => ({ name: column, type: tableSchemaType[field.kind] })),
          ...extra.map((column) => ({ name: column, type: 'string' })),
        ],
      },
    });
  }
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...(title === null ? {} : { title }),
    resources,
  };
  files.unshift({
    name: 'datapackage.json',
    bytes: encoder.encode(`${JSON.stringify(description, null, 2)}\n`),
  });
  return files;
}
