import type { MatchOptions } from './options.ts';

/** Pairs looked at between two breaths: some tens of milliseconds. */
const breath = 100_000;

/** Tells how far the work is, waits for its turn, and throws when the caller has cancelled; cheap to call often. */
export type Step = (share: number, pairs: number) => Promise<void>;

export function stepsOf({ signal, onProgress }: Pick<MatchOptions, 'signal' | 'onProgress'>): Step {
  let since = 0;
  return async (share, pairs) => {
    signal?.throwIfAborted();
    since += pairs;
    if (since < breath) return;
    since = 0;
    onProgress?.(share);
    // A macrotask: only then does a worker hear its messages.
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  };
}
