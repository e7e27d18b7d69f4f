import { intAt } from './int-at';

/** Places of the numbers of `state`, 4 bytes each. */
const rowCount: usize = 0;
const peopleCount: usize = 4;
const touchedSlots: usize = 8;

/** A cell of a piece: its key (8 bytes), where it stands, how long it is. */
const cellBytes: usize = 16;
/** A text of at most so many bytes is its own key; that of a longer one begins with a byte that no text has. */
const bytesInside = 8;
const longKey: u64 = ~0xff;
const spreading: u64 = 0x9e3779b97f4a7c15;

/** How many bytes from `at` on are plain: printable ASCII without quotation marks, #, + and the delimiter. */
function plainAt(at: usize, delimiter: v128): i32 {
  let length = 0;
  let found = 16;
  while (found === 16) {
    const bytes = v128.load(at + length);
    const unprintable = i8x16.ge_u(i8x16.sub(bytes, i8x16.splat(0x21)), i8x16.splat(0x5e));
    const marks = v128.or(
      i8x16.eq(v128.and(bytes, i8x16.splat(~1)), i8x16.splat(0x22)),
      v128.or(i8x16.eq(bytes, i8x16.splat(0x27)), i8x16.eq(bytes, i8x16.splat(0x2b))),
    );
    const others = v128.or(v128.or(unprintable, marks), i8x16.eq(bytes, delimiter));
    found = ctz<i32>(i8x16.bitmask(others) | 0x10000);
    length += found;
  }
  return length;
}

function keyOf(at: usize, length: i32): u64 {
  if (length <= bytesInside) return load<u64>(at) & ((<u64>-1) >> (u64(8 - length) << 3));
  let key: u64 = length;
  const last = at + length - 8;
  for (; at < last; at += 8) {
    key = (key ^ load<u64>(at)) * spreading;
    key ^= key >> 32;
  }
  return ((key ^ load<u64>(last)) * spreading) & longKey;
}

/** The first bits are where to begin to look. */
function hashOf(key: u64): u32 {
  return u32(((key ^ (key >> 32)) * spreading) >> 32);
}

/**
 * Reads the whole rows of two plain texts between `from` and `end`. People are numbered in the order in which they come, in
 * a table of 2^`bits` slots of 4 bytes: number + 1, or 0, and before it as much of the hash as there is room for. `keys`: 8
 * bytes a person; `texts` one behind another, `ends` where each ends. `cells`: 16 bytes for each cell of a piece; `pairs`: two
 * numbers a row. 32 bytes after `end` must be readable. Gives how many bytes were read, -1 where a row is anything else, -2
 * where the table is too full.
 */
export function readTexts(
  from: usize,
  end: usize,
  delimiter: i32,
  lineEnd: i32,
  lineEndBytes: i32,
  cells: usize,
  slots: usize,
  bits: i32,
  keys: usize,
  texts: usize,
  ends: usize,
  pairs: usize,
  state: usize,
): i32 {
  const lineEndMask = lineEndBytes === 1 ? 0xff : 0xffff;
  const parting = i8x16.splat(<i8>delimiter);
  let cell = cells;
  let at = from;
  while (at < end) {
    const oneLength = plainAt(at, parting);
    const other = at + oneLength + 1;
    const otherLength = plainAt(other, parting);
    const last = other + otherLength;
    if (last + lineEndBytes > end) break;
    if (
      oneLength === 0 ||
      otherLength === 0 ||
      load<u8>(other - 1) !== <u8>delimiter ||
      ((load<u16>(last) ^ (<u16>lineEnd)) & (<u16>lineEndMask)) !== 0
    )
      return -1;
    store<u64>(cell, keyOf(at, oneLength));
    store<u32>(cell, u32(at), 8);
    store<i32>(cell, oneLength, 12);
    store<u64>(cell, keyOf(other, otherLength), 16);
    store<u32>(cell, u32(other), 24);
    store<i32>(cell, otherLength, 28);
    cell += 2 * cellBytes;
    at = last + lineEndBytes;
  }
  const rows = load<i32>(state, rowCount);
  const size = i32((cell - cells) / cellBytes);
  if (!number(cells, size, slots, bits, keys, texts, ends, pairs + ((<usize>rows) << 3), state)) return -2;
  store<i32>(state, rows + (size >> 1), rowCount);
  return i32(at - from);
}

/** Cells to numbers; false where the table may become too full. */
function number(
  cells: usize,
  size: i32,
  slots: usize,
  bits: i32,
  keys: usize,
  texts: usize,
  ends: usize,
  to: usize,
  state: usize,
): bool {
  let people = load<i32>(state, peopleCount);
  const most = (1 << bits) - (1 << (bits - 2));
  if (people + size > most) return false;
  const past = 32 - bits;
  const mask = (1 << bits) - 1;
  let textEnd = people === 0 ? 0 : load<i32>(intAt(ends, people - 1));
  const stop = cells + <usize>size * cellBytes;
  touch(cells, stop, slots, bits, keys, state);
  for (let cell = cells; cell < stop; cell += cellBytes) {
    const key = load<u64>(cell);
    const length = load<i32>(cell, 12);
    const text: usize = load<u32>(cell, 8);
    const hash = hashOf(key);
    const tag = hash << bits;
    for (let place = hash >> past; ; place = (place + 1) & mask) {
      const slot = intAt(slots, place);
      const entry = load<u32>(slot);
      if (entry === 0) {
        store<u64>(keys + ((<usize>people) << 3), key);
        for (let i = 0; i < length; i += 8) store<u64>(texts + textEnd + i, load<u64>(text + i));
        textEnd += length;
        store<i32>(intAt(ends, people), textEnd);
        store<i32>(to, people);
        store<u32>(slot, tag | ++people);
        break;
      }
      const known = entry ^ tag;
      if (known > <u32>mask || load<u64>(keys + (usize(known - 1) << 3)) !== key) continue;
      if (length > bytesInside && !isSame(texts, ends, known - 1, text, length)) continue;
      store<i32>(to, known - 1);
      break;
    }
    to += 4;
  }
  store<i32>(state, people, peopleCount);
  return true;
}

/** Reads the slots of all cells and then their keys, in the shortest loops: so the waits for memory overlap. */
function touch(cells: usize, stop: usize, slots: usize, bits: i32, keys: usize, state: usize): void {
  const past = 32 - bits;
  const mask = (1 << bits) - 1;
  let touched: u64 = 0;
  for (let cell = cells; cell < stop; cell += cellBytes)
    touched ^= load<u32>(intAt(slots, hashOf(load<u64>(cell)) >> past));
  for (let cell = cells; cell < stop; cell += cellBytes) {
    const entry = load<u32>(intAt(slots, hashOf(load<u64>(cell)) >> past));
    touched ^= load<u64>(keys + (usize(entry & mask) << 3));
  }
  // So that no compiler takes it away.
  store<u64>(state, touched, touchedSlots);
}

/** Of a text of more than eight bytes. */
function isSame(texts: usize, ends: usize, person: i32, text: usize, length: i32): bool {
  const start = person === 0 ? 0 : load<i32>(intAt(ends, person - 1));
  if (load<i32>(intAt(ends, person)) - start !== length) return false;
  const one = texts + start;
  const last = length - 8;
  for (let i = 0; i < last; i += 8) if (load<u64>(one + i) !== load<u64>(text + i)) return false;
  return load<u64>(one + last) === load<u64>(text + last);
}

/** The first of the ids from `place` on that may be a word by which rows are set aside, or an identity number. */
export function nextTelling(place: i32, people: i32, texts: usize, ends: usize): i32 {
  let start = place === 0 ? 0 : load<i32>(intAt(ends, place - 1));
  for (; place < people; place++) {
    const end = load<i32>(intAt(ends, place));
    const pair = load<u16>(texts + start) | 0x2020;
    if (end - start === 18 || pair === 0x6f74 || pair === 0x7573 || pair === 0x7865) break;
    start = end;
  }
  return place;
}
