import type { Csr } from '../model/snapshot.ts';

export interface Arcs {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** Missing = not recorded for any arc. */
  readonly strength?: ArrayLike<number>;
  /** Support functions as bits; missing = not recorded for any arc. */
  readonly functions?: ArrayLike<number>;
}

/**
 * Positions of arcs ordered by one end, keeping the order they had (counting sort). Two passes, first by target then
 * by source, give sorted neighbours in O(order + arcs).
 */
function orderBy(end: ArrayLike<number>, order: number, before: Int32Array): Int32Array {
  const start = new Int32Array(order + 1);
  for (const arc of before) start[end[arc]! + 1]!++;
  for (let i = 0; i < order; i++) start[i + 1]! += start[i]!;
  const after = new Int32Array(before.length);
  for (const arc of before) after[start[end[arc]!]!++] = arc;
  return after;
}

/** A simple CSR from arcs: self-arcs dropped, parallel arcs made one, their recorded strengths added, their functions joined. */
export function buildCsr(order: number, arcs: Arcs): Csr {
  const { source, target, strength, functions } = arcs;
  let kept = new Int32Array(source.length);
  let count = 0;
  for (let i = 0; i < source.length; i++) if (source[i] !== target[i]) kept[count++] = i;
  kept = kept.subarray(0, count);
  const sorted = orderBy(source, order, orderBy(target, order, kept));

  const offsets = new Int32Array(order + 1);
  const neighbors = new Int32Array(count);
  const strengths = new Float64Array(count);
  const given = new Uint8Array(count);
  let size = 0;
  let lastSource = -1;
  let lastTarget = -1;
  for (const arc of sorted) {
    const value = strength ? strength[arc]! : NaN;
    const gives = functions ? functions[arc]! : 0;
    if (source[arc] === lastSource && target[arc] === lastTarget) {
      const sum = strengths[size - 1]!;
      if (!Number.isNaN(value)) strengths[size - 1] = Number.isNaN(sum) ? value : sum + value;
      given[size - 1]! |= gives;
      continue;
    }
    lastSource = source[arc]!;
    lastTarget = target[arc]!;
    offsets[lastSource + 1]!++;
    neighbors[size] = lastTarget;
    given[size] = gives;
    strengths[size++] = value;
  }
  for (let i = 0; i < order; i++) offsets[i + 1]! += offsets[i]!;
  return {
    offsets,
    neighbors: neighbors.slice(0, size),
    strengths: strengths.slice(0, size),
    functions: given.slice(0, size),
  };
}

/** The three projections of a snapshot from ties; `mutual[i]` = 1 where a tie counts both ways. */
export function buildProjections(order: number, arcs: Arcs, mutual: ArrayLike<number>) {
  const { source, target, strength, functions } = arcs;
  const size = source.length;
  let both = 0;
  for (let i = 0; i < size; i++) if (mutual[i]) both++;
  const turned = (every: boolean, back: boolean): Arcs => {
    const length = every ? size * 2 : size + both;
    const [from, to] = [new Int32Array(length), new Int32Array(length)];
    const strengths = strength && new Float64Array(length);
    const given = functions && new Uint8Array(length);
    let at = 0;
    const add = (a: number, b: number, i: number) => {
      from[at] = a;
      to[at] = b;
      if (strengths) strengths[at] = strength[i]!;
      if (given) given[at] = functions[i]!;
      at++;
    };
    for (let i = 0; i < size; i++) {
      const [a, b] = [source[i]!, target[i]!];
      if (!back || every || mutual[i]) add(a, b, i);
      if (back || every || mutual[i]) add(b, a, i);
    }
    return {
      source: from,
      target: to,
      ...(strengths && { strength: strengths }),
      ...(given && { functions: given }),
    };
  };
  return {
    undirected: buildCsr(order, turned(true, false)),
    out: buildCsr(order, turned(false, false)),
    in: buildCsr(order, turned(false, true)),
  };
}
