import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { measured } from '../measured.ts';

const long = Boolean(process.env['LINLI_LONG']);
const runs = long ? 200_000 : 2_000;
/** Of one file: no answer for so long is a hang. */
const limit = { milliseconds: 10_000, megabytes: 512 };

interface Report {
  readonly failed: boolean;
  readonly message: string;
  readonly slowest: { readonly milliseconds: number; readonly format: string };
}

/** Reads mutated files in a thread of limited memory; rejects where it crashes, runs out of memory or hangs. */
function fuzz(seed: number): Promise<Report & { readonly done: number }> {
  const progress = new SharedArrayBuffer(4);
  const done = new Int32Array(progress);
  const worker = new Worker(new URL('worker.mjs', import.meta.url), {
    workerData: { runs, seed, progress },
    resourceLimits: { maxOldGenerationSizeMb: limit.megabytes },
  });
  return new Promise((resolve, reject) => {
    let last = -1;
    const watch = setInterval(() => {
      if (done[0] === last) {
        void worker.terminate();
        reject(new Error(`case ${last + 1} of seed ${seed} takes more than ${limit.milliseconds} ms`));
      }
      last = done[0]!;
    }, 2 * limit.milliseconds);
    worker.on('message', (report: Report) => resolve({ ...report, done: done[0]! }));
    worker.on('error', reject);
    worker.on('exit', () => clearInterval(watch));
  });
}

describe('mutated files of every format', () => {
  it(
    `are read or refused, ${runs} of them, and nothing is lost in silence`,
    { timeout: 2 * 3_600_000 },
    async () => {
      const seed = long ? 20_261 : 7;
      const report = await fuzz(seed);
      measured(
        `mutated files: ${report.done} of seed ${seed}, slowest ${Math.ceil(report.slowest.milliseconds)} ms (${report.slowest.format})`,
      );
      expect(report.message).toBe('');
      expect(report.failed).toBe(false);
      expect(report.done).toBeGreaterThanOrEqual(runs);
      expect(report.slowest.milliseconds).toBeLessThan(limit.milliseconds);
    },
  );
});
