/** Bytes of one number for each of 8 sources: one cache line. */
const line = 64;

/**
 * Brandes' accumulation for up to 8 sources at once in the piece `start .. end`: adds to `scores` (two halves a node, of the
 * sources with an even and an odd place) what each node is worth as a link. `backOffsets`, `backNeighbors`: the arcs turned
 * round, for ties the same. `weights` is how many people a node stands for. `paths`, `shares`: 64 bytes a node; `found`: 64
 * bytes, `nodes` 4 bytes a node and source; `waiting`, `settled`: 1 byte a node and 8 more; `levels`: 4 bytes a node and two
 * more. `paths`, `shares`, `waiting`, `settled` are 0 before the first call, and left so.
 */
export function betweennessBatch(
  start: i32,
  end: i32,
  offsets: usize,
  neighbors: usize,
  backOffsets: usize,
  backNeighbors: usize,
  weights: usize,
  sources: usize,
  count: i32,
  paths: usize,
  shares: usize,
  found: usize,
  nodes: usize,
  waiting: usize,
  settled: usize,
  levels: usize,
  scores: usize,
): void {
  let of0 = f64x2.splat(0);
  let of1 = of0;
  let of2 = of0;
  let of3 = of0;
  let events = 0;
  for (let i = 0; i < count; i++) {
    const source = load<i32>(sources + (i << 2));
    store<f64>(paths + source * line + (i << 3), 1);
    store<i32>(nodes + (events << 2), source);
    events++;
    // No room on the stack: the weights of the sources stand where the first event will not look.
    store<f64>(found + (i << 3), load<f64>(weights + (source << 3)));
  }
  for (let i = count; i < 8; i++) store<f64>(found + (i << 3), 0);
  of0 = v128.load(found);
  of1 = v128.load(found, 16);
  of2 = v128.load(found, 32);
  of3 = v128.load(found, 48);
  const zero = f64x2.splat(0);
  store<i32>(levels, 0);
  store<i32>(levels, events, 4);
  let depth = 1;
  while (true) {
    const from = load<i32>(levels + ((depth - 1) << 2));
    const last = events;
    for (let i = from; i < last; i++) {
      const node = load<i32>(nodes + (i << 2));
      const to = neighbors + (load<i32>(offsets + (node << 2), 4) << 2);
      for (let k = neighbors + (load<i32>(offsets + (node << 2)) << 2); k < to; k += 4)
        store<u8>(waiting + load<i32>(k), 1);
    }
    for (let node = start; node < end; node++) {
      if (load<u8>(waiting + node) === 0) {
        // Eight at once where nobody of them waits.
        while (load<i64>(waiting + node + 1) === 0 && node + 8 < end) node += 8;
        continue;
      }
      store<u8>(waiting + node, 0);
      if (load<u8>(settled + node) !== 0) continue;
      let s0 = zero;
      let s1 = zero;
      let s2 = zero;
      let s3 = zero;
      const to = backNeighbors + (load<i32>(backOffsets + (node << 2), 4) << 2);
      for (let k = backNeighbors + (load<i32>(backOffsets + (node << 2)) << 2); k < to; k += 4) {
        const a = paths + load<i32>(k) * line;
        s0 = f64x2.add(s0, v128.load(a));
        s1 = f64x2.add(s1, v128.load(a, 16));
        s2 = f64x2.add(s2, v128.load(a, 32));
        s3 = f64x2.add(s3, v128.load(a, 48));
      }
      // 0 paths = not found before: whatever comes in now is the number of shortest paths.
      const own = paths + node * line;
      s0 = v128.and(s0, f64x2.eq(v128.load(own), zero));
      s1 = v128.and(s1, f64x2.eq(v128.load(own, 16), zero));
      s2 = v128.and(s2, f64x2.eq(v128.load(own, 32), zero));
      s3 = v128.and(s3, f64x2.eq(v128.load(own, 48), zero));
      if (!v128.any_true(v128.or(v128.or(s0, s1), v128.or(s2, s3)))) continue;
      const at = found + events * line;
      v128.store(at, s0);
      v128.store(at, s1, 16);
      v128.store(at, s2, 32);
      v128.store(at, s3, 48);
      store<i32>(nodes + (events << 2), node);
      events++;
    }
    if (events === last) break;
    depth++;
    store<i32>(levels + (depth << 2), events);
    // Published only now: within a level nobody sees what another one found.
    for (let i = last; i < events; i++) {
      const node = load<i32>(nodes + (i << 2));
      const at = found + i * line;
      const own = paths + node * line;
      const p0 = v128.or(v128.load(own), v128.load(at));
      const p1 = v128.or(v128.load(own, 16), v128.load(at, 16));
      const p2 = v128.or(v128.load(own, 32), v128.load(at, 32));
      const p3 = v128.or(v128.load(own, 48), v128.load(at, 48));
      v128.store(own, p0);
      v128.store(own, p1, 16);
      v128.store(own, p2, 32);
      v128.store(own, p3, 48);
      if (count === 8 && i64x2.all_true(p0) && i64x2.all_true(p1) && i64x2.all_true(p2) && i64x2.all_true(p3))
        store<u8>(settled + node, 1);
    }
  }
  for (let level = depth - 1; level > 0; level--) {
    const first = load<i32>(levels + (level << 2));
    const last = load<i32>(levels + ((level + 1) << 2));
    for (let i = first; i < last; i++) {
      const node = load<i32>(nodes + (i << 2));
      let s0 = zero;
      let s1 = zero;
      let s2 = zero;
      let s3 = zero;
      if (level < depth - 1) {
        const to = neighbors + (load<i32>(offsets + (node << 2), 4) << 2);
        for (let k = neighbors + (load<i32>(offsets + (node << 2)) << 2); k < to; k += 4) {
          const a = shares + load<i32>(k) * line;
          s0 = f64x2.add(s0, v128.load(a));
          s1 = f64x2.add(s1, v128.load(a, 16));
          s2 = f64x2.add(s2, v128.load(a, 32));
          s3 = f64x2.add(s3, v128.load(a, 48));
        }
      }
      const at = found + i * line;
      const p0 = v128.load(at);
      const p1 = v128.load(at, 16);
      const p2 = v128.load(at, 32);
      const p3 = v128.load(at, 48);
      const cell = scores + (node << 4);
      let score = v128.load(cell);
      score = f64x2.add(score, f64x2.mul(of0, f64x2.mul(s0, p0)));
      score = f64x2.add(score, f64x2.mul(of1, f64x2.mul(s1, p1)));
      score = f64x2.add(score, f64x2.mul(of2, f64x2.mul(s2, p2)));
      score = f64x2.add(score, f64x2.mul(of3, f64x2.mul(s3, p3)));
      v128.store(cell, score);
      const weight = f64x2.splat(load<f64>(weights + (node << 3)));
      v128.store(at, v128.and(f64x2.add(f64x2.div(weight, p0), s0), f64x2.ne(p0, zero)));
      v128.store(at, v128.and(f64x2.add(f64x2.div(weight, p1), s1), f64x2.ne(p1, zero)), 16);
      v128.store(at, v128.and(f64x2.add(f64x2.div(weight, p2), s2), f64x2.ne(p2, zero)), 32);
      v128.store(at, v128.and(f64x2.add(f64x2.div(weight, p3), s3), f64x2.ne(p3, zero)), 48);
    }
    for (let i = first; i < last; i++) {
      const own = shares + load<i32>(nodes + (i << 2)) * line;
      const at = found + i * line;
      v128.store(own, v128.or(v128.load(own), v128.load(at)));
      v128.store(own, v128.or(v128.load(own, 16), v128.load(at, 16)), 16);
      v128.store(own, v128.or(v128.load(own, 32), v128.load(at, 32)), 32);
      v128.store(own, v128.or(v128.load(own, 48), v128.load(at, 48)), 48);
    }
  }
  // The next sources find all as it was: where few were reached, that is less than the whole piece.
  if (events > end - start) {
    memory.fill(paths + start * line, 0, (end - start) * line);
    memory.fill(shares + start * line, 0, (end - start) * line);
    memory.fill(settled + start, 0, end - start);
    return;
  }
  for (let i = 0; i < events; i++) {
    const node = load<i32>(nodes + (i << 2));
    clear(paths + node * line);
    clear(shares + node * line);
    store<u8>(settled + node, 0);
  }
}

function clear(at: usize): void {
  const zero = f64x2.splat(0);
  v128.store(at, zero);
  v128.store(at, zero, 16);
  v128.store(at, zero, 32);
  v128.store(at, zero, 48);
}
