import type { RunOptions } from '../engine/client.ts';
import { textOf } from './work.svelte.ts';

/** Something that takes its time and can be called off, one at a time: how far it is, and why it failed. */
export class Task {
  /** Share of the work done; null while nothing is under way. */
  share: number | null = $state(null);
  error: string | null = $state(null);
  #running: AbortController | null = null;

  /** Ends what was under way. Null where it failed, was called off, or another has taken its place. */
  async run<T>(work: (options: RunOptions) => Promise<T>): Promise<T | null> {
    this.cancel();
    const controller = (this.#running = new AbortController());
    const isLast = () => this.#running === controller;
    [this.share, this.error] = [0, null];
    const onProgress = (share: number) => {
      if (isLast()) this.share = share;
    };
    try {
      const made = await work({ signal: controller.signal, onProgress });
      return isLast() ? made : null;
    } catch (error) {
      if (isLast()) this.error = textOf(error);
      return null;
    } finally {
      if (isLast()) [this.#running, this.share] = [null, null];
    }
  }

  cancel(): void {
    const running = this.#running;
    [this.#running, this.share] = [null, null];
    running?.abort();
  }
}
