import { limits } from '../io/limits.ts';
import { blockRows, type CellBlock } from './cell-block.ts';
import { digitsByValue } from './id-table.ts';
import type { Layout } from './layout.ts';
import type { OddRows } from './odd-rows.ts';

export const plain = 0;
const [space, wide, other, parting, lineEnd, carriage] = [1, 2, 3, 4, 5, 6];
const [zero, nine, blank] = [48, 57, 32];

/** What each byte may be in a cell; `other` is left to the general way. */
export function kindsOf(delimiter: number): Uint8Array {
  const kinds = new Uint8Array(256).fill(other);
  kinds.fill(plain, 0x21, 0x7f);
  for (const mark of ['"', "'", '#', '+']) kinds[mark.charCodeAt(0)] = other;
  kinds.fill(wide, 0xe4, 0xea);
  kinds[blank] = space;
  kinds[10] = lineEnd;
  kinds[13] = carriage;
  kinds[delimiter] = parting;
  return kinds;
}

/** A common Chinese character in UTF-8: U+4E00 to U+9FFF. */
const isHan = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at + 1]! & 0xc0) === 0x80 &&
  (bytes[at + 2]! & 0xc0) === 0x80 &&
  (bytes[at] !== 0xe4 || bytes[at + 1]! >= 0xb8);

/** Reads the rows of a plain edge list, a block at a time, from bytes that end with a line end. One pass, O(bytes). */
export class RowScanner {
  at: number;
  /** The physical line that was read last. */
  line = 1;
  private readonly bytes: Uint8Array;
  private readonly layout: Layout;
  private readonly odd: OddRows;
  private readonly kinds: Uint8Array;

  constructor(bytes: Uint8Array, layout: Layout, odd: OddRows) {
    this.bytes = bytes;
    this.layout = layout;
    this.odd = odd;
    this.at = layout.from;
    this.kinds = kindsOf(layout.delimiter);
  }

  /** False where something stands in `line` that the general way has to look at. */
  fill(block: CellBlock): boolean {
    const { bytes, kinds, odd } = this;
    const { starts, ends, values, low, high, lines, strengths } = block;
    const width = this.layout.columns.length;
    const { supporter, strength: strengthAt } = this.layout;
    let { at } = this;
    let rows = 0;
    while (rows < blockRows && at < bytes.length) {
      const rowStart = at;
      this.line++;
      let cells = 0;
      let kind = parting;
      const first = rows * 2;
      starts[first] = ends[first] = starts[first + 1] = ends[first + 1] = 0;
      for (; cells < 2 && kind === parting; cells++) {
        // Who supports is numbered first, wherever it stands.
        const cell = first + (cells ^ supporter);
        const start = at;
        let value = 0;
        let byte = bytes[at]!;
        while (byte >= zero && byte <= nine) {
          value = (Math.imul(value, 10) + byte - zero) | 0;
          byte = bytes[++at]!;
        }
        kind = kinds[byte]!;
        starts[cell] = start;
        ends[cell] = at;
        if (kind < parting || at - start > digitsByValue || (bytes[start] === zero && at - start > 1)) {
          value = -1;
          let a = 0;
          let b = 0;
          at = start;
          while ((kind = kinds[(byte = bytes[at]!)]!) === plain) {
            b = (b << 8) | (a >>> 24);
            a = (a << 8) | byte;
            at++;
          }
          ends[cell] = at;
          low[cell] = a;
          high[cell] = b;
          if (kind < parting) {
            while ((kind = kinds[bytes[at]!]!) < parting) {
              if (kind === other || (kind === wide && !isHan(bytes, at))) return false;
              at += kind === wide ? 3 : 1;
            }
            value = this.trimmed(block, cell, start, at);
          }
        }
        values[cell] = value;
        if (kind === carriage) kind = kinds[bytes[++at]!] === lineEnd ? lineEnd : other;
        at++;
      }
      let strengthFrom = 0;
      let strengthTo = 0;
      for (; kind === parting; cells++) {
        const start = at;
        while ((kind = kinds[bytes[at]!]!) <= space) at++;
        if (cells === strengthAt) [strengthFrom, strengthTo] = [start, at];
        if (kind === carriage) kind = kinds[bytes[++at]!] === lineEnd ? lineEnd : other;
        at++;
      }
      if (kind !== lineEnd || at - rowStart > limits.cell) return false;
      const isWhole = starts[first] !== ends[first] && starts[first + 1] !== ends[first + 1];
      if ((!isWhole || cells !== width) && !odd.tell(rowStart, at - 1, this.line)) return false;
      lines[rows] = this.line;
      if (strengthAt >= 0) strengths[rows] = odd.strengthOf(strengthFrom, strengthTo, this.line);
      rows++;
    }
    block.rows = rows;
    this.at = at;
    return true;
  }

  /** A cell with blanks or Chinese in it: takes off the blanks around it. Its value where digits are left, else -1. */
  private trimmed(block: CellBlock, cell: number, from: number, to: number): number {
    const { bytes } = this;
    let [start, end] = [from, to];
    while (start < end && bytes[start] === blank) start++;
    while (end > start && bytes[end - 1] === blank) end--;
    let [a, b, value] = [0, 0, 0];
    let isNumber = end - start <= digitsByValue && (bytes[start] !== zero || end - start === 1);
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      b = (b << 8) | (a >>> 24);
      a = (a << 8) | byte;
      isNumber &&= byte >= zero && byte <= nine;
      if (isNumber) value = value * 10 + byte - zero;
    }
    block.starts[cell] = start;
    block.ends[cell] = end;
    block.low[cell] = a;
    block.high[cell] = b;
    return isNumber ? value : -1;
  }
}
