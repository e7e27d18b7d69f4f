// Takes the pictures of docs/screenshots from what is built: every screen, both languages, dark, narrow and large type.
// `node scripts/screenshots.mjs match import` takes only these. Needs ImageMagick to keep the pictures small.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { root, run } from './lib.mjs';

const roster = `某社区老人花名册,,,,,,
姓名,性别,出生年份,是否独居,楼栋,志愿者电话,本人号码
王秀英,女,1941,是,3栋2单元,13811110001,013800001111
李建国,男生,1938,否,3栋1单元,13811110001,13800002222
张桂兰,女,1945年13月,否,2栋1单元,13811110002,13800003333
赵德顺,男,1940,也许,2栋1单元,13811110002,13800004444
`;

async function planTies(page) {
  await page.getByRole('button', { name: /安排全社区|Plan ties/ }).click();
  await page.getByRole('table').first().waitFor();
}

async function planWeek(page) {
  await page.getByRole('button', { name: /^(排本周|Plan the week)$/ }).click();
  await page.getByRole('table').first().waitFor();
}

async function chooseRoster(page) {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(选择文件|Choose files)$/ }).click();
  await (await chosen).setFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
  await page.getByRole('table').first().waitFor();
}

const amends = 'data/amends';
const visits = 'data/scenarios/s4';
const orders = 'data/scenarios/s3';
const screens = [
  { name: 'start', data: amends, hash: 'start' },
  { name: 'overview', data: amends, hash: 'overview' },
  { name: 'worklist', data: amends, hash: 'worklist?person=9' },
  { name: 'case', data: amends, hash: 'case?person=9' },
  { name: 'network', data: amends, hash: 'network' },
  { name: 'match', data: visits, hash: 'match', act: planTies },
  { name: 'what-if', data: visits, hash: 'what-if?if=c0.c3' },
  { name: 'import', data: visits, hash: 'import', act: chooseRoster },
  { name: 'buildings', data: orders, hash: 'buildings' },
  { name: 'service', data: orders, hash: 'service' },
  { name: 'indicators', data: visits, hash: 'indicators' },
  { name: 'month', data: visits, hash: 'month' },
  { name: 'week', data: visits, hash: 'week', act: planWeek },
  { name: 'book', data: visits, hash: 'book' },
  { name: 'help', data: amends, hash: 'help' },
];
const looks = [
  { name: 'zh-1440', lang: 'zh', width: 1440 },
  { name: 'en-1440', lang: 'en', width: 1440 },
  { name: 'zh-dark', lang: 'zh', width: 1440, colorScheme: 'dark' },
  { name: 'zh-1024', lang: 'zh', width: 1024 },
  { name: 'zh-390', lang: 'zh', width: 390 },
  { name: 'zh-large', lang: 'zh', width: 1440, large: true },
];

const asked = process.argv.slice(2);
const wanted = screens.filter(({ name }) => asked.length === 0 || asked.includes(name));
const folder = join(root, 'docs/screenshots');
mkdirSync(folder, { recursive: true });

async function serve(data) {
  const linli = spawn(process.execPath, ['packages/cli/bin/linli.mjs', 'open', data, '--no-browser'], {
    cwd: root,
  });
  const url = await new Promise((resolve) => {
    linli.stderr.on('data', (text) => {
      const [found] = /http:\S+/.exec(String(text)) ?? [];
      if (found) resolve(found);
    });
  });
  return { url, stop: () => linli.kill('SIGINT') };
}

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--disable-background-networking'],
});
for (const data of new Set(wanted.map((screen) => screen.data))) {
  const { url, stop } = await serve(data);
  for (const look of looks) {
    const { name, lang, width, colorScheme = 'light', large = false } = look;
    const context = await browser.newContext({
      viewport: { width, height: width > 400 ? 900 : 844 },
      locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (large) await page.getByRole('button', { name: '大字' }).first().click();
    for (const { name: screen, hash, act } of wanted.filter((one) => one.data === data)) {
      await page.goto(`${url}#/${hash}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await act?.(page);
      await page.locator('main[aria-busy="false"]').waitFor();
      await page.waitForTimeout(2500);
      const path = join(folder, `${screen}-${name}.png`);
      await page.screenshot({ path });
      await run('convert', [path, '-dither', 'None', '-colors', '96', `PNG8:${path}`]);
    }
    await context.close();
  }
  stop();
}
await browser.close();
