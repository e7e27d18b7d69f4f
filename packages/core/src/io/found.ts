import type { Issue } from '../model/issue.ts';
import type { TableName } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';

/** A table as a format gave it. `name` where the format itself says which it is, `fields` then already set. */
export interface FoundTable {
  readonly table: ParsedTable;
  readonly name: TableName | null;
}

/** What one file held. */
export interface FileRead {
  readonly found: readonly FoundTable[];
  readonly issues: readonly Issue[];
  /** True where people are only those whom ties name. */
  readonly edgeList?: boolean;
}

/** Columns of a table that a format builds: the contract's names, then attributes under their own. */
export function namedTable(
  name: 'people' | 'ties' | 'groups' | 'memberships' | 'waves' | 'person_waves',
  file: string,
  known: readonly string[],
  extra: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  headerRow = 1,
): FoundTable {
  const kept = known.map((_, i) => i === 0 || rows.some((row) => row[i] !== ''));
  const keep = (row: readonly string[]): readonly string[] => row.filter((_, i) => kept[i] ?? true);
  const fields = keep([...known]);
  return {
    name,
    table: {
      file,
      sheet: null,
      columns: [...fields, ...extra],
      fields: [...fields, ...extra.map(() => null)],
      headerRow,
      rows: rows.map(keep),
      lines,
    },
  };
}
