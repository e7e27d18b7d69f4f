import type { Attribute } from '../model/attribute.ts';
import { UsageError } from '../model/issue.ts';
import type { EgoModel, MeasureOptions, Sampling } from '../model/measure.ts';
import type { ThreadPart, ThreadWork } from '../model/pool.ts';
import type { Csr, Snapshot } from '../model/snapshot.ts';

export interface MeasureContext {
  readonly directed: boolean;
  readonly weighted: boolean;
  readonly attribute: Attribute | null;
  /** 1 where the person is a target; null where no targets were given. */
  readonly targets: Uint8Array | null;
  readonly alpha: number | null;
  readonly model: EgoModel;
  readonly seed: number;
  readonly sampling: Sampling | null;
  /**
   * Waits for its turn between units of work, and throws when the caller has cancelled. A unit visits every tie, or as
   * many times as many as `visits` says.
   */
  readonly step: (done: number, total: number, visits?: number) => Promise<void> | undefined;
  /**
   * Has threads do the parts of a work, where there are threads and it is worth it: about `visits` arcs. Gives how many of
   * the parts were taken, the first ones; the others are the caller's.
   */
  readonly share: (
    work: ThreadWork,
    parts: number,
    visits: number,
    take: (part: ThreadPart) => boolean,
  ) => Promise<number>;
  /** What several measures of one call need is worked out once; the key names it, direction and weights included. */
  readonly once: <T>(key: string, work: () => T) => T;
}

/** Arc visits between two breaths: long enough to cost nothing, short enough to hear a cancel. */
const breath = 1_000_000;

/** `step` returns a promise once enough work was done since the last breath, else nothing. */
export function contextOf(options: MeasureOptions, snapshot: Snapshot): MeasureContext {
  const { signal, onProgress, pool, threads } = options;
  const arcs = snapshot.undirected.neighbors.length;
  const known = new Map<string, unknown>();
  let since = 0;
  return {
    directed: options.directed ?? false,
    weighted: options.weighted ?? false,
    attribute: attributeFor(options, snapshot),
    targets: options.targets ? targetsAmong(options.targets, snapshot) : null,
    alpha: options.alpha ?? null,
    model: options.model ?? 'whole',
    seed: options.seed ?? 1,
    sampling: samplingOf(options),
    step: (done, total, visits = 1) => {
      since += visits * (arcs + 1);
      if (since < breath) return undefined;
      since = 0;
      signal?.throwIfAborted();
      onProgress?.(done / total);
      return new Promise((resolve) => setTimeout(resolve, 0));
    },
    share: (work, parts, visits, take) =>
      pool && (threads ?? pool.threads) > 1 && visits >= pool.leastVisits
        ? pool.run(work, parts, take, { threads, signal, onProgress })
        : Promise.resolve(0),
    once: <T>(key: string, work: () => T): T => {
      if (!known.has(key)) known.set(key, work());
      return known.get(key) as T;
    },
  };
}

function samplingOf({ sampling }: MeasureOptions): Sampling | null {
  if (!sampling) return null;
  const { above, sources } = sampling;
  if (!(above >= 0)) throw new UsageError(`sampling: expected above of 0 or more, got ${above}`);
  if (!Number.isSafeInteger(sources) || sources < 2)
    throw new UsageError(`sampling: expected 2 sources or more, got ${sources}`);
  return sampling;
}

function attributeFor({ attribute }: MeasureOptions, { order }: Snapshot): Attribute | null {
  if (!attribute) return null;
  if (attribute.of.length !== order)
    throw new UsageError(`expected a category of each of ${order} people, got ${attribute.of.length}`);
  return attribute;
}

function targetsAmong(ids: readonly string[], { keys, order }: Snapshot): Uint8Array {
  const at = new Map(keys.map((key, i) => [key, i]));
  const isTarget = new Uint8Array(order);
  for (const id of ids) {
    const person = at.get(id);
    if (person === undefined)
      throw new UsageError(`expected targets among the people of the snapshot, got ${id}`);
    isTarget[person] = 1;
  }
  return isTarget;
}

/** Arcs followed by paths that start at a person: ties either way, or supporter -> supported. */
export const forward = (snapshot: Snapshot, { directed }: Pick<MeasureContext, 'directed'>): Csr =>
  directed ? snapshot.out : snapshot.undirected;

/** Arcs along which a person calls for help: from the supported back to the supporter. */
export const callable = (snapshot: Snapshot, { directed }: Pick<MeasureContext, 'directed'>): Csr =>
  directed ? snapshot.in : snapshot.undirected;

/** Strengths of the entries as they are with `weighted`, else 1 each. */
export const strengthsOf = (
  { strengths }: Csr,
  { weighted }: Pick<MeasureContext, 'weighted'>,
): Float64Array => (weighted ? strengths : new Float64Array(strengths.length).fill(1));
