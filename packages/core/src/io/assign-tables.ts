import type { Issue } from '../model/issue.ts';
import { tableNames, type TableName } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { FoundTable } from './found.ts';
import { columnOf, edgeListFields, tableOf } from './headers.ts';
import { issuesOf } from './issues.ts';

export interface Assigned {
  readonly tables: Map<TableName, ParsedTable>;
  readonly edgeList: boolean;
  readonly issues: readonly Issue[];
}

const baseName = (name: string): string => name.replace(/^.*[\\/]/, '');

/**
 * Which table of the contract each found table is: as the format or the data package says, else by its name, else by
 * its header. A second one of a name, and one that is none of them, are listed. Where the only table is a bare edge
 * list, people are those named in it.
 */
export function assignTables(
  found: readonly FoundTable[],
  packaged: ReadonlyMap<string, string>,
  onlyTies: boolean,
): Assigned {
  const issues: Issue[] = [];
  const tables = new Map<TableName, ParsedTable>();
  let edges: ParsedTable | null = null;
  for (const { table, name: given } of found) {
    const { file, sheet } = table;
    const own = issuesOf(file, sheet);
    const edgeFields = given === null ? edgeListFields(table.columns) : null;
    const name =
      given ??
      tableNames.find((known) => known === packaged.get(baseName(file)) && sheet === null) ??
      (edgeFields ? 'ties' : tableOf(sheet ?? file, table.columns));
    if (!name) {
      own.report('unknown-table', 'warning', {
        row: table.headerRow,
        received: table.columns.join(', '),
        expected: tableNames.join(', '),
      });
    } else if (tables.has(name)) {
      const { file: first, sheet: firstSheet } = tables.get(name)!;
      own.report('unknown-table', 'error', { received: name, expected: firstSheet ?? first });
    } else {
      const fields =
        given === null ? (edgeFields ?? table.columns.map((header) => columnOf(name, header))) : table.fields;
      tables.set(name, { ...table, fields });
      if (edgeFields) edges = tables.get(name)!;
    }
    issues.push(...own.issues);
  }
  const ties = tables.get('ties');
  const edgeList = ties !== undefined && !tables.has('people') && (ties === edges || onlyTies);
  if (edgeList) tables.set('people', peopleOf(ties));
  if (edgeList || (onlyTies && ties)) {
    const own = issuesOf(ties.file, ties.sheet);
    own.report('people-from-ties', 'warning');
    issues.push(...own.issues);
  }
  for (const name of ['people', 'ties'] as const) {
    if (tables.has(name)) continue;
    const own = issuesOf(`${name}.csv`);
    own.report('missing-table', 'error', { expected: name });
    issues.push(...own.issues);
  }
  return { tables, edgeList, issues };
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
