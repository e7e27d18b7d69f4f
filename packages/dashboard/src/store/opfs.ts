import type { Bytes } from './bytes.ts';
import { StoreError } from './errors.ts';
import type { Medium } from './medium.ts';

/** What TypeScript's library for pages leaves out: it exists in workers only. */
interface Access {
  read(buffer: Uint8Array, options: { at: number }): number;
  write(buffer: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}
type File = FileSystemFileHandle & { createSyncAccessHandle(): Promise<Access> };

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof DOMException && error.name === name;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Who writes is settled by a lock before; after a crash the browser may hold a file for a while all the same. */
async function accessTo(file: File): Promise<Access> {
  for (let tries = 0; ; tries++)
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (!isNamed(error, 'NoModificationAllowedError')) throw error;
      if (tries === 100) throw new StoreError('busy');
      await pause(100);
    }
}

/** The files of one folder of the browser's private file system. Log and marker are kept open, others are closed. */
export class OpfsMedium implements Medium {
  readonly #folder: FileSystemDirectoryHandle;
  readonly #open = new Map<string, Access>();

  constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const name of (this.#folder as unknown as { keys(): AsyncIterable<string> }).keys())
      names.push(name);
    return names;
  }

  async read(name: string): Promise<Bytes | null> {
    const open = this.#open.get(name);
    if (open) return part(open, 0, open.getSize());
    try {
      const file = await (await this.#folder.getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    } catch (error) {
      if (isNamed(error, 'NotFoundError')) return null;
      throw error;
    }
  }

  async write(name: string, bytes: Uint8Array, at: number, keep = false): Promise<void> {
    await this.#with(name, (access) => {
      try {
        let done = 0;
        while (done < bytes.length) {
          const written = access.write(bytes.subarray(done), { at: at + done });
          if (written <= 0) throw new StoreError('full');
          done += written;
        }
        if (!keep) access.truncate(at + bytes.length);
        access.flush();
      } catch (error) {
        throw isNamed(error, 'QuotaExceededError') ? new StoreError('full') : error;
      }
    });
  }

  readBack = (name: string, at: number, length: number): Promise<Bytes> =>
    this.#with(name, (access) => part(access, at, length));

  cut = (name: string, size: number): Promise<void> =>
    this.#with(name, (access) => {
      access.truncate(size);
      access.flush();
    });

  async remove(name: string): Promise<void> {
    this.#open.get(name)?.close();
    this.#open.delete(name);
    await this.#folder.removeEntry(name).catch((error: unknown) => {
      if (!isNamed(error, 'NotFoundError')) throw error;
    });
  }

  release(): Promise<void> {
    for (const access of this.#open.values()) access.close();
    this.#open.clear();
    return Promise.resolve();
  }

  async #with<T>(name: string, work: (access: Access) => T): Promise<T> {
    const known = this.#open.get(name);
    const handle =
      known ?? (await accessTo((await this.#folder.getFileHandle(name, { create: true })) as File));
    const lasting = name === 'marker' || name.endsWith('.log');
    if (lasting && !known) {
      for (const [other, access] of this.#open)
        if (other !== 'marker' && name !== 'marker') {
          access.close();
          this.#open.delete(other);
        }
      this.#open.set(name, handle);
    }
    try {
      return work(handle);
    } finally {
      if (!lasting) handle.close();
    }
  }
}

function part(access: Access, at: number, length: number): Bytes {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, access.read(bytes, { at }));
}
