import { blockRows, type CellBlock } from './cell-block.ts';
import { digitsByValue } from './id-table.ts';

const zero = 48;
const newline = 10;

/**
 * Fills a block with rows of two whole numbers and nothing else, the most common edge list, in the shortest loop. Returns the
 * byte after them: of the first row that is anything else, or where the block was full.
 */
export function scanNumbers(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  line: number,
  block: CellBlock,
): number {
  const { starts, ends, values, lines } = block;
  const { length } = bytes;
  let rows = 0;
  let at = from;
  for (; rows < blockRows && at < length; rows++) {
    const first = at;
    let one = 0;
    let digit = bytes[at]! - zero;
    while (digit >= 0 && digit <= 9) {
      one = (Math.imul(one, 10) + digit) | 0;
      digit = bytes[++at]! - zero;
    }
    const second = at + 1;
    let other = 0;
    const isParted = digit === delimiter - zero;
    digit = bytes[++at]! - zero;
    while (digit >= 0 && digit <= 9) {
      other = (Math.imul(other, 10) + digit) | 0;
      digit = bytes[++at]! - zero;
    }
    if (
      !isParted ||
      digit !== newline - zero ||
      !isNumber(bytes, first, second - 1) ||
      !isNumber(bytes, second, at)
    ) {
      at = first;
      break;
    }
    const cell = rows * 2;
    starts[cell] = first;
    ends[cell] = second - 1;
    values[cell] = one;
    starts[cell + 1] = second;
    ends[cell + 1] = at++;
    values[cell + 1] = other;
    lines[rows] = line + rows;
  }
  block.rows = rows;
  return at;
}

const isNumber = (bytes: Uint8Array, start: number, end: number): boolean =>
  end > start && end - start <= digitsByValue && (bytes[start] !== zero || end - start === 1);
