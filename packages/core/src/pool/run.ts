import type { ThreadOptions, ThreadPart, ThreadWork } from '../model/pool.ts';

/** Breakdowns after which the caller goes on alone. */
const mostFailures = 3;

export interface RunOptions extends ThreadOptions {
  readonly id: number;
  readonly work: ThreadWork;
  readonly parts: number;
  readonly threads: number;
  readonly take: (part: ThreadPart) => boolean;
  /** How many parts were taken, or what went wrong in taking one. */
  readonly settle: (result: number | Error) => void;
}

/** One work on its way: which parts are to be done, which have come, which were taken. */
export class Run {
  readonly id: number;
  readonly work: ThreadWork;
  readonly threads: number;
  readonly #options: RunOptions;
  readonly #come = new Map<number, ThreadPart>();
  #again: number[] = [];
  #fresh = 0;
  #taken = 0;
  #failures = 0;
  #isSettled = false;

  constructor(options: RunOptions) {
    this.id = options.id;
    this.work = options.work;
    this.threads = options.threads;
    this.#options = options;
  }

  /** A part that nobody does, not far before the next to take; null where there is none now. */
  next(window: number): number | null {
    if (this.#again.length > 0) return this.#again.shift()!;
    const isFar = this.#fresh >= this.#taken + window;
    return isFar || this.#fresh === this.#options.parts ? null : this.#fresh++;
  }

  /** Takes the part, or keeps it until those before it have come. */
  answer(part: number, values: ThreadPart): void {
    this.#come.set(part, values);
    const { parts, take, onProgress } = this.#options;
    try {
      for (
        let next = this.#come.get(this.#taken);
        next && !this.#isSettled;
        next = this.#come.get(this.#taken)
      ) {
        this.#come.delete(this.#taken++);
        const goesOn = take(next);
        onProgress?.(this.#taken / parts);
        if (!goesOn || this.#taken === parts) this.#settle(this.#taken);
      }
    } catch (error) {
      this.#settle(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Parts of a thread that was stopped. */
  redo(parts: readonly number[]): void {
    this.#again = [...this.#again, ...parts].sort((a, b) => a - b);
  }

  /** Parts of a thread that broke down: perhaps because of one of them. */
  lost(parts: readonly number[]): void {
    this.redo(parts);
    if (++this.#failures >= mostFailures) this.giveUp();
  }

  giveUp(): void {
    this.#settle(this.#taken);
  }

  #settle(result: number | Error): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#options.settle(result);
  }
}
