import type { BetweennessEngine, BlockGraph } from './betweenness-engine.ts';
import { Room } from '../util/wasm.ts';
import type { SimdKernels } from './simd.ts';

/** Brandes from 8 sources at once in `assembly/betweenness.ts`, with the graph in its memory. */
export class SimdBetweenness implements BetweennessEngine {
  readonly scores: Float64Array;
  readonly #kernels: SimdKernels;
  readonly #sources: Int32Array;
  readonly #graph: readonly number[];
  readonly #source: number;
  readonly #scratch: readonly number[];
  readonly #scores: number;

  constructor(kernels: SimdKernels, graph: BlockGraph) {
    const order = graph.nodes.length;
    const room = new Room(kernels.memory);
    const arcs = room.put(graph);
    const back = graph.back.neighbors === graph.neighbors ? arcs : room.put(graph.back);
    const weights = room.take(8 * order);
    this.#source = room.take(64);
    const lines = () => room.take(64 * order);
    const ints = () => room.take(4 * order + 16);
    this.#scratch = [
      lines(),
      lines(),
      room.take(8 * 64 * order),
      room.take(8 * 4 * order),
      ints(),
      ints(),
      ints(),
    ];
    this.#scores = room.take(16 * order);
    room.floats(weights, order).set(graph.weights);
    this.#graph = [...arcs, ...back, weights];
    this.#kernels = kernels;
    this.#sources = room.ints(this.#source, 8);
    this.scores = room.floats(this.#scores, 2 * order);
  }

  run(start: number, end: number, sources: Int32Array): void {
    this.#sources.set(sources);
    this.#kernels.betweennessBatch(
      start,
      end,
      ...this.#graph,
      this.#source,
      sources.length,
      ...this.#scratch,
      this.#scores,
    );
  }
}
