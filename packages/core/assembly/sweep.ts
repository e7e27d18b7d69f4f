/** Bytes of the bits of 512 sources: one cache line. Nodes are told by where their line starts. */
const line = 64;

/** Where more than one in so many of those that lack bits has changed, to look at all costs less than to find out at whom. */
const few = 4;

function ones(bits: v128): i32 {
  return <i32>(popcnt<i64>(i64x2.extract_lane(bits, 0)) + popcnt<i64>(i64x2.extract_lane(bits, 1)));
}

/**
 * Writes a record of 16 bytes for each node: its line, where its neighbours start and end, room for how many bits it has.
 * Neighbours are turned into their lines.
 */
export function makeRows(order: i32, offsets: usize, neighbors: usize, rows: usize): void {
  for (let node = 0; node < order; node++) {
    const row = rows + (node << 4);
    store<i32>(row, node * line);
    store<i32>(row, neighbors + (load<i32>(offsets + (node << 2)) << 2), 4);
    store<i32>(row, neighbors + (load<i32>(offsets + (node << 2), 4) << 2), 8);
  }
  const end = neighbors + (load<i32>(offsets + (order << 2)) << 2);
  for (let k = neighbors; k < end; k += 4) store<i32>(k, load<i32>(k) * line);
}

/**
 * One pass for up to 512 sources: adds to `counts[d * order + node]` how many of them are d steps away, of nodes
 * `start .. end` save the `folded`. A node pulls bits from its neighbours in `rows`; `watchers` are the rows of those to
 * look at again when it has changed (the reverse arcs). `near` and `far`: 64 bytes a node; `living` 16; `heard`, `changed` 4;
 * `waiting`, `folded` 1; each 16 more in all. Gives the step in which nothing changed any more, or `limit + 1` where
 * something still did.
 */
export function sweepBatch(
  start: i32,
  end: i32,
  rows: usize,
  watchers: usize,
  sources: usize,
  count: i32,
  near: usize,
  far: usize,
  living: usize,
  heard: usize,
  changed: usize,
  waiting: usize,
  folded: usize,
  counts: usize,
  order: i32,
  limit: i32,
): i32 {
  memory.fill(near + start * line, 0, (end - start) * line);
  memory.fill(far + start * line, 0, (end - start) * line);
  memory.fill(heard + (start << 2), 0, (end - start) << 2);
  memory.fill(waiting + start, 0, end - start);
  for (let i = 0; i < count; i++) {
    const source = load<i32>(sources + (i << 2));
    const at = near + source * line + (i >> 3);
    const shift: u8 = <u8>(i & 7);
    const one: u8 = 1;
    store<u8>(at, load<u8>(at) | (one << shift));
    store<i32>(heard + (source << 2), 1);
    store<i32>(changed + (i << 2), source * line);
  }
  let alive = 0;
  for (let node = start; node < end; node++) {
    // Leaves are done with before they begin.
    if (load<u8>(folded + node) !== 0) store<i32>(heard + (node << 2), count);
    else alive++;
  }
  let active = count;
  let wasDense = false;
  for (let d = 1; d <= limit; d++) {
    const cells = counts + ((d * order) << 2);
    const isDense = active * few > alive;
    if (isDense) {
      alive = wasDense
        ? stillLiving(living, alive, count)
        : gather(start, end, rows, near, far, heard, count, living);
      active = pullAll(living, alive, near, far, cells);
    } else {
      if (wasDense) wakeLiving(start, end, living, alive, heard, count, waiting);
      else wake(changed, active, watchers, waiting);
      active = pullWaiting(start, end, rows, near, far, heard, count, cells, changed, waiting);
    }
    if (active === 0) return d;
    wasDense = isDense;
    const turn = near;
    near = far;
    far = turn;
  }
  return limit + 1;
}

/** Marks whom changes may reach. */
export function wake(changed: usize, active: i32, watchers: usize, waiting: usize): void {
  for (let i = 0; i < active; i++) {
    const row = watchers + (load<i32>(changed + (i << 2)) >> 2);
    const end = load<usize>(row, 8);
    for (let k = load<usize>(row, 4); k < end; k += 4) store<u8>(waiting + (load<i32>(k) >> 6), 1);
  }
}

/** Marks all of the living, and writes down what everybody has heard: who is not among them, all. */
export function wakeLiving(
  start: i32,
  end: i32,
  living: usize,
  alive: i32,
  heard: usize,
  count: i32,
  waiting: usize,
): void {
  for (let node = start; node < end; node++) store<i32>(heard + (node << 2), count);
  const last = living + (alive << 4);
  for (; living < last; living += 16) {
    const node = load<i32>(living) >> 6;
    store<u8>(waiting + node, 1);
    store<i32>(heard + (node << 2), load<i32>(living, 12));
  }
}

/** One step of those who wait. Gives how many heard something new. */
export function pullWaiting(
  start: i32,
  end: i32,
  rows: usize,
  near: usize,
  far: usize,
  heard: usize,
  count: i32,
  cells: usize,
  changed: usize,
  waiting: usize,
): i32 {
  let found = 0;
  for (let node = start; node < end; node++) {
    if (load<u8>(waiting + node) === 0) {
      // Eight at once where nobody of them waits.
      while (load<i64>(waiting + node + 1) === 0 && node + 8 < end) node += 8;
      continue;
    }
    store<u8>(waiting + node, 0);
    const before = load<i32>(heard + (node << 2));
    if (before === count) continue;
    const row = rows + (node << 4);
    let a = near + node * line;
    const b = far + node * line;
    let all0 = v128.or(v128.load(a), v128.load(b));
    let all1 = v128.or(v128.load(a, 16), v128.load(b, 16));
    let all2 = v128.or(v128.load(a, 32), v128.load(b, 32));
    let all3 = v128.or(v128.load(a, 48), v128.load(b, 48));
    const to = load<usize>(row, 8);
    for (let k = load<usize>(row, 4); k < to; k += 4) {
      a = near + load<i32>(k);
      all0 = v128.or(all0, v128.load(a));
      all1 = v128.or(all1, v128.load(a, 16));
      all2 = v128.or(all2, v128.load(a, 32));
      all3 = v128.or(all3, v128.load(a, 48));
    }
    v128.store(b, all0);
    v128.store(b, all1, 16);
    v128.store(b, all2, 32);
    v128.store(b, all3, 48);
    const now = ones(all0) + ones(all1) + ones(all2) + ones(all3);
    if (now === before) continue;
    const cell = cells + (node << 2);
    store<i32>(heard + (node << 2), now);
    store<i32>(cell, load<i32>(cell) + now - before);
    store<i32>(changed + (found << 2), node * line);
    found++;
  }
  return found;
}

/** Lists who lacks something, each with the newest bits in its near line. */
export function gather(
  start: i32,
  end: i32,
  rows: usize,
  near: usize,
  far: usize,
  heard: usize,
  count: i32,
  living: usize,
): i32 {
  let alive = 0;
  for (let node = start; node < end; node++) {
    const own = load<i32>(heard + (node << 2));
    if (own === count) continue;
    const record = living + (alive << 4);
    v128.store(record, v128.load(rows + (node << 4)));
    store<i32>(record, own, 12);
    alive++;
    const a = near + node * line;
    const b = far + node * line;
    v128.store(a, v128.or(v128.load(a), v128.load(b)));
    v128.store(a, v128.or(v128.load(a, 16), v128.load(b, 16)), 16);
    v128.store(a, v128.or(v128.load(a, 32), v128.load(b, 32)), 32);
    v128.store(a, v128.or(v128.load(a, 48), v128.load(b, 48)), 48);
  }
  return alive;
}

/** Leaves out of `living` who has heard all. */
export function stillLiving(living: usize, alive: i32, count: i32): i32 {
  const end = living + (alive << 4);
  let to = living;
  for (let from = living; from < end; from += 16) {
    const lacks = load<i32>(from, 12) !== count;
    v128.store(to, v128.load(from));
    to += usize(lacks) << 4;
  }
  return (<i32>(to - living)) >> 4;
}

/**
 * One step of all the living, whose newest bits are in their near lines: gives how many heard something new. Here most of
 * the time goes: no branch but the loops, two neighbours at once.
 */
export function pullAll(living: usize, alive: i32, near: usize, far: usize, cells: usize): i32 {
  const end = living + (alive << 4);
  const apart = far - near;
  let found = 0;
  for (; living < end; living += 16) {
    const place = load<i32>(living);
    const a = near + place;
    let all0 = v128.load(a);
    let all1 = v128.load(a, 16);
    let all2 = v128.load(a, 32);
    let all3 = v128.load(a, 48);
    let k = load<usize>(living, 4);
    const to = load<usize>(living, 8);
    for (const two = to - 4; k < two; k += 8) {
      const b = near + load<i32>(k);
      const c = near + load<i32>(k, 4);
      all0 = v128.or(all0, v128.or(v128.load(b), v128.load(c)));
      all1 = v128.or(all1, v128.or(v128.load(b, 16), v128.load(c, 16)));
      all2 = v128.or(all2, v128.or(v128.load(b, 32), v128.load(c, 32)));
      all3 = v128.or(all3, v128.or(v128.load(b, 48), v128.load(c, 48)));
    }
    if (k < to) {
      const b = near + load<i32>(k);
      all0 = v128.or(all0, v128.load(b));
      all1 = v128.or(all1, v128.load(b, 16));
      all2 = v128.or(all2, v128.load(b, 32));
      all3 = v128.or(all3, v128.load(b, 48));
    }
    const own = a + apart;
    v128.store(own, all0);
    v128.store(own, all1, 16);
    v128.store(own, all2, 32);
    v128.store(own, all3, 48);
    const now = ones(all0) + ones(all1) + ones(all2) + ones(all3);
    const more = now - load<i32>(living, 12);
    store<i32>(living, now, 12);
    const cell = cells + (place >> 4);
    store<i32>(cell, load<i32>(cell) + more);
    found += i32(more !== 0);
  }
  return found;
}
