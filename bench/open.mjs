/* global window, document, Worker, MutationObserver -- `watch` and what is evaluated run in the page */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { convertDataset, generateCity } from '../packages/core/dist/index.js';
import { findChromium } from '../scripts/chromium.mjs';
import { root } from '../scripts/lib.mjs';

// Opens a synthetic city in Chromium as somebody would: two files are chosen, and the clock runs from when they are read.
const { values: asked } = parseArgs({
  options: {
    people: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    /** Events, needs, places and groups too, not people and ties alone. */
    full: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const most = 50;
const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

async function writeCity(folder) {
  const city = generateCity({ people: Number(asked.people), seed: Number(asked.seed) });
  const { files } = await convertDataset(city, 'csv', 'city');
  const wanted = files.filter(({ name }) => asked.full || name === 'people.csv' || name === 'ties.csv');
  for (const { name, bytes } of wanted) writeFileSync(join(folder, name), bytes);
  return { paths: wanted.map(({ name }) => join(folder, name)), ties: city.ties.length };
}

function serve() {
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

/** Runs in the page before anything else of it. */
function watch() {
  const seen = { read: 0, useful: 0, longTasks: [] };
  window.linliSeen = seen;
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.job === 'open') seen.read = performance.now();
    return postMessage.call(this, message, ...rest);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (seen.useful === 0 && document.querySelector('main a[href*="tier="]')) seen.useful = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** Tasks of the page's main thread, wall clock and CPU in ms, the longest first. */
function tasksOf(trace) {
  const { traceEvents } = JSON.parse(trace);
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  return traceEvents
    .filter(
      ({ name, ph, pid, tid }) => name.endsWith('RunTask') && ph === 'X' && threads.has(`${pid} ${tid}`),
    )
    .map(({ dur, tdur = dur }) => ({ wall: dur / 1000, cpu: tdur / 1000 }))
    .sort((a, b) => b.cpu - a.cpu);
}

async function openPage(browser, url) {
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await page.goto(`${url}#/start`);
  await page.locator('main[aria-busy="false"] h1').waitFor();
  return page;
}

async function choose(page, paths) {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(选择文件|Choose files)$/ }).click();
  await (await chosen).setFiles(paths);
}

async function timeOpening(browser, url, paths) {
  const page = await openPage(browser, url);
  await browser.startTracing(page, { categories });
  await choose(page, paths);
  await page.waitForFunction(() => window.linliSeen.useful > 0, null, { timeout: 300_000 });
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: 300_000 });
  const whole = await page.evaluate(() => performance.now());
  const tasks = tasksOf((await browser.stopTracing()).toString());
  const { read, useful, longTasks } = await page.evaluate(() => window.linliSeen);
  await page.close();
  const reported = longTasks.filter(([start]) => start >= read).map(([, duration]) => duration);
  return {
    useful_ms: useful - read,
    whole_ms: whole - read,
    longest_cpu_ms: tasks[0]?.cpu ?? 0,
    over_cpu: tasks.filter(({ cpu }) => cpu > most).length,
    longest_wall_ms: Math.max(0, ...tasks.map(({ wall }) => wall)),
    over_wall: tasks.filter(({ wall }) => wall > most).length,
    long_tasks: reported.length,
    longest_long_task_ms: Math.max(0, ...reported),
  };
}

/** From the click on cancel until the page says that nothing runs. */
async function timeCancel(browser, url, paths) {
  const page = await openPage(browser, url);
  await choose(page, paths);
  const button = page.getByRole('button', { name: /^(取消|Cancel)$/ });
  await button.waitFor({ timeout: 60_000 });
  const took = await button.evaluate((element) => {
    const began = performance.now();
    const main = document.querySelector('main');
    return new Promise((resolve) => {
      new MutationObserver(() => {
        if (main.getAttribute('aria-busy') === 'false') resolve(performance.now() - began);
      }).observe(main, { attributes: true });
      element.click();
    });
  });
  await page.close();
  return took;
}

const folder = mkdtempSync(join(tmpdir(), 'linli-open-'));
const { url, stop } = await serve();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const { paths, ties } = await writeCity(folder);
  process.stderr.write(
    `Chromium ${browser.version()}, ${cpus()[0].model} x ${cpus().length}, load ${loadavg()[0].toFixed(1)}; ${asked.people} people, ${ties} ties\n`,
  );
  const rounds = [];
  for (let round = 0; round < Number(asked.rounds); round++) {
    const row = await timeOpening(browser, url, paths);
    rounds.push(row);
    if (asked.json) process.stdout.write(`${JSON.stringify({ op: 'open', load: loadavg()[0], ...row })}\n`);
    else
      process.stdout.write(
        `${Object.entries(row)
          .map(([name, value]) => `${name} ${value.toFixed(0)}`)
          .join('  ')}\n`,
      );
  }
  const cancel_ms = await timeCancel(browser, url, paths);
  process.stdout.write(
    asked.json ? `${JSON.stringify({ op: 'cancel', cancel_ms })}\n` : `cancel_ms ${cancel_ms.toFixed(0)}\n`,
  );
} finally {
  await browser.close();
  stop();
  rmSync(folder, { recursive: true, force: true });
}
