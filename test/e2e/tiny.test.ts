import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, launch, startLinli } from './harness.ts';

const tiny = {
  empty: { people: 'id\n', ties: 'supporter,supported\n' },
  'one person': { people: 'id,roles\nA,elder\n', ties: 'supporter,supported\n' },
  'only isolates': {
    people: 'id,roles,interviewed\nA,elder,true\nB,elder,false\nC,,\n',
    ties: 'supporter,supported\n',
  },
  'a lone pair': {
    people: 'id,roles\nA,elder\nB,\n',
    ties: 'supporter,supported,functions\nB,A,instrumental\n',
  },
  'odd ids': {
    people:
      'id,roles\n__proto__,elder\nconstructor,elder\n01,\n1,\n1234567890123456789,elder\n王秀英,elder\n',
    ties: 'supporter,supported,functions\n01,__proto__,instrumental\nconstructor,王秀英,companionship\n',
  },
  'with errors': { people: 'id,roles\nA,elder\nA,elder\n', ties: 'supporter,supported\nA,Z\n' },
};

let context: BrowserContext;
beforeAll(
  async () => void (context = await launch({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })),
);
afterAll(() => context.close());

describe.each(Object.entries(tiny))('a dataset that is %s', (_, texts) => {
  it('opens on every screen without a complaint', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-tiny-'));
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.csv`), text);
    const linli = await startLinli([folder]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    try {
      for (const screen of ['start', 'overview', 'worklist', 'case?person=0', 'network']) {
        await page.goto(`${linli.url}#/${screen}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForTimeout(500);
        expect(await page.getByRole('main').textContent()).not.toMatch(/NaN|undefined|Infinity|\[object/);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect([screen, wide]).toEqual([screen, false]);
      }
      expect(await axe(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await page.close();
      await linli.stop();
      await rm(folder, { recursive: true });
    }
  });
});
