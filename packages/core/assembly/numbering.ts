/** One hub for about so many nodes, as in `kernels/search-order.ts`, whose functions these are once more. */
const nodesOfHub = 400;

/**
 * `searchOrder`: fills `nodes`, `place` (4 bytes a node) and `pieces` (4 more), gives the number of pieces. For ties the
 * graph and its reverse are at one address.
 */
export function searchOrder(
  order: i32,
  offsets: usize,
  neighbors: usize,
  backOffsets: usize,
  backNeighbors: usize,
  nodes: usize,
  place: usize,
  pieces: usize,
): i32 {
  memory.fill(place, 0xff, (<usize>order) << 2);
  let found = 0;
  let count = 0;
  for (let first = 0; first < order; first++) {
    if (load<i32>(place + (first << 2)) !== -1) continue;
    store<i32>(pieces + (count << 2), found);
    count++;
    store<i32>(place + (first << 2), found);
    store<i32>(nodes + (found << 2), first);
    found++;
    for (let head = found - 1; head < found; head++) {
      const node = load<i32>(nodes + (head << 2));
      found = visit(offsets, neighbors, node, nodes, place, found);
      if (backOffsets !== offsets) found = visit(backOffsets, backNeighbors, node, nodes, place, found);
    }
  }
  store<i32>(pieces + (count << 2), found);
  return count;
}

function visit(offsets: usize, neighbors: usize, node: i32, nodes: usize, place: usize, found: i32): i32 {
  const to = neighbors + (load<i32>(offsets + (node << 2), 4) << 2);
  for (let k = neighbors + (load<i32>(offsets + (node << 2)) << 2); k < to; k += 4) {
    const alter = load<i32>(k);
    const at = place + (alter << 2);
    if (load<i32>(at) !== -1) continue;
    store<i32>(at, found);
    store<i32>(nodes + (found << 2), alter);
    found++;
  }
  return found;
}

function degreeOf(offsets: usize, node: i32): i32 {
  return load<i32>(offsets + (node << 2), 4) - load<i32>(offsets + (node << 2));
}

/** Writes the `count` nodes at `from` to `to`, those with few ties first, equals as they come. `next`: 4 bytes a node, 8 more. */
function fewFirst(from: usize, count: i32, offsets: usize, to: usize, next: usize): void {
  let most = 0;
  for (let i = 0; i < count; i++) most = max(most, degreeOf(offsets, load<i32>(from + (i << 2))));
  memory.fill(next, 0, (most + 2) << 2);
  for (let i = 0; i < count; i++) {
    const at = next + (degreeOf(offsets, load<i32>(from + (i << 2))) << 2);
    store<i32>(at, load<i32>(at, 4) + 1, 4);
  }
  for (let degree = 1; degree <= most; degree++) {
    const at = next + (degree << 2);
    store<i32>(at, load<i32>(at) + load<i32>(at - 4));
  }
  for (let i = 0; i < count; i++) {
    const node = load<i32>(from + (i << 2));
    const at = next + (degreeOf(offsets, node) << 2);
    const place = load<i32>(at);
    store<i32>(to + (place << 2), node);
    store<i32>(at, place + 1);
  }
}

/** `byTies`, in place; `spare` and `next`: 4 bytes a node and 8 more. */
export function byTies(
  order: i32,
  offsets: usize,
  nodes: usize,
  place: usize,
  pieces: usize,
  count: i32,
  spare: usize,
  next: usize,
): void {
  memory.copy(spare, nodes, (<usize>order) << 2);
  for (let piece = 0; piece < count; piece++) {
    const start = load<i32>(pieces + (piece << 2));
    const size = load<i32>(pieces + (piece << 2), 4) - start;
    if (size > 2) fewFirst(spare + (start << 2), size, offsets, nodes + (start << 2), next);
  }
  for (let i = 0; i < order; i++) store<i32>(place + (load<i32>(nodes + (i << 2)) << 2), i);
}

/** `renumber` */
export function renumber(
  order: i32,
  offsets: usize,
  neighbors: usize,
  nodes: usize,
  place: usize,
  newOffsets: usize,
  newNeighbors: usize,
): void {
  let size = 0;
  for (let i = 0; i < order; i++) {
    const node = load<i32>(nodes + (i << 2));
    const to = neighbors + (load<i32>(offsets + (node << 2), 4) << 2);
    for (let k = neighbors + (load<i32>(offsets + (node << 2)) << 2); k < to; k += 4) {
      store<i32>(newNeighbors + (size << 2), load<i32>(place + (load<i32>(k) << 2)));
      size++;
    }
    store<i32>(newOffsets + (i << 2), size, 4);
  }
}

/** `sourceOrder`, written to `sources`. `isFound`: 1 byte a node; `spare`, `next`: as above. */
export function sourceOrder(
  pieces: usize,
  count: i32,
  offsets: usize,
  neighbors: usize,
  least: i32,
  sources: usize,
  isFound: usize,
  spare: usize,
  next: usize,
): void {
  for (let piece = 0; piece < count; piece++) {
    const start = load<i32>(pieces + (piece << 2));
    const end = load<i32>(pieces + (piece << 2), 4);
    for (let place = start; place < end; place++) store<i32>(sources + (place << 2), place);
    if (end - start > least)
      byHubs(start, end, offsets, neighbors, sources + (start << 2), isFound, spare, next);
  }
}

/** `byHubs` of the piece `start .. end`, of which `queue` holds the places. */
function byHubs(
  start: i32,
  end: i32,
  offsets: usize,
  neighbors: usize,
  queue: usize,
  isFound: usize,
  spare: usize,
  next: usize,
): void {
  const size = end - start;
  fewFirst(queue, size, offsets, spare, next);
  memory.fill(isFound + start, 0, size);
  let found = 0;
  for (const hubs = (size + nodesOfHub - 1) / nodesOfHub; found < hubs; found++) {
    const hub = load<i32>(spare + ((size - 1 - found) << 2));
    store<u8>(isFound + hub, 1);
    store<i32>(queue + (found << 2), hub);
  }
  for (let head = 0; head < found; head++) {
    const node = load<i32>(queue + (head << 2));
    const to = neighbors + (load<i32>(offsets + (node << 2), 4) << 2);
    for (let k = neighbors + (load<i32>(offsets + (node << 2)) << 2); k < to; k += 4) {
      const alter = load<i32>(k);
      if (load<u8>(isFound + alter) !== 0) continue;
      store<u8>(isFound + alter, 1);
      store<i32>(queue + (found << 2), alter);
      found++;
    }
  }
}

/** 1 for leaves of pieces of three or more. */
export function foldLeaves(order: i32, offsets: usize, neighbors: usize, folded: usize): void {
  for (let node = 0; node < order; node++) {
    const isLeaf =
      degreeOf(offsets, node) === 1 &&
      degreeOf(offsets, load<i32>(neighbors + (load<i32>(offsets + (node << 2)) << 2))) > 1;
    store<u8>(folded + node, u8(isLeaf));
  }
}
