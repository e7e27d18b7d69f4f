import { intAt } from './int-at';

/**
 * An entry of a list before it is sorted: the neighbour, and in the last bit whether the arc came from there. Sorted: the
 * neighbour, whether it has the higher number (`upper`), and the way as in `SimpleTies`, 1 from the lower to the higher, 2 back.
 */
export const upper: u32 = 4;
const wayBits: u32 = 3;

/** Where the list of each person begins, in `offsets`; `offsets[order]` is behind the last. Gives how many arcs are self-arcs. */
export function countArcs(pairs: usize, size: i32, order: i32, offsets: usize): i32 {
  const end = pairs + ((<usize>size) << 3);
  let selves = 0;
  for (let pair = pairs; pair < end; pair += 8) {
    const a = intAt(offsets, load<i32>(pair));
    const b = intAt(offsets, load<i32>(pair, 4));
    const apart = i32(a !== b);
    selves += 1 - apart;
    store<i32>(a, load<i32>(a) + apart);
    store<i32>(b, load<i32>(b) + apart);
  }
  let before = 0;
  for (let at = offsets; at <= intAt(offsets, order); at += 4) {
    const degree = load<i32>(at);
    store<i32>(at, before);
    before += degree;
  }
  return selves;
}

/** Puts both ends of the arcs into their lists. `starts` are where to write next, and where the next list begins afterwards. */
export function spreadArcs(pairs: usize, size: i32, starts: usize, lists: usize): void {
  const end = pairs + ((<usize>size) << 3);
  for (let pair = pairs; pair < end; pair += 8) {
    const a = load<u32>(pair);
    const b = load<u32>(pair, 4);
    if (a === b) continue;
    const startA = intAt(starts, a);
    const i = load<i32>(startA);
    store<i32>(startA, i + 1);
    store<u32>(intAt(lists, i), b << 1);
    const startB = intAt(starts, b);
    const j = load<i32>(startB);
    store<i32>(startB, j + 1);
    store<u32>(intAt(lists, j), (a << 1) | 1);
  }
}

/** Sorted lists without anybody twice as neighbours alone, in place, and the way of each tie. */
export function takeWays(lists: usize, size: i32, ways: usize): void {
  let way = ways;
  const end = intAt(lists, size);
  for (let at = lists; at < end; at += 4) {
    const entry = load<u32>(at);
    store<u8>(way, <u8>(entry & wayBits));
    way += (entry & upper) >> 2;
    store<u32>(at, entry >> 3);
  }
}

/** The same where somebody stands twice: joins them, and moves `offsets`. Gives how many arcs came again. */
export function joinWays(order: i32, offsets: usize, lists: usize, ways: usize): i32 {
  let way = ways;
  let to = lists;
  let from = lists;
  let repeats = 0;
  for (let at = offsets + 4; at <= intAt(offsets, order); at += 4) {
    let last: u32 = -1;
    for (const end = intAt(lists, load<i32>(at)); from < end; from += 4) {
      const entry = load<u32>(from);
      const neighbor = entry >> 3;
      const isUpper = (entry & upper) !== 0;
      if (neighbor !== last) {
        store<u32>(to, neighbor);
        to += 4;
        last = neighbor;
        if (isUpper) store<u8>(way++, <u8>(entry & wayBits));
      } else if (isUpper) {
        const before = load<u8>(way - 1);
        repeats += i32((before & u8(entry & wayBits)) !== 0);
        store<u8>(way - 1, before | (<u8>(entry & wayBits)));
      }
    }
    store<i32>(at, i32((to - lists) >> 2));
  }
  return repeats;
}
