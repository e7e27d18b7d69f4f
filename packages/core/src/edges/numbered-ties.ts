import type { SimpleTies } from '../snapshot/simple-ties.ts';
import { arcLists, listBytes } from './arc-lists.ts';
import type { Layout } from './layout.ts';
import { isTelling } from './id-table.ts';
import { loadingKernels } from './loading-kernels.ts';
import { kindsOf, plain } from './scan-rows.ts';
import type { ReadTies } from './tie-rows.ts';

export interface LoadedTies {
  readonly order: number;
  readonly keysLater: () => readonly string[];
  readonly ties: SimpleTies;
  readonly rows: number;
  /** The rows, for whoever has something to say about them. */
  readonly read: () => ReadTies;
}

const [zero, nine, newline, carriage] = [48, 57, 10, 13];
/** Bytes that the module reads at once: they and their numbers stay in the nearest caches. */
const piece = 1 << 15;
/** What it may read behind them. */
const behind = 64;
/** As the module knows them. */
const longestPrefix = 8;
const stateBytes = 6 * 4;
/** Of which the length of rows is guessed. */
const sampled = 4096;
/** The shortest row: two digits, one between, one line end. */
const leastRow = 4;

/**
 * The ties of a file of which each row is two ids and nothing else, and each id the same few bytes and a number: 17, P17,
 * P0017. People are numbered by a table of these numbers, in WebAssembly. Null where anything is otherwise, or a number is
 * too large for a table in proportion to the file, or there is no WebAssembly. O(bytes), as much memory again while it runs.
 */
export function numberedTies(bytes: Uint8Array, layout: Layout): LoadedTies | null {
  const { from, delimiter, columns, supporter } = layout;
  const form = columns.length === 2 && supporter === 0 ? formOf(bytes, layout) : null;
  if (!form) return null;
  const tableSize = (bytes.length >> 2) + 1024;
  const expected = Math.ceil((bytes.length - from) / rowBytes(bytes, from)) + piece;
  const loading = loadingKernels(4 * tableSize + 12 * expected + listBytes(expected) + 4 * piece);
  if (!loading) return null;
  const { kernels, room } = loading;
  const [state, prefix] = [room.take(stateBytes), room.take(longestPrefix)];
  const [into, table] = [room.take(piece + behind), room.take(4 * tableSize + behind)];
  const pairs = room.take(8 * piece);
  let paired = piece;
  room.bytes(prefix, form.prefix.length).set(form.prefix);
  room.ints(state, 6)[2] = form.digits;
  const lineEnd = bytes[from - 2] === carriage ? [carriage, newline] : [newline];
  const ending = lineEnd.reduceRight((all, byte) => (all << 8) | byte, 0);
  const known = [
    delimiter,
    ending,
    lineEnd.length,
    prefix,
    form.prefix.length,
    table,
    tableSize,
    pairs,
    state,
  ];

  let rows = 0;
  for (let at = from; at < bytes.length;) {
    if (rows + piece / leastRow > paired) {
      // The last piece taken: it goes on where it ended.
      room.take(8 * paired);
      paired *= 2;
    }
    const part = bytes.subarray(at, at + piece - lineEnd.length);
    room.bytes(into, part.length).set(part);
    let end = into + part.length;
    if (at + part.length === bytes.length && part.at(-1) !== newline) {
      room.bytes(end, lineEnd.length).set(lineEnd);
      end += lineEnd.length;
    }
    const read = kernels.readNumbers(into, end, ...known);
    if (read <= 0) return null;
    at += read;
    rows = room.ints(state, 1)[0]!;
  }

  const [, order, , , isPadded, most] = room.ints(state, 6) as unknown as number[];
  const values = room.take(Math.max(4 * order!, rows) + behind);
  kernels.takeValues(table, most!, values);
  const numbers = room.ints(values, order!).slice();
  room.bytes(table, 4 * order! + 8).fill(0);
  const ties = arcLists(kernels, room, { order: order!, size: rows, pairs, offsets: table, ways: values });
  return {
    order: order!,
    keysLater: () => keysOf(numbers, form, isPadded !== 0),
    ties,
    rows,
    read: () => readRows(room.ints(pairs, 2 * rows)),
  };
}

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

/** Rows of which none was left out: the first stands below the header. */
function readRows(pairs: Int32Array): ReadTies {
  const size = pairs.length / 2;
  const [source, target, lines] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (let i = 0; i < size; i++) {
    source[i] = pairs[2 * i]!;
    target[i] = pairs[2 * i + 1]!;
    lines[i] = i + 2;
  }
  return { source, target, lines, strength: null };
}

/** Of the first rows: for how much memory to ask at once. */
function rowBytes(bytes: Uint8Array, from: number): number {
  const some = bytes.subarray(from, from + sampled);
  return some.length / some.reduce((rows, byte) => rows + Number(byte === newline), 1);
}
