import { Engine } from './client.ts';
import script from './worker.ts?worker&url';

/** The engine, its worker started only when the first job comes. */
export async function startEngine(workerOf: (url: string) => Promise<() => Worker>): Promise<Engine> {
  const start = await workerOf(script);
  return new Engine(start);
}
