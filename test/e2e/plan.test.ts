import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  openDataset,
  planTies,
  takeSnapshot,
  whatIf,
  worstRemovals,
  type Snapshot,
  type SupportGraph,
} from '@linli/core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe, complaintsOf, launch, looks, startLinli, watchRequests, type Linli } from './harness.ts';

let context: BrowserContext;
let page: Page;
let strangers: string[];
let complaints: string[];
/** S4 as the engine sees it in Node: what the screens must show. */
let visits: { readonly graph: SupportGraph; readonly snapshot: Snapshot };
const served = new Map<string, Linli>();
const urlOf = (data: string): string => served.get(data)!.url;

beforeAll(async () => {
  for (const data of ['data/amends', 'data/scenarios/s4'])
    served.set(data, await startLinli(data === 'data/amends' ? [data, '--wave', '4'] : [data]));
  const folder = 'data/scenarios/s4';
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name));
  const { graph } = await openDataset(
    await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) }))),
  );
  visits = { graph, snapshot: takeSnapshot(graph) };
  context = await launch({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, acceptDownloads: true });
});
afterAll(async () => {
  await context.close();
  for (const linli of served.values()) await linli.stop();
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

const table = (name: string | RegExp) => page.getByRole('table', { name });
const rowsOf = async (name: string | RegExp) => (await table(name).getByRole('row').count()) - 1;
const plan = async () => {
  await page.getByRole('button', { name: '安排全社区的结对' }).click();
  await table('可以试着建立的联系').waitFor();
};

describe('match', () => {
  it('plans AMENDS with the network cut, says it is proven, and why the unasked get nothing', async () => {
    await page.goto(`${urlOf('data/amends')}#/match`);
    await page.getByRole('heading', { level: 1, name: '结对' }).waitFor();
    await page.getByRole('button', { name: '安排全社区的结对' }).waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    try {
      await plan();
    } finally {
      await context.setOffline(false);
    }
    await page.getByText('建议 36 条联系').first().waitFor();
    await page.getByText('已证明').first().waitFor();
    expect(await rowsOf('可以试着建立的联系')).toBe(36);
    expect(await rowsOf('还没有着落的')).toBe(17);
    expect(await table('还没有着落的').getByText('没有问到本人，不知道需要什么').count()).toBe(17);
    await table('这份方案看重什么')
      .getByRole('row', { name: /没有人承担的必需帮扶 10 0 0，已经到了/ })
      .waitFor();
  });

  it('plans S4 again with other options, and keeps the plan for the case sheet and the file', async () => {
    const { graph, snapshot } = visits;
    const expected = await planTies(graph, snapshot);
    const near = await planTies(graph, snapshot, { maxMetres: 0 });
    expect(near.objective).not.toEqual(expected.objective);
    await page.goto(`${urlOf('data/scenarios/s4')}#/match`);
    await plan();
    expect(await rowsOf('可以试着建立的联系')).toBe(expected.proposed.length);
    await page.getByLabel('两家最远隔多少米').fill('0');
    await page.getByLabel('两家最远隔多少米').press('Tab');
    await page.getByText('选项改过了').waitFor();
    await page.getByRole('button', { name: '按新的选项再安排' }).click();
    await page.getByText('选项改过了').waitFor({ state: 'detached' });
    const effort = near.objective[4].toLocaleString('zh-Hans');
    await table('这份方案看重什么')
      .getByRole('row', { name: new RegExp(`费力程度（米） 0 ${effort} `) })
      .waitFor();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^结对方案.*\.csv$/);

    const first = table('可以试着建立的联系').getByRole('rowheader').first().getByRole('link');
    const name = await first.textContent();
    await first.click();
    await page.getByRole('heading', { level: 1, name: name! }).waitFor();
    await page.getByText('全社区一起安排的方案里').waitFor();
  });

  it('can be cancelled', async () => {
    await page.goto(`${urlOf('data/scenarios/s4')}#/match`);
    const button = page.getByRole('button', { name: '安排全社区的结对' });
    await button.click();
    await page.getByRole('main').getByRole('button', { name: '取消' }).last().click();
    await button.waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });
});

describe('what if', () => {
  it('names who is left with nobody when the gates are shut, by link, and takes it back', async () => {
    await page.goto(`${urlOf('data/scenarios/s4')}#/what-if`);
    await page.getByLabel(/封门/).selectOption({ label: '松苑' });
    await page
      .getByText(/位老人会变成没有任何人/)
      .first()
      .waitFor();
    const shut = whatIf(visits.graph, { removeOutside: '松苑' });
    expect(shut.newlyUncovered.length).toBeGreaterThan(0);
    const left = await rowsOf('会变成没有任何人的');
    expect(left).toBe(shut.newlyUncovered.length);
    await table('支持画像各项')
      .getByRole('row', { name: /与社区的通路/ })
      .waitFor();
    expect(page.url()).toMatch(/#\/what-if\?.*if=c\d+$/);
    await page.reload();
    await table('会变成没有任何人的').waitFor();
    expect(await rowsOf('会变成没有任何人的')).toBe(left);
    await page.getByRole('button', { name: /去掉：松苑以外的人都进不来/ }).click();
    await page.getByText('上面还没有选人').waitFor();
  });

  it('works by keyboard from a search to the case of somebody left with nobody', async () => {
    const { person, uncovered } = worstRemovals(visits.graph, visits.snapshot).single!;
    const left = uncovered[0]!;
    await page.goto(`${urlOf('data/scenarios/s4')}#/what-if`);
    await page.getByRole('searchbox', { name: '找一个人' }).focus();
    await page.keyboard.type(person.toLowerCase());
    await page.getByRole('list', { name: '找到的人' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const link = table('会变成没有任何人的').getByRole('link', { name: left, exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: left }).waitFor();
    await page.getByText(`现在只有${person}在联系`).waitFor();
    await page.getByRole('link', { name: `看看${person}离开会怎样` }).waitFor();
  });

  it('is reached from the network, and covers somebody again with a new tie', async () => {
    await page.goto(`${urlOf('data/amends')}#/network?person=9`);
    await page.getByRole('link', { name: '要是离开会怎样' }).click();
    await page.waitForURL(/what-if\?.*if=p9/);
    await page.getByText('离开 1 位').waitFor();
    await page.getByRole('spinbutton', { name: /新来一位工作人员/ }).fill('12');
    await page.getByRole('button', { name: '加上', exact: true }).click();
    await page.getByText('新来一位工作人员，带清单最前面的 12 位').waitFor();
    await page.waitForURL(/if=p9\.w12/);
    await table('情况有变的').waitFor();
    expect(await table('支持画像各项').getByRole('row').count()).toBeGreaterThan(2);
  });
});

it('leaves axe nothing to find on match and what if, in both languages and themes', async () => {
  await page.goto(`${urlOf('data/scenarios/s4')}#/match`);
  await plan();
  for (const [lang, colorScheme] of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [screen, shown] of [
      ['match?', /各类老人|all groups/],
      ['what-if?if=c0.c3&', /情况有变|something changes/],
    ] as const) {
      await page.goto(`${urlOf('data/scenarios/s4')}#/${screen}lang=${lang}`);
      await table(shown).waitFor();
      expect(await axe(page), `${screen} ${lang} ${colorScheme}`).toEqual([]);
    }
  }
});
