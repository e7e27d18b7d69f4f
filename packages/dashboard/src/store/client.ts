import { StoreError } from './errors.ts';
import type { StoreJob, StoreJobs, StoreReply, StoreRequest } from './protocol.ts';

interface Port {
  postMessage(request: StoreRequest): void;
  onmessage: ((event: MessageEvent<StoreReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Calls to the store's worker, answered in order. Rejects with a StoreError. */
export class StoreClient {
  readonly #start: () => Promise<() => Port>;
  readonly #waiting = new Map<number, { resolve(output: unknown): void; reject(error: StoreError): void }>();
  #port: Promise<Port> | null = null;
  #last = 0;

  constructor(start: () => Promise<() => Port>) {
    this.#start = start;
  }

  async run<J extends StoreJob>(job: J, input: StoreJobs[J]['in']): Promise<StoreJobs[J]['out']> {
    const port = await (this.#port ??= this.#connect());
    const id = ++this.#last;
    return new Promise<StoreJobs[J]['out']>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (output) => resolve(output as StoreJobs[J]['out']), reject });
      port.postMessage({ id, job, input });
    });
  }

  async #connect(): Promise<Port> {
    const port = (await this.#start())();
    port.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('problem' in data) waiting?.reject(new StoreError(data.problem, data.detail));
      else waiting?.resolve(data.output);
    };
    port.onerror = ({ message }) => {
      for (const waiting of this.#waiting.values()) waiting.reject(new StoreError('unavailable', message));
      this.#waiting.clear();
      port.terminate();
      this.#port = null;
    };
    return port;
  }
}
