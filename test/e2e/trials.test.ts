import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measured } from '../measured.ts';
import { startLinli, type Linli } from './harness.ts';
import { Laptop } from './laptop.ts';

const lane = fileURLToPath(new URL('fixtures/lane', import.meta.url));
const long = Boolean(process.env['LINLI_LONG']);
const seed = process.env['LINLI_SEED'] ?? String(Date.now());
const hour = 3_600_000;
let linli: Linli;
let laptop: Laptop;

beforeAll(async () => {
  linli = await startLinli([lane]);
  laptop = await Laptop.start(linli.url);
  await laptop.create();
});
afterAll(async () => {
  await laptop.end();
  await linli.stop();
});

/** From 0 up to 1, the same for a seed. */
const chance = (round: number): number =>
  createHash('sha256').update(`${seed} ${round}`).digest().readUInt32BE() / 2 ** 32;

/** What the book says it holds: how many entries, and the texts of the newest. */
async function inBook(): Promise<{ readonly total: number; readonly texts: readonly string[] }> {
  await laptop.go('book');
  const { page } = laptop;
  const said = await page.getByText(/共 \d+ 条记录/).textContent();
  const rows = await page.getByRole('table', { name: '记了什么' }).locator('tbody tr').allTextContents();
  return {
    total: Number(/共 (\d+) 条/.exec(said!)![1]),
    texts: rows.map((row) => /r\d+-\d+\S*/.exec(row)?.[0] ?? row),
  };
}

describe('a record book that is used hard', () => {
  const rounds = long ? 200 : 2;

  it(`loses nothing shown as saved over ${rounds} kills of the browser`, { timeout: 3 * hour }, async () => {
    let [before, saved, between, unfinished] = [0, 0, 0, 0];
    for (let round = 0; round < rounds; round++) {
      await laptop.sheet();
      const shown: string[] = [];
      let stop = false;
      const writing = (async () => {
        for (let i = 0; !stop; i++) {
          const text = `r${round}-${i}.`;
          await laptop.write(text);
          await laptop.saved(text);
          shown.push(text);
        }
      })().catch(() => undefined);
      // In the middle of the first record, of the second or of the third, or between them.
      const some = Math.floor(3 * chance(round));
      await expect.poll(() => shown.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(some);
      await laptop.page.waitForTimeout(1_000 * chance(round + rounds));
      await laptop.kill();
      stop = true;
      await writing;

      await laptop.open();
      await laptop.unlock();
      const { total, texts } = await inBook();
      const fresh = total - before;
      // One more than was shown: it was written, and the browser died before it could say so.
      expect(fresh, `round ${round}, seed ${seed}`).toBeGreaterThanOrEqual(shown.length);
      expect(fresh).toBeLessThanOrEqual(shown.length + 1);
      const whole = Array.from({ length: Math.min(fresh, texts.length) }, (_, i) => `r${round}-${i}.`);
      expect(texts.slice(0, fresh).reverse()).toEqual(whole);
      expect(await laptop.page.getByText('少了').count()).toBe(0);
      unfinished += await laptop.page.getByText('上次关掉时').count();
      [before, saved, between] = [total, saved + shown.length, between + fresh - shown.length];
      if (round % 10 === 9)
        process.stderr.write(`${round + 1} kills, ${saved} records shown as saved, none lost\n`);
    }
    measured(
      `kill -9 of Chromium while recording: ${rounds}; records shown as saved ${saved}, lost 0, half 0; ` +
        `written but not yet shown ${between}; notices of something unfinished ${unfinished}; seed ${seed}`,
    );
  });

  it('gives the same state after every clean reload', { timeout: hour }, async () => {
    const reloads = long ? 100 : 1;
    const hash = await laptop.hash();
    const hashes = new Set<string>();
    for (let i = 0; i < reloads; i++) {
      await laptop.page.reload();
      hashes.add(await laptop.unlock());
      if (i % 10 === 9) process.stderr.write(`${i + 1} reloads, ${hashes.size} state hash\n`);
    }
    expect([...hashes]).toEqual([hash]);
    measured(`clean reloads: ${reloads}, state hashes: ${hashes.size}`);
  });
});
