/** Bytes of the bits of 512 sources: one cache line. */
const line = 64;
function ones(bits: v128): i32 {
  return <i32>(popcnt<i64>(i64x2.extract_lane(bits, 0)) + popcnt<i64>(i64x2.extract_lane(bits, 1)));
}

/** The first `count` bits, of which a vector of 128 holds those from `from` on. */
function firstBits(count: i32, from: i32): v128 {
  const low = count - from;
  const high = low - 64;
  const a: i64 = low >= 64 ? -1 : low <= 0 ? 0 : ((<i64>1) << (<i64>low)) - 1;
  const b: i64 = high >= 64 ? -1 : high <= 0 ? 0 : ((<i64>1) << (<i64>high)) - 1;
  return i64x2.replace_lane(i64x2.splat(a), 1, b);
}

/** One in so many nodes has changed: then to look at all costs less than to find out at whom. */
const few = 3;

/**
 * One pass for up to 512 sources: adds to `counts[d * order + node]` how many of them are d steps away, of nodes
 * `start .. end` save the `folded`. A node pulls bits from `neighbors`; `watchers` are the nodes to look at again when it
 * has changed (the reverse arcs). `near` and `far`: 64 bytes a node, `changed` 4, `waiting`, `settled`, `folded` 1 and 8
 * more in all. Gives the step in which nothing changed any more, or `limit + 1` where something still did.
 */
export function sweepBatch(
  start: i32,
  end: i32,
  offsets: usize,
  neighbors: usize,
  watcherOffsets: usize,
  watchers: usize,
  sources: usize,
  count: i32,
  near: usize,
  far: usize,
  changed: usize,
  waiting: usize,
  settled: usize,
  folded: usize,
  counts: usize,
  order: i32,
  limit: i32,
): i32 {
  memory.fill(near + start * line, 0, (end - start) * line);
  memory.fill(far + start * line, 0, (end - start) * line);
  memory.fill(waiting + start, 0, end - start);
  memory.copy(settled + start, folded + start, end - start);
  const full0 = firstBits(count, 0);
  const full1 = firstBits(count, 128);
  const full2 = firstBits(count, 256);
  const full3 = firstBits(count, 384);
  for (let i = 0; i < count; i++) {
    const source = load<i32>(sources + (i << 2));
    const at = near + source * line + (i >> 3);
    const own: u8 = load<u8>(at);
    const shift: u8 = <u8>(i & 7);
    const one: u8 = 1;
    store<u8>(at, own | (one << shift));
    store<i32>(changed + (i << 2), source);
  }
  let active = count;
  for (let d = 1; d <= limit; d++) {
    const dense = active * few > end - start;
    for (let i = 0; i < active && !dense; i++) {
      const node = load<i32>(changed + (i << 2));
      const to = watchers + (load<i32>(watcherOffsets + (node << 2), 4) << 2);
      for (let k = watchers + (load<i32>(watcherOffsets + (node << 2)) << 2); k < to; k += 4)
        store<u8>(waiting + load<i32>(k), 1);
    }
    active = 0;
    for (let node = start; node < end; node++) {
      if (!dense) {
        if (load<u8>(waiting + node) === 0) {
          // Eight at once where nobody of them waits.
          while (load<i64>(waiting + node + 1) === 0 && node + 8 < end) node += 8;
          continue;
        }
        store<u8>(waiting + node, 0);
      }
      if (load<u8>(settled + node) !== 0) continue;
      let a = near + node * line;
      const b = far + node * line;
      const own0 = v128.or(v128.load(a), v128.load(b));
      const own1 = v128.or(v128.load(a, 16), v128.load(b, 16));
      const own2 = v128.or(v128.load(a, 32), v128.load(b, 32));
      const own3 = v128.or(v128.load(a, 48), v128.load(b, 48));
      let all0 = own0;
      let all1 = own1;
      let all2 = own2;
      let all3 = own3;
      const to = neighbors + (load<i32>(offsets + (node << 2), 4) << 2);
      for (let k = neighbors + (load<i32>(offsets + (node << 2)) << 2); k < to; k += 4) {
        a = near + load<i32>(k) * line;
        all0 = v128.or(all0, v128.load(a));
        all1 = v128.or(all1, v128.load(a, 16));
        all2 = v128.or(all2, v128.load(a, 32));
        all3 = v128.or(all3, v128.load(a, 48));
      }
      const new0 = v128.andnot(all0, own0);
      const new1 = v128.andnot(all1, own1);
      const new2 = v128.andnot(all2, own2);
      const new3 = v128.andnot(all3, own3);
      if (!v128.any_true(v128.or(v128.or(new0, new1), v128.or(new2, new3)))) continue;
      v128.store(b, all0);
      v128.store(b, all1, 16);
      v128.store(b, all2, 32);
      v128.store(b, all3, 48);
      const cell = counts + ((d * order + node) << 2);
      store<i32>(cell, load<i32>(cell) + ones(new0) + ones(new1) + ones(new2) + ones(new3));
      store<i32>(changed + (active << 2), node);
      active++;
      const missing = v128.or(
        v128.or(v128.andnot(full0, all0), v128.andnot(full1, all1)),
        v128.or(v128.andnot(full2, all2), v128.andnot(full3, all3)),
      );
      if (!v128.any_true(missing)) store<u8>(settled + node, 1);
    }
    if (active === 0) return d;
    const turn = near;
    near = far;
    far = turn;
  }
  return limit + 1;
}
