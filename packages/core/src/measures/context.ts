import type { MeasureOptions } from '../model/measure.ts';
import type { Csr, Snapshot } from '../model/snapshot.ts';

export interface MeasureContext {
  readonly directed: boolean;
  readonly weighted: boolean;
  /** Waits for its turn between units of work, and throws when the caller has cancelled. */
  readonly step: (done: number, total: number) => Promise<void> | undefined;
}

/** Arc visits between two breaths: long enough to cost nothing, short enough to hear a cancel. */
const breath = 2_000_000;

/** `step` returns a promise once enough work was done since the last breath, else nothing. */
export function contextOf(options: MeasureOptions, arcs: number): MeasureContext {
  const { signal, onProgress } = options;
  let since = 0;
  return {
    directed: options.directed ?? false,
    weighted: options.weighted ?? false,
    step: (done, total) => {
      since += arcs + 1;
      if (since < breath) return undefined;
      since = 0;
      signal?.throwIfAborted();
      onProgress?.(done / total);
      return new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

/** Arcs followed by paths that start at a person: ties either way, or supporter -> supported. */
export const forward = (snapshot: Snapshot, { directed }: MeasureContext): Csr =>
  directed ? snapshot.out : snapshot.undirected;

/** Arcs along which a person calls for help: from the supported back to the supporter. */
export const callable = (snapshot: Snapshot, { directed }: MeasureContext): Csr =>
  directed ? snapshot.in : snapshot.undirected;
