import type { SimpleTies } from '../snapshot/simple-ties.ts';
import type { Room } from '../util/wasm.ts';
import type { Layout } from './layout.ts';
import type { ReadTies } from './tie-rows.ts';

/** Ties of a file of which each row is two ids and nothing else. */
export interface LoadedTies {
  readonly order: number;
  readonly keysLater: () => readonly string[];
  readonly ties: SimpleTies;
  readonly rows: number;
  /** The rows, for whoever has something to say about them. */
  readonly read: () => ReadTies;
}

/** Bytes that the module reads at once: they and what is made of them stay in the nearest caches. */
export const pieceBytes = 1 << 15;
/** What it may read behind them. */
const behind = 64;
const [newline, carriage] = [10, 13];
/** The shortest row: two ids of one byte, one byte between, one line end. */
const leastRow = 4;
export const mostRowsOfPiece = pieceBytes / leastRow;
/** The length of rows is guessed from so many bytes here and there. */
const sampled = 4096;
/** What the module says where it was given too little room. */
export const full = -2;

/**
 * Gives a file's rows to the module, as many whole ones as a piece holds. `read` tells how many bytes of a piece it took,
 * nothing or less where it cannot go on. True where all was read; otherwise what `read` said.
 */
export function feedRows(
  bytes: Uint8Array,
  { from }: Layout,
  room: Room,
  read: (from: number, end: number, lineEnd: readonly [number, number]) => number,
): number | true {
  const isWindows = bytes[from - 2] === carriage;
  const ending = isWindows ? [carriage, newline] : [newline];
  const lineEnd = [isWindows ? carriage | (newline << 8) : newline, ending.length] as const;
  const into = room.take(pieceBytes + behind);
  for (let at = from; at < bytes.length;) {
    const part = bytes.subarray(at, at + pieceBytes);
    const piece = room.bytes(into, pieceBytes + behind);
    piece.set(part);
    let end = part.length;
    if (at + end === bytes.length && part.at(-1) !== newline) {
      piece.set(ending, end);
      end += ending.length;
    }
    // Whatever stood there before: no id goes on here.
    piece[end] = 0;
    const taken = read(into, into + end, lineEnd);
    if (taken <= 0) return taken;
    at += taken;
  }
  return true;
}

/** About how many rows there are, rather too many; and as many as a piece can hold. */
export function expectedRows(bytes: Uint8Array, from: number): number {
  const size = bytes.length - from;
  const perByte = [0, size / 2, size - sampled].map((at) => {
    const some = bytes.subarray(from + Math.max(0, at), from + Math.max(0, at) + sampled);
    return some.reduce((rows, byte) => rows + Number(byte === newline), 1) / some.length;
  });
  return Math.ceil(1.1 * Math.max(...perByte) * size) + mostRowsOfPiece;
}

/** Rows of which none was left out: the first stands below the header. */
export function readRows(pairs: Int32Array): ReadTies {
  const size = pairs.length / 2;
  const [source, target, lines] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (let i = 0; i < size; i++) {
    source[i] = pairs[2 * i]!;
    target[i] = pairs[2 * i + 1]!;
    lines[i] = i + 2;
  }
  return { source, target, lines, strength: null };
}
