import { simpleTies, type SimpleTies } from '../snapshot/simple-ties.ts';
import type { Room } from '../util/wasm.ts';
import { loadingKernels, type LoadingKernels } from './loading-kernels.ts';

/** Arcs in the module's memory, two numbers of 4 bytes each, and room for what is made of them. */
export interface ArcRoom {
  readonly order: number;
  readonly size: number;
  readonly pairs: number;
  /** 4 bytes a person and 8 more, all 0. */
  readonly offsets: number;
  /** What `listBytes` tells. */
  readonly lists: number;
  /** 1 byte an arc and some more. */
  readonly ways: number;
}

/** Done at once: few enough for the faster code, which the first call has made, to be there soon. */
const piece = 1 << 16;
/** What a list of 64 takes and one vector more. */
const scratchBytes = 4 * 64 + 16;
/** What may be written or read behind a list. */
const behind = 64;

export const listBytes = (size: number): number => 8 * size + behind;
export const wayBytes = (size: number): number => size + behind;

/** `simpleTies` by the module: spread out by person, then each list sorted where it stands. O(people + arcs). */
export function arcLists(kernels: LoadingKernels, room: Room, arcs: ArcRoom): SimpleTies {
  const { order, size, pairs, offsets, lists, ways } = arcs;
  const scratch = room.take(scratchBytes);
  // Where to write next is counted up to where the next list begins: one place further on.
  const starts = offsets + 4;
  const selves = kernels.countArcs(pairs, size, order, starts);
  for (let i = 0; i < size; i += piece)
    kernels.spreadArcs(pairs + 8 * i, Math.min(piece, size - i), starts, lists);
  sortLong(kernels, room, arcs);
  let isTwice = 0;
  for (let from = 0; from < order; from += piece)
    isTwice |= kernels.sortLists(from, Math.min(order, from + piece), offsets, lists, scratch);
  let repeats = 0;
  if (isTwice !== 0) repeats = kernels.joinWays(order, offsets, lists, ways);
  else kernels.takeWays(lists, 2 * (size - selves), ways);
  const ties = room.ints(offsets, order + 1)[order]! / 2;
  return {
    offsets: room.ints(offsets, order + 1).slice(),
    neighbors: room.ints(lists, 2 * ties).slice(),
    ways: room.bytes(ways, ties).slice(),
    repeats,
    selves,
  };
}

/** Few people have long lists: the language sorts those. */
function sortLong(kernels: LoadingKernels, room: Room, { order, offsets, lists }: ArcRoom): void {
  const starts = room.ints(offsets, order + 1);
  for (let v = kernels.nextLong(0, order, offsets); v < order; v = kernels.nextLong(v + 1, order, offsets))
    room.ints(lists + 4 * starts[v]!, starts[v + 1]! - starts[v]!).sort();
}

/** Below this many arcs a module is not worth its compiling. */
const fewest = 5_000;

/** `simpleTies`, by the module where there is one. */
export function sortedTies(order: number, source: Int32Array, target: Int32Array): SimpleTies {
  const size = source.length;
  const loading =
    size < fewest ? null : loadingKernels(8 * size + 4 * order + listBytes(size) + wayBytes(size) + 1024);
  if (!loading) return simpleTies(order, source, target);
  const { kernels, room } = loading;
  const pairs = room.take(8 * size);
  const [offsets, lists] = [room.take(4 * order + 8), room.take(listBytes(size))];
  const ways = room.take(wayBytes(size));
  const ends = room.ints(pairs, 2 * size);
  for (let i = 0; i < size; i++) {
    ends[2 * i] = source[i]!;
    ends[2 * i + 1] = target[i]!;
  }
  return arcLists(kernels, room, { order, size, pairs, offsets, lists, ways });
}
