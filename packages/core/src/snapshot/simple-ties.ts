/** Ties of everybody, sorted, none twice. */
export interface SimpleTies {
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
  /**
   * For each tie from its lower end, in order: 1 where an arc goes from the lower to the higher number, 2 where one comes
   * back, 3 both.
   */
  readonly ways: Uint8Array;
  /** How many arcs stood there before with the same ends and direction. */
  readonly repeats: number;
}

const out = 1;
const back = 2;
const turned = [0, back, out, 3] as const;

/**
 * Arcs to sorted ties. Each end is written to the list of the other; reading all lists in order and writing once more sorts
 * them. Self-arcs are dropped, parallel arcs made one. O(order + arcs); order below 2^29.
 */
export function simpleTies(order: number, source: ArrayLike<number>, target: ArrayLike<number>): SimpleTies {
  const size = source.length;
  const starts = new Int32Array(order + 1);
  let arcs = 0;
  for (let i = 0; i < size; i++) {
    const a = source[i]!;
    const b = target[i]!;
    if (a === b) continue;
    arcs++;
    starts[a + 1]!++;
    starts[b + 1]!++;
  }
  for (let i = 0; i < order; i++) starts[i + 1]! += starts[i]!;
  const at = starts.slice(0, order);
  const unsorted = new Int32Array(arcs * 2);
  for (let i = 0; i < size; i++) {
    const a = source[i]!;
    const b = target[i]!;
    if (a === b) continue;
    unsorted[at[a]!++] = (b << 2) | out;
    unsorted[at[b]!++] = (a << 2) | back;
  }
  at.set(starts.subarray(0, order));
  const sorted = new Int32Array(arcs * 2);
  for (let v = 0; v < order; v++)
    for (let k = starts[v]!; k < starts[v + 1]!; k++) {
      const entry = unsorted[k]!;
      sorted[at[entry >> 2]!++] = (v << 2) | turned[(entry & 3) as 1 | 2];
    }

  const offsets = new Int32Array(order + 1);
  const ways = new Uint8Array(arcs);
  let neighbors = unsorted;
  let length = 0;
  let ties = 0;
  let repeats = 0;
  for (let v = 0; v < order; v++) {
    let last = -1;
    for (let k = starts[v]!; k < starts[v + 1]!; k++) {
      const entry = sorted[k]!;
      const w = entry >> 2;
      const way = entry & 3;
      if (w !== last) {
        last = w;
        neighbors[length++] = w;
        if (w > v) ways[ties++] = way;
      } else if (w > v) {
        if ((ways[ties - 1]! & way) !== 0) repeats++;
        ways[ties - 1]! |= way;
      }
    }
    offsets[v + 1] = length;
  }
  if (length < neighbors.length) neighbors = neighbors.slice(0, length);
  return { offsets, neighbors, ways: ties < arcs ? ways.slice(0, ties) : ways, repeats };
}
