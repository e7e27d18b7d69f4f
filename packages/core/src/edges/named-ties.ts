import { arcLists, listBytes } from './arc-lists.ts';
import {
  expectedRows,
  feedRows,
  full,
  mostRowsOfPiece,
  pieceBytes,
  readRows,
  type LoadedTies,
} from './feed-rows.ts';
import { textsLater } from './id-table.ts';
import type { Layout } from './layout.ts';
import { loadingKernels } from './loading-kernels.ts';

/** As the module knows them: rows, people, and what it needs itself. */
const stateBytes = 4 * 4;
/** Bytes of a cell of a piece. */
const cellBytes = 16;
const decoder = new TextDecoder();

/**
 * The ties of a file of which each row is two ids of plain ASCII and nothing else. People are numbered by an open-addressing
 * table of their ids, in WebAssembly. Null where anything is otherwise, or an id might mean something else than a person, or
 * there is no WebAssembly. O(bytes), four times the file's memory.
 */
export function namedTies(
  bytes: Uint8Array,
  layout: Layout,
  isPlainId: (id: string) => boolean,
  expected = expectedRows(bytes, layout.from),
): LoadedTies | null {
  // A place for each row: usually there are half as many people. At most three quarters are taken.
  const bits = Math.ceil(Math.log2(expected));
  const places = 2 ** bits;
  const sizes = [(4 + 6 + 3) * places, bytes.length, 8 * expected, listBytes(expected)];
  const loading = loadingKernels(sizes.reduce((sum, size) => sum + size, 64 * pieceBytes));
  if (!loading) return null;
  const { kernels, room } = loading;
  const [state, cells] = [room.take(stateBytes), room.take(2 * cellBytes * mostRowsOfPiece)];
  const [slots, keys, ends] = [room.take(4 * places), room.take(6 * places), room.take(3 * places)];
  const [texts, pairs] = [room.take(bytes.length + 64), room.take(8 * expected)];
  const known = [cells, slots, bits, keys, texts, ends, pairs, state];
  const read = feedRows(bytes, layout, room, (from, end, lineEnd) =>
    room.ints(state, 1)[0]! + mostRowsOfPiece > expected
      ? full
      : kernels.readTexts(from, end, layout.delimiter, ...lineEnd, ...known),
  );
  if (read === full) return namedTies(bytes, layout, isPlainId, 2 * expected);
  if (read !== true) return null;

  const [rows, order] = room.ints(state, 2) as unknown as readonly [number, number];
  const ownEnds = room.ints(ends, order).slice();
  const own = room.bytes(texts, ownEnds.at(-1) ?? 0).slice();
  const next = (place: number) => kernels.nextTelling(place, order, texts, ends);
  for (let place = next(0); place < order; place = next(place + 1))
    if (!isPlainId(decoder.decode(own.subarray(ownEnds[place - 1] ?? 0, ownEnds[place])))) return null;
  // People are known: lists begin where the table was, and ways stand where keys stood.
  room.bytes(slots, 4 * order + 8).fill(0);
  const lists = room.take(listBytes(rows));
  const ties = arcLists(kernels, room, { order, size: rows, pairs, offsets: slots, lists, ways: keys });
  return {
    order,
    keysLater: textsLater(own, ownEnds),
    ties,
    rows,
    read: () => readRows(room.ints(pairs, 2 * rows)),
  };
}
