/**
 * Writes to `counts`, for each node of `from .. to`, how many others are within so many steps. `seen` and `queue`: 4 bytes a
 * node, `seen` all 0 before the first call.
 */
export function nearBatch(
  from: i32,
  to: i32,
  offsets: usize,
  neighbors: usize,
  steps: i32,
  seen: usize,
  queue: usize,
  counts: usize,
): void {
  for (let node = from; node < to; node++) {
    const round = node + 1;
    store<i32>(seen + (node << 2), round);
    store<i32>(queue, node);
    let found = 1;
    let head = 0;
    for (let step = 1; step < steps && head < found; step++) {
      for (const last = found; head < last; head++) {
        const at = offsets + (load<i32>(queue + (head << 2)) << 2);
        const end = neighbors + (load<i32>(at, 4) << 2);
        for (let k = neighbors + (load<i32>(at) << 2); k < end; k += 4) {
          const alter = load<i32>(k);
          if (load<i32>(seen + (alter << 2)) === round) continue;
          store<i32>(seen + (alter << 2), round);
          store<i32>(queue + (found << 2), alter);
          found++;
        }
      }
    }
    let others = found - 1;
    for (; head < found; head++) {
      const at = offsets + (load<i32>(queue + (head << 2)) << 2);
      const end = neighbors + (load<i32>(at, 4) << 2);
      for (let k = neighbors + (load<i32>(at) << 2); k < end; k += 4) {
        const mark = seen + (load<i32>(k) << 2);
        others += i32(load<i32>(mark) !== round);
        store<i32>(mark, round);
      }
    }
    store<i32>(counts + (node << 2), others);
  }
}
