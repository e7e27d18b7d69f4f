import { beforeAll, describe, expect, it } from 'vitest';
import { bytesText, textBytes, toHex, type Bytes } from './bytes.ts';
import { unpackFiles } from './backup-file.ts';
import { StoreError, type Notice } from './errors.ts';
import { MemoryMedium } from './memory-medium.ts';
import { Vault } from './vault.ts';

/** Guessing is cheap here: what is tested is not the cost. */
const cost = { memory: 8, passes: 1 };
const secret = '走访 记录 １２３';
const at = Date.UTC(2026, 10, 22);
const names = ['王秀英 canary-8f3a', '李梅', '赵德顺'];

const copyOf = (medium: MemoryMedium): MemoryMedium =>
  new MemoryMedium([...medium.files].map(([name, bytes]) => [name, bytes.slice()]));

interface Filled {
  readonly medium: MemoryMedium;
  readonly recoveryKey: string;
  readonly states: readonly string[];
}

/** Two generations, records in both, the last of them in the log. */
async function filled(): Promise<Filled> {
  const medium = new MemoryMedium();
  const { vault, recoveryKey } = await Vault.create(
    medium,
    secret,
    { pack: textBytes('base'), entries: 0, at },
    cost,
  );
  const records: string[] = [];
  const write = async (text: string) => {
    await vault.append(textBytes(text));
    records.push(text);
  };
  for (const name of names) await write(`1 ${name}`);
  await vault.snapshot({ pack: textBytes(['base', ...records].join('\n')), entries: 3, at });
  for (const name of names) await write(`2 ${name}`);
  return {
    medium,
    recoveryKey,
    states: records.map((_, i) => ['base', ...records.slice(0, i + 1)].join('\n')),
  };
}

const stateOf = ({ pack, records }: { pack: Bytes; records: readonly Bytes[] }): string =>
  [bytesText(pack), ...records.map(bytesText)].join('\n');

async function openedWith(medium: MemoryMedium, by = secret) {
  const opened = await Vault.open(medium, by, { write: true });
  const later: readonly Notice[] = await opened.vault.check();
  return { ...opened, state: stateOf(opened), said: [...opened.notices, ...later] };
}

let made: Filled;
let whole: string;
beforeAll(async () => {
  made = await filled();
  whole = made.states.at(-1)!;
});

/** Silence over a state that is not the one that was written is the one thing that must not happen. */
async function verdict(medium: MemoryMedium): Promise<'refused' | 'whole' | 'said' | 'silent'> {
  try {
    const { state, said } = await openedWith(medium);
    if (said.length > 0) return made.states.includes(state) || state === 'base' ? 'said' : 'silent';
    return state === whole ? 'whole' : 'silent';
  } catch (error) {
    if (error instanceof StoreError) return 'refused';
    throw error;
  }
}

describe('the store', () => {
  it('gives back what was written, says nothing, and goes on', async () => {
    const medium = copyOf(made.medium);
    const opened = await openedWith(medium);
    expect([opened.state, opened.said]).toEqual([whole, []]);
    await opened.vault.append(textBytes('more'));
    expect((await openedWith(medium)).state).toBe(`${whole}\nmore`);
  });

  it('opens with the recovery key however it is typed, with full-width digits, and with nothing else', async () => {
    const typed = made.recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect((await openedWith(copyOf(made.medium), typed)).state).toBe(whole);
    expect((await openedWith(copyOf(made.medium), '走访 记录 123')).state).toBe(whole);
    for (const wrong of ['', '走访 记录 124', made.recoveryKey.replace(/.$/, (c) => (c === '2' ? '3' : '2'))])
      await expect(openedWith(copyOf(made.medium), wrong)).rejects.toThrow('wrong-secret');
  });

  it('takes another secret for the institution, and a new passphrase in place of the old', async () => {
    const medium = copyOf(made.medium);
    const { vault } = await openedWith(medium);
    await vault.setSecret('institution', '机构保管的口令', cost);
    await vault.setSecret('passphrase', 'another passphrase', cost);
    expect((await openedWith(medium, '机构保管的口令')).state).toBe(whole);
    expect((await openedWith(medium, 'another passphrase')).state).toBe(whole);
    await expect(openedWith(medium, secret)).rejects.toThrow('wrong-secret');
    await expect(vault.setSecret('passphrase', '1234567', cost)).rejects.toThrow('weak-secret');
  });

  it('holds nothing readable', () => {
    const all = [...made.medium.files.values()].map(toHex).join('');
    for (const word of ['canary', '王秀英', '李梅', '走访', 'base'])
      expect(all).not.toContain(toHex(textBytes(word)));
  });

  it('takes no flipped byte in silence', { timeout: 120_000 }, async () => {
    const flips = process.env['LINLI_LONG'] ? 2000 : 250;
    const files = [...made.medium.files.keys()];
    const sizes = files.map((name) => made.medium.files.get(name)!.length);
    const total = sizes.reduce((a, b) => a + b, 0);
    const found: Record<string, number> = { refused: 0, whole: 0, said: 0, silent: 0 };
    for (let i = 0; i < flips; i++) {
      const medium = copyOf(made.medium);
      let place = Math.floor((i * total) / flips);
      const file = sizes.findIndex((size) => (place -= size) < 0);
      const bytes = medium.files.get(files[file]!)!;
      bytes[bytes.length + place]! ^= 1 << (i % 8);
      found[await verdict(medium)]! += 1;
    }
    expect({ ...found, said: undefined, refused: undefined }).toMatchObject({ silent: 0, whole: 0 });
    expect(found['said']! + found['refused']!).toBe(flips);
  });

  it('takes no truncation in silence, whatever the file and the length', { timeout: 240_000 }, async () => {
    const step = process.env['LINLI_LONG'] ? 1 : 9;
    const silent: string[] = [];
    for (const [name, bytes] of made.medium.files)
      for (let length = 0; length < bytes.length; length += step) {
        const medium = copyOf(made.medium);
        medium.files.set(name, bytes.slice(0, length));
        if (!['said', 'refused'].includes(await verdict(medium))) silent.push(`${name} at ${length}`);
      }
    expect(silent).toEqual([]);
  });

  it('notices a file that is gone', async () => {
    for (const name of made.medium.files.keys()) {
      const medium = copyOf(made.medium);
      medium.files.delete(name);
      expect([name, await verdict(medium)]).toEqual([name, 'said']);
    }
  });

  it('says how many saved records a shorter log lacks, and never writes over what is left', async () => {
    const medium = copyOf(made.medium);
    const log = medium.files.get('000002.log')!;
    medium.files.set('000002.log', log.slice(0, -1));
    const opened = await openedWith(medium);
    expect(opened.state).toBe(made.states.at(-2));
    expect(opened.notices).toContainEqual({ code: 'records-missing', file: '000002.log', count: 1 });
    expect(opened.vault.needsSnapshot).toBe(true);
    await opened.vault.snapshot({ pack: textBytes(opened.state), entries: opened.vault.entries, at });
    await opened.vault.append(textBytes('on'));
    expect((await Vault.open(medium, secret, { write: true })).notices).toEqual([]);
    expect(medium.files.get('000002.log')).toHaveLength(log.length - 1);
  });

  it('loses nothing when the newest snapshot cannot be read', async () => {
    const medium = copyOf(made.medium);
    medium.files.get('000002.snapshot')![90]! ^= 1;
    const { state, notices } = await openedWith(medium);
    expect(state).toBe(whole);
    expect(notices.map(({ code }) => code)).toEqual(['snapshot-damaged']);
  });

  it('keeps twenty versions, each of which opens', { timeout: 30_000 }, async () => {
    const medium = copyOf(made.medium);
    const { vault } = await openedWith(medium);
    for (let i = 0; i < 25; i++) await vault.snapshot({ pack: textBytes(`v${i}`), entries: 6, at: at + i });
    const versions = await vault.versions();
    expect(versions).toHaveLength(20);
    expect(versions[0]).toMatchObject({ generation: 27, at: at + 24 });
    expect(bytesText(await vault.version(versions[19]!.generation))).toBe('v5');
  });

  it('packs a backup that opens elsewhere with the same secrets', async () => {
    const { vault } = await openedWith(copyOf(made.medium));
    const backup = await vault.backup({ pack: textBytes(whole), entries: 6, at });
    for (const by of [secret, made.recoveryKey]) {
      const elsewhere = new MemoryMedium((await unpackFiles(backup))!);
      const opened = await openedWith(elsewhere, by);
      expect([opened.state, opened.said]).toEqual([whole, []]);
      await opened.vault.append(textBytes('more'));
    }
    backup[backup.length >> 1]! ^= 1;
    expect(await unpackFiles(backup)).toBeNull();
    expect(await unpackFiles(backup.subarray(0, 50))).toBeNull();
  });
});

/** Stops before the write of that number, or in its middle, as a killed browser does. */
class Stopping extends MemoryMedium {
  left = Infinity;
  torn = false;
  problem: Error = new Error('killed');

  override async write(name: string, bytes: Uint8Array, at: number, keep = false): Promise<void> {
    if (this.left-- > 0) return super.write(name, bytes, at, keep);
    if (this.torn && this.left === -1)
      await super.write(name, bytes.subarray(0, bytes.length >> 1), at, keep);
    throw this.problem;
  }
  override cut(name: string, size: number): Promise<void> {
    return this.left < 0 && this.problem.message === 'killed'
      ? Promise.reject(this.problem)
      : super.cut(name, size);
  }
  override remove(name: string): Promise<void> {
    return this.left < 0 && this.problem.message === 'killed'
      ? Promise.reject(this.problem)
      : super.remove(name);
  }
}

describe.each([false, true])('a store whose writing stops (in the middle: %s)', (torn) => {
  it('has every record that was saved and no half of another, wherever it stopped', async () => {
    for (let stop = 0; stop < 24; stop++) {
      const medium = new Stopping(copyOf(made.medium).files);
      const { vault } = await Vault.open(medium, secret, { write: true });
      [medium.left, medium.torn] = [stop, torn];
      const saved: string[] = [];
      try {
        for (let i = 0; ; i++) {
          await vault.append(textBytes(`r${i}`));
          saved.push(`r${i}`);
          if (i % 2 === 1)
            await vault.snapshot({
              pack: textBytes([whole, ...saved].join('\n')),
              entries: 6 + saved.length,
              at,
            });
        }
      } catch (error) {
        expect((error as Error).message).toBe('killed');
      }
      const { state, said } = await openedWith(new MemoryMedium(medium.files));
      const known = [whole, ...saved].join('\n');
      expect([known, `${known}\nr${saved.length}`]).toContain(state);
      expect(said.filter(({ code }) => /missing|damaged/.test(code))).toEqual([]);
    }
  });

  it('goes on where it was when there was no room', async () => {
    for (let stop = 0; stop < 8; stop++) {
      const medium = new Stopping(copyOf(made.medium).files);
      const { vault } = await Vault.open(medium, secret, { write: true });
      [medium.left, medium.torn, medium.problem] = [stop, torn, new StoreError('full')];
      const saved: string[] = [];
      try {
        for (let i = 0; i < 9; i++) {
          await vault.append(textBytes(`r${i}`));
          saved.push(`r${i}`);
        }
      } catch (error) {
        expect(error).toMatchObject({ problem: 'full' });
      }
      medium.left = Infinity;
      await vault.append(textBytes('room again'));
      const { state, said } = await openedWith(new MemoryMedium(medium.files));
      expect(state).toBe([whole, ...saved, 'room again'].join('\n'));
      expect(said).toEqual([]);
    }
  });
});
