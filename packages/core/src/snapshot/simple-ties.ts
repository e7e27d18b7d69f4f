/** Ties of everybody, sorted, none twice. */
export interface SimpleTies {
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
  /**
   * For each tie from its lower end, in order: 1 where an arc goes from the lower to the higher number, 2 where one comes
   * back, 3 both.
   */
  readonly ways: Uint8Array;
  /** How many arcs stood there before with the same ends and direction, and how many had one end only. */
  readonly repeats: number;
  readonly selves: number;
}

const out = 1;
const back = 2;
/** People of a bucket: what is known of them fits into the nearest caches. Never more buckets than can be written side by side. */
const leastBits = 12;
const mostBuckets = 512;
/** Longer lists are left to the sort of the language. */
const shortList = 24;

/**
 * Arcs to sorted ties, each entry as `neighbour << 2 | way` until the last step. Entries go to a bucket of people first, so
 * that everything after it stays within the cache; then lists are sorted one by one. Self-arcs are dropped, parallel arcs
 * made one. O(order + arcs) and the sorting of lists; order below 2^29.
 */
export function simpleTies(order: number, source: ArrayLike<number>, target: ArrayLike<number>): SimpleTies {
  const { people, entries, bucketStarts, bits } = intoBuckets(order, source, target);
  const selves = source.length - entries.length / 2;
  const offsets = new Int32Array(order + 1);
  const neighbors = new Int32Array(entries.length);
  const ways = new Uint8Array(entries.length / 2);
  const first = 1 << bits;
  const ends = new Int32Array(first);
  const widest = bucketStarts.reduce(
    (most, start, i) => Math.max(most, start - (bucketStarts[i - 1] ?? 0)),
    0,
  );
  const lists = new Int32Array(widest);
  let length = 0;
  let ties = 0;
  let repeats = 0;
  for (let bucket = 0; bucket + 1 < bucketStarts.length; bucket++) {
    const [from, to] = [bucketStarts[bucket]!, bucketStarts[bucket + 1]!];
    const base = bucket << bits;
    const size = Math.min(first, order - base);
    ends.fill(0);
    for (let i = from; i < to; i++) ends[people[i]! - base]!++;
    let before = 0;
    for (let v = 0; v < size; v++) {
      const degree = ends[v]!;
      ends[v] = before;
      before += degree;
    }
    for (let i = from; i < to; i++) lists[ends[people[i]! - base]!++] = entries[i]!;
    let start = 0;
    for (let v = 0; v < size; v++) {
      const end = ends[v]!;
      sortPart(lists, start, end);
      let last = -1;
      for (let k = start; k < end; k++) {
        const w = lists[k]! >> 2;
        const way = lists[k]! & 3;
        if (w !== last) {
          last = w;
          neighbors[length++] = w;
          if (w > base + v) ways[ties++] = way;
        } else if (w > base + v) {
          if ((ways[ties - 1]! & way) !== 0) repeats++;
          ways[ties - 1]! |= way;
        }
      }
      start = end;
      offsets[base + v + 1] = length;
    }
  }
  return {
    offsets,
    neighbors: length < neighbors.length ? neighbors.slice(0, length) : neighbors,
    ways: ties < ways.length ? ways.slice(0, ties) : ways,
    repeats,
    selves,
  };
}

/** Both entries of each arc, by buckets of neighbouring numbers; within a bucket in the order of the arcs. */
function intoBuckets(order: number, source: ArrayLike<number>, target: ArrayLike<number>) {
  let bits = leastBits;
  while (order >> bits >= mostBuckets) bits++;
  const bucketStarts = new Int32Array((order >> bits) + 2);
  const size = source.length;
  for (let i = 0; i < size; i++) {
    const [a, b] = [source[i]!, target[i]!];
    if (a === b) continue;
    bucketStarts[(a >> bits) + 1]!++;
    bucketStarts[(b >> bits) + 1]!++;
  }
  for (let i = 1; i < bucketStarts.length; i++) bucketStarts[i]! += bucketStarts[i - 1]!;
  const at = bucketStarts.slice();
  const people = new Int32Array(bucketStarts.at(-1)!);
  const entries = new Int32Array(people.length);
  for (let i = 0; i < size; i++) {
    const [a, b] = [source[i]!, target[i]!];
    if (a === b) continue;
    const there = at[a >> bits]!++;
    people[there] = a;
    entries[there] = (b << 2) | out;
    const here = at[b >> bits]!++;
    people[here] = b;
    entries[here] = (a << 2) | back;
  }
  return { people, entries, bucketStarts, bits };
}

function sortPart(values: Int32Array, from: number, to: number): void {
  if (to - from > shortList) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > from && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
