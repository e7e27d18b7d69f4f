import type { Issue } from '../model/issue.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { InputFile } from '../model/tables.ts';
import { looksAside } from '../io/table-of-rows.ts';
import { tidy } from '../build/tidy.ts';
import { snapshotOfTies } from '../snapshot/snapshot-of-ties.ts';
import { CellBlock } from './cell-block.ts';
import { IdTable } from './id-table.ts';
import { layoutOf, type Layout } from './layout.ts';
import { OddRows } from './odd-rows.ts';
import { scanNumbers } from './scan-numbers.ts';
import { RowScanner } from './scan-rows.ts';
import { tieIssues } from './tie-issues.ts';
import { TieRows } from './tie-rows.ts';

export interface PlainEdgeList {
  readonly snapshot: Snapshot;
  readonly issues: readonly Issue[];
}

/** Where the general way is needed: the line that is not plain, or null where the first lines or an id are not. */
export interface NotPlain {
  readonly line: number | null;
}

/**
 * The bytes of a bare edge list straight to its snapshot, without tables and rows in between; what comes out is what reading
 * the dataset and taking its snapshot give, issues and all. Only where every line is plain. O(bytes).
 */
export function plainEdgeList({ name, bytes: given }: InputFile): PlainEdgeList | NotPlain {
  const bytes = withLineEnd(given);
  const layout = layoutOf({ name, bytes });
  if (!layout) return { line: null };
  const ids = new IdTable(bytes);
  const odd = new OddRows(name, bytes, layout);
  const scanner = new RowScanner(bytes, layout, odd);
  const rows = new TieRows(bytes.length, layout);
  const block = new CellBlock();
  const isPairs = layout.columns.length === 2 && layout.supporter === 0;
  while (scanner.at < bytes.length) {
    if (isPairs) {
      const at = scanNumbers(bytes, scanner.at, layout.delimiter, scanner.line + 1, block);
      if (block.rows > 0 && ids.numberValues(block)) {
        rows.take(block);
        scanner.line += block.rows;
        scanner.at = at;
        continue;
      }
    }
    if (!scanner.fill(block)) return { line: scanner.line };
    ids.number(block);
    rows.take(block);
  }
  if (ids.telling.some((place) => !isPlainId(ids.textAt(place), layout))) return { line: null };
  const ties = rows.finish();
  const { snapshot, isOdd } = snapshotOfTies(ids.count, ids.keysLater(), ties);
  const issues = [...odd.all(), ...(isOdd ? tieIssues(name, ties, snapshot) : [])];
  return { snapshot, issues };
}

const newline = 10;

function withLineEnd(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes.at(-1) === newline) return bytes;
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  longer[bytes.length] = newline;
  return longer;
}

/** Neither to be put right nor a word by which a row would be set aside. */
function isPlainId(id: string, { columns }: Layout): boolean {
  const { repaired, problem } = tidy(id, 'id', 'supporter');
  return !repaired && problem === null && !looksAside(id) && !columns.includes(id);
}
