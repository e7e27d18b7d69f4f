import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InputFile } from '@linli/core';
import { outcomeOf, type Ran } from './run.ts';

/** Of one hostile file, in a process of its own: Node, the library and the file itself are counted in. */
export const limit = { milliseconds: 10_000, megabytes: 512 };

export interface RanInChild extends Omit<Ran, 'graph'> {
  readonly megabytes: number;
}

/** One case in a child of limited memory that is ended when its time is over. Rejects where either did not suffice. */
export async function inChild(files: readonly InputFile[]): Promise<RanInChild> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-corpus-'));
  const paths = files.map(({ name, bytes }, i) => {
    const path = join(folder, String(i));
    writeFileSync(path, bytes);
    return { name, path };
  });
  const child = fork(fileURLToPath(new URL('child.mjs', import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${limit.megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const overdue = setTimeout(() => child.kill('SIGKILL'), 2 * limit.milliseconds);
  try {
    return await new Promise<RanInChild>((resolve, reject) => {
      child.once('message', (cost) => {
        const read = cost as Omit<RanInChild, 'outcome'>;
        resolve({ ...read, outcome: outcomeOf(read.issues) });
      });
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`ended with ${code ?? signal} and no answer`)));
      child.send(paths);
    });
  } finally {
    clearTimeout(overdue);
    rmSync(folder, { recursive: true });
  }
}
