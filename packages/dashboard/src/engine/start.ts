import { Engine } from './client.ts';
import type { Threads } from './protocol.ts';
import threadScript from './threads.ts?worker&url';
import script from './worker.ts?worker&url';

/**
 * Engines, the worker of each started only when its first job comes. It gets the script of its threads from memory: a
 * worker from a `blob:` cannot find it, and measures must go on when the network is cut.
 */
export async function startEngine(
  workerOf: (url: string) => Promise<() => Worker>,
  scriptOf: (url: string) => Promise<Blob>,
): Promise<() => Engine> {
  const [start, threads] = await Promise.all([workerOf(script), scriptOf(threadScript)]);
  return () =>
    new Engine(() => {
      const worker = start();
      worker.postMessage({ threads } satisfies Threads);
      return worker;
    });
}
