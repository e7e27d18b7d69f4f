/** Sorted neighbours, as kernels have them. */
interface Neighbors {
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
}

/** What threads can work out in numbered parts, the same from whoever does a part. */
export interface ThreadWork {
  readonly kind: 'distances' | 'betweenness';
  readonly graph: Neighbors;
  /** The arcs of `graph` turned round; null where they are ties. */
  readonly back: Neighbors | null;
  /** Of distances, how many search, and the seed that draws them; null where everybody does. */
  readonly sample: { readonly sources: number; readonly seed: number } | null;
}

/** What a part of a work comes to. */
export type ThreadPart = Int32Array | Float64Array;

export interface ThreadOptions {
  /** At most so many of the pool's threads. */
  readonly threads?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with a share in [0, 1] of the parts taken. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Threads that wait for work: made by `@linli/core/pool-node` or `@linli/core/pool-web`. */
export interface ThreadPool {
  /** Threads that may work at once. */
  readonly threads: number;
  /** Work of fewer arc visits than this is quicker done where it is asked for. */
  readonly leastVisits: number;
  /**
   * Has the parts `0 .. parts` of a work done and hands each to `take`, in their order, until it answers false.
   *
   * @returns How many were taken. Parts of a thread that broke down are done again by another; where that happens time and
   * again, fewer than `parts` are taken, and the caller does the others.
   * @throws What `take` throws; the reason of `signal` when cancelled, at once: threads busy with it are stopped.
   */
  run(
    work: ThreadWork,
    parts: number,
    take: (part: ThreadPart) => boolean,
    options?: ThreadOptions,
  ): Promise<number>;
  /** Stops all threads. */
  close(): void;
}
