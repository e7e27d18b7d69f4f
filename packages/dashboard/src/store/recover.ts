import { same, type Bytes } from './bytes.ts';
import type { Notice, NoticeCode } from './errors.ts';
import { readLog } from './log-file.ts';
import { readMarkers } from './marker.ts';
import type { Medium } from './medium.ts';
import { readSnapshot, type SnapshotInfo } from './snapshot-file.ts';

export const keyNames = ['keys-a', 'keys-b'] as const;
export const markerName = 'marker';
const number = (generation: number): string => String(generation).padStart(6, '0');
export const snapshotName = (generation: number): string => `${number(generation)}.snapshot`;
export const logName = (generation: number): string => `${number(generation)}.log`;

/** Generations of which there is a file, newest first. */
export async function generationsIn(medium: Medium): Promise<readonly number[]> {
  const names = await medium.names();
  const found = names.flatMap((name) => /^(\d{6})\.(?:snapshot|log)$/.exec(name)?.slice(1) ?? []);
  return [...new Set(found.map(Number))].sort((a, b) => b - a);
}

/** Where the next record goes. */
export interface Tail {
  readonly generation: number;
  readonly entries: number;
  readonly chain: Uint8Array;
  readonly end: number;
}

export interface Recovered {
  /** The snapshot that was read, and the records written after it, in order. */
  readonly pack: Bytes;
  readonly base: number;
  readonly records: readonly Bytes[];
  readonly tail: Tail;
  readonly counter: number;
  readonly notices: readonly Notice[];
  /** Generations that were being begun when the browser stopped. */
  readonly unfinished: readonly number[];
  /** The tail cannot be written on: what comes next begins a generation of its own. */
  readonly broken: boolean;
}

const notice = (code: NoticeCode, file: string, count = 1): Notice => ({ code, file, count });

/**
 * The newest state that can be proved: the newest whole snapshot and the records chained to it, compared with the
 * marker of what was shown as saved. Null where not one snapshot can be read.
 */
export async function recover(medium: Medium, key: CryptoKey, id: Bytes): Promise<Recovered | null> {
  const notices: Notice[] = [];
  const { newest: marker, unreadable } = await readMarkers(
    key,
    id,
    (await medium.read(markerName)) ?? new Uint8Array(),
  );
  if (!marker) notices.push(notice('marker-lost', markerName));
  else if (unreadable > 0) notices.push(notice('marker-unreadable', markerName, unreadable));

  // What a generation that was never marked holds is also in the log before it.
  const found = await generationsIn(medium);
  const unfinished = found.filter((generation) => generation > (marker?.generation ?? Infinity));
  const generations = found.filter((generation) => !unfinished.includes(generation));
  for (const generation of unfinished) notices.push(notice('snapshot-unfinished', snapshotName(generation)));
  const base = await newestSnapshot(medium, key, id, generations, notices);
  if (!base) return null;
  const after = await recordsAfter(medium, key, id, base.info, generations);
  const { records, tail, rest, unreadable: damaged } = after;

  const missing = Math.max(0, (marker?.entries ?? 0) - tail.entries);
  const forked =
    marker?.generation === tail.generation &&
    marker.entries === tail.entries &&
    !same(marker.chain, tail.chain);
  if (missing > 0 || damaged !== null || forked)
    notices.push(notice('records-missing', damaged ?? logName(tail.generation), missing));
  else if (rest > 0) notices.push(notice('tail-dropped', logName(tail.generation)));
  const newer = generations.some((generation) => generation > tail.generation);
  return {
    pack: base.plain,
    base: base.info.generation,
    records,
    tail,
    counter: marker?.counter ?? 1,
    notices,
    unfinished,
    broken: missing > 0 || forked || newer || tail.end === 0,
  };
}

async function newestSnapshot(
  medium: Medium,
  key: CryptoKey,
  id: Bytes,
  generations: readonly number[],
  notices: Notice[],
): Promise<{ readonly info: SnapshotInfo; readonly plain: Bytes } | null> {
  for (const generation of generations) {
    const name = snapshotName(generation);
    const found = await readSnapshot(key, (await medium.read(name)) ?? new Uint8Array());
    if (found && found.info.generation === generation && same(found.info.id, id)) return found;
    notices.push(notice('snapshot-damaged', name));
  }
  return null;
}

/** The records of this generation and of those after it, as far as they hang together. */
async function recordsAfter(
  medium: Medium,
  key: CryptoKey,
  id: Bytes,
  base: SnapshotInfo,
  generations: readonly number[],
): Promise<{
  readonly records: readonly Bytes[];
  readonly tail: Tail;
  readonly rest: number;
  readonly unreadable: string | null;
}> {
  const records: Bytes[] = [];
  let tail: Tail = { generation: base.generation, entries: base.entries, chain: base.chain, end: 0 };
  let rest = 0;
  for (const generation of generations.filter((one) => one >= base.generation).reverse()) {
    const bytes = await medium.read(logName(generation));
    const start = { id, generation, first: tail.entries + 1, chain: tail.chain };
    const log = bytes && (await readLog(key, bytes, start));
    if (!log) return { records, tail, rest, unreadable: logName(generation) };
    records.push(...log.records);
    const entries = tail.entries + log.records.length;
    tail = { generation, entries, chain: log.chain, end: log.end };
    rest = log.rest;
    if (rest > 0) break;
  }
  return { records, tail, rest, unreadable: null };
}
