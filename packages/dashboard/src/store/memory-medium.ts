import type { Bytes } from './bytes.ts';
import type { Medium } from './medium.ts';

/** Files in memory: what a backup is packed from, and what is restored is checked in. */
export class MemoryMedium implements Medium {
  readonly files: Map<string, Bytes>;

  constructor(files: Iterable<readonly [string, Bytes]> = []) {
    this.files = new Map(files);
  }

  names = () => Promise.resolve([...this.files.keys()]);

  read = (name: string) => Promise.resolve(this.files.get(name) ?? null);

  write(name: string, bytes: Uint8Array, at: number, keep = false): Promise<void> {
    const old = this.files.get(name) ?? new Uint8Array();
    const end = at + bytes.length;
    const whole = new Uint8Array(keep ? Math.max(old.length, end) : end);
    whole.set(old.subarray(0, whole.length));
    whole.set(bytes, at);
    this.files.set(name, whole);
    return Promise.resolve();
  }

  readBack(name: string, at: number, length: number): Promise<Bytes> {
    return Promise.resolve((this.files.get(name) ?? new Uint8Array()).slice(at, at + length));
  }

  cut(name: string, size: number): Promise<void> {
    const old = this.files.get(name);
    if (old) this.files.set(name, old.slice(0, size));
    return Promise.resolve();
  }

  remove(name: string): Promise<void> {
    this.files.delete(name);
    return Promise.resolve();
  }

  release = () => Promise.resolve();
}
