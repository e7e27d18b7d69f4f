// Reading the raw tables and writing datasets. Shared by the converters; holds no knowledge of any dataset.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const rawFolder = fileURLToPath(new URL('../raw/', import.meta.url));

/** Rows of a raw CSV as objects of strings. Ragged or duplicate-headed files throw: the raw data are known to be neat. */
export function readRaw(path) {
  const text = readFileSync(join(rawFolder, path), 'utf8');
  const { data, errors } = Papa.parse(text, { delimiter: ',', skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors[0])}`);
  const [header, ...rows] = data;
  if (new Set(header).size !== header.length) throw new Error(`${path}: a header is used twice`);
  return rows.map((cells, index) => {
    if (cells.length !== header.length) {
      throw new Error(`${path}: expected ${header.length} cells in row ${index + 2}, got ${cells.length}`);
    }
    return Object.fromEntries(header.map((name, column) => [name, cells[column]]));
  });
}

const string = (description, rest = {}) => ({ type: 'string', description, ...rest });
const list = (description) => ({ type: 'list', delimiter: '|', itemType: 'string', description });
const boolean = (description) => ({
  type: 'boolean',
  trueValues: ['true'],
  falseValues: ['false'],
  description,
});

/** Columns of the dataset format that the shipped datasets use, as Table Schema fields. */
const columns = {
  id: string('Identifier, unique in this table', { constraints: { required: true, unique: true } }),
  name: string('Name to show'),
  roles: list('Roles; empty = unknown'),
  gender: string('female or male', { constraints: { enum: ['female', 'male'] } }),
  household: string('Household; people with the same value live together'),
  person: string('Person', { constraints: { required: true } }),
  wave: string('Wave; empty = every wave'),
  age: { type: 'integer', description: 'Age in years at that wave' },
  interviewed: boolean('Was the person interviewed in that wave? Empty = unknown'),
  date: { type: 'date', description: 'Date of the wave; empty = not published' },
  label: string('Label to show'),
  order: { type: 'integer', description: 'Order of the waves in time' },
  supporter: string('Who gives', { constraints: { required: true } }),
  supported: string('Who receives', { constraints: { required: true } }),
  kind: string('Relationship; empty = unknown', {
    constraints: { enum: ['spouse', 'immediate-kin', 'distant-kin', 'friend'] },
  }),
  functions: list('What the tie gives; empty on kin rows: a relationship alone is not support'),
  frequency_30d: { type: 'number', description: 'Contacts in 30 days' },
  reported_by: string('Which end reported the tie', {
    constraints: { enum: ['supporter', 'supported', 'worker', 'import'] },
  }),
  status: string('present, absent or unknown', { constraints: { enum: ['present', 'absent', 'unknown'] } }),
  directed: boolean('false = counts both ways'),
};

const foreignKeys = {
  person_waves: [
    ['person', 'people'],
    ['wave', 'waves'],
  ],
  ties: [
    ['supporter', 'people'],
    ['supported', 'people'],
    ['wave', 'waves'],
  ],
};
const primaryKeys = { people: ['id'], waves: ['id'], person_waves: ['person', 'wave'] };

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const csv = (fields, rows) =>
  `${Papa.unparse({ fields, data: rows.map((row) => fields.map((field) => cell(row, field))) }, { newline: '\n' })}\n`;

function cell(row, field) {
  const value = row[field];
  if (value === undefined) throw new Error(`no value for ${field} in ${JSON.stringify(row)}`);
  return Array.isArray(value) ? value.join('|') : String(value);
}

/**
 * Writes one dataset folder: CSV tables, datapackage.json, README.md and the licence texts.
 *
 * @param folder Where to write.
 * @param dataset.tables Per table: `fields` (column order) and `rows` (objects, every field given; '' = unknown).
 * @param dataset.attributes Table Schema fields for the columns that the dataset format does not name.
 * @param dataset.package Title, licences, sources and what else goes to the top of datapackage.json.
 * @param dataset.readme Text of README.md.
 * @param dataset.licences Pairs of [file in data/raw, name here].
 */
export function writeDataset(folder, { tables, attributes = {}, package: head, readme, licences }) {
  const put = (name, text) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const schemaOf = (name, fields) => {
    const keys = (foreignKeys[name] ?? []).filter(
      ([field, table]) => fields.includes(field) && table in tables,
    );
    return {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: fields.map((field) => {
        const described = attributes[field] ?? columns[field];
        if (described === undefined) throw new Error(`column ${field} of ${name} is not described`);
        return { name: field, ...described };
      }),
      missingValues: [''],
      ...(primaryKeys[name] && { primaryKey: primaryKeys[name] }),
      ...(keys.length > 0 && {
        foreignKeys: keys.map(([field, resource]) => ({
          fields: [field],
          reference: { resource, fields: ['id'] },
        })),
      }),
    };
  };

  const resources = Object.entries(tables).map(([name, { fields, rows }]) => {
    const text = csv(fields, rows);
    put(`${name}.csv`, text);
    return {
      name,
      path: `${name}.csv`,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(text),
      hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      schema: schemaOf(name, fields),
    };
  });
  put(
    'datapackage.json',
    json({ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', ...head, resources }),
  );
  put('README.md', `${readme.trim()}\n`);
  for (const [from, to] of licences) copyFileSync(join(rawFolder, from), join(folder, to));
}

export const count = (rows, test) => rows.reduce((sum, row) => sum + (test(row) ? 1 : 0), 0);

/** 4131 -> 4,131 */
export const number = (value) => value.toLocaleString('en-US');
