import type { Issue, IssueCode } from '../model/issue.ts';
import { tableNames, type TableName } from '../model/schema.ts';
import type { InputFile, ParsedTable, Tables } from '../model/tables.ts';
import { sha256 } from '../util/hash.ts';
import { byText } from '../util/order.ts';
import { parseCsv } from './csv.ts';
import { readDataPackage } from './data-package.ts';
import { decode, type Encoding } from './decode.ts';
import { columnOf, edgeListFields, isKnownHeader, tableOf } from './headers.ts';

export interface ReadOptions {
  /** Read every text file in this encoding instead of finding out. */
  readonly encoding?: Encoding;
}

const isPackage = (name: string): boolean => /(^|[\\/])datapackage\.json$/i.test(name);
const isCsv = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name);
/** Files that belong beside data but hold none. */
const isBeside = (name: string): boolean =>
  /\.(md|pdf|docx?|html?)$/i.test(name) || /(^|[\\/])(LICEN[CS]E[^\\/]*|\.[^\\/]+)$/i.test(name);
const baseName = (name: string): string => name.replace(/^.*[\\/]/, '');

/**
 * The files of a dataset to tables of texts. Every file is read, or named in an issue. Does not throw on any bytes.
 * Where the only table is a bare edge list, people are those named in it, with a warning that others cannot be known.
 */
export async function readDataset(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<{ tables: Tables; issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const report = (code: IssueCode, severity: Issue['severity'], file: string, rest: Partial<Issue> = {}) =>
    issues.push({
      code,
      severity,
      file,
      sheet: null,
      row: null,
      column: null,
      received: null,
      expected: null,
      ...rest,
    });
  const sorted = [...files].sort((a, b) => byText(a.name, b.name));
  const hashes = [];
  for (const file of sorted) hashes.push({ file: file.name, sha256: await sha256(file.bytes) });

  const packageFile = sorted.find((file) => isPackage(file.name));
  const packageText = packageFile && decode(packageFile.bytes)?.text;
  const described = packageText === undefined ? null : readDataPackage(packageText);
  if (packageFile && !described)
    report('unreadable-file', 'warning', packageFile.name, { expected: 'Data Package' });

  const tables = new Map<TableName, ParsedTable>();
  let edges: ParsedTable | null = null;
  for (const file of sorted) {
    if (file === packageFile || isBeside(file.name)) continue;
    if (!isCsv(file.name)) {
      report('unsupported-file', 'error', file.name, { expected: '.csv' });
      continue;
    }
    const decoded = decode(file.bytes, options.encoding);
    if (!decoded || decoded.text.includes('\0')) {
      report('encoding-unknown', 'error', file.name, { expected: 'UTF-8, GB18030, UTF-16' });
      continue;
    }
    const { table, issues: found } = parseCsv(decoded.text, file.name, isKnownHeader);
    issues.push(...found);
    if (!table) continue;
    const edgeFields = edgeListFields(table.columns);
    if (edgeFields) edges = { ...table, fields: edgeFields };
    const packaged = described?.tableOfPath.get(baseName(file.name));
    const name =
      tableNames.find((known) => known === packaged) ??
      (edgeFields ? 'ties' : tableOf(file.name, table.columns));
    if (!name) {
      report('unknown-table', 'warning', file.name, {
        received: table.columns.join(', '),
        expected: tableNames.join(', '),
      });
    } else if (tables.has(name)) {
      report('unknown-table', 'error', file.name, { received: name, expected: tables.get(name)!.file });
    } else {
      const fields = table.columns.map((header) => columnOf(name, header));
      tables.set(name, name === 'ties' && edges?.file === table.file ? edges : { ...table, fields });
    }
  }
  let edgeList = false;
  if (!tables.has('people')) {
    if (edges && tables.get('ties')?.file === edges.file) {
      edgeList = true;
      tables.set('people', peopleOf(edges));
      report('people-from-ties', 'warning', edges.file);
    } else report('missing-table', 'error', 'people.csv', { expected: 'people' });
  }
  if (!tables.has('ties')) report('missing-table', 'error', 'ties.csv', { expected: 'ties' });
  return { tables: { tables, title: described?.title ?? null, edgeList, hashes }, issues };
}

/** The people of an edge list, in the order in which they are first named. */
function peopleOf(edges: ParsedTable): ParsedTable {
  const lineOf = new Map<string, number>();
  const ends = [edges.fields.indexOf('supporter'), edges.fields.indexOf('supported')];
  edges.rows.forEach((row, i) => {
    for (const end of ends) {
      const id = row[end]!;
      if (id !== '' && !lineOf.has(id)) lineOf.set(id, edges.lines[i]!);
    }
  });
  return {
    file: edges.file,
    sheet: edges.sheet,
    columns: ['id'],
    fields: ['id'],
    headerRow: edges.headerRow,
    rows: [...lineOf.keys()].map((id) => [id]),
    lines: [...lineOf.values()],
  };
}
