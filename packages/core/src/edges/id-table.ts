import { blockRows, doubled, type CellBlock } from './cell-block.ts';

/** Whole numbers of at most this many digits, without zeros before them, are found by their value. */
export const digitsByValue = 9;
/** Texts of at most this many bytes stand in the table as they are. */
const bytesInside = 8;
const leastSlots = 1024;
/** Numbers of a slot: two of the key, place + 1, length. */
const width = 4;

/** Where to begin to look. */
function hashOf(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** May be a word by which rows are set aside, or an identity number, or holds more than ASCII. */
export function isTelling(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start === 18) return true;
  const pair = ((bytes[start]! | 32) << 8) | (bytes[start + 1]! | 32);
  if (pair === 0x746f || pair === 0x7375 || pair === 0x6578) return true;
  for (let i = start; i < end; i++) if (bytes[i]! > 0x7f) return true;
  return false;
}

/** Texts that stand one behind another, made when they are asked for. */
export function textsLater(bytes: Uint8Array, ends: Int32Array): () => readonly string[] {
  return () => {
    const decoder = new TextDecoder();
    const all = decoder.decode(bytes);
    // Only of ASCII a byte is a character.
    return all.length === bytes.length
      ? Array.from(ends, (end, i) => all.slice(ends[i - 1] ?? 0, end))
      : Array.from(ends, (end, i) => decoder.decode(bytes.subarray(ends[i - 1] ?? 0, end)));
  };
}

/**
 * Ids as bytes to numbers 0, 1, ... in the order in which they first come: whole numbers in a table by value, other texts
 * in an open-addressing table, so that no text is made until somebody asks for it. A block of ids is looked up together:
 * first every slot is touched, so that the waits for memory overlap. O(bytes) time, about 40 bytes an id.
 */
export class IdTable {
  count = 0;
  /** Places of texts that a closer look is due to. */
  readonly telling: number[] = [];
  private readonly bytes: Uint8Array;
  /** By value: place + 1, or 0. */
  private readonly byValue: Int32Array;
  private starts = new Int32Array(leastSlots);
  private ends = new Int32Array(leastSlots);
  private slots = new Int32Array(leastSlots * width);
  private texts = 0;
  private readonly hashes = new Int32Array(blockRows * 2);
  private touched = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    // At least a byte an id and one between: there cannot be many more different ones.
    this.byValue = new Int32Array(bytes.length / 2 + 16);
  }

  /** Fills `numbers` of a block. */
  number(block: CellBlock): void {
    const { starts, ends, values, low, high, numbers } = block;
    const { hashes, byValue } = this;
    const size = block.rows * 2;
    while ((this.texts + size) * 5 > (this.slots.length / width) * 3) this.grow();
    const { slots } = this;
    let touched = 0;
    for (let i = 0; i < size; i++) {
      const value = values[i]!;
      if (value >= 0 && value < byValue.length) touched ^= byValue[value]!;
      else {
        if (ends[i]! - starts[i]! > bytesInside) this.takeLong(block, i);
        else if (value >= 0) this.takeShort(block, i);
        hashes[i] = hashOf(low[i]!, high[i]!) & (slots.length / width - 1);
        touched ^= slots[hashes[i]! * width]!;
      }
    }
    this.touched ^= touched;
    for (let i = 0; i < size; i++) {
      const value = values[i]!;
      const start = starts[i]!;
      const end = ends[i]!;
      if (start === end) numbers[i] = -1;
      else if (value >= 0 && value < byValue.length) {
        const known = byValue[value]!;
        numbers[i] = (known > 0 ? known : (byValue[value] = this.add(start, end))) - 1;
      } else numbers[i] = this.find(slots, hashes[i]!, low[i]!, high[i]!, start, end);
    }
  }

  textAt(place: number): string {
    return new TextDecoder().decode(this.bytes.subarray(this.starts[place], this.ends[place]));
  }

  /** A function that makes all ids as texts; it keeps their bytes and not the file. */
  keysLater(): () => readonly string[] {
    const { count, bytes } = this;
    const ends = new Int32Array(count);
    let size = 0;
    for (let i = 0; i < count; i++) ends[i] = size += this.ends[i]! - this.starts[i]!;
    const own = new Uint8Array(size);
    let to = 0;
    for (let i = 0; i < count; i++)
      for (let from = this.starts[i]!; to < ends[i]!; from++) own[to++] = bytes[from]!;
    return textsLater(own, ends);
  }

  /** The key of a whole number too large to be found by value: its bytes, as of any text. */
  private takeShort({ starts, ends, low, high }: CellBlock, i: number): void {
    let [a, b] = [0, 0];
    for (let at = starts[i]!; at < ends[i]!; at++) {
      b = (b << 8) | (a >>> 24);
      a = (a << 8) | this.bytes[at]!;
    }
    low[i] = a;
    high[i] = b;
  }

  /** The key of a text that does not fit: two hashes. Its bytes are compared too. */
  private takeLong(block: CellBlock, i: number): void {
    let a = 0x811c9dc5 | 0;
    let b = 0;
    for (let at = block.starts[i]!; at < block.ends[i]!; at++) {
      a = Math.imul(a ^ this.bytes[at]!, 0x01000193);
      b = (Math.imul(b, 31) + this.bytes[at]!) | 0;
    }
    block.low[i] = a;
    block.high[i] = b;
  }

  private find(slots: Int32Array, from: number, a: number, b: number, start: number, end: number): number {
    const mask = slots.length / width - 1;
    for (let at = from; ; at = (at + 1) & mask) {
      const slot = at * width;
      const place = slots[slot + 2]!;
      if (place === 0) {
        slots[slot] = a;
        slots[slot + 1] = b;
        slots[slot + 3] = end - start;
        this.texts++;
        if (isTelling(this.bytes, start, end)) this.telling.push(this.count);
        return (slots[slot + 2] = this.add(start, end)) - 1;
      }
      if (
        slots[slot] === a &&
        slots[slot + 1] === b &&
        slots[slot + 3] === end - start &&
        (end - start <= bytesInside || this.isSame(this.starts[place - 1]!, start, end))
      )
        return place - 1;
    }
  }

  private isSame(other: number, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.bytes[i] !== this.bytes[other + i - start]) return false;
    return true;
  }

  /** How many there are with the new one. */
  private add(start: number, end: number): number {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    return ++this.count;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    const mask = this.slots.length / width - 1;
    for (let slot = 0; slot < before.length; slot += width) {
      if (before[slot + 2] === 0) continue;
      let at = hashOf(before[slot]!, before[slot + 1]!) & mask;
      while (this.slots[at * width + 2] !== 0) at = (at + 1) & mask;
      for (let i = 0; i < width; i++) this.slots[at * width + i] = before[slot + i]!;
    }
  }
}
