import { unpackFiles } from './backup-file.ts';
import { bytesText, same, textBytes } from './bytes.ts';
import { StoreError } from './errors.ts';
import { MemoryMedium } from './memory-medium.ts';
import type { OpfsMedium } from './opfs.ts';
import { current, fresh, removeOthers, removePlace, takeTurn } from './place.ts';
import type { OpenedStore, StoreJob, StoreJobs } from './protocol.ts';
import { markerName } from './recover.ts';
import { Vault } from './vault.ts';

/** A longer record, such as an import of a whole district, goes into a generation of its own. */
const mostSigns = 1 << 22;

interface Held {
  readonly vault: Vault;
  readonly medium: OpfsMedium;
  readonly number: number;
  readonly turn: { free(): void } | null;
}

/** The jobs of the store's worker. One store is open at a time; its keys live here and nowhere else. */
export function createStoreJobs(): {
  [J in StoreJob]: (input: StoreJobs[J]['in']) => Promise<StoreJobs[J]['out']>;
} {
  let held: Held | null = null;
  const open = (): Held => {
    if (!held) throw new StoreError('none');
    return held;
  };
  const writing = (): Held => {
    const now = open();
    if (!now.turn) throw new StoreError('busy');
    return now;
  };
  const letGo = async () => {
    await held?.medium.release();
    held?.turn?.free();
    held = null;
  };

  /**
   * Makes a store beside the one that is there, in whose place it comes when it is whole. Whatever fails leaves the old
   * one as it was, and open where it was open.
   */
  async function replace<T extends { readonly vault: Vault }>(
    fill: (medium: OpfsMedium) => Promise<T>,
  ): Promise<T> {
    const turn = held?.turn ?? (await takeTurn());
    if (!turn) throw new StoreError('busy');
    const place = await fresh();
    try {
      const made = await fill(place.medium);
      await held?.medium.release();
      held = { vault: made.vault, ...place, turn };
      return made;
    } catch (error) {
      await place.medium.release();
      await removePlace(place.number).catch(() => undefined);
      if (!held) turn.free();
      throw error;
    } finally {
      await tidy();
    }
  }
  /** Takes away what a store was replaced by, or was to be. Anything left waits for the next time. */
  const tidy = async () => {
    if (held?.turn) await removeOthers(held.number).catch(() => undefined);
  };

  const opened = (
    { vault, pack, records, notices }: Awaited<ReturnType<typeof Vault.open>>,
    writes: boolean,
  ): OpenedStore => ({ pack, records: records.map(bytesText), notices, writes, secrets: vault.secrets });

  async function unlock(secret: string): Promise<OpenedStore> {
    await letGo();
    const place = await current();
    if (!place) throw new StoreError(place === undefined ? 'unavailable' : 'none');
    const turn = await takeTurn();
    try {
      const found = await Vault.open(place.medium, secret, { write: turn !== null });
      held = { vault: found.vault, ...place, turn };
      await tidy();
      return opened(found, turn !== null);
    } catch (error) {
      await place.medium.release();
      turn?.free();
      throw error;
    }
  }

  return {
    exists: async () => {
      const place = await current();
      return place === undefined ? null : place !== null;
    },
    async create({ passphrase, ...state }) {
      const { recoveryKey } = await replace((medium) => Vault.create(medium, passphrase, state));
      return { recoveryKey };
    },
    open: ({ secret }) => unlock(secret),
    async append({ seq, text }) {
      const { vault } = writing();
      if (vault.needsSnapshot || text.length > mostSigns) return 'state-wanted';
      if (seq !== vault.entries + 1)
        throw new StoreError('not-saved', `record ${seq} after ${vault.entries}`);
      await vault.append(textBytes(text));
      return 'saved';
    },
    async snapshot(state) {
      await writing().vault.snapshot(state);
      return null;
    },
    backup: (state) => open().vault.backup(state),
    async restore({ bytes, secret }) {
      const files = await unpackFiles(bytes);
      if (!files) throw new StoreError('not-a-backup');
      await Vault.open(new MemoryMedium(files), secret, { write: false });
      const found = await replace(async (medium) => {
        // What says that a store is whole comes last.
        const inTurn = [...files].sort(([a], [b]) => Number(a === markerName) - Number(b === markerName));
        for (const [name, content] of inTurn) {
          await medium.write(name, content, 0);
          if (!same((await medium.read(name)) ?? new Uint8Array(), content))
            throw new StoreError('not-saved', name);
        }
        return Vault.open(medium, secret, { write: true });
      });
      return opened(found, true);
    },
    versions: () => open().vault.versions(),
    version: ({ generation }) => open().vault.version(generation),
    check: () => open().vault.check(),
    async setSecret({ kind, secret }) {
      await writing().vault.setSecret(kind, secret);
      return null;
    },
    async lock() {
      await letGo();
      return null;
    },
    async deleteAll() {
      const turn = held?.turn ?? (await takeTurn());
      if (!turn) throw new StoreError('busy');
      await held?.medium.release();
      held = null;
      try {
        await removeOthers(null);
      } finally {
        turn.free();
      }
      if (await current()) throw new StoreError('busy');
      return null;
    },
  };
}
