/* global window, document, Worker, MutationObserver -- `watch` and what is evaluated run in the page */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { choose, openPage, serve, writeCity } from './city.mjs';
import { timeHopping } from './hop.mjs';
import { argonAlone, timeUnlocking } from './unlock.mjs';

// Opens a synthetic city in Chromium as somebody would: two files are chosen, and the clock runs from when they are read.
const { values: asked } = parseArgs({
  options: {
    people: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    /** Events, needs, places and groups too, not people and ties alone. */
    full: { type: 'boolean', default: false },
    /** How the city comes: csv, zip, or xlsx (which holds everything). */
    as: { type: 'string', default: 'csv' },
    /** Instead: from the passphrase of a record book to the first worklist. */
    unlock: { type: 'boolean', default: false },
    /** Instead: through every screen, as fast as somebody clicks, before the report is there. */
    hop: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const most = 50;
const categories = [
  'toplevel',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
];

/** Runs in the page before anything else of it. */
function watch() {
  const seen = { read: 0, useful: 0, longTasks: [] };
  window.linliSeen = seen;
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.job === 'open') seen.read = performance.mark('read').startTime;
    return postMessage.call(this, message, ...rest);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (seen.useful === 0 && document.querySelector('main a[href*="tier="]'))
      seen.useful = performance.mark('useful').startTime;
  }).observe(document, { childList: true, subtree: true });
}

/** Tasks of threads of this name, wall clock and CPU in ms, the longest first. */
function tasksOf(traceEvents, thread) {
  const isOne = ({ name, args }) => name === 'thread_name' && args.name.startsWith(thread);
  const threads = new Set(traceEvents.filter(isOne).map(({ pid, tid }) => `${pid} ${tid}`));
  return traceEvents
    .filter(
      ({ name, ph, pid, tid }) =>
        name === 'ThreadControllerImpl::RunTask' && ph === 'X' && threads.has(`${pid} ${tid}`),
    )
    .map(({ ts, dur, tdur = dur }) => ({ at: ts, wall: dur / 1000, cpu: tdur / 1000 }))
    .sort((a, b) => b.cpu - a.cpu);
}

/** CPU of the page's workers from when the files are read until the first screen, in ms. */
function workersUntilUseful(traceEvents) {
  const [from, to] = ['read', 'useful'].map(
    (mark) => traceEvents.find(({ name, cat }) => name === mark && cat === 'blink.user_timing').ts,
  );
  return tasksOf(traceEvents, 'DedicatedWorker')
    .filter(({ at }) => at >= from && at <= to)
    .reduce((sum, { cpu }) => sum + cpu, 0);
}

async function timeOpening(browser, url, paths) {
  const page = await openPage(browser, url, watch);
  await browser.startTracing(page, { categories });
  await choose(page, paths);
  await page.waitForFunction(() => window.linliSeen.useful > 0, null, { timeout: 300_000 });
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: 300_000 });
  const whole = await page.evaluate(() => performance.now());
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const tasks = tasksOf(traceEvents, 'CrRendererMain');
  const { read, useful, longTasks } = await page.evaluate(() => window.linliSeen);
  await page.close();
  const reported = longTasks.filter(([start]) => start >= read).map(([, duration]) => duration);
  return {
    useful_ms: useful - read,
    whole_ms: whole - read,
    worker_cpu_ms: workersUntilUseful(traceEvents),
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
  const page = await openPage(browser, url, watch);
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

function print(op, row) {
  const text = Object.entries(row).map(([name, value]) => `${name} ${value.toFixed(0)}`);
  const line = asked.json ? JSON.stringify({ op, load: loadavg()[0], ...row }) : text.join('  ');
  process.stdout.write(`${line}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'linli-open-'));
const { url, stop } = await serve();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const people = Number(asked.people ?? (asked.unlock ? 5_000 : 50_000));
  const full = asked.full || asked.unlock || asked.hop;
  const { paths, ties } = await writeCity(folder, { people, seed: Number(asked.seed), full, as: asked.as });
  process.stderr.write(
    `Chromium ${browser.version()}, ${cpus()[0].model} x ${cpus().length}, load ${loadavg()[0].toFixed(1)}; ${people} people, ${ties} ties\n`,
  );
  if (asked.unlock) {
    print('argon2', await argonAlone());
    await timeUnlocking({ browser, url, paths, rounds: Number(asked.rounds) }, (row) => print('unlock', row));
  } else if (asked.hop) {
    for (const gap of [20, 100, 400]) print('hop', await timeHopping(browser, url, paths, gap));
  } else {
    for (let round = 0; round < Number(asked.rounds); round++)
      print('open', await timeOpening(browser, url, paths));
    print('cancel', { cancel_ms: await timeCancel(browser, url, paths) });
  }
} finally {
  await browser.close();
  stop();
  rmSync(folder, { recursive: true, force: true });
}
