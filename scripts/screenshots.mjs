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

/** Makes a record book of the open data, as the pictures of recording need one. */
async function openBook(page) {
  const passphrase = 'plum rain and seven bridges';
  const form = page.locator('form').filter({ has: page.locator('input[autocomplete=new-password]') });
  for (const [place, text] of ['Zhou Hui', passphrase, passphrase].entries())
    await form.locator('input[required]').nth(place).fill(text);
  await form.locator('button[type=submit]').click();
  await page.getByRole('checkbox', { name: /抄好|copied|written/i }).check();
  await page.getByRole('button', { name: /^(开始记录|Start recording)$/ }).click();
  await page.waitForURL(/#\/worklist/);
}

async function recordVisit(page) {
  await page.keyboard.press('Alt+r');
  await page.keyboard.insertText('聊了半小时，说女儿下周回来，药还够两周');
  await page.keyboard.press('Enter');
  await page.locator('[data-saving="saved"]').waitFor();
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
  { name: 'recording', data: visits, hash: 'case?person=48', open: true, act: recordVisit },
  { name: 'book-open', data: visits, hash: 'book', open: true },
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
  const linli = spawn(
    process.execPath,
    ['packages/cli/bin/linli.mjs', 'open', data, '--no-browser', '--port', '0'],
    {
      cwd: root,
    },
  );
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
    // What was opened leads away from the first page.
    await page.waitForURL(/#\/overview/);
    await page.locator('main[aria-busy="false"]').waitFor();
    if (large) await page.getByRole('button', { name: '大字' }).first().click();
    let closed = true;
    for (const { name: screen, hash, act, open } of wanted.filter((one) => one.data === data)) {
      if (open && closed) {
        await page.goto(`${url}#/book`);
        await openBook(page);
        closed = false;
      }
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
