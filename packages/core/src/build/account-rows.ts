import type { Issue } from '../model/issue.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { ParsedTable, Tables } from '../model/tables.ts';

/** What became of every row that was read. `unexplained` is 0, or something was lost in silence. */
export interface RowAccount {
  readonly read: number;
  /** In the graph, and nothing to say about it. */
  readonly accepted: number;
  /** In the graph, with a cell put right, set aside or remarked on. */
  readonly repaired: number;
  /** Not in the graph, and an issue says why. */
  readonly rejected: number;
  readonly unexplained: number;
}

/** Rows set aside while the file was parted into a table. */
const setAside: ReadonlySet<Issue['code']> = new Set(['totals-row', 'header-again', 'example-row']);

const placeOf = (file: string, sheet: string | null, row: number): string =>
  JSON.stringify([file, sheet, row]);

/** Counts each row of each table once. O(rows + issues). */
export function accountRows(
  { tables, edgeList }: Tables,
  { dataset }: SupportGraph,
  issues: readonly Issue[],
): RowAccount {
  const told = new Set<string>();
  const wholeTable = new Set<string>();
  let aside = 0;
  for (const { code, file, sheet, row } of issues) {
    if (row !== null) told.add(placeOf(file, sheet, row));
    if (code === 'column-missing') wholeTable.add(JSON.stringify([file, sheet]));
    if (setAside.has(code)) aside++;
  }
  const account = { read: aside, accepted: 0, repaired: 0, rejected: aside, unexplained: 0 };
  for (const [name, table] of tables) {
    if (name === 'people' && edgeList) continue;
    const kept = new Set(dataset[name].map(({ row }) => row));
    count(table, kept);
  }
  return account;

  function count(table: ParsedTable, kept: ReadonlySet<number>): void {
    const refused = wholeTable.has(JSON.stringify([table.file, table.sheet]));
    for (const line of table.lines) {
      const isTold = told.has(placeOf(table.file, table.sheet, line));
      account.read++;
      if (kept.has(line)) account[isTold ? 'repaired' : 'accepted']++;
      else if (isTold || refused) account.rejected++;
      else account.unexplained++;
    }
  }
}
