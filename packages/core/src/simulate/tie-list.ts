/** Kinds of ties of a synthetic network, in the order of their numbers. */
export const networkTieKinds = ['family', 'neighbour', 'friend', 'mutual-aid', 'formal'] as const;
export type NetworkTieKind = (typeof networkTieKinds)[number];

const kindNumber = new Map(networkTieKinds.map((kind, i) => [kind, i]));
/** Bits of a packed tie that hold its kind: the rest is the number of the pair, below 2^53 for 5 million people. */
const kinds = 8;

export interface NetworkTies {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Place of each tie's kind in `networkTieKinds`. */
  readonly kind: Uint8Array;
}

/** Ties as they are drawn, in any order and with repeats, without an object a tie. */
export class TieList {
  readonly #order: number;
  #packed: Float64Array;
  #size = 0;

  constructor(order: number) {
    this.#order = order;
    this.#packed = new Float64Array(4 * order + 16);
  }

  add(a: number, b: number, kind: NetworkTieKind): void {
    if (a === b) return;
    if (this.#size === this.#packed.length) {
      const wider = new Float64Array(2 * this.#size);
      wider.set(this.#packed);
      this.#packed = wider;
    }
    const pair = Math.min(a, b) * this.#order + Math.max(a, b);
    this.#packed[this.#size++] = pair * kinds + kindNumber.get(kind)!;
  }

  /** Sorted by ends, one tie a pair: of several kinds the first of `networkTieKinds`. */
  simple(): NetworkTies {
    const packed = this.#packed.subarray(0, this.#size).sort();
    const source = new Int32Array(packed.length);
    const target = new Int32Array(packed.length);
    const kind = new Uint8Array(packed.length);
    let size = 0;
    let last = -1;
    for (const one of packed) {
      const pair = Math.floor(one / kinds);
      if (pair === last) continue;
      last = pair;
      source[size] = Math.floor(pair / this.#order);
      target[size] = pair - source[size]! * this.#order;
      kind[size++] = one - pair * kinds;
    }
    return { source: source.slice(0, size), target: target.slice(0, size), kind: kind.slice(0, size) };
  }
}
