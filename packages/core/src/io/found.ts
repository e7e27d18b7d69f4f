import type { Issue } from '../model/issue.ts';
import type { TableName } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { Encoding } from './decode.ts';

/** A row of a sheet as it stands, for showing. */
export interface TopRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as a format gave it. `name` where the format itself says which it is, `fields` then already set. */
export interface FoundTable {
  readonly table: ParsedTable;
  readonly name: TableName | null;
  /** The first rows of a sheet, header and all. */
  readonly top?: readonly TopRow[];
}

/** How a file is read where the doors ask for something else than the contract. */
export interface FileOptions {
  /** Read text in this encoding instead of finding out. */
  readonly encoding?: Encoding | undefined;
  /** Headers by which the header row is found. */
  readonly isKnown?: (header: string) => boolean;
  /** The header row of a sheet, or of a text file (null), where somebody has said which it is. */
  readonly headerRow?: (file: string, sheet: string | null) => number | undefined;
  /** Called while one file is read, with the share of it that is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
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
