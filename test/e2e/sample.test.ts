import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../packages/cli/src/serve.ts';
import { axe, complaintsOf, launch, startLinli, watchRequests, type Linli } from './harness.ts';

type Role = Parameters<Page['getByRole']>[0];
interface Step {
  readonly does: string;
  readonly what: string;
  /** The line of the tutorial that says so to a person. */
  readonly line: string;
}

let linli: Linli;
let later: Served | null = null;
let build: string;
let context: BrowserContext;
let page: Page;
let strangers: string[];
let complaints: string[];

beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'linli-build-'));
  linli = await startLinli([]);
  context = await launch({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'allow',
  });
  page = context.pages()[0] ?? (await context.newPage());
  strangers = watchRequests(page);
  complaints = complaintsOf(page);
});
afterAll(async () => {
  await context.close();
  await linli.stop();
  await later?.close();
  await rm(build, { recursive: true });
});

async function stepsOf(lang: string): Promise<readonly Step[]> {
  const text = await readFile(`docs/tutorial.${lang}.md`, 'utf8');
  return text
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(/<!-- (\w+) (.+?) -->/g)].map(([, does = '', what = '']) => ({ does, what, line })),
    );
}

/** The same program as another build: its script and its tutorial have other names, and the old names are gone. */
async function nextBuild(): Promise<void> {
  await cp('packages/dashboard/dist', build, { recursive: true });
  const page = await readFile(join(build, 'index.html'), 'utf8');
  const script = await readFile(join(build, 'sw.js'), 'utf8');
  const [, main = ''] = /assets\/(index-[\w-]+\.js)/.exec(page) ?? [];
  const [, tutorial = ''] = /assets\/(tutorial\.en-[\w-]+\.js)/.exec(script) ?? [];
  const program = await readFile(join(build, 'assets', main), 'utf8');
  await writeFile(join(build, 'assets', main), program.replaceAll(tutorial, 'tutorial.en-next.js'));
  await rename(join(build, 'assets', main), join(build, 'assets/index-next.js'));
  await rename(join(build, 'assets', tutorial), join(build, 'assets/tutorial.en-next.js'));
  const renamed = (text: string) =>
    text.replaceAll(main, 'index-next.js').replaceAll(tutorial, 'tutorial.en-next.js');
  await writeFile(join(build, 'index.html'), renamed(page));
  await writeFile(join(build, 'sw.js'), renamed(script).replace(/"id":"\w+"/, '"id":"next"'));
}

/** A command may name only what the sentence beside it names in bold or as something to type; a table is only seen. */
function namedInSentence({ does, what, line }: Step): boolean {
  if (does === 'see' && !what.startsWith('heading')) return true;
  const words = what.replace(/^(button|link|heading|searchbox) /, '').split(' = ');
  return words.every(
    (word) => line.includes(`**${word}**`) || line.includes(`\`${word}\``) || does === 'see',
  );
}

async function take({ does, what }: Step): Promise<void> {
  const [kind = '', ...rest] = what.split(' ');
  const name = rest.join(' ');
  const main = page.getByRole('main');
  if (does === 'press') return page.keyboard.press(what);
  if (does === 'type') return page.keyboard.insertText(what);
  if (does === 'fill') {
    const [field = '', text = ''] = name.split(' = ');
    return page.getByRole(kind as Role, { name: field }).fill(text);
  }
  if (does === 'choose') {
    const [field = '', choice = ''] = what.split(' = ');
    await page.getByLabel(new RegExp(field)).selectOption({ label: choice });
    return;
  }
  if (does === 'see')
    return (kind === 'text' ? main.getByText(name) : main.getByRole(kind as Role, { name }))
      .first()
      .waitFor();
  if (does === 'click') {
    const target = page.getByRole(kind as Role, { name: new RegExp(`^${name}`) }).first();
    const leads = kind === 'link' && (await target.locator('xpath=ancestor::nav').count()) > 0;
    await target.click();
    // The page before may show the same heading, and a line to write in that goes with it.
    if (leads) await target.and(page.locator('[aria-current="page"]')).waitFor();
    return;
  }
  throw new Error(`the tutorial asks for "${does}"`);
}

/** What a narrow page must not have: a page wider than the window, and targets below 24 px without a label to press. */
function tooWideOrSmall(): string[] {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : [];
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')];
  const small = targets.filter((target) => {
    if (!target.checkVisibility() || target.closest('.unseen, .skip')) return false;
    const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
    return width > 0 && (width < 23.5 || height < 23.5);
  });
  return [...wide, ...small.map((target) => target.outerHTML.slice(0, 80))];
}

/** What has the focus and cannot be seen: outside the window, or behind something that stays in its place. */
function hiddenFocus(): string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (stop) =>
      stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled, .unseen, .skip'),
  );
  return stops.flatMap((stop) => {
    stop.focus();
    const shown = stop.getBoundingClientRect();
    if (document.activeElement !== stop || shown.width < 2) return [];
    const at = [0.02, 0.25, 0.5, 0.75, 0.98];
    const seen = at.some((x) =>
      at.some((y) => {
        const there = document.elementFromPoint(shown.x + x * shown.width, shown.y + y * shown.height);
        return (
          there !== null &&
          (stop.contains(there) || there.contains(stop) || there.closest('label')?.contains(stop))
        );
      }),
    );
    return seen ? [] : [stop.outerHTML.slice(0, 120)];
  });
}

describe('somebody new', () => {
  it('is shown around in five steps by keyboard, on data marked as a sample', async () => {
    await page.goto(linli.url);
    await page.getByRole('button', { name: '带我走一圈' }).press('Enter');
    const tour = page.getByRole('dialog');
    for (const step of ['总览', '走访清单', '个案', '结对', '轮到您了']) {
      await tour.getByRole('heading', { name: step }).waitFor();
      await page.getByRole('main').getByText('示例数据', { exact: true }).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toMatch(/下一步|看完了/);
      if (step === '个案') expect(await axe(page)).toEqual([]);
      await page.keyboard.press(step === '轮到您了' ? 'Escape' : 'Enter');
    }
    await tour.waitFor({ state: 'detached' });
    await page.getByText(/向量指令|普通方式/).waitFor();
  });

  it.each(['zh', 'en'])('gets through the tutorial as it is written (%s)', async (lang) => {
    const steps = await stepsOf(lang);
    expect(steps.length).toBeGreaterThan(25);
    expect(steps.filter((step) => !namedInSentence(step))).toEqual([]);
    await page.goto(`${linli.url}#/start?lang=${lang}`);
    for (const step of steps)
      await take(step).catch((error: Error) => expect.fail(`${step.line}\n${error.message}`));
    await page.goto(`${linli.url}#/help?lang=${lang}`);
    await page.getByText(lang === 'zh' ? '打开教程' : 'Open the tutorial').click();
    await page
      .getByRole('listitem')
      .filter({ hasText: lang === 'zh' ? '胃口好些了' : 'eats better' })
      .waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('<!--');
  });

  it('finds every page within 320, 640 (200 % of 1280) and 1440 px, every target 24 px or more, no focus hidden', async () => {
    await page.goto(`${linli.url}#/start?lang=zh`);
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
    const pages =
      'start,overview,worklist,case?person=20,network,match,what-if?if=c0.c3,week,buildings,indicators,month';
    for (const width of [320, 640, 1440]) {
      await page.setViewportSize({ width, height: 640 });
      for (const screen of [...pages.split(','), 'import', 'book', 'help']) {
        await page.goto(`${linli.url}#/${screen}`);
        await page.locator('main[aria-busy="false"] h1').first().waitFor();
        const found = [...(await page.evaluate(tooWideOrSmall)), ...(await page.evaluate(hiddenFocus))];
        expect([screen, width, found]).toEqual([screen, width, []]);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('goes on when the server has a newer version, says so, and takes it when told to', async () => {
    const secret = '梧桐 走访 三月 雨';
    const hash = () => page.locator('[data-state-hash]').getAttribute('data-state-hash');
    await page.goto(`${linli.url}#/start?lang=zh`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(['人员', '关系'].map((name) => `test/e2e/fixtures/lane/${name}.csv`));
    await page.goto(`${linli.url}#/book`);
    await page.getByLabel('您的名字').fill('周慧');
    await page.getByLabel('口令', { exact: true }).fill(secret);
    await page.getByLabel('再写一遍口令').fill(secret);
    await page.getByRole('button', { name: '建立', exact: true }).click();
    await page.getByLabel('我已经抄好或打印了').check();
    await page.getByRole('button', { name: '开始记录' }).click();
    await page.goto(`${linli.url}#/book`);
    const state = await hash();
    await page.goto(`${linli.url}#/help`);
    await page.locator('[data-offline="ready"]').waitFor();
    const other = await context.newPage();
    await other.goto(`${linli.url}#/help?lang=zh`);
    await other.locator('[data-offline="ready"]').waitFor();
    /** Its file was not asked for yet, and is on no server any more. */
    const readTutorial = async (on: Page) => {
      await on.goto(`${linli.url}#/help?lang=en`);
      await on.getByText('Open the tutorial').click();
      await on.getByRole('listitem').filter({ hasText: 'eats better' }).waitFor();
    };

    await linli.stop();
    await nextBuild();
    later = await serve({ root: build, files: [], label: '', port: Number(new URL(linli.url).port) });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const told = page.getByRole('status').filter({ hasText: /新版本|new version/ });
    await told.waitFor();
    await readTutorial(page);
    await told.getByRole('button').click();
    await page.locator('script[src*="index-next"]').waitFor({ state: 'attached' });
    await readTutorial(other);
    await other.close();

    await page.reload();
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 15_000 }).toEqual(['linli-next']);
    expect(await told.count()).toBe(0);
    await page.goto(`${linli.url}#/book?lang=zh`);
    await page.getByLabel('口令或恢复密钥').first().fill(secret);
    await page.getByRole('button', { name: '解锁' }).click();
    await page.waitForURL(/#\/worklist/);
    await page.goto(`${linli.url}#/book`);
    expect(await hash()).toBe(state);
  });

  it('opens it all again with the server gone, from a store that holds only the program', async () => {
    await page.goto(`${linli.url}#/help`);
    await page.locator('[data-offline="ready"]').waitFor();
    await later!.close();
    await page.goto('about:blank');
    await page.goto(`${linli.url}#/start`);
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
    await page.goto(`${linli.url}#/worklist`);
    await page.getByRole('table').getByRole('row').nth(3).waitFor();
    const kept = await page.evaluate(async () => {
      const shelves = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(shelves.map((shelf) => shelf.keys()))).flat().map(({ url }) => url);
    });
    const file = /\/$|\/assets\/[\w.-]+\.(js|css|wasm)$|\/icon[\w-]*\.(svg|png)$|\/manifest\.webmanifest$/;
    expect(kept.length).toBeGreaterThan(8);
    expect(kept.filter((url) => !file.test(url))).toEqual([]);
    // The browser says so itself when the server is gone; nobody else complains.
    expect(complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it('gets a page of the command line that needs no program to be read', async () => {
    const file = join(build, 'report.html');
    const asked = ['report', 'data/scenarios/s4', '--rows', '20', '--lang', 'zh', '--out', file];
    execFileSync(process.execPath, ['packages/cli/bin/linli.mjs', ...asked], { stdio: 'ignore' });
    complaints.length = 0;
    await page.goto(pathToFileURL(file).href);
    expect([await axe(page), complaints]).toEqual([[], []]);
  });
});
