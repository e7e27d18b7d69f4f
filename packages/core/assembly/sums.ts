/**
 * The counts of the `folded` leaves, `counts[d * order + leaf]` for d of `1 .. steps`: those of the only neighbour one step on (`rows`
 * as in `sweep.ts`), where `isSource` says who searched.
 */
export function leafCounts(
  counts: usize,
  order: i32,
  steps: i32,
  rows: usize,
  folded: usize,
  isSource: usize,
): void {
  for (let leaf = 0; leaf < order; leaf++) {
    if (load<u8>(folded + leaf) === 0) continue;
    const from = load<i32>(load<usize>(rows + (leaf << 4), 4)) >> 6;
    for (let d = steps; d > 1; d--)
      store<i32>(counts + ((d * order + leaf) << 2), load<i32>(counts + (((d - 1) * order + from) << 2)));
    store<i32>(counts + ((order + leaf) << 2), load<u8>(isSource + from));
    const second = counts + ((2 * order + leaf) << 2);
    store<i32>(second, load<i32>(second) - load<u8>(isSource + leaf));
  }
}

/**
 * What the counts of each place add up to, written where its node stands: how many, their distances, the sum of one over
 * each, the largest. `sums`: four times 8 bytes a node.
 */
export function sumCounts(counts: usize, order: i32, steps: i32, nodes: usize, sums: usize): void {
  const column = (<usize>order) << 3;
  for (let place = 0; place < order; place++) {
    let reached: f64 = 0;
    let total: f64 = 0;
    let inverse: f64 = 0;
    let farthest: f64 = 0;
    for (let d = 1; d <= steps; d++) {
      const count = load<i32>(counts + ((d * order + place) << 2));
      if (count === 0) continue;
      reached += <f64>count;
      total += <f64>count * <f64>d;
      inverse += <f64>count / <f64>d;
      farthest = <f64>d;
    }
    const at = sums + (load<i32>(nodes + (place << 2)) << 3);
    store<f64>(at, reached);
    store<f64>(at + column, total);
    store<f64>(at + 2 * column, inverse);
    store<f64>(at + 3 * column, farthest);
  }
}
