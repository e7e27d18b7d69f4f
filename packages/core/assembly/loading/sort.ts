import { intAt } from './int-at';
import { upper } from './lists';

/** Lists are sorted by rank up to this length. */
const longest = 64;

/** The first person from `person` on whose list is too long for `sortLists`, `order` where there is none. */
export function nextLong(person: i32, order: i32, offsets: usize): i32 {
  for (; person < order; person++) {
    const at = intAt(offsets, person);
    if (load<i32>(at, 4) - load<i32>(at) > longest) break;
  }
  return person;
}

/** Entries as they are kept when sorted. */
function marked(entries: v128, person: v128): v128 {
  const neighbors = i32x4.shr_u(entries, 1);
  const isUpper = v128.and(i32x4.gt_s(neighbors, person), i32x4.splat(upper));
  const way = i32x4.add(v128.and(entries, i32x4.splat(1)), i32x4.splat(1));
  return v128.or(v128.or(i32x4.shl(neighbors, 3), isUpper), way);
}

/** All ones behind the end of a list. */
function upTo(entries: v128, places: v128, length: v128): v128 {
  return v128.or(entries, i32x4.shr_u(i32x4.ge_s(places, length), 1));
}

/** One more for each entry whose neighbour stands behind that of `other`. */
function after(ranks: v128, neighbors: v128, other: v128): v128 {
  return i32x4.sub(ranks, i32x4.gt_s(neighbors, other));
}

function put(list: usize, ranks: v128, entries: v128): void {
  store<i32>(intAt(list, i32x4.extract_lane(ranks, 0)), i32x4.extract_lane(entries, 0));
  store<i32>(intAt(list, i32x4.extract_lane(ranks, 1)), i32x4.extract_lane(entries, 1));
  store<i32>(intAt(list, i32x4.extract_lane(ranks, 2)), i32x4.extract_lane(entries, 2));
  store<i32>(intAt(list, i32x4.extract_lane(ranks, 3)), i32x4.extract_lane(entries, 3));
}

function sum(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}

/** Up to four entries by their ranks; false, and nothing changed, where two have one neighbour. */
function sortFour(list: usize, length: i32, person: v128): bool {
  const a = upTo(v128.load(list), i32x4(0, 1, 2, 3), i32x4.splat(length));
  const x = v128.and(a, i32x4.splat(~1));
  let ranks = i32x4.splat(0);
  ranks = after(ranks, x, i32x4.splat(i32x4.extract_lane(a, 0)));
  ranks = after(ranks, x, i32x4.splat(i32x4.extract_lane(a, 1)));
  ranks = after(ranks, x, i32x4.splat(i32x4.extract_lane(a, 2)));
  ranks = after(ranks, x, i32x4.splat(i32x4.extract_lane(a, 3)));
  if (sum(ranks) !== ((length * (length - 1)) >> 1) + (4 - length) * length) return false;
  const end = intAt(list, length);
  const next = load<i32>(end);
  put(list, ranks, marked(a, person));
  store<i32>(end, next);
  return true;
}

/** Up to eight entries by their ranks; false, and nothing changed, where two have one neighbour. */
function sortEight(list: usize, length: i32, person: v128): bool {
  const places = i32x4(0, 1, 2, 3);
  const a = upTo(v128.load(list), places, i32x4.splat(length));
  const b = upTo(v128.load(list, 16), places, i32x4.splat(length - 4));
  const x = v128.and(a, i32x4.splat(~1));
  const y = v128.and(b, i32x4.splat(~1));
  let ranksX = i32x4.splat(0);
  let ranksY = i32x4.splat(0);
  const o0 = i32x4.splat(i32x4.extract_lane(a, 0));
  ranksX = after(ranksX, x, o0);
  ranksY = after(ranksY, y, o0);
  const o1 = i32x4.splat(i32x4.extract_lane(a, 1));
  ranksX = after(ranksX, x, o1);
  ranksY = after(ranksY, y, o1);
  const o2 = i32x4.splat(i32x4.extract_lane(a, 2));
  ranksX = after(ranksX, x, o2);
  ranksY = after(ranksY, y, o2);
  const o3 = i32x4.splat(i32x4.extract_lane(a, 3));
  ranksX = after(ranksX, x, o3);
  ranksY = after(ranksY, y, o3);
  const o4 = i32x4.splat(i32x4.extract_lane(b, 0));
  ranksX = after(ranksX, x, o4);
  ranksY = after(ranksY, y, o4);
  const o5 = i32x4.splat(i32x4.extract_lane(b, 1));
  ranksX = after(ranksX, x, o5);
  ranksY = after(ranksY, y, o5);
  const o6 = i32x4.splat(i32x4.extract_lane(b, 2));
  ranksX = after(ranksX, x, o6);
  ranksY = after(ranksY, y, o6);
  const o7 = i32x4.splat(i32x4.extract_lane(b, 3));
  ranksX = after(ranksX, x, o7);
  ranksY = after(ranksY, y, o7);
  if (sum(ranksX) + sum(ranksY) !== ((length * (length - 1)) >> 1) + (8 - length) * length) return false;
  const end = intAt(list, length);
  const next = load<i32>(end);
  put(list, ranksX, marked(a, person));
  put(list, ranksY, marked(b, person));
  store<i32>(end, next);
  return true;
}

/** As many as `longest`, by way of `scratch`. */
function sortMore(list: usize, length: i32, person: v128, scratch: usize): bool {
  const end = intAt(scratch, length);
  memory.copy(scratch, list, (<usize>length) << 2);
  v128.store(end, i32x4.splat(i32.MAX_VALUE));
  const next = load<i32>(intAt(list, length));
  let ranked = 0;
  for (let at = scratch; at < end; at += 16) {
    const entries = v128.load(at);
    const x = v128.and(entries, i32x4.splat(~1));
    let ranks = i32x4.splat(0);
    for (let other = scratch; other < end; other += 4) ranks = after(ranks, x, v128.load32_splat(other));
    ranked += sum(ranks);
    put(list, ranks, marked(entries, person));
  }
  store<i32>(intAt(list, length), next);
  const behind = (4 - (length & 3)) & 3;
  if (ranked === ((length * (length - 1)) >> 1) + behind * length) return true;
  memory.copy(list, scratch, (<usize>length) << 2);
  return false;
}

/** One after another into place, for lists where somebody stands twice; marks those that are sorted already. */
function sortSlowly(list: usize, length: i32, person: i32): bool {
  const end = intAt(list, length);
  let isTwice = false;
  for (let from = list; from < end; from += 4) {
    const entry = load<u32>(from);
    const neighbor = entry >> 1;
    const value = (neighbor << 3) | (neighbor > <u32>person ? upper : 0) | ((entry & 1) + 1);
    let at = from;
    for (; at > list && load<u32>(at - 4) > value; at -= 4) store<u32>(at, load<u32>(at - 4));
    if (at > list && load<u32>(at - 4) >> 3 === neighbor) isTwice = true;
    store<u32>(at, value);
  }
  return isTwice;
}

/** Sorts and marks the lists of some people; those of `nextLong` must be sorted. Gives whether somebody stands twice in one. */
export function sortLists(from: i32, to: i32, offsets: usize, lists: usize, scratch: usize): bool {
  let isTwice = false;
  let start = load<i32>(intAt(offsets, from));
  for (let person = from; person < to; person++) {
    const end = load<i32>(intAt(offsets, person), 4);
    const list = intAt(lists, start);
    const length = end - start;
    start = end;
    if (
      length <= 4
        ? sortFour(list, length, i32x4.splat(person))
        : length <= 8
          ? sortEight(list, length, i32x4.splat(person))
          : length <= longest && sortMore(list, length, i32x4.splat(person), scratch)
    )
      continue;
    if (sortSlowly(list, length, person)) isTwice = true;
  }
  return isTwice;
}
