import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  axe,
  complaintsOf,
  decoy,
  launch,
  looks,
  startLinli,
  watchRequests,
  type Decoy,
  type Linli,
} from './harness.ts';

const lane = fileURLToPath(new URL('fixtures/lane', import.meta.url));
let linli: Linli;
let context: BrowserContext;
let page: Page;
let outside: Decoy;
let strangers: string[];
let complaints: string[];

beforeAll(async () => {
  linli = await startLinli(['data/amends', '--wave', '4']);
  context = await launch({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  outside = await decoy();
});
afterAll(async () => {
  await context.close();
  await outside.close();
  await linli.stop();
});
beforeEach(async () => {
  page = await context.newPage();
  strangers = watchRequests(page);
  complaints = complaintsOf(page);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  expect(outside.connections()).toBe(0);
  await page.close();
});

const link = (name: string) => page.getByRole('navigation').getByRole('link', { name }).first();
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const rows = () => page.getByRole('table', { name: /老人清单/ }).getByRole('row');

/** Drops a folder on the page as a person does: the browser itself reads it. */
async function drop(folder: string): Promise<void> {
  const session = await context.newCDPSession(page);
  const zone = page.getByText('把数据文件夹或几个表格文件拖到这里');
  await zone.scrollIntoViewIfNeeded();
  const box = (await zone.boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
}

const openLane = async () => {
  await page.goto(`${linli.url}#/start`);
  await page.getByText('现在打开的是').waitFor();
  await drop(lane);
  await page
    .getByText(/lane.*8 人/)
    .first()
    .waitFor();
};

describe('the dashboard', () => {
  it('opens on the worklist of AMENDS at wave 4: 26 to watch, 17 to verify, 28 without a gap', async () => {
    await page.goto(`${linli.url}#/worklist`);
    await heading('走访清单').waitFor();
    for (const [tier, count] of [
      ['急需', 0],
      ['关注', 26],
      ['待核实', 17],
      ['未见缺口', 28],
    ] as const)
      await page.getByRole('button', { name: new RegExp(`${tier}.*\\b${count}\\b`) }).waitFor();
    await rows().nth(71).waitFor();
    expect(await rows().count()).toBe(72);
  });

  it('opens a dropped folder, finds an elder by initials, shows the case and the tie to try', async () => {
    await openLane();
    await link('走访清单').click();
    await heading('走访清单').waitFor();
    await page.getByRole('searchbox').fill('wxy');
    await page.getByText('4 位里找到 1 位').first().waitFor();
    await rows()
      .nth(1)
      .getByRole('link', { name: /王秀英/ })
      .click();
    await page.getByRole('heading', { name: '王秀英' }).waitFor();
    const sheet = page
      .getByRole('complementary')
      .or(page.getByRole('region', { name: /王秀英/ }))
      .first();
    await sheet.getByText('问过了，没有任何在联系的人').first().waitFor();
    await page
      .getByText(/李梅.*住在同一处/)
      .first()
      .waitFor();
    await page
      .getByRole('img', { name: /王秀英/ })
      .first()
      .waitFor();
    expect(page.url()).not.toMatch(/wxy|E1|%E7%8E%8B|王/);
  });

  it('reads a family name of several readings by its family reading', async () => {
    await openLane();
    await link('走访清单').click();
    await page.getByRole('searchbox').fill('sgl');
    await rows()
      .nth(1)
      .getByRole('link', { name: /单桂兰/ })
      .waitFor();
  });

  it('shows the gap in the network as a tie to try, in the picture and in its table', async () => {
    await openLane();
    await link('关系网').click();
    await heading('关系网').waitFor();
    await page
      .getByText(/可以试着建立的联系 \d+ 条/)
      .first()
      .waitFor();
    await page
      .getByRole('img', { name: /关系图/ })
      .or(page.getByRole('figure', { name: /关系图/ }))
      .first()
      .waitFor();
    const table = page.getByRole('table').filter({ hasText: '王秀英' }).first();
    await table
      .getByRole('row', { name: /王秀英.*李梅/ })
      .first()
      .waitFor();
  });

  it('keeps the person and the screen when the wave and the language change, and goes back by URL', async () => {
    await openLane();
    await link('走访清单').click();
    await page.getByRole('searchbox').fill('赵德顺');
    await rows()
      .nth(1)
      .getByRole('link', { name: /赵德顺/ })
      .click();
    await page.getByRole('heading', { name: '赵德顺' }).waitFor();
    await page
      .getByText(/帮扶只靠张建国/)
      .first()
      .waitFor();
    await page.getByLabel('期次').selectOption({ label: '第一次走访' });
    await page.waitForURL(/wave=1/);
    await page.getByRole('heading', { name: '赵德顺' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page
      .getByText(/relies on 张建国 for practical help/i)
      .first()
      .waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: '中文' }).click();
    await page.goBack();
    await page
      .getByText(/帮扶只靠张建国/)
      .first()
      .waitFor();
    expect(page.url()).not.toMatch(/%|赵/);
  });

  it('tells what changed since the wave before, and what cannot be told', async () => {
    await page.goto(`${linli.url}#/network`);
    await heading('关系网').waitFor();
    await page.getByRole('checkbox', { name: /变化/ }).check();
    await page
      .getByText(/新建 \d+ 条，断开 \d+ 条，保持 \d+ 条；另有 \d+ 条因为有一方某一期没有访谈，说不准/)
      .first()
      .waitFor();
  });

  it('estimates closeness above the size that is set, says how far off it may be, and shows nothing that is stale', async () => {
    await page.goto(`${linli.url}#/start`);
    await page.getByText('现在打开的是').waitFor();
    const folder = await mkdtemp(join(tmpdir(), 'linli-ring-'));
    const ties = Array.from({ length: 700 }, (_, i) =>
      [(i + 1) % 700, (i * 37 + 11) % 700].map((j) => `${i},${j}`),
    );
    await writeFile(join(folder, 'ring.csv'), `source,target\n${ties.flat().join('\n')}\n`);
    await drop(join(folder, 'ring.csv'));
    await page
      .getByText(/ring.*700 人/)
      .first()
      .waitFor();
    await link('关系网').click();
    const table = page.getByRole('table', { name: '700 人的网络指标' });
    await table
      .getByRole('row', { name: /未算.*未算/ })
      .first()
      .waitFor();
    const above = page.getByLabel('超过多少人时，接近度改用抽样估计');
    expect(await above.inputValue()).toBe('100000');
    await above.fill('500');
    await page.getByLabel('抽取多少人来估计').fill('100');
    await page.getByRole('button', { name: '计算全网指标' }).click();
    await page.getByText(/接近度是估计值：从 700 人中抽取 100 人算出.*最大 ±0\.\d+/).waitFor();
    expect(await table.getByText(/^约 0\.\d+ ± 0\.\d+$/).count()).toBe(50);
    await above.fill('700');
    await above.blur();
    await page.getByText(/已经不作数/).waitFor();
    expect(await table.getByText('未算').count()).toBe(100);
    await page.getByRole('button', { name: '重新计算' }).click();
    await page.getByText(/没有超过 700 人：全部逐一计算/).waitFor();
  });

  it('works by keyboard alone, from the skip link to a case', async () => {
    await page.goto(`${linli.url}#/worklist`);
    await rows().nth(1).waitFor();
    await page.locator('body').press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('跳到正文');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('PID106');
    await page.getByText('71 位里找到 1 位').first().waitFor();
    await rows().nth(1).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'PID106' }).waitFor();
  });

  it('goes on working when the network is cut', async () => {
    await page.goto(`${linli.url}#/worklist`);
    await rows().nth(1).waitFor();
    await context.setOffline(true);
    try {
      await link('总览').click();
      await heading('总览').waitFor();
      await page.getByLabel('期次').selectOption('1');
      await page.waitForURL(/wave=1/);
      await page.getByText(/老人/).first().waitFor();
    } finally {
      await context.setOffline(false);
    }
  });

  it('says so when a link leads nowhere', async () => {
    await page.goto(`${linli.url}#/nowhere`);
    await page.getByText('没有这个页面').first().waitFor();
  });
});

describe('axe', () => {
  it.each(looks)('finds nothing on any screen (%s, %s)', async (lang, colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const screen of [
      'start',
      'overview',
      'worklist',
      'worklist?person=9',
      'case?person=9',
      'network',
      'help',
    ]) {
      await page.goto(`${linli.url}#/${screen}${screen.includes('?') ? '&' : '?'}lang=${lang}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(700);
      expect(await axe(page), `${screen} ${lang} ${colorScheme}`).toEqual([]);
    }
  });
});
