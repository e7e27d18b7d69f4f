import { StoreClient } from './client.ts';
import script from './worker.ts?worker&url';

/** The store, its worker fetched and started only when it is first asked for something. */
export const startStore = (workerOf: (url: string) => Promise<() => Worker>): StoreClient =>
  new StoreClient(() => workerOf(script));
