import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measured } from '../measured.ts';
import { decoy, startLinli, watchRequests, type Decoy, type Linli } from './harness.ts';
import { Laptop } from './laptop.ts';

const long = Boolean(process.env['LINLI_LONG']);
const hour = 3_600_000;
/** Found nowhere else, in whatever way the disk writes it. */
const canary = (i: number): string => `canary${i}x7f3a9`;
const planted = /canary\d+x7f3a9|梧桐 走访/;
const names = Array.from({ length: 25 }, (_, i) => canary(i));
const notes = Array.from({ length: 25 }, (_, i) => canary(25 + i)).slice(0, long ? 25 : 4);

let linli: Linli;
let outside: Decoy;
let laptop: Laptop;
let strangers: string[];

beforeAll(async () => {
  linli = await startLinli([]);
  outside = await decoy();
  laptop = await Laptop.start(linli.url);
  strangers = watchRequests(laptop.page);
});
afterAll(async () => {
  await laptop.end();
  await outside.close();
  await linli.stop();
});

/** Names that a careless screen would fetch from, or run. */
const hostile = (name: string, i: number): string =>
  [
    name,
    `<img src=${outside.url}${name}>`,
    `=HYPERLINK("${outside.url}${name}")`,
    `<script src=${outside.url}${name}></script>`,
    `${outside.url}${name}`,
  ][i % 5]!;

function files() {
  const csv = (name: string, lines: readonly string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const people = names.map(
    (name, i) =>
      `E${i},${quoted(hostile(name, i))},${i < 20 ? '老人' : '志愿者'},${1936 + i},是,3栋${i % 4}单元,是`,
  );
  const ties = names.slice(1).map((_, i) => `E${i + 1},E${i},邻居,帮扶`);
  return [
    csv('人员.csv', ['编号,姓名,角色,出生年份,是否独居,住址,愿意互助', ...people]),
    csv('关系.csv', ['帮助者,受助者,关系,帮助内容', ...ties]),
  ];
}

/**
 * Fields whose contents the browser would write down, in the clear, for the day it restores the page: those not
 * told otherwise. Numbers, dates and positions say nothing of anybody.
 */
const remembered = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, textarea, select')]
      .filter((field) => {
        const kept = field.autocomplete === '' || field.autocomplete === 'on';
        const text = ['text', 'search', 'textarea'].includes(field.type);
        const ids =
          field instanceof HTMLSelectElement && [...field.options].some(({ value }) => /^E\d/.test(value));
        return (text || ids) && kept && field.form?.autocomplete !== 'off';
      })
      .map((field) => field.outerHTML.slice(0, 120)),
  );

/** What is downloaded is somebody's own file: it is read, and not looked through. */
async function saved(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  expect(download.suggestedFilename()).not.toMatch(planted);
  return readFile(await download.path());
}

describe('50 canaries in names and notes', () => {
  const looked: string[] = [];
  let backup: Buffer;

  it('are written down, and shown on every screen', { timeout: hour }, async () => {
    const { page } = laptop;
    await laptop.go('import');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '选择文件', exact: true }).click(),
    ]);
    await chooser.setFiles(files());
    await page.getByRole('button', { name: /^导入 \d+ 行$/ }).click();
    await page.getByText('导入好了').waitFor();
    // What does not come to light here would not come to light of a name either.
    await page.evaluate(() => localStorage.setItem('k', 'control7f3a9'));
    await laptop.create();
    for (const [i, note] of notes.entries()) {
      await laptop.sheet(i % 20);
      await laptop.write(note);
      await laptop.saved(note);
    }
    await laptop.go('worklist');
    await page.getByRole('searchbox').fill(names[3]!);
    await page
      .getByRole('link', { name: new RegExp(names[3]!) })
      .first()
      .click();
    const screens = page.getByRole('navigation').getByRole('link');
    for (let i = 0; i < (await screens.count()); i++) {
      await screens.nth(i).click();
      await page.locator('main h1').first().waitFor();
      expect(page.url()).not.toMatch(/canary|%3C/);
      // The browser keeps titles in its history: what was opened is called after its file.
      expect(await page.title()).not.toMatch(/canary|人员/);
      expect(await remembered(page)).toEqual([]);
    }
    await laptop.sheet();
    await page.getByText('记别的', { exact: true }).click();
    const kinds = page.getByRole('combobox', { name: '记什么' });
    await kinds.waitFor();
    const all = await kinds.locator('option').allTextContents();
    expect(all).toContain('移交');
    for (const kind of all) {
      await kinds.selectOption({ label: kind });
      expect(await remembered(page), kind).toEqual([]);
    }
    await laptop.go('worklist');
    await laptop.heading('走访清单').waitFor();
    await page.pdf();
    await saved(page, () => page.getByRole('button', { name: '导出 Excel' }).click());
    await saved(page, () => page.getByRole('button', { name: '保存本页' }).click());
    await laptop.go('book');
    backup = await saved(page, () => laptop.button('下载备份').click());
    expect(backup.toString('latin1')).not.toMatch(planted);
    expect(
      await laptop.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
    ).not.toMatch(planted);
  });

  it('are not on the disk after an exit, a kill, a restore and a deletion', { timeout: hour }, async () => {
    const look = async (after: string) => {
      expect(await laptop.leavings(planted), after).toEqual([]);
      looked.push(after);
    };
    // The browser writes some things down some seconds after they changed.
    if (long) await laptop.page.waitForTimeout(10_000);
    await laptop.context.close();
    expect(await laptop.leavings(/control7f3a9/)).not.toEqual([]);
    await look('exit');

    await laptop.open();
    strangers.push(...watchRequests(laptop.page));
    const hash = await laptop.unlock();
    await laptop.sheet(2);
    await laptop.page.getByLabel('写一句').fill(canary(50));
    await laptop.page.getByText('记别的', { exact: true }).click();
    await laptop.page.getByRole('combobox', { name: '记什么' }).selectOption({ label: '需要' });
    await laptop.page.getByRole('textbox', { name: '说明' }).fill(canary(51));
    if (long) await laptop.page.waitForTimeout(20_000);
    await laptop.kill();
    await look('kill');
    if (!long) return;

    await laptop.open();
    await laptop.restore(backup);
    expect(await laptop.hash()).toBe(hash);
    await laptop.context.close();
    await look('restore');

    await laptop.open();
    await laptop.unlock();
    await laptop.deleteAll();
    await laptop.context.close();
    await look('deletion');
  });

  it('never went to another origin', () => {
    expect(strangers).toEqual([]);
    expect(outside.connections()).toBe(0);
    measured(
      `canaries: ${names.length} in names, ${notes.length} in notes; readable on the disk after ${looked.join(', ')}: 0; ` +
        `connections to a listening server elsewhere: ${outside.connections()}`,
    );
  });
});
