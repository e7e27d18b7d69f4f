import type { ThreadOptions, ThreadPart, ThreadPool, ThreadWork } from '../model/pool.ts';
import { copyOf, sharedCopyOf, buffersOf } from './copies.ts';
import { Run } from './run.ts';
import type { FromThread, ToThread } from './serve.ts';

/** A thread, whatever the platform calls it. */
export interface Thread {
  post(message: ToThread, transfer: readonly ArrayBuffer[]): void;
  /** At once, whatever it is doing. */
  stop(): void;
  /** A thread without work must not keep a program from ending. */
  rest(isIdle: boolean): void;
}

export interface ThreadEvents {
  readonly message: (message: FromThread) => void;
  /** It broke down, or could not start. */
  readonly failure: () => void;
}

export interface PoolOptions {
  readonly threads: number;
  readonly spawn: (events: ThreadEvents) => Thread;
  /** Whether threads can read the same memory; else each gets a copy of the graph. */
  readonly isShared: boolean;
  readonly leastVisits?: number | undefined;
}

interface Slot {
  thread: Thread | null;
  holds: readonly { readonly run: Run; readonly part: number }[];
  /** Runs of which the thread has the work. */
  readonly knows: Set<number>;
}

/** Parts that lie with one thread: the one that it does, and the next. */
const ahead = 2;

/** Parts for each thread that may wait for an earlier one. */
const waiting = 8;

/** About 150 ms of work; two threads take half of that to start. */
const usualLeast = 100_000_000;

/** Hands parts of works to threads: started when first needed, anew after a breakdown, kept for the next work. */
export class Pool implements ThreadPool {
  readonly threads: number;
  readonly leastVisits: number;
  readonly #options: PoolOptions;
  readonly #slots: readonly Slot[];
  readonly #runs = new Map<number, Run>();
  #last = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.threads = Math.max(1, options.threads);
    this.leastVisits = options.leastVisits ?? usualLeast;
    this.#slots = Array.from({ length: this.threads }, () => ({ thread: null, holds: [], knows: new Set() }));
  }

  run(
    work: ThreadWork,
    parts: number,
    take: (part: ThreadPart) => boolean,
    { signal, onProgress, threads = this.threads }: ThreadOptions = {},
  ): Promise<number> {
    if (parts === 0) return Promise.resolve(0);
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++this.#last;
      const settle = (result: number | Error) => {
        signal?.removeEventListener('abort', abort);
        this.#end(id);
        if (result instanceof Error) reject(result);
        else resolve(result);
      };
      const abort = () => settle(reasonOf(signal!));
      signal?.addEventListener('abort', abort);
      const given = this.#options.isShared ? sharedCopyOf(work) : work;
      this.#runs.set(id, new Run({ id, work: given, parts, threads, take, settle, onProgress }));
      this.#handOut();
    });
  }

  close(): void {
    for (const slot of this.#slots) this.#stop(slot);
    for (const run of [...this.#runs.values()]) run.giveUp();
  }

  #handOut(): void {
    for (let holding = 0; holding < ahead; holding++)
      this.#slots.forEach((slot, at) => {
        if (slot.holds.length > holding) return;
        for (const run of this.#runs.values()) {
          const part = at < run.threads ? run.next(waiting * this.threads) : null;
          if (part !== null) return this.#give(slot, run, part);
        }
      });
    for (const { thread, holds } of this.#slots) thread?.rest(holds.length === 0);
  }

  #give(slot: Slot, run: Run, part: number): void {
    slot.holds = [...slot.holds, { run, part }];
    try {
      slot.thread ??= this.#start(slot);
      if (!slot.knows.has(run.id)) {
        slot.knows.add(run.id);
        const work = this.#options.isShared ? run.work : copyOf(run.work);
        slot.thread.post({ run: run.id, work }, this.#options.isShared ? [] : buffersOf(work));
      }
      slot.thread.post({ run: run.id, part }, []);
    } catch {
      this.#failed(slot);
    }
  }

  #start(slot: Slot): Thread {
    const thread = this.#options.spawn({
      message: (message) => {
        if (slot.thread === thread) this.#answered(slot, message);
      },
      failure: () => {
        if (slot.thread === thread) this.#failed(slot);
      },
    });
    return thread;
  }

  #answered(slot: Slot, { run, part, values }: FromThread): void {
    slot.holds = slot.holds.filter((held) => held.run.id !== run || held.part !== part);
    this.#runs.get(run)?.answer(part, values);
    this.#handOut();
  }

  #failed(slot: Slot): void {
    const lost = slot.holds;
    this.#stop(slot);
    for (const run of new Set(lost.map((held) => held.run)))
      run.lost(lost.filter((held) => held.run === run).map(({ part }) => part));
    this.#handOut();
  }

  /** Threads that are still busy with it are stopped; what they hold of others is done again. */
  #end(id: number): void {
    this.#runs.delete(id);
    for (const slot of this.#slots) {
      if (slot.holds.some(({ run }) => run.id === id)) {
        const others = slot.holds.filter(({ run }) => run.id !== id);
        this.#stop(slot);
        for (const { run, part } of others) run.redo([part]);
      } else if (slot.knows.delete(id)) slot.thread?.post({ run: id }, []);
    }
    this.#handOut();
  }

  #stop(slot: Slot): void {
    slot.thread?.stop();
    slot.thread = null;
    slot.holds = [];
    slot.knows.clear();
  }
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error(String(reason));
