import type { Issue } from '../model/issue.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { InputFile } from '../model/tables.ts';
import { looksAside } from '../io/table-of-rows.ts';
import { tidy } from '../build/tidy.ts';
import type { SimpleTies } from '../snapshot/simple-ties.ts';
import { snapshotOfTies } from '../snapshot/snapshot-of-ties.ts';
import { classesOf, classesOfWays } from '../snapshot/tie-classes.ts';
import { sortedTies } from './arc-lists.ts';
import { CellBlock } from './cell-block.ts';
import { IdTable } from './id-table.ts';
import { layoutOf, type Layout } from './layout.ts';
import { namedTies } from './named-ties.ts';
import { numberedTies } from './numbered-ties.ts';
import { OddRows } from './odd-rows.ts';
import { RowScanner } from './scan-rows.ts';
import { tieIssues } from './tie-issues.ts';
import { TieRows, type ReadTies } from './tie-rows.ts';

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
export function plainEdgeList({ name, bytes }: InputFile): PlainEdgeList | NotPlain {
  const layout = layoutOf({ name, bytes });
  if (!layout) return { line: null };
  const isPairs = layout.columns.length === 2 && layout.supporter === 0;
  const loaded =
    isPairs && bytes.length >= leastBytes
      ? (numberedTies(bytes, layout) ?? namedTies(bytes, layout, (id) => isPlainId(id, layout)))
      : null;
  if (!loaded) return readByRows(name, withLineEnd(bytes), layout);
  const { order, keysLater, ties, rows, read } = loaded;
  const snapshot = snapshotOfTies(order, keysLater, ties, classesOfWays(ties.ways), rows);
  const issues = new OddRows(name, bytes, layout).all();
  return { snapshot, issues: [...issues, ...repeatsOf(name, ties, read, snapshot)] };
}

/** Below this many bytes a module is not worth its compiling. */
const leastBytes = 1 << 16;

function readByRows(name: string, bytes: Uint8Array, layout: Layout): PlainEdgeList | NotPlain {
  const ids = new IdTable(bytes);
  const odd = new OddRows(name, bytes, layout);
  const scanner = new RowScanner(bytes, layout, odd);
  const rows = new TieRows(bytes.length, layout);
  const block = new CellBlock();
  while (scanner.at < bytes.length) {
    if (!scanner.fill(block)) return { line: scanner.line };
    ids.number(block);
    rows.take(block);
  }
  if (ids.telling.some((place) => !isPlainId(ids.textAt(place), layout))) return { line: null };
  const read = rows.finish();
  const { source, target, strength } = read;
  const ties = sortedTies(ids.count, source, target);
  const classes = strength
    ? classesOf(ties, { source, target, strength }, new Uint8Array(source.length))
    : classesOfWays(ties.ways);
  const snapshot = snapshotOfTies(ids.count, ids.keysLater(), ties, classes, source.length);
  return { snapshot, issues: [...odd.all(), ...repeatsOf(name, ties, () => read, snapshot)] };
}

const repeatsOf = (name: string, ties: SimpleTies, read: () => ReadTies, snapshot: Snapshot) =>
  ties.repeats + ties.selves > 0 ? tieIssues(name, read(), snapshot) : [];

const newline = 10;

function withLineEnd(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes.at(-1) === newline) return bytes;
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  longer[bytes.length] = newline;
  return longer;
}

/** Neither to be put right nor a word by which a row would be set aside. */
export function isPlainId(id: string, { columns }: Layout): boolean {
  const { repaired, problem } = tidy(id, 'id', 'supporter');
  return !repaired && problem === null && !looksAside(id) && !columns.includes(id);
}
