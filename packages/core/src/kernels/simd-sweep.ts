import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { renumber, type SearchOrder } from './search-order.ts';
import { Room } from '../util/wasm.ts';
import type { SimdKernels } from './simd.ts';
import { fold, together, type Batch, type DistanceSums, type SweepEngine } from './sweep-engine.ts';

/** A sweep in `assembly/sweep.ts`, with the graph in its memory. */
export class SimdSweep implements SweepEngine {
  readonly arcs: Adjacency;
  readonly counts: Int32Array;
  readonly folded: Uint8Array;
  readonly #kernels: SimdKernels;
  readonly #sources: Int32Array;
  readonly #before: readonly number[];
  readonly #after: readonly number[];
  readonly #room: Room;
  readonly #at: {
    readonly [name in 'counts' | 'offsets' | 'neighbors' | 'folded' | 'nodes' | 'sums']: number;
  };

  constructor(kernels: SimdKernels, graph: Adjacency, back: Adjacency, search: SearchOrder, rows: number) {
    const order = orderOf(graph);
    const room = new Room(kernels.memory);
    const starts = 4 * (order + 1);
    const entries = 4 * graph.neighbors.length;
    const [offsets, neighbors] = [room.take(starts), room.take(entries)];
    const [backOffsets, backNeighbors] =
      back === graph ? [offsets, neighbors] : [room.take(starts), room.take(entries)];
    const sources = room.take(4 * together);
    const [near, far] = [room.take(64 * order), room.take(64 * order)];
    const changed = room.take(starts);
    const [waiting, settled, folded] = [room.take(order + 8), room.take(order + 8), room.take(order + 8)];
    const counts = room.take(4 * order * rows);
    // The leaves' table of sources and the order of nodes come one after the other to the same place.
    const nodes = room.take(4 * order);
    const sums = room.take(4 * 8 * order);
    this.#kernels = kernels;
    this.arcs = {
      offsets: room.ints(offsets, order + 1),
      neighbors: room.ints(neighbors, graph.neighbors.length),
    };
    renumber(graph, search, this.arcs);
    if (back !== graph)
      renumber(back, search, {
        offsets: room.ints(backOffsets, order + 1),
        neighbors: room.ints(backNeighbors, graph.neighbors.length),
      });
    this.counts = room.ints(counts, order * rows);
    this.#sources = room.ints(sources, together);
    this.#before = [offsets, neighbors, backOffsets, backNeighbors, sources];
    this.#after = [near, far, changed, waiting, settled, folded, counts, order];
    this.#room = room;
    this.#at = { counts, offsets, neighbors, folded, nodes, sums };
    this.folded = room.bytes(folded, order);
    if (back === graph) fold(this.arcs, this.folded);
  }

  run({ start, end, sources }: Batch, limit: number): number {
    this.#sources.set(sources);
    return this.#kernels.sweepBatch(start, end, ...this.#before, sources.length, ...this.#after, limit);
  }

  countLeaves(steps: number, isSource: Uint8Array): void {
    const { counts, offsets, neighbors, folded, nodes } = this.#at;
    this.#room.bytes(nodes, isSource.length).set(isSource);
    this.#kernels.leafCounts(counts, isSource.length, steps, offsets, neighbors, folded, nodes);
  }

  sums(steps: number, order: Int32Array): DistanceSums {
    const { counts, nodes, sums } = this.#at;
    const size = order.length;
    this.#room.ints(nodes, size).set(order);
    this.#kernels.sumCounts(counts, size, steps, nodes, sums);
    const column = (i: number) => this.#room.floats(sums + 8 * size * i, size).slice();
    return { reached: column(0), total: column(1), inverse: column(2), farthest: column(3) };
  }
}
