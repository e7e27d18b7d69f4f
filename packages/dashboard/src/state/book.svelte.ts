import type { Operation, OperationProblem } from '@linli/core';
import type { History } from '../engine/protocol.ts';
import type { StoreClient } from '../store/client.ts';
import { StoreError, type Notice, type StoreProblem } from '../store/errors.ts';
import type { OpenedStore } from '../store/protocol.ts';
import type { Version } from '../store/vault.ts';
import type { Session } from './session.svelte.ts';

export type { Notice, StoreProblem, Version };

interface Parts {
  readonly session: Session;
  readonly store: StoreClient;
  readonly now: () => Date;
  /** Asks the browser not to clear what is stored; null where it cannot be asked. */
  readonly persist: () => Promise<boolean | null>;
  /** Forgets whatever else the browser keeps for this page. */
  readonly forget: () => Promise<void>;
  readonly shelf: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
}

/** `looking`: not known yet. `unavailable`: this browser has no place for a store. */
export type BookState = 'looking' | 'unavailable' | 'none' | 'locked' | 'open';
/** `unsaved`: in memory only, because saving failed. */
export type Saving = 'idle' | 'saving' | 'saved' | 'unsaved';

interface BackedUp {
  readonly at: number;
  readonly entries: number;
}

const recordsPerSnapshot = 50;
const idleMinutes = 10;
const dayMs = 86_400_000;
const backupKey = 'linli-backup';
const problemOf = (error: unknown): StoreProblem =>
  error instanceof StoreError ? error.problem : 'unavailable';

/** The record book: what is written down about the open dataset, and whether it is safe. */
export class RecordBook {
  readonly #parts: Parts;
  state: BookState = $state('looking');
  saving: Saving = $state('idle');
  /** Why something could not be done; the last one. */
  problem: StoreProblem | null = $state(null);
  notices: readonly Notice[] = $state.raw([]);
  /** False: another tab writes. */
  writes: boolean = $state(true);
  persisted: boolean | null = $state(null);
  hasInstitution: boolean = $state(false);
  busy: boolean = $state(false);
  history: History | null = $state.raw(null);
  versions: readonly Version[] = $state.raw([]);
  /** Who writes. Goes into every entry. */
  by: string = $state('');
  backedUp: BackedUp | null = $state.raw(null);
  /** The dataset on the screen is the sample: recording is for trying, nothing is kept. */
  sample: boolean = $state(false);
  readonly mayUndo: boolean = $derived((this.history?.undo ?? null) !== null);
  readonly mayRedo: boolean = $derived((this.history?.redo ?? null) !== null);
  readonly mayRecord: boolean = $derived(this.sample || (this.state === 'open' && this.writes));
  readonly backupDue: boolean = $derived.by(() => this.#backupDue());

  /** Called when a record changed what is shown. */
  onshown: () => void = () => undefined;

  #waiting: { readonly seq: number; readonly text: string }[] = [];
  #sinceSnapshot = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async look(): Promise<void> {
    try {
      const exists = await this.#parts.store.run('exists', {});
      this.state = exists === null ? 'unavailable' : exists ? 'locked' : 'none';
    } catch {
      this.state = 'unavailable';
    }
  }

  /** The recovery key, to be shown once; null where it did not come to a book. */
  create(passphrase: string, by: string): Promise<string | null> {
    return this.#doing(async ({ session, store }) => {
      const state = await session.pack();
      const { recoveryKey } = await store.run('create', { passphrase, ...state, at: this.#ms() });
      [this.by, this.backedUp, this.notices] = [by, null, []];
      this.#parts.shelf?.removeItem(backupKey);
      await this.#begun({ writes: true, institution: false });
      void session.goLive();
      return recoveryKey;
    });
  }

  async unlock(secret: string): Promise<boolean> {
    const opened = await this.#doing(async ({ store, session }) => {
      // The key takes a while to make: the engine starts beside it.
      session.warm();
      const found = await store.run('open', { secret });
      await this.#show(found);
      return true;
    });
    return opened ?? false;
  }

  /** Everything that was open is forgotten. Not while something is unsaved. */
  async lock(): Promise<boolean> {
    if (this.#waiting.length > 0) return false;
    await this.#turn;
    if (this.state === 'open') {
      await this.#parts.store.run('lock', {});
      this.state = 'locked';
    }
    clearTimeout(this.#idle);
    [this.history, this.notices, this.versions, this.saving, this.sample] = [null, [], [], 'idle', false];
    await this.#parts.session.close();
    return true;
  }

  /** What was opened is not this book: its keys are let go. */
  async leave(): Promise<void> {
    [this.history, this.saving, this.sample] = [null, 'idle', false];
    if (this.state !== 'open') return;
    await this.#parts.store.run('lock', {});
    this.state = 'locked';
  }

  /** Writes one thing down. Shown at once; `saving` says when it is safe. Gives why not, where not. */
  record(action: Operation | 'undo' | 'redo'): Promise<readonly OperationProblem[]> {
    return this.#inTurn(async () => {
      const { session } = this.#parts;
      if (!this.mayRecord) return [];
      if (action === 'undo' && !this.mayUndo) return [];
      if (action === 'redo' && !this.mayRedo) return [];
      const written = await session.record(action, this.#parts.now().toISOString(), this.by);
      if ('problems' in written) return written.problems;
      this.history = written.history;
      // An import, done or undone, brings people and takes them away.
      if (['import', 'undo', 'redo'].includes(written.entry.action.type)) await session.renew();
      const date = typeof action === 'object' && 'date' in action ? action.date : null;
      const shown = session.refresh(date);
      if (!this.sample) {
        this.#waiting.push({ seq: written.entry.seq, text: JSON.stringify(written.entry) });
        await this.#save();
      }
      await shown;
      this.onshown();
      return [];
    });
  }

  retry(): Promise<void> {
    return this.#inTurn(() => this.#save());
  }

  async backup(): Promise<Uint8Array | null> {
    return this.#doing(async ({ session, store }) => {
      const state = await session.pack();
      const bytes = await store.run('backup', { ...state, at: this.#ms() });
      this.backedUp = { at: this.#ms(), entries: state.entries };
      this.#parts.shelf?.setItem(backupKey, JSON.stringify(this.backedUp));
      return bytes;
    });
  }

  async restore(bytes: Uint8Array, secret: string): Promise<boolean> {
    const done = await this.#doing(async ({ store }) => {
      await this.#show(await store.run('restore', { bytes, secret }));
      return true;
    });
    return done ?? false;
  }

  /** Goes on from an older version; what came after it stays among the versions. */
  async backTo(generation: number): Promise<boolean> {
    const done = await this.#doing(async ({ session, store }) => {
      const pack = await store.run('version', { generation });
      await session.openPack(pack, []);
      await this.#snapshot();
      this.history = await session.history();
      return true;
    });
    return done ?? false;
  }

  async setSecret(kind: 'passphrase' | 'institution', secret: string): Promise<boolean> {
    const done = await this.#doing(async ({ store }) => {
      await store.run('setSecret', { kind, secret });
      if (kind === 'institution') this.hasInstitution = true;
      return true;
    });
    return done ?? false;
  }

  /** Removes every file of the store and what the browser remembers of it. True when nothing is left. */
  async deleteAll(): Promise<boolean> {
    const done = await this.#doing(async ({ session, store, forget }) => {
      await store.run('deleteAll', {});
      await forget();
      this.#waiting = [];
      clearTimeout(this.#idle);
      [this.history, this.notices, this.versions, this.saving, this.backedUp] = [null, [], [], 'idle', null];
      await session.close();
      const left = await store.run('exists', {});
      this.state = left ? 'locked' : 'none';
      return left === false;
    });
    return done ?? false;
  }

  /** Somebody is there: the lock waits another ten minutes. */
  touched(): void {
    clearTimeout(this.#idle);
    if (this.state !== 'open') return;
    this.#idle = setTimeout(() => void this.lock(), idleMinutes * 60_000);
  }

  get unsaved(): boolean {
    return this.#waiting.length > 0;
  }

  async #show({ pack, records, notices, writes, secrets }: OpenedStore): Promise<void> {
    if (!(await this.#parts.session.openPack(pack, records))) throw new StoreError('damaged');
    this.sample = false;
    this.#sinceSnapshot = records.length;
    this.#waiting = [];
    this.notices = notices;
    await this.#begun({ writes, institution: secrets.includes('institution') });
    this.by = this.history?.lines[0]?.by ?? this.by;
    void this.#parts.store.run('check', {}).then(
      (found) => {
        const fresh = found.filter(({ file }) => notices.every((known) => known.file !== file));
        this.notices = [...notices, ...fresh];
      },
      () => undefined,
    );
  }

  async #begun({ writes, institution }: { writes: boolean; institution: boolean }): Promise<void> {
    [this.state, this.writes, this.hasInstitution, this.sample] = ['open', writes, institution, false];
    this.saving = 'saved';
    this.history = await this.#parts.session.history();
    this.versions = await this.#parts.store.run('versions', {});
    this.persisted = await this.#parts.persist();
    this.backedUp = this.#readBackedUp();
    this.touched();
  }

  async #save(): Promise<void> {
    this.saving = 'saving';
    try {
      while (this.#waiting.length > 0) {
        const answer = await this.#parts.store.run('append', this.#waiting[0]!);
        if (answer === 'state-wanted') {
          await this.#snapshot();
          this.#waiting = [];
        } else {
          this.#waiting.shift();
          this.#sinceSnapshot += 1;
        }
      }
      [this.saving, this.problem] = ['saved', null];
    } catch (error) {
      [this.saving, this.problem] = ['unsaved', problemOf(error)];
      return;
    }
    // A snapshot that finds no room costs nothing: the log holds everything.
    if (this.#sinceSnapshot >= recordsPerSnapshot) await this.#snapshot().catch(() => undefined);
  }

  async #snapshot(): Promise<void> {
    const state = await this.#parts.session.pack();
    await this.#parts.store.run('snapshot', { ...state, at: this.#ms() });
    this.#sinceSnapshot = 0;
    this.versions = await this.#parts.store.run('versions', {});
  }

  #ms = (): number => this.#parts.now().getTime();

  #backupDue(): boolean {
    if (this.state !== 'open' || !this.history) return false;
    const { at, entries } = this.backedUp ?? { at: 0, entries: 0 };
    const open = this.history.total - entries;
    return open > 50 || (open > 0 && this.#ms() - at > 7 * dayMs);
  }

  #readBackedUp(): BackedUp | null {
    try {
      return JSON.parse(this.#parts.shelf?.getItem(backupKey) ?? 'null') as BackedUp | null;
    } catch {
      return null;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #doing<T>(work: (parts: Parts) => Promise<T>): Promise<T | null> {
    [this.busy, this.problem] = [true, null];
    try {
      return await this.#inTurn(() => work(this.#parts));
    } catch (error) {
      this.problem = problemOf(error);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
