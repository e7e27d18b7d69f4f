import type { Bytes } from './bytes.ts';

/** The files of one store. Writing is done when it is flushed. */
export interface Medium {
  names(): Promise<readonly string[]>;
  /** Null where there is no such file. */
  read(name: string): Promise<Bytes | null>;
  /**
   * Writes at an offset and cuts the file behind what was written, unless `keep`.
   *
   * @throws StoreError `full` where there is no room, `busy` where another holds the file.
   */
  write(name: string, bytes: Uint8Array, at: number, keep?: boolean): Promise<void>;
  /** What stands in the file now, not what was written. */
  readBack(name: string, at: number, length: number): Promise<Bytes>;
  cut(name: string, size: number): Promise<void>;
  remove(name: string): Promise<void>;
  /** Lets go of every file. */
  release(): Promise<void>;
}
