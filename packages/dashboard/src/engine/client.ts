import { Joining } from './parts.ts';
import type { JobName, Jobs, Reply, Request } from './protocol.ts';

/** The part of a worker that the client needs, so that a test can answer in any order. */
export interface Port {
  postMessage(request: Request): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

interface Waiting {
  readonly joining: Joining;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
  onProgress: ((share: number) => void) | undefined;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  /**
   * A cancel ends the worker: it stops at once, whatever it is in the middle of, and all that it held is gone. Without,
   * the job is told and hears of it at its next pause.
   */
  readonly stops?: boolean;
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new Error('cancelled');

/** Calls to the engine's worker: an id for each call; rejects on error, abort and crash, and starts anew after a crash. */
export class Engine {
  readonly #start: () => Port;
  readonly #waiting = new Map<number, Waiting>();
  #port: Port | null = null;
  #last = 0;

  constructor(start: () => Port) {
    this.#start = start;
  }

  run<J extends JobName>(job: J, input: Jobs[J]['in'], options: RunOptions = {}): Promise<Jobs[J]['out']> {
    const { signal, onProgress, stops = false } = options;
    const port = (this.#port ??= this.#connect());
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(reasonOf(signal));
      const abort = () => {
        if (stops) return this.#stop(reasonOf(signal));
        this.#waiting.delete(id);
        port.postMessage({ cancel: id });
        reject(reasonOf(signal));
      };
      signal?.addEventListener('abort', abort, { once: true });
      const settled = () => signal?.removeEventListener('abort', abort);
      this.#waiting.set(id, {
        joining: new Joining(),
        onProgress,
        resolve: (output) => (settled(), resolve(output as Jobs[J]['out'])),
        reject: (error) => (settled(), reject(error)),
      });
      port.postMessage({ id, job, input } as Request);
    });
  }

  close(): void {
    this.#stop(new Error('engine closed'));
  }

  #stop(error: Error): void {
    this.#port?.terminate();
    this.#fail(error);
  }

  #connect(): Port {
    const port = this.#start();
    port.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      if (!waiting) return;
      if ('progress' in data) return waiting.onProgress?.(data.progress);
      if ('part' in data) return waiting.joining.add(data.part);
      this.#waiting.delete(data.id);
      if ('output' in data) waiting.resolve(waiting.joining.into(data.output));
      else waiting.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
    };
    port.onerror = (event) => {
      port.terminate();
      this.#fail(new Error(event.message || 'engine stopped'));
    };
    return port;
  }

  #fail(error: Error): void {
    this.#port = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
