import { unpackFiles } from './backup-file.ts';
import { bytesText, same, textBytes } from './bytes.ts';
import { StoreError } from './errors.ts';
import { MemoryMedium } from './memory-medium.ts';
import type { OpfsMedium } from './opfs.ts';
import { current, fresh, removeOthers, takeTurn } from './place.ts';
import type { OpenedStore, StoreJob, StoreJobs } from './protocol.ts';
import { markerName } from './recover.ts';
import { Vault } from './vault.ts';

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

  async function unlock(secret: string): Promise<OpenedStore> {
    await letGo();
    const place = await current();
    if (!place) throw new StoreError(place === undefined ? 'unavailable' : 'none');
    const turn = await takeTurn();
    try {
      const { vault, pack, records, notices } = await Vault.open(place.medium, secret, {
        write: turn !== null,
      });
      held = { vault, ...place, turn };
      return {
        pack,
        records: records.map(bytesText),
        notices,
        writes: turn !== null,
        secrets: vault.secrets,
      };
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
      await letGo();
      const turn = await takeTurn();
      if (!turn) throw new StoreError('busy');
      try {
        const place = await fresh();
        const { vault, recoveryKey } = await Vault.create(place.medium, passphrase, state);
        await removeOthers(place.number);
        held = { vault, ...place, turn };
        return { recoveryKey };
      } catch (error) {
        turn.free();
        throw error;
      }
    },
    open: ({ secret }) => unlock(secret),
    async append({ seq, text }) {
      const { vault } = writing();
      if (vault.needsSnapshot) return 'state-wanted';
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
      await letGo();
      const turn = await takeTurn();
      if (!turn) throw new StoreError('busy');
      try {
        const { number, medium } = await fresh();
        for (const [name, content] of [...files].sort(
          ([a], [b]) => Number(a === markerName) - Number(b === markerName),
        )) {
          await medium.write(name, content, 0);
          if (!same((await medium.read(name)) ?? new Uint8Array(), content))
            throw new StoreError('not-saved', name);
        }
        await medium.release();
        await removeOthers(number);
      } finally {
        turn.free();
      }
      return unlock(secret);
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
      await letGo();
      await removeOthers(null);
      if (await current()) throw new StoreError('busy');
      return null;
    },
  };
}
