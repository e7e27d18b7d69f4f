import type { InputFile } from '../model/tables.ts';
import { pause } from '../util/pause.ts';

interface Watched {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Files one after the other, each with what to call while it is read. Progress counts bytes; between two files a cancel
 * is heard, and rejects with its reason.
 */
export async function* inTurn(
  files: readonly InputFile[],
  { signal, onProgress }: Watched,
): AsyncGenerator<{ readonly file: InputFile; readonly onProgress: (share: number) => void }> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let before = 0;
  for (const file of files) {
    onProgress?.(before, total);
    await pause();
    signal?.throwIfAborted();
    const size = file.bytes.length;
    const start = before;
    yield { file, onProgress: (share) => onProgress?.(start + Math.floor(share * size), total) };
    before += size;
  }
  onProgress?.(total, total);
}
