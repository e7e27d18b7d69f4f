import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDataset } from '../../packages/core/dist/index.js';
import { axe, complaintsOf, launch, looks, startLinli, watchRequests, type Linli } from './harness.ts';

let orders: Linli;
let visits: Linli;
let context: BrowserContext;
let page: Page;
let strangers: string[];
let complaints: string[];

beforeAll(async () => {
  [orders, visits, context] = await Promise.all([
    startLinli(['data/scenarios/s3']),
    startLinli(['data/scenarios/s4']),
    launch({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' }),
  ]);
});
afterAll(async () => {
  await context.close();
  await Promise.all([orders.stop(), visits.stop()]);
});
beforeEach(async () => {
  page = await context.newPage();
  strangers = watchRequests(page);
  complaints = complaintsOf(page);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await page.close();
});

const table = (name: string) => page.getByRole('table', { name });
const linkTo = (name: string) => page.getByRole('navigation').getByRole('link', { name });

async function saved(click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('orders, buildings and files (S3)', () => {
  it('shows the funnel, who waits longest, and points that balance', async () => {
    await page.goto(`${orders.url}#/service`);
    const funnel = table('每一步有多少单，等了多久');
    await funnel.getByRole('row', { name: /已点单，待派单 420 19/ }).waitFor();
    const say = await page.getByText(/发出 .* 分 = /).textContent();
    const [issued, ...parts] = (say?.match(/[\d,]+/g) ?? []).map((text) => Number(text.replace(',', '')));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(issued);
    await page.getByLabel('停在哪一步').selectOption({ label: '已接单，待完成' });
    await table('还在等的单').getByRole('row').nth(11).waitFor();
    expect(await table('还在等的单').getByRole('row').count()).toBe(12);
    await page.getByText('每一行都合顺序').waitFor();
    expect(await linkTo('项目指标').count()).toBe(0);
  });

  it('draws the buildings and lists the stairwells without mutual aid, and both can be saved', async () => {
    await page.goto(`${orders.url}#/buildings`);
    await page.getByRole('img', { name: /楼栋图。20 个单元，其中 11 个里没有一条互助联系/ }).waitFor();
    await table('单元')
      .getByRole('row', { name: /清河苑9栋 1单元/ })
      .waitFor();
    const svg = await saved(() => page.getByRole('button', { name: 'SVG' }).click());
    expect(svg.name).toBe('楼栋.svg');
    const picture = svg.bytes.toString('utf8');
    expect(picture).toContain('无互助联系');
    expect(picture).toContain('可以建立的联系');
    expect(picture).not.toMatch(/var\(|class=|<script/);
    const png = await saved(() => page.getByRole('button', { name: 'PNG' }).click());
    expect([...png.bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  });

  it('exports the worklist as a workbook that opens again', async () => {
    await page.goto(`${orders.url}#/worklist`);
    await table('老人清单').getByRole('row').nth(3).waitFor();
    const { name, bytes } = await saved(() => page.getByRole('button', { name: '导出 Excel' }).click());
    expect(name).toMatch(/^走访清单-.*\.xlsx$/);
    const { tables } = await readDataset([{ name: 'people.xlsx', bytes: new Uint8Array(bytes) }]);
    const [sheet] = [...tables.tables.values()];
    expect(sheet?.rows).toHaveLength(80);
    expect(sheet?.columns).toContain('为什么');
  });
});

describe('indicators, month and paper (S4)', () => {
  it('holds each indicator against the records', async () => {
    await page.goto(`${visits.url}#/indicators`);
    const row = table('指标').getByRole('row', { name: /电话微信访问/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/没联系上的 \d+ 次也算，才是 2620/);
    await table('指标').getByText('表上是 5，记录里是 10').waitFor();
    expect(await table('指标').getByText('对得上').count()).toBeGreaterThan(4);
    expect(await linkTo('点单').count()).toBe(0);
  });

  it('says what a page would need where the data hold nothing for it', async () => {
    await page.goto(`${visits.url}#/service`);
    await page.getByText('这份数据里没有这一页要的记录').waitFor();
  });

  it('reports a month, and keeps small numbers and names back for publishing', async () => {
    await page.goto(`${visits.url}#/month`);
    await page.getByLabel('月份').selectOption('2022-11');
    await page.getByRole('heading', { level: 1, name: '2022年11月月报' }).waitFor();
    const done = table('做了什么');
    await done.getByRole('row', { name: /开案 1 0/ }).waitFor();
    await page.getByRole('checkbox', { name: /对外发布/ }).check();
    await done.getByRole('row', { name: /开案 不公布/ }).waitFor();
    expect(await page.getByRole('heading', { name: '谁的情况变了' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^打印：/).waitFor();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
  });

  it('plans the week, moves a visit by keyboard and takes it back, and gives it away as file and text', async () => {
    await page.goto(`${visits.url}#/overview`);
    await linkTo('走访路线').click();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: '键盘操作' });
    await keys.getByRole('row', { name: /Alt\+R/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await keys.getByRole('checkbox', { name: '按问号打开这张表' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await keys.count()).toBe(0);
    await page.getByRole('button', { name: '排本周' }).click();
    const first = page.getByRole('region', { name: /4月3日周一 · 走访 1 组/ });
    await first.getByRole('row', { name: /E33/ }).waitFor();
    await page.getByText('7 趟，走访 19 户').first().waitFor();
    const move = page.getByRole('button', { name: '挪动：E33' });
    await move.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '把E33挪到哪里' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const second = page.getByRole('region', { name: /4月4日周二 · 走访 2 组/ });
    await second.getByRole('row', { name: /E33 .*平时不是这个组来/ }).waitFor();
    expect(await first.getByRole('row', { name: /E33/ }).count()).toBe(0);
    expect(await first.getByRole('row', { name: /E17/ }).count()).toBe(1);
    expect(await move.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '撤销挪动' }).click();
    await first.getByRole('row', { name: /E33/ }).waitFor();

    await page.getByRole('button', { name: '复制文字' }).click();
    const text = await page.getByRole('textbox', { name: '要复制的文字' }).inputValue();
    expect(text).toMatch(/4月3日周一 走访 1 组\n09:00 出发，11:49 回来\n1\. 09:16 E17（上次走访/);
    await page.keyboard.press('Escape');

    const { name, bytes } = await saved(() => page.getByRole('button', { name: '导出 Excel' }).click());
    expect(name).toBe('走访路线-2023-04-01.xlsx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const [lang, colorScheme] of looks.filter(([lang, scheme]) => lang === 'en' || scheme === 'dark')) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${visits.url}#/week?lang=${lang}`);
      expect(await axe(page), `week ${lang} ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${visits.url}#/week?lang=zh`);
    await page.getByLabel('小组').selectOption({ label: '走访 1 组' });
    const paper = await page.pdf({ format: 'A4' });
    // A sheet for the team's only day, and the overview before it.
    expect(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
  });

  it('saves a page as one file that asks nothing of any network', async () => {
    await page.goto(`${visits.url}#/indicators`);
    await table('指标').waitFor();
    const { name, bytes } = await saved(() => page.getByRole('button', { name: '保存本页' }).click());
    expect(name).toMatch(/^项目指标-.*\.html$/);
    const file = await context.newPage();
    const asked = watchRequests(file);
    await file.setContent(bytes.toString('utf8'));
    expect(await file.getByRole('table').count()).toBe(1);
    expect(await file.locator('button, a[href], script').count()).toBe(0);
    expect(asked).toEqual([]);
    await file.close();
  });
});

describe.each(looks)('axe finds nothing on the desk (%s, %s)', (lang, colorScheme) => {
  it.each([
    ['S3', () => orders, ['service', 'buildings']],
    ['S4', () => visits, ['indicators', 'month']],
  ] as const)('on the screens of %s', async (_, linli, screens) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const screen of screens) {
      await page.goto(`${linli().url}#/${screen}?lang=${lang}`);
      await page.getByRole('table').first().waitFor();
      expect(await axe(page), `${screen} ${lang} ${colorScheme}`).toEqual([]);
      if (lang === 'en') continue;
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await axe(page), `${screen} ${lang} narrow`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect([screen, wide]).toEqual([screen, false]);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });
});
