import { arcLists, listBytes, wayBytes } from './arc-lists.ts';
import {
  expectedRows,
  feedRows,
  full,
  mostRowsOfPiece,
  pieceBytes,
  readRows,
  type LoadedTies,
} from './feed-rows.ts';
import { isTelling } from './id-table.ts';
import type { Layout } from './layout.ts';
import { loadingKernels } from './loading-kernels.ts';
import { kindsOf, plain } from './scan-rows.ts';

const [zero, nine] = [48, 57];
/** As the module knows them: rows, people, digits of the first id, two marks, the largest number. */
const stateBytes = 6 * 4;
const longestPrefix = 8;

/**
 * The ties of a file of which each row is two ids and nothing else, and each id the same few bytes and a number: 17, P17,
 * P0017. People are numbered by a table of these numbers, in WebAssembly. Null where anything is otherwise, or a number is
 * too large for a table in proportion to the file, or there is no WebAssembly. O(bytes), four times the file's memory.
 */
export function numberedTies(
  bytes: Uint8Array,
  layout: Layout,
  expected = expectedRows(bytes, layout.from),
): LoadedTies | null {
  const form = formOf(bytes, layout);
  if (!form) return null;
  const size = (bytes.length >> 3) + 1024;
  const loading = loadingKernels(
    4 * size + 8 * expected + listBytes(expected) + wayBytes(expected) + 4 * pieceBytes,
  );
  if (!loading) return null;
  const { kernels, room } = loading;
  const [state, prefix] = [room.take(stateBytes), room.take(longestPrefix)];
  const [table, pairs] = [room.take(4 * size + 64), room.take(8 * expected)];
  room.bytes(prefix, form.prefix.length).set(form.prefix);
  room.ints(state, 6)[2] = form.digits;
  const known = [prefix, form.prefix.length, table, size, pairs, state];
  const read = feedRows(bytes, layout, room, (from, end, lineEnd) =>
    room.ints(state, 1)[0]! + mostRowsOfPiece > expected
      ? full
      : kernels.readNumbers(from, end, layout.delimiter, ...lineEnd, ...known),
  );
  if (read === full) return numberedTies(bytes, layout, 2 * expected);
  if (read !== true) return null;

  const [rows, order, , , isPadded, most] = room.ints(state, 6) as unknown as Six;
  // What is no longer needed gives its place: the numbers of people to lists, the table to where these begin.
  const lists = room.take(listBytes(rows));
  kernels.takeValues(table, most, lists);
  const numbers = room.ints(lists, order).slice();
  room.bytes(table, 4 * order + 8).fill(0);
  const ways = room.take(wayBytes(rows));
  const ties = arcLists(kernels, room, { order, size: rows, pairs, offsets: table, lists, ways });
  const keysLater = () => keysOf(numbers, form, isPadded !== 0);
  return { order, keysLater, ties, rows, read: () => readRows(room.ints(pairs, 2 * rows)) };
}

type Six = readonly [number, number, number, number, number, number];

interface Form {
  readonly prefix: Uint8Array;
  /** How many there are in the first id. */
  readonly digits: number;
}

/** The first id as some plain bytes and a number; null where it is anything else, or a word that may mean something. */
function formOf(bytes: Uint8Array, { from, delimiter }: Layout): Form | null {
  const kinds = kindsOf(delimiter);
  const isDigit = (at: number): boolean => bytes[at]! >= zero && bytes[at]! <= nine;
  let first = from;
  while (first - from < longestPrefix && kinds[bytes[first]!] === plain && !isDigit(first)) first++;
  let end = first;
  while (isDigit(end)) end++;
  if (end === first || isTelling(bytes, from, end)) return null;
  return { prefix: bytes.slice(from, first), digits: end - first };
}

function keysOf(numbers: Int32Array, { prefix, digits }: Form, isPadded: boolean): readonly string[] {
  const before = new TextDecoder().decode(prefix);
  const width = isPadded ? digits : 0;
  return Array.from(numbers, (number) => before + String(number).padStart(width, '0'));
}
