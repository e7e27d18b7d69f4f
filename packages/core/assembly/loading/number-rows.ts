import { intAt } from './int-at';

/** Places of the numbers of `state`, 4 bytes each. */
const rowCount: usize = 0;
const peopleCount: usize = 4;
const firstDigits: usize = 8;
const isOtherWidth: usize = 12;
const isZeroFirst: usize = 16;
const largest: usize = 20;

/** A bit for each of 32 bytes that is no digit. */
function othersAt(at: usize): u32 {
  const zero = i8x16.splat(48);
  const ten = i8x16.splat(10);
  const low = i8x16.bitmask(i8x16.ge_u(i8x16.sub(v128.load(at), zero), ten));
  const high = i8x16.bitmask(i8x16.ge_u(i8x16.sub(v128.load(at, 16), zero), ten));
  return low | (high << 16);
}

/** Up to 8 digits behind others that are 0, of which there are 8 all in all. */
function padded(at: usize, digits: i32): u64 {
  return (load<u64>(at) << (u64(8 - digits) << 3)) & 0x0f0f0f0f0f0f0f0f;
}

/** Two numbers of eight digits each: neighbouring digits are joined to pairs, pairs to fours, fours to eight. */
function valuesOf(one: u64, other: u64): v128 {
  const digits = i64x2.replace_lane(i64x2.splat(one), 1, other);
  const twos = i16x8.add(i16x8.mul(digits, i16x8.splat(10)), i16x8.shr_u(digits, 8));
  const fours = i32x4.dot_i16x8_s(v128.and(twos, i16x8.splat(0xff)), i16x8(100, 1, 100, 1, 100, 1, 100, 1));
  const packed = i16x8.narrow_i32x4_s(fours, fours);
  return i32x4.dot_i16x8_s(packed, i16x8(10_000, 1, 10_000, 1, 10_000, 1, 10_000, 1));
}

/** A delimiter may be taken for a digit: then a file is left to others. */
function isZeroBeforeDigit(at: usize): i32 {
  return i32((load<u16>(at) & 0xf0ff) === 0x3030);
}

/**
 * Reads the whole rows of two ids between `from` and `end`: each the same 0 to 8 bytes and a number. People are numbered in
 * the order in which they come: `table`, with room for `size` values, holds number + 1 by value, 0 for nobody yet; `pairs` two
 * numbers a row. 32 bytes after `end` must be readable. Gives how many bytes were read, -1 where a row is anything else.
 */
export function readNumbers(
  from: usize,
  end: usize,
  delimiter: i32,
  lineEnd: i32,
  lineEndBytes: i32,
  prefix: usize,
  prefixBytes: i32,
  table: usize,
  size: i32,
  pairs: usize,
  state: usize,
): i32 {
  const lineEndMask = lineEndBytes === 1 ? 0xff : 0xffff;
  const prefixMask: u64 = prefixBytes === 0 ? 0 : (<u64>-1) >> (u64(8 - prefixBytes) << 3);
  const prefixText = load<u64>(prefix) & prefixMask;
  const width = load<i32>(state, firstDigits);
  let otherWidth = load<i32>(state, isOtherWidth);
  let zeroFirst = load<i32>(state, isZeroFirst);
  let most = i32x4.splat(load<i32>(state, largest));
  const first = pairs + ((<usize>load<i32>(state, rowCount)) << 3);
  let to = first;
  let at = from;
  while (at < end) {
    // A row is looked at as a whole: one that is longer than 32 bytes is left to others.
    const others = othersAt(at) >> prefixBytes;
    const oneDigits = ctz<i32>(others);
    const one = at + prefixBytes;
    const between = one + oneDigits;
    const other = between + 1 + prefixBytes;
    const otherDigits = ctz<i32>(others >> (oneDigits + 1 + prefixBytes));
    const last = other + otherDigits;
    if (last + lineEndBytes > end) break;
    const wrongText =
      ((load<u64>(at) ^ prefixText) & prefixMask) |
      ((load<u64>(between + 1) ^ prefixText) & prefixMask) |
      (load<u8>(between) ^ (<u8>delimiter)) |
      ((load<u16>(last) ^ (<u16>lineEnd)) & (<u16>lineEndMask));
    // More than 8 digits, or none at all, which is -1 here.
    const wrongDigits = ((oneDigits - 1) | (otherDigits - 1)) & ~7;
    if (u64(wrongText) !== 0 || wrongDigits !== 0) return -1;
    otherWidth |= (oneDigits ^ width) | (otherDigits ^ width);
    zeroFirst |= isZeroBeforeDigit(one) | isZeroBeforeDigit(other);
    const values = valuesOf(padded(one, oneDigits), padded(other, otherDigits));
    most = i32x4.max_s(most, values);
    v128.store64_lane(to, values, 0);
    to += 8;
    at = last + lineEndBytes;
  }
  store<i32>(state, i32((to - pairs) >> 3), rowCount);
  const value = max(i32x4.extract_lane(most, 0), i32x4.extract_lane(most, 1));
  if (value >= size) return -1;
  store<i32>(state, value, largest);
  store<i32>(state, otherWidth, isOtherWidth);
  store<i32>(state, zeroFirst, isZeroFirst);
  number(first, to, table, state);
  // "07" and "7" would be one number and are two ids.
  return otherWidth !== 0 && zeroFirst !== 0 ? -1 : i32(at - from);
}

/** The values of people by their numbers, from the table up to the largest value. */
export function takeValues(table: usize, most: i32, values: usize): void {
  for (let value = 0; value <= most; value++) {
    const number = load<i32>(intAt(table, value));
    if (number > 0) store<i32>(values + (usize(number - 1) << 2), value);
  }
}

/** Values to numbers, in place. A loop of its own, so that many waits for the table overlap. */
function number(from: usize, to: usize, table: usize, state: usize): void {
  let people = load<i32>(state, peopleCount);
  for (let at = from; at < to; at += 4) {
    const slot = intAt(table, load<i32>(at));
    let number = load<i32>(slot);
    const isNew = i32(number === 0);
    people += isNew;
    number |= people & -isNew;
    store<i32>(slot, number);
    store<i32>(at, number - 1);
  }
  store<i32>(state, people, peopleCount);
}
