import type { ThreadPool } from '../model/pool.ts';
import { Pool, type Thread, type ThreadEvents } from './pool.ts';
import type { FromThread } from './serve.ts';

export interface WebPoolOptions {
  /** Starts a worker that runs `@linli/core/pool-thread`. */
  readonly start: () => Worker;
  /** Default: as many as the machine runs at once. */
  readonly threads?: number;
  /** Work of fewer arc visits is done without the pool. Default: about 150 ms of work. */
  readonly leastVisits?: number;
}

/**
 * Web Workers for `measure(snapshot, ids, { pool })`: the same bits with any number of them. They read one copy of the graph
 * where the page is cross-origin isolated, else each its own. Started when first needed and kept, until `close`.
 *
 * @example const pool = createPool({ start: () => new Worker(address, { type: 'module' }) })
 */
export function createPool({
  start,
  threads = navigator.hardwareConcurrency,
  leastVisits,
}: WebPoolOptions): ThreadPool {
  const spawn = ({ message, failure }: ThreadEvents): Thread => {
    const worker = start();
    worker.onmessage = ({ data }: MessageEvent<FromThread>) => message(data);
    worker.onerror = failure;
    return {
      post: (what, transfer) => worker.postMessage(what, [...transfer]),
      stop: () => worker.terminate(),
      rest: () => undefined,
    };
  };
  return new Pool({ threads, leastVisits, spawn, isShared: globalThis.crossOriginIsolated });
}
