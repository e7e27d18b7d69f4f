import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { Room } from '../util/wasm.ts';
import type { SearchOrder } from './search-order.ts';
import type { SimdKernels } from './simd.ts';
import { mostByTies, together, type Batch, type DistanceSums, type SweepEngine } from './sweep-engine.ts';

/** A sweep in `assembly/sweep.ts`, with the graph in its memory, numbered by `assembly/numbering.ts`. */
export class SimdSweep implements SweepEngine {
  readonly order: SearchOrder;
  readonly sources: Int32Array;
  readonly counts: Int32Array;
  readonly #kernels: SimdKernels;
  readonly #batch: Int32Array;
  readonly #before: readonly number[];
  readonly #after: readonly number[];
  readonly #room: Room;
  readonly #at: {
    readonly [name in 'counts' | 'rows' | 'folded' | 'searching' | 'nodes' | 'sums']: number;
  };

  constructor(kernels: SimdKernels, graph: Adjacency, back: Adjacency, steps: number) {
    const size = orderOf(graph);
    const room = new Room(kernels.memory);
    const ints = () => room.take(4 * (size + 2));
    const bytes = () => room.take(size + 8);
    const numbered = ({ neighbors }: Adjacency) => [ints(), room.take(neighbors.byteLength)] as const;
    const arcs = numbered(graph);
    const turned = back === graph ? arcs : numbered(back);
    const [nodes, place, pieces, sources] = [ints(), ints(), ints(), ints()];
    const batch = room.take(4 * together);
    const [near, far] = [room.take(64 * size), room.take(64 * size)];
    const [rows, living, heard] = [room.take(16 * size), room.take(16 * size + 16), ints()];
    const watchers = back === graph ? rows : room.take(16 * size);
    const [changed, next] = [ints(), ints()];
    const [waiting, folded, searching] = [bytes(), bytes(), bytes()];
    const counts = room.take(4 * size * steps);
    const given = room.put(graph);
    const givenBack = back === graph ? given : room.put(back);

    const count = kernels.searchOrder(size, ...given, ...givenBack, nodes, place, pieces);
    if (size <= mostByTies) kernels.byTies(size, given[0], nodes, place, pieces, count, changed, next);
    kernels.renumber(size, ...given, nodes, place, ...arcs);
    if (back === graph) kernels.foldLeaves(size, ...arcs, folded);
    else kernels.renumber(size, ...givenBack, nodes, place, ...turned);
    const least = back === graph ? together : size;
    kernels.sourceOrder(pieces, count, ...arcs, least, sources, waiting, changed, next);
    kernels.makeRows(size, ...arcs, rows);
    if (back !== graph) kernels.makeRows(size, ...turned, watchers);

    this.order = {
      nodes: room.ints(nodes, size),
      place: room.ints(place, size),
      pieces: room.ints(pieces, count + 1),
    };
    this.sources = room.ints(sources, size);
    this.counts = room.ints(counts, size * steps);
    this.#kernels = kernels;
    this.#batch = room.ints(batch, together);
    this.#before = [rows, watchers, batch];
    this.#after = [near, far, living, heard, changed, waiting, folded, counts, size];
    this.#room = room;
    // Sums are wanted when no bits are any more.
    this.#at = { counts, rows, folded, searching, nodes, sums: near };
  }

  run({ start, end, sources }: Batch, limit: number): number {
    this.#batch.set(sources);
    return this.#kernels.sweepBatch(start, end, ...this.#before, sources.length, ...this.#after, limit);
  }

  countLeaves(steps: number, isSource: Uint8Array): void {
    const { counts, rows, folded, searching } = this.#at;
    this.#room.bytes(searching, isSource.length).set(isSource);
    this.#kernels.leafCounts(counts, isSource.length, steps, rows, folded, searching);
  }

  sums(steps: number): DistanceSums {
    const { counts, nodes, sums } = this.#at;
    const size = this.order.nodes.length;
    this.#kernels.sumCounts(counts, size, steps, nodes, sums);
    const column = (i: number) => this.#room.floats(sums + 8 * size * i, size).slice();
    return { reached: column(0), total: column(1), inverse: column(2), farthest: column(3) };
  }
}
