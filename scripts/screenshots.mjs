// Takes the pictures of docs/screenshots from what is built: every screen, both languages, dark, narrow and large type.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { root } from './lib.mjs';

const screens = {
  start: 'start',
  overview: 'overview',
  worklist: 'worklist?person=9',
  case: 'case?person=9',
  network: 'network',
};
const looks = [
  { name: 'zh-1440', lang: 'zh', width: 1440 },
  { name: 'en-1440', lang: 'en', width: 1440 },
  { name: 'zh-dark', lang: 'zh', width: 1440, colorScheme: 'dark' },
  { name: 'zh-390', lang: 'zh', width: 390 },
  { name: 'zh-large', lang: 'zh', width: 1440, large: true },
];

const folder = join(root, 'docs/screenshots');
mkdirSync(folder, { recursive: true });
const linli = spawn(process.execPath, ['packages/cli/bin/linli.mjs', 'open', 'data/amends', '--no-browser'], {
  cwd: root,
});
const url = await new Promise((resolve) => {
  linli.stderr.on('data', (text) => {
    const [found] = /http:\S+/.exec(String(text)) ?? [];
    if (found) resolve(found);
  });
});
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--disable-background-networking'],
});
for (const { name, lang, width, colorScheme = 'light', large = false } of looks) {
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
  for (const [screen, hash] of Object.entries(screens)) {
    await page.goto(`${url}#/${hash}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForTimeout(2500);
    await page.screenshot({ path: join(folder, `${screen}-${name}.png`) });
  }
  await context.close();
}
await browser.close();
linli.kill('SIGINT');
