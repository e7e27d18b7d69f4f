import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measured } from '../measured.ts';
import { decoy, startLinli, watchRequests, type Decoy, type Linli } from './harness.ts';
import { Laptop } from './laptop.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let linli: Linli;
let outside: Decoy;
let laptop: Laptop;
let strangers: string[];
let complaints: string[];

beforeAll(async () => {
  linli = await startLinli([]);
  outside = await decoy();
  laptop = await Laptop.start(linli.url);
  strangers = watchRequests(laptop.page);
  complaints = [];
  laptop.page.on('pageerror', ({ message }) => complaints.push(message));
});
afterAll(async () => {
  await laptop.end();
  await outside.close();
  await linli.stop();
});

/** The scenario as the workbook that an office would have. */
function workbook(): string {
  const path = join(laptop.temp, 's4.xlsx');
  const linliBin = join(root, 'packages/cli/bin/linli.mjs');
  execFileSync(process.execPath, [linliBin, 'convert', 'data/scenarios/s4', '--to', 'xlsx', '--out', path], {
    cwd: root,
  });
  return path;
}

const sheet = () => laptop.page.getByRole('main').locator('h1').first();
const keystrokes = () => laptop.page.evaluate(() => (window as unknown as { keys: number }).keys);

describe('a day at the desk, in Chinese', () => {
  it(
    'goes from the workbook over five visits and a new tie to a backup that gives the same state',
    {
      timeout: 240_000,
    },
    async () => {
      const { page } = laptop;
      const start = performance.now();
      // The day after the last record of the scenario.
      await page.clock.setFixedTime(new Date('2023-04-01T09:00:00+08:00'));

      // Import the workbook, make a record book for it, unlock it.
      await laptop.go('import');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '选择文件', exact: true }).click(),
      ]);
      await chooser.setFiles(workbook());
      await page.getByRole('button', { name: /^导入 [\d,]+ 行$/ }).click();
      await page.getByText('导入好了').waitFor();
      await laptop.create();
      await page.reload();
      await laptop.unlock();

      // Find the three worst cases.
      await laptop.go('worklist');
      const rows = page.getByRole('table', { name: /老人清单/ }).getByRole('row');
      await rows.nth(50).waitFor();
      const links = [1, 2, 3, 4, 5].map((i) => rows.nth(i).getByRole('link').first());
      const first = () => Promise.all(links.map(async (link) => (await link.textContent())!.trim()));
      await expect.poll(first).toEqual(expect.arrayContaining(['E12', 'E51', 'E29']));
      const worst = await first();
      expect(worst.slice(0, 3)).toEqual(['E12', 'E51', 'E29']);
      const places = await Promise.all(
        links.map(async (link) => Number(/person=(\d+)/.exec((await link.getAttribute('href'))!)![1])),
      );
      for (const i of [1, 2, 3]) expect(await rows.nth(i).textContent()).toContain('急需');

      // Record five visits by keyboard: into the line, the text, down.
      await page.evaluate(() => {
        Object.assign(window, { keys: 0 });
        addEventListener('keydown', () => (window as unknown as { keys: number }).keys++, true);
      });
      let [most, longest] = [0, 0];
      for (const [i, place] of places.entries()) {
        await laptop.sheet(place);
        expect((await sheet().textContent())!.trim()).toBe(worst[i]);
        const [before, began] = [await keystrokes(), performance.now()];
        await laptop.write(`第${i + 1}次上门，精神还好`);
        await laptop.saved(`第${i + 1}次上门`);
        most = Math.max(most, (await keystrokes()) - before);
        longest = Math.max(longest, performance.now() - began);
      }
      expect(most).toBeLessThanOrEqual(6);
      expect(longest).toBeLessThan(15_000);
      measured(
        `recording a visit: ${most} keystrokes beyond the text, ${(longest / 1000).toFixed(1)} s at the longest`,
      );

      // Accept the tie suggested for E29; once it is made the tier falls, and what made it is no longer said.
      await laptop.sheet(places[2]);
      const tag = (tier: string) => page.locator('main .tag').first().getByText(tier).waitFor();
      const reason = page.locator('main').getByText('应急没有人承担').first();
      await tag('急需');
      await reason.waitFor();
      await laptop.button('采纳').click();
      await laptop.button('联系建立了').click();
      await tag('关注');
      await reason.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await tag('急需');
      await reason.waitFor();
      await page.keyboard.press('Control+Shift+z');
      await tag('关注');

      // Plan the week, and print it.
      await laptop.go('week');
      await laptop.button('排本周').click();
      await laptop.button('导出 Excel').waitFor();
      // Whoever was visited today is not due.
      expect(await page.getByText('E12').count()).toBe(0);
      const pdf = await page.pdf();
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(20_000);

      // Back up, delete everything, restore: the same state.
      const hash = await laptop.hash();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        laptop.button('下载备份').click(),
      ]);
      const backup = await readFile(await download.path());
      await laptop.deleteAll();
      expect(await page.getByText('E29').count()).toBe(0);
      await laptop.restore(backup);
      expect(await laptop.hash()).toBe(hash);

      expect([strangers, complaints, outside.connections()]).toEqual([[], [], 0]);
      measured(
        `a scripted day: ${((performance.now() - start) / 1000).toFixed(0)} s, state after backup, deletion and restore: the same`,
      );
    },
  );
});
