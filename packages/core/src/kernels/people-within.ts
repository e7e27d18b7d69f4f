import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { Room } from '../util/wasm.ts';
import { simdKernels, type SimdKernels } from './simd.ts';

const fewest = 1_000;

/** Number of others within so many steps of each node, some nodes at a time. O(arcs within the steps) a node. */
export class NearCounter {
  /** By node, once it was counted. */
  readonly counts: Int32Array;
  readonly #graph: Adjacency;
  readonly #steps: number;
  readonly #seen: Int32Array;
  readonly #queue: Int32Array;
  readonly #kernels: SimdKernels | null;
  readonly #addresses: readonly number[] = [];

  constructor(graph: Adjacency, steps: number) {
    const order = orderOf(graph);
    this.#graph = graph;
    this.#steps = steps;
    this.#kernels = order < fewest ? null : simdKernels();
    if (!this.#kernels) {
      this.counts = new Int32Array(order);
      this.#seen = new Int32Array(order);
      this.#queue = new Int32Array(order);
      return;
    }
    const room = new Room(this.#kernels.memory);
    const [seen, queue, counts] = [room.take(4 * order), room.take(4 * order), room.take(4 * order)];
    const at = room.put(graph);
    this.counts = room.ints(counts, order);
    this.#seen = room.ints(seen, order);
    this.#queue = room.ints(queue, order);
    this.#addresses = [...at, steps, seen, queue, counts];
  }

  /** Counts for the nodes `from .. to`: each node once. */
  run(from: number, to: number): void {
    if (this.#kernels) this.#kernels.nearBatch(from, to, ...this.#addresses);
    else for (let node = from; node < to; node++) this.counts[node] = this.#around(node);
  }

  #around(node: number): number {
    const { offsets, neighbors } = this.#graph;
    const seen = this.#seen;
    const queue = this.#queue;
    const round = node + 1;
    seen[node] = round;
    queue[0] = node;
    let found = 1;
    let head = 0;
    for (let step = 1; step < this.#steps && head < found; step++)
      for (const last = found; head < last; head++)
        for (let k = offsets[queue[head]!]!, to = offsets[queue[head]! + 1]!; k < to; k++) {
          const alter = neighbors[k]!;
          if (seen[alter] === round) continue;
          seen[alter] = round;
          queue[found++] = alter;
        }
    // Of the last step nobody is searched from: it is enough to count.
    let others = found - 1;
    for (; head < found; head++)
      for (let k = offsets[queue[head]!]!, to = offsets[queue[head]! + 1]!; k < to; k++) {
        const alter = neighbors[k]!;
        if (seen[alter] === round) continue;
        seen[alter] = round;
        others++;
      }
    return others;
  }
}
