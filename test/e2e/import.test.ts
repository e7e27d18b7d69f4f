import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { words } from '@linli/core/words';
import type { BrowserContext, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { encode } from '../corpus/bytes.ts';
import { cases } from '../corpus/cases.ts';
import { measured } from '../measured.ts';
import { axe, complaintsOf, launch, looks, startLinli, watchRequests, type Linli } from './harness.ts';

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

let linli: Linli;
let context: BrowserContext;
let page: Page;
let folder: string;
let strangers: string[];
let complaints: string[];

beforeAll(async () => {
  linli = await startLinli([]);
  context = await launch({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  folder = await mkdtemp(join(tmpdir(), 'linli-import-'));
});
afterAll(async () => {
  await context.close();
  await linli.stop();
  await rm(folder, { recursive: true });
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

async function choose(files: string | readonly Chosen[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件', exact: true }).click(),
  ]);
  await chooser.setFiles(typeof files === 'string' ? files : [...files]);
}
const csv = (name: string, text: string): Chosen => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const roster = csv(
  '花名册.csv',
  [
    '某社区老人花名册,,,,,,',
    '姓名,性别,出生年份,是否独居,楼栋,志愿者电话,本人号码',
    '王秀英,女,1941,是,3栋2单元,13811110001,013800001111',
    '李建国,男生,1938,否,3栋1单元,13811110001,13800002222',
    '张桂兰,女,1945年13月,否,2栋1单元,13811110002,13800003333',
    '赵德顺,男,1940,也许,2栋1单元,13811110002,13800004444',
    ',女,1950,否,2栋2单元,13811110002,13800005555',
  ].join('\n'),
);

const headers = ['编号', '姓名', '性别', '出生年份', '住址', '电话'];
const large = (rows: number): readonly (readonly string[])[] => [
  headers,
  ...Array.from({ length: rows }, (_, i) => [
    `P${i}`,
    `王${'秀英建国桂兰'[i % 6]}${'文华玉梅'[i % 4]}`,
    i % 2 ? '男' : '女',
    String(1930 + (i % 30)),
    `${i % 400}栋${i % 7}单元`,
    String(13_800_000_000 + i),
  ]),
];
const largeCsv = (rows: number): Chosen => ({
  name: '人员.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    encode(
      large(rows)
        .map((cells) => cells.join(','))
        .join('\n'),
      'gb18030',
    ),
  ),
});
const largeXlsx = async (rows: number): Promise<Chosen> => ({
  name: '人员.xlsx',
  mimeType: 'application/octet-stream',
  buffer: await writeXlsxFile(
    large(rows).map((cells) => cells.map((value) => ({ type: String, value }))),
  ).toBuffer(),
});

/** Presses "cancel" as soon as a part of a file was read, which may be over before a driver gets to it. Gives the ms to the end. */
function stopWhenReading(): Promise<number> {
  return new Promise((resolve) => {
    let pressed: number | null = null;
    new MutationObserver((_, observer) => {
      if (pressed !== null) {
        if (document.querySelector('progress')) return;
        observer.disconnect();
        return resolve(performance.now() - pressed);
      }
      if (!/正在读取文件 \d+%/.test(document.body.textContent)) return;
      pressed = performance.now();
      const buttons = [...document.querySelectorAll('button')];
      buttons.findLast(({ textContent }) => textContent.trim() === '取消')!.click();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

describe('the import wizard', () => {
  it('corrects a mapping, gives three rows back, and takes them once they are mended', async () => {
    await page.goto(`${linli.url}#/import`);
    await choose([roster]);
    const counts = (text: string) => page.getByText(text).first().waitFor();
    await counts('共 5 行：新建 1，更新 0，没有变化 0，退回 4。');

    // The volunteer's telephone was taken for the elder's own.
    const volunteer = page.getByRole('combobox', { name: '“志愿者电话”对应到' });
    expect(await volunteer.inputValue()).toBe('phone');
    await volunteer.selectOption({ label: '原样保留' });
    const own = page.getByRole('combobox', { name: '“本人号码”对应到' });
    await own.selectOption({ label: '电话' });
    await page.getByRole('combobox', { name: '“男生”的意思' }).selectOption({ label: '男' });
    await counts('共 5 行：新建 2，更新 0，没有变化 0，退回 3。');

    await page.getByText('有行要退回：先下载').waitFor();
    const rest = page.getByRole('button', { name: '先导入其余 2 行' });
    expect(await rest.isDisabled()).toBe(true);
    const [returned] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载要改的行' }).click(),
    ]);
    const path = join(folder, '退回更正.xlsx');
    await returned.saveAs(path);
    await rest.click();
    await page.getByText('导入好了').waitFor();
    await page.getByText('新建 2，更新 0，没有变化 0，退回 3 行').waitFor();

    const [sheet] = await readXlsxFile(path);
    const [header = [], ...rows] = sheet!.data;
    expect(header.at(-1)).toBe('退回原因');
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => String(row.at(-1)).length > 3)).toBe(true);
    const at = (name: string) => header.indexOf(name);
    rows[0]![at('出生年份')] = '1945';
    rows[1]![at('是否独居')] = '是';
    rows[2]![at('姓名')] = '周文英';
    const again = header.map((_, i) => (i === at('姓名') ? '王秀英' : null));
    await writeXlsxFile(
      [header, ...rows, again].map((row) =>
        row.map((cell) => ({ type: String, value: cell === null ? '' : String(cell as string) })),
      ),
    ).toFile(path);

    await page.getByRole('radio', { name: /加到现在打开的/ }).check();
    await choose(path);
    await page.getByText('按上次同样表头的对应').waitFor();
    await counts('共 4 行：新建 3，更新 0，没有变化 0，退回 1。');

    // Only a name, and somebody has it already: the wizard asks, and takes the answer back.
    const who = page.getByRole('combobox', { name: '“王秀英”是谁' });
    await who.selectOption({ label: '是另一个人，新建' });
    await counts('共 4 行：新建 4，更新 0，没有变化 0，退回 0。');
    await page.getByRole('button', { name: '重新定' }).click();
    await who.selectOption({ label: '就是 P0001 王秀英，1941，3栋2单元' });
    await counts('共 4 行：新建 3，更新 0，没有变化 1，退回 0。');
    await page.getByRole('button', { name: '导入 4 行' }).click();
    await page.getByText('新建 3，更新 0，没有变化 1。').waitFor();
    await page.getByText(/^5 人/).first().waitFor();

    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain('志愿者电话');
    expect(kept).not.toMatch(/王秀英|男生|13800/);
    await page.getByRole('link', { name: '去看总览' }).click();
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
  });

  it('says what would be taken of a file that is none of its tables, and takes nothing', async () => {
    await page.goto(`${linli.url}#/import`);
    await choose([csv('菜单.csv', '菜名,价格\n红烧肉,28\n')]);
    await page.getByText(words.zh.issue['unknown-table']).first().waitFor();
    await page.getByText('没有可以导入的行').waitFor();
  });

  // The whole size in `npm run verify`; no promise is about the small one.
  const scale = process.env['LINLI_LONG'] ? 1 : 0.1;
  it.each([
    ['a GBK CSV', 100_000 * scale, (rows: number) => largeCsv(rows)],
    ['an XLSX', 50_000 * scale, (rows: number) => largeXlsx(rows)],
  ])(
    '%s of %i rows shows how far it is, is stopped in the middle, and is imported',
    { timeout: 600_000 },
    async (_, rows, make) => {
      const file = await make(rows);
      // From the disk, as people choose it: bytes given by the driver are unpacked on the page's own thread.
      const path = join(folder, file.name);
      await writeFile(path, file.buffer);
      await page.goto(`${linli.url}#/import`);
      await page.evaluate(() => {
        const seen = { longest: 0, shares: [] as number[] };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
        }).observe({ entryTypes: ['longtask'] });
        new MutationObserver(() => {
          const bar = document.querySelector('progress');
          if (bar && bar.position > 0 && seen.shares.at(-1) !== bar.position) seen.shares.push(bar.position);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
      });
      const seen = () =>
        page.evaluate(() => (window as unknown as { seen: { longest: number; shares: number[] } }).seen);

      const tools = await context.newCDPSession(page);
      await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
      const busy = async (): Promise<number> => {
        const { metrics } = await tools.send('Performance.getMetrics');
        return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
      };
      const spentBefore = await busy();
      const stopping = page.evaluate(stopWhenReading);
      await choose(path);
      const stopped = await stopping;
      expect(await page.getByRole('table').count()).toBe(0);

      const began = performance.now();
      await choose(path);
      await page
        .getByText(`共 ${rows.toLocaleString('zh')} 行：`)
        .first()
        .waitFor({ timeout: 300_000 });
      const read = performance.now() - began;
      const { longest, shares } = await seen();
      const spent = (await busy()) - spentBefore;
      measured(
        `import of ${file.name}: ${rows} rows in ${Math.round(read)} ms, ${shares.length} steps, stopped in ${Math.round(stopped)} ms; the page computed ${Math.round(spent)} ms in all, longest task ${Math.round(longest)} ms`,
      );
      expect(new Set(shares).size).toBeGreaterThan(4);
      // Of the page's own thread, by its processor time: the clock also counts what else the computer is doing.
      expect(spent).toBeLessThan(5_000);
    },
  );

  it('leaves axe nothing to find, in both languages and themes', async () => {
    await page.goto(`${linli.url}#/import`);
    await choose([roster]);
    await page
      .getByText(/退回 4。/)
      .first()
      .waitFor();
    for (const [lang, colorScheme] of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${linli.url}#/import?lang=${lang}`);
      await page.getByRole('heading', { level: 1, name: lang === 'zh' ? '导入表格' : 'Import' }).waitFor();
      expect(await axe(page), `${lang} ${colorScheme}`).toEqual([]);
    }
  });
});

describe('a tenth of the corpus, in the browser', () => {
  const wanted = cases.filter(({ issues }) => issues.length > 0);
  const some = wanted.filter((_, at) => at % Math.ceil(wanted.length / 10) === 0);

  it.each(some.map((one) => [one.id, one.title, one] as const))('%s %s', async (_, __, one) => {
    await page.goto(`${linli.url}#/start`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await choose(
      one.files().map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await page
      .getByText('现在打开的是')
      .or(page.getByRole('heading', { level: 1, name: '总览' }))
      .first()
      .waitFor();
    await page.goto(`${linli.url}#/start`);
    await page.getByText('现在打开的是').waitFor();
    for (const code of new Set(one.issues.map(([code]) => code)))
      await page.getByText(words.zh.issue[code]).first().waitFor();
  });
});
