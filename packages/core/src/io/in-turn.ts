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
  let [before, said] = [0, -1];
  const say = (done: number): void => {
    if (done === said) return;
    said = done;
    onProgress?.(done, total);
  };
  for (const file of files) {
    say(before);
    await pause();
    signal?.throwIfAborted();
    const size = file.bytes.length;
    const start = before;
    yield { file, onProgress: (share) => say(start + Math.floor(share * size)) };
    before += size;
  }
  say(total);
}
