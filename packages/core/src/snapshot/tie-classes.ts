import type { SimpleTies } from './simple-ties.ts';

export interface Arcs {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** Missing = not recorded for any arc. */
  readonly strength?: ArrayLike<number>;
  /** Support functions as bits; missing = not recorded for any arc. */
  readonly functions?: ArrayLike<number>;
}

/**
 * What ties say beside who is tied, once for each distinct answer: `codes[tie]` is the place of a tie's answer, ties counted
 * from their lower ends; without codes each tie has a place of its own. "There" is from the lower number to the higher.
 */
export interface TieClasses {
  readonly codes: Uint8Array | Uint16Array | null;
  /** 1 there, 2 back, 3 both. */
  readonly ways: Uint8Array;
  /** Strengths, NaN where none was recorded: of both ways together, there, and back. */
  readonly both: Float64Array;
  readonly there: Float64Array;
  readonly back: Float64Array;
  /** Functions as bits, there and back. */
  readonly givenThere: Uint8Array;
  readonly givenBack: Uint8Array;
}

/** Beyond so many different strengths a table saves nothing. */
const mostStrengths = 2_000;

const unrecorded = (size: number) => new Float64Array(size).fill(NaN);

/** Ties of which nothing is recorded but their way. */
export const classesOfWays = (ways: Uint8Array): TieClasses => ({
  codes: ways,
  ways: Uint8Array.of(0, 1, 2, 3),
  both: unrecorded(4),
  there: unrecorded(4),
  back: unrecorded(4),
  givenThere: new Uint8Array(4),
  givenBack: new Uint8Array(4),
});

/** Adds up the arcs of each tie, in their order: sums are to the bit those of adding one after another. */
export function classesOf(ties: SimpleTies, arcs: Arcs, mutual: ArrayLike<number>): TieClasses {
  const { source, target, strength, functions } = arcs;
  const size = ties.ways.length;
  const tieOf = tieFinder(ties);
  const sums = {
    codes: null,
    ways: new Uint8Array(size),
    both: unrecorded(size),
    there: unrecorded(size),
    back: unrecorded(size),
    givenThere: new Uint8Array(size),
    givenBack: new Uint8Array(size),
  };
  for (let i = 0; i < source.length; i++) {
    const [a, b] = [source[i]!, target[i]!];
    if (a === b) continue;
    const tie = tieOf(Math.min(a, b), Math.max(a, b));
    const value = strength ? strength[i]! : NaN;
    const gives = functions ? functions[i]! : 0;
    add(sums.both, tie, value);
    if (a < b || mutual[i]) {
      sums.ways[tie]! |= 1;
      sums.givenThere[tie]! |= gives;
      add(sums.there, tie, value);
    }
    if (a > b || mutual[i]) {
      sums.ways[tie]! |= 2;
      sums.givenBack[tie]! |= gives;
      add(sums.back, tie, value);
    }
  }
  return shared(sums) ?? sums;
}

function add(sums: Float64Array, at: number, value: number): void {
  if (Number.isNaN(value)) return;
  sums[at] = Number.isNaN(sums[at]!) ? value : sums[at]! + value;
}

/** The number of the tie between two people, the lower first. */
function tieFinder({ offsets, neighbors }: SimpleTies): (low: number, high: number) => number {
  const order = offsets.length - 1;
  const before = new Int32Array(order + 1);
  for (let v = 0; v < order; v++) {
    let lower = offsets[v]!;
    while (lower < offsets[v + 1]! && neighbors[lower]! < v) lower++;
    before[v + 1] = before[v]! + lower - offsets[v]!;
  }
  // Entries of v that lead upwards are counted by what stands before them and leads downwards.
  return (low, high) => {
    let [from, to] = [offsets[low]!, offsets[low + 1]! - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (neighbors[middle]! < high) from = middle + 1;
      else to = middle;
    }
    return from - before[low + 1]!;
  };
}

/** One entry for ties that say the same, where few are different. */
function shared(all: TieClasses): TieClasses | null {
  const size = all.ways.length;
  const strengths = new Map<number, number>();
  const numberOf = (value: number): number => {
    let known = strengths.get(value);
    if (known === undefined) strengths.set(value, (known = strengths.size));
    return known;
  };
  const triples = new Map<number, number>();
  const codes = new Uint16Array(size);
  const first: number[] = [];
  const codeOf = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const [both, there, back] = [numberOf(all.both[i]!), numberOf(all.there[i]!), numberOf(all.back[i]!)];
    if (strengths.size > mostStrengths) return null;
    const bits = (all.ways[i]! << 16) | (all.givenThere[i]! << 8) | all.givenBack[i]!;
    const strengthKey = (both * mostStrengths + there) * mostStrengths + back;
    let triple = triples.get(strengthKey);
    if (triple === undefined) triples.set(strengthKey, (triple = triples.size));
    // Small numbers are far the fastest keys.
    const key = triple * 2 ** 18 + bits;
    let code = codeOf.get(key);
    if (code === undefined) {
      if (first.length > 0xffff) return null;
      codeOf.set(key, (code = first.push(i) - 1));
    }
    codes[i] = code;
  }
  const bytes = (values: Uint8Array) => Uint8Array.from(first, (i) => values[i]!);
  const doubles = (values: Float64Array) => Float64Array.from(first, (i) => values[i]!);
  return {
    codes: first.length > 0x100 ? codes : Uint8Array.from(codes),
    ways: bytes(all.ways),
    both: doubles(all.both),
    there: doubles(all.there),
    back: doubles(all.back),
    givenThere: bytes(all.givenThere),
    givenBack: bytes(all.givenBack),
  };
}
