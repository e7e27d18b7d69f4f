/* global window -- what is evaluated runs in the page */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertDataset, generateCity, packZip } from '../packages/core/dist/index.js';
import { root } from '../scripts/lib.mjs';

/**
 * A synthetic city as the files somebody would choose, as CSV, one ZIP or one workbook; `full`: with events, needs and
 * places too.
 */
export async function writeCity(folder, { people, seed, full, as = 'csv' }) {
  const city = generateCity({ people, seed });
  const { files } = await convertDataset(city, as === 'xlsx' ? 'xlsx' : 'csv', 'city');
  const tables = files.filter(
    ({ name }) => full || as === 'xlsx' || name === 'people.csv' || name === 'ties.csv',
  );
  const wanted = as === 'zip' ? [{ name: 'city.zip', bytes: packZip(tables) }] : tables;
  for (const { name, bytes } of wanted) writeFileSync(join(folder, name), bytes);
  return { paths: wanted.map(({ name }) => join(folder, name)), ties: city.ties.length };
}

export function serve() {
  const linli = spawn(
    process.execPath,
    ['packages/cli/bin/linli.mjs', 'open', '--port', '0', '--no-browser'],
    { cwd: root },
  );
  return new Promise((resolve) => {
    linli.stderr.on('data', (text) => {
      const [url] = /http:\S+/.exec(String(text)) ?? [];
      if (url) resolve({ url, stop: () => linli.kill('SIGINT') });
    });
  });
}

export async function openPage(browser, url, watch) {
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await page.goto(`${url}#/start`);
  await page.locator('main[aria-busy="false"] h1').waitFor();
  return page;
}

export async function choose(page, paths) {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(选择文件|Choose files)$/ }).click();
  await (await chosen).setFiles(paths);
}

/** Opens these files as somebody would, and waits until everything stands. */
export async function openWhole(page, paths) {
  await choose(page, paths);
  await page.waitForFunction(() => !window.location.hash.startsWith('#/start'), null, { timeout: 300_000 });
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: 300_000 });
}
