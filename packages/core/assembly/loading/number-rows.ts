import { intAt } from './int-at';

/** Places of the numbers of `state`, 4 bytes each. */
const rowCount: usize = 0;
const peopleCount: usize = 4;
const firstDigits: usize = 8;
const isOtherWidth: usize = 12;
const isZeroFirst: usize = 16;
const largest: usize = 20;

const mostDigits: u32 = 8;

/** How many digits stand from `at` on, at most 16. */
function digitsAt(at: usize): i32 {
  const digits = i8x16.sub(v128.load(at), i8x16.splat(48));
  return ctz<i32>(i8x16.bitmask(i8x16.gt_u(digits, i8x16.splat(9))) | 0x10000);
}

/** The number of 1 to 8 digits: neighbouring digits are joined to pairs, pairs to fours, fours to eight. */
function valueOf(at: usize, digits: i32): i32 {
  let eight = (load<u64>(at) << (u64(8 - digits) << 3)) & 0x0f0f0f0f0f0f0f0f;
  eight = eight * 10 + (eight >> 8);
  const low = (eight & 0x000000ff000000ff) * 0x000f424000000064;
  const high = ((eight >> 16) & 0x000000ff000000ff) * 0x0000271000000001;
  return i32((low + high) >> 32);
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
  let most = load<i32>(state, largest);
  const first = pairs + ((<usize>load<i32>(state, rowCount)) << 3);
  let to = first;
  let at = from;
  while (at < end) {
    const one = at + prefixBytes;
    const oneDigits = digitsAt(one);
    const between = one + oneDigits;
    const other = between + 1 + prefixBytes;
    const otherDigits = digitsAt(other);
    const last = other + otherDigits;
    if (last + lineEndBytes > end) break;
    const wrongText =
      ((load<u64>(at) ^ prefixText) & prefixMask) |
      ((load<u64>(between + 1) ^ prefixText) & prefixMask) |
      (load<u8>(between) ^ (<u8>delimiter)) |
      ((load<u16>(last) ^ (<u16>lineEnd)) & (<u16>lineEndMask));
    // Of no digit as well as of too many.
    if (u64(wrongText) !== 0 || u32(oneDigits - 1) >= mostDigits || u32(otherDigits - 1) >= mostDigits)
      return -1;
    otherWidth |= (oneDigits ^ width) | (otherDigits ^ width);
    zeroFirst |=
      (i32(load<u8>(one) === 48) & i32(oneDigits > 1)) | (i32(load<u8>(other) === 48) & i32(otherDigits > 1));
    const a = valueOf(one, oneDigits);
    const b = valueOf(other, otherDigits);
    if (a >= size || b >= size) return -1;
    most = max(most, max(a, b));
    store<u64>(to, (<u64>a) | ((<u64>b) << 32));
    to += 8;
    at = last + lineEndBytes;
  }
  store<i32>(state, i32((to - pairs) >> 3), rowCount);
  store<i32>(state, most, largest);
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
