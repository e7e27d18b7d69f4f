import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ThreadPool } from '../model/pool.ts';
import { Pool, type Thread, type ThreadEvents } from './pool.ts';
import type { FromThread } from './serve.ts';

function spawn({ message, failure }: ThreadEvents): Thread {
  const worker = new Worker(new URL('./node-thread.js', import.meta.url));
  worker.on('message', (data: FromThread) => message(data));
  worker.on('error', failure);
  worker.on('exit', failure);
  return {
    post: (what, transfer) => worker.postMessage(what, transfer),
    stop: () => void worker.terminate(),
    rest: (isIdle) => (isIdle ? worker.unref() : worker.ref()),
  };
}

export interface PoolSize {
  /** Default: as many as the machine runs at once. */
  readonly threads?: number;
  /** Work of fewer arc visits is done without the pool. Default: about 150 ms of work. */
  readonly leastVisits?: number;
}

/**
 * Threads of Node for `measure(snapshot, ids, { pool })`: the same bits with any number of them. Started when first needed
 * and kept, until `close`; a program may end without closing.
 *
 * @example const pool = createPool({ threads: 2 })
 */
export const createPool = ({ threads = availableParallelism(), leastVisits }: PoolSize = {}): ThreadPool =>
  new Pool({ threads, leastVisits, spawn, isShared: true });
