import { randomBytes, same, type Bytes } from './bytes.ts';
import { importKey } from './cipher.ts';
import { StoreError, type Notice } from './errors.ts';
import {
  dataKey,
  encodeKeys,
  newRecoveryKey,
  newSlot,
  readKeys,
  usualCost,
  type Cost,
  type KeyFile,
  type SlotKind,
} from './keys.ts';
import { chainOf, encodeFrame, logHeader, readLog } from './log-file.ts';
import { encodeMarker } from './marker.ts';
import type { Medium } from './medium.ts';
import { MemoryMedium } from './memory-medium.ts';
import {
  generationsIn,
  keyNames,
  logName,
  markerName,
  recover,
  snapshotName,
  type Recovered,
  type Tail,
} from './recover.ts';
import { encodeSnapshot, readSnapshot, snapshotInfo } from './snapshot-file.ts';
import { packFiles } from './backup-file.ts';

/** Versions that are kept; older ones go when a new one is safe. */
const kept = 20;

export interface Version {
  readonly generation: number;
  readonly entries: number;
  readonly at: number;
  readonly bytes: number;
}

/** A state and the number of records that made it. */
export interface State {
  readonly pack: Uint8Array;
  readonly entries: number;
  readonly at: number;
}

/**
 * An open store. What it holds is opaque: a pack is a whole state, a record one change of it. Every write is read back
 * and compared before it counts as done.
 */
export class Vault {
  readonly #medium: Medium;
  readonly #key: CryptoKey;
  #keys: KeyFile;
  readonly #data: Bytes;
  #tail: Tail;
  #counter: number;
  #broken: boolean;

  private constructor(
    medium: Medium,
    keys: KeyFile,
    data: Bytes,
    key: CryptoKey,
    at: Pick<Recovered, 'tail' | 'counter' | 'broken'>,
  ) {
    [this.#medium, this.#keys, this.#data, this.#key] = [medium, keys, data, key];
    [this.#tail, this.#counter, this.#broken] = [at.tail, at.counter, at.broken];
  }

  get entries(): number {
    return this.#tail.entries;
  }

  /** A new store in an empty place. The recovery key is told once and kept nowhere. */
  static async create(
    medium: Medium,
    passphrase: string,
    state: State,
    cost: Cost = usualCost,
  ): Promise<{ readonly vault: Vault; readonly recoveryKey: string }> {
    const [id, data, recoveryKey] = [randomBytes(16), randomBytes(32), newRecoveryKey()];
    const slots = [
      await newSlot(id, data, 'passphrase', passphrase, cost),
      await newSlot(id, data, 'recovery', recoveryKey, cost),
    ];
    const tail = { generation: 0, entries: state.entries, chain: new Uint8Array(32), end: 0 };
    const vault = new Vault(medium, { id, slots }, data, await importKey(data), {
      tail,
      counter: 0,
      broken: true,
    });
    await vault.#saveKeys(medium, vault.#keys);
    await vault.#generation(medium, state);
    await vault.#mark(medium);
    return { vault, recoveryKey };
  }

  /** @throws StoreError `wrong-secret`, `damaged`, `newer-version`, `none`. */
  static async open(
    medium: Medium,
    secret: string,
    { write }: { readonly write: boolean },
  ): Promise<Recovered & { readonly vault: Vault }> {
    const { keys, notices } = await keysIn(medium);
    const data = await dataKey(keys, secret);
    const key = await importKey(data);
    const recovered = await recover(medium, key, keys.id);
    if (!recovered) throw new StoreError('damaged');
    const vault = new Vault(medium, keys, data, key, recovered);
    if (write) await vault.#tidy(recovered);
    return { ...recovered, notices: [...notices, ...recovered.notices], vault };
  }

  /** Resolves when the record was read back as it was written. @throws StoreError `full`, `not-saved`. */
  async append(record: Uint8Array): Promise<void> {
    if (this.#broken) throw new StoreError('not-saved', 'the log cannot be written on');
    const { generation, entries, chain, end } = this.#tail;
    const name = logName(generation);
    const header = logHeader(await this.#start(generation));
    const { frame, chain: after } = await encodeFrame(this.#key, header, chain, entries + 1, record);
    try {
      await this.#put(this.#medium, name, frame, end);
      this.#tail = { generation, entries: entries + 1, chain: after, end: end + frame.length };
      await this.#mark(this.#medium);
    } catch (error) {
      this.#tail = { generation, entries, chain, end };
      await this.#medium.cut(name, end).catch(() => (this.#broken = true));
      throw error;
    }
  }

  /** True where only a new generation can be written on. */
  get needsSnapshot(): boolean {
    return this.#broken;
  }

  /** Begins a generation with this state, and lets the oldest go once it is safe. */
  async snapshot(state: State): Promise<void> {
    await this.#generation(this.#medium, state);
    const old = (await generationsIn(this.#medium)).slice(kept);
    for (const generation of old) {
      await this.#medium.remove(snapshotName(generation));
      await this.#medium.remove(logName(generation));
    }
  }

  /** The whole store with this state, as one file. Needs no room where the store is. */
  async backup(state: State): Promise<Bytes> {
    const memory = new MemoryMedium();
    const copy = new Vault(memory, this.#keys, this.#data, this.#key, {
      tail: this.#tail,
      counter: this.#counter,
      broken: true,
    });
    await copy.#saveKeys(memory, this.#keys);
    await copy.#generation(memory, state);
    await copy.#mark(memory);
    return packFiles(memory.files);
  }

  async versions(): Promise<readonly Version[]> {
    const found: Version[] = [];
    for (const generation of await generationsIn(this.#medium)) {
      const bytes = (await this.#medium.read(snapshotName(generation))) ?? new Uint8Array();
      const info = snapshotInfo(bytes);
      if (info) found.push({ generation, entries: info.entries, at: info.at, bytes: bytes.length });
    }
    return found;
  }

  /** The state that a generation began with. @throws StoreError `damaged`. */
  async version(generation: number): Promise<Bytes> {
    const bytes = await this.#medium.read(snapshotName(generation));
    const found = bytes && (await readSnapshot(this.#key, bytes));
    if (!found || !same(found.info.id, this.#keys.id))
      throw new StoreError('damaged', snapshotName(generation));
    return found.plain;
  }

  /** Reads every file that opening did not need. */
  async check(): Promise<readonly Notice[]> {
    const notices: Notice[] = [...(await keysIn(this.#medium)).notices];
    const generations = [...(await generationsIn(this.#medium))].reverse();
    let before: { entries: number; chain: Uint8Array } | null = null;
    for (const generation of generations) {
      const snapshot = await readSnapshot(
        this.#key,
        (await this.#medium.read(snapshotName(generation))) ?? new Uint8Array(),
      );
      if (!snapshot) notices.push({ code: 'snapshot-damaged', file: snapshotName(generation), count: 1 });
      const start: { entries: number; chain: Uint8Array } | null = before ?? snapshot?.info ?? null;
      const bytes = await this.#medium.read(logName(generation));
      const log: Awaited<ReturnType<typeof readLog>> =
        start && bytes
          ? await readLog(this.#key, bytes, {
              id: this.#keys.id,
              generation,
              first: start.entries + 1,
              chain: start.chain,
            })
          : null;
      if (!log || log.rest > 0)
        notices.push({ code: 'records-missing', file: logName(generation), count: 0 });
      before = start && log ? { entries: start.entries + log.records.length, chain: log.chain } : null;
    }
    return notices;
  }

  /** Gives the data key another secret of a kind, in the place of those of that kind. */
  async setSecret(kind: SlotKind, secret: string, cost: Cost = usualCost): Promise<void> {
    const slot = await newSlot(this.#keys.id, this.#data, kind, secret, cost);
    const keys = { ...this.#keys, slots: [...this.#keys.slots.filter((one) => one.kind !== kind), slot] };
    await this.#saveKeys(this.#medium, keys);
    this.#keys = keys;
  }

  get secrets(): readonly SlotKind[] {
    return this.#keys.slots.map(({ kind }) => kind);
  }

  /** Takes away what was never finished, so that it is not taken for damage later. */
  async #tidy({ unfinished, tail, broken }: Recovered): Promise<void> {
    for (const generation of unfinished)
      for (const name of [snapshotName(generation), logName(generation)]) await this.#medium.remove(name);
    if (!broken) await this.#medium.cut(logName(tail.generation), tail.end);
  }

  #starts = new Map<number, { first: number; chain: Uint8Array }>();

  async #start(generation: number) {
    const known = this.#starts.get(generation);
    if (known) return { id: this.#keys.id, generation, ...known };
    const bytes = await this.#medium.read(logName(generation));
    if (!bytes) throw new StoreError('not-saved', logName(generation));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const start = { first: view.getUint32(28), chain: bytes.slice(32, 64) };
    this.#starts.set(generation, start);
    return { id: this.#keys.id, generation, ...start };
  }

  async #generation(medium: Medium, { pack, entries, at }: State): Promise<void> {
    const { chain, generation: last } = this.#tail;
    const newest = Math.max(last, ...(await generationsIn(medium)));
    const generation = newest + 1;
    const info = { id: this.#keys.id, generation, entries, chain, at };
    const name = snapshotName(generation);
    try {
      await this.#put(medium, name, await encodeSnapshot(this.#key, info, pack), 0);
      const header = logHeader({ id: this.#keys.id, generation, first: entries + 1, chain });
      this.#starts.set(generation, { first: entries + 1, chain });
      await this.#put(medium, logName(generation), header, 0);
      const before = [this.#tail, this.#broken] as const;
      this.#tail = { generation, entries, chain: await chainOf(header), end: header.length };
      this.#broken = false;
      try {
        await this.#mark(medium);
      } catch (error) {
        [this.#tail, this.#broken] = before;
        throw error;
      }
    } catch (error) {
      await medium.remove(logName(generation)).catch(() => undefined);
      await medium.remove(name).catch(() => undefined);
      throw error;
    }
  }

  async #mark(medium: Medium): Promise<void> {
    const { generation, entries, chain } = this.#tail;
    const marker = { counter: this.#counter + 1, generation, entries, chain };
    const { bytes, at } = await encodeMarker(this.#key, this.#keys.id, marker);
    await this.#put(medium, markerName, bytes, at, true);
    this.#counter = marker.counter;
  }

  async #saveKeys(medium: Medium, keys: KeyFile): Promise<void> {
    const bytes = await encodeKeys(keys);
    for (const name of keyNames) await this.#put(medium, name, bytes, 0);
  }

  async #put(medium: Medium, name: string, bytes: Uint8Array, at: number, keep = false): Promise<void> {
    await medium.write(name, bytes, at, keep);
    const back = await medium.readBack(name, at, bytes.length);
    if (!same(back, bytes)) throw new StoreError('not-saved', name);
  }
}

async function keysIn(
  medium: Medium,
): Promise<{ readonly keys: KeyFile; readonly notices: readonly Notice[] }> {
  const copies = await Promise.all(keyNames.map((name) => medium.read(name)));
  if (copies.every((bytes) => bytes === null)) throw new StoreError('none');
  const read = await Promise.all(copies.map((bytes) => readKeys(bytes ?? new Uint8Array())));
  const keys = read.find((found) => found !== null);
  if (!keys) throw new StoreError('damaged', keyNames[0]);
  const notices = keyNames
    .filter((_, i) => read[i] === null)
    .map((file): Notice => ({ code: 'keys-copy-damaged', file, count: 1 }));
  return { keys, notices };
}
