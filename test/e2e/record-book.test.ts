import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { startLinli, watchRequests, type Linli } from './harness.ts';

const lane = fileURLToPath(new URL('fixtures/lane', import.meta.url));
const secret = '梧桐 走访 三月 雨';
const long = Boolean(process.env['LINLI_LONG']);
let linli: Linli;
let profile: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  linli = await startLinli([lane]);
});
afterAll(() => linli.stop());
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'linli-book-'));
  await open();
});
afterEach(async () => {
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function open(): Promise<void> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium()!,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--no-first-run'],
  });
  page = context.pages()[0] ?? (await context.newPage());
}

async function create(): Promise<void> {
  await page.goto(`${linli.url}#/book`);
  await page.getByLabel('您的名字').fill('周慧');
  await page.getByLabel('口令', { exact: true }).fill(secret);
  await page.getByLabel('再写一遍口令').fill(secret);
  await page.getByRole('button', { name: '建立', exact: true }).click();
  await page.locator('[data-recovery-key]').waitFor();
  await page.getByLabel('我已经抄好或打印了').check();
  await page.getByRole('button', { name: '开始记录' }).click();
  await page.getByRole('heading', { level: 1, name: '走访清单' }).waitFor();
}

async function unlock(): Promise<string> {
  await page.goto(`${linli.url}#/book`);
  await page.getByLabel('口令或恢复密钥').first().fill(secret);
  await page.getByRole('button', { name: '解锁' }).click();
  await page
    .getByRole('heading', { level: 1, name: '走访清单' })
    .or(page.locator('[data-state-hash]'))
    .first()
    .waitFor();
  await page.goto(`${linli.url}#/book`);
  return (await page.locator('[data-state-hash]').getAttribute('data-state-hash'))!;
}

/** Six keystrokes at most beyond the text: two. */
async function write(text: string): Promise<void> {
  await page.keyboard.press('Alt+r');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}
const onCase = async () => {
  await page.goto(`${linli.url}#/case?person=0`);
  await page.getByText('记一笔').first().waitFor();
};
const contact = (text: string) => page.getByRole('listitem').filter({ hasText: text }).first();
const saved = () => page.locator('[data-saving="saved"]').waitFor();

/** Ends the browser as a power cut would: nothing gets to tidy up. */
async function kill(): Promise<void> {
  const pids = execFileSync('pgrep', ['-f', profile], { encoding: 'utf8' }).trim().split('\n').map(Number);
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with its parent.
    }
  await context.close().catch(() => undefined);
}

describe('the record book', () => {
  it('records by keyboard, undoes and redoes, and gives the same state after a reload', async () => {
    const strangers = watchRequests(page);
    await create();
    await onCase();
    await write('精神不错');
    await contact('精神不错').waitFor();
    await saved();
    await page.keyboard.press('Control+z');
    await contact('精神不错').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await contact('精神不错').waitFor();
    await saved();
    await page.goto(`${linli.url}#/book`);
    const before = await page.locator('[data-state-hash]').getAttribute('data-state-hash');
    for (let i = 0; i < (long ? 100 : 2); i++) {
      await page.reload();
      expect(await unlock()).toBe(before);
    }
    expect(strangers).toEqual([]);
  });

  it(
    'keeps every record shown as saved, whenever the browser is killed',
    { timeout: 3_600_000 },
    async () => {
      await create();
      const known: string[] = [];
      for (let round = 0; round < (long ? 200 : 3); round++) {
        await onCase();
        let stop = false;
        const writing = (async () => {
          for (let i = 0; !stop; i++) {
            await write(`r${round}-${i}.`);
            await contact(`r${round}-${i}.`).waitFor({ timeout: 10_000 });
            await saved();
            known.push(`r${round}-${i}.`);
          }
        })().catch(() => undefined);
        await page.waitForTimeout(400 + ((round * 977) % 1600));
        await kill();
        stop = true;
        await writing;
        await open();
        await unlock();
        await expect.poll(() => page.getByText(/少了 \d+ 条/).count()).toBe(0);
        const text = (await page.getByRole('table').first().textContent()) ?? '';
        expect(known.slice(-100).filter((record) => !text.includes(record))).toEqual([]);
      }
      process.stderr.write(`${known.length} records saved over the kills, none lost\n`);
    },
  );

  it('leaves nothing readable on the disk', async () => {
    await create();
    await onCase();
    const canaries = Array.from({ length: 50 }, (_, i) => `canary${i}x7f3a9`);
    for (const canary of long ? canaries : canaries.slice(0, 5)) {
      await write(canary);
      await contact(canary).waitFor();
      await saved();
    }
    await context.close();
    const found: string[] = [];
    for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      const texts = [bytes.toString('latin1'), bytes.toString('utf16le')];
      if (texts.some((text) => /canary\d+x7f3a9/.test(text))) found.push(entry.name);
    }
    expect(found).toEqual([]);
  });
});
