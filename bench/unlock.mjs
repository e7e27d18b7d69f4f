/* global window, document, location, Worker, MutationObserver -- `watch` and what is evaluated run in the page */
import { createRequire } from 'node:module';
import { openPage, openWhole } from './city.mjs';

const passphrase = 'a bench has no secrets';
const fromDashboard = createRequire(new URL('../packages/dashboard/package.json', import.meta.url));

/** What Argon2id costs here with the parameters of the store: CPU ms in Node, after the module was compiled. */
export async function argonAlone() {
  const { argon2id } = fromDashboard('hash-wasm');
  const hash = () =>
    argon2id({
      password: passphrase,
      salt: new Uint8Array(16),
      memorySize: 64 * 1024,
      iterations: 3,
      parallelism: 1,
      hashLength: 32,
    });
  await hash();
  const before = process.cpuUsage();
  await hash();
  const { user, system } = process.cpuUsage(before);
  return { argon2_cpu_ms: (user + system) / 1000 };
}

/** Runs in the page before anything else of it: when each job was asked for and answered, and when the list stood. */
function watch() {
  const seen = { asked: 0, list: 0, jobs: [] };
  window.linliSeen = seen;
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    const { id, job } = message ?? {};
    if (job) {
      const entry = { job, from: performance.now(), to: 0 };
      seen.jobs.push(entry);
      this.addEventListener('message', ({ data }) => {
        if (data.id === id && !('progress' in data) && !('part' in data)) entry.to ||= performance.now();
      });
    }
    return postMessage.call(this, message, ...rest);
  };
  document.addEventListener('submit', () => (seen.asked ||= performance.now()), true);
  new MutationObserver(() => {
    const stands = location.hash.startsWith('#/worklist') && document.querySelector('main tbody tr a');
    if (seen.asked > 0 && stands) seen.list ||= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

async function makeBook(page, url, paths) {
  await openWhole(page, paths);
  await page.goto(`${url}#/book`);
  await page.getByLabel('Your name').fill('Bench');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The passphrase again').fill(passphrase);
  await page.locator('form').getByRole('button').first().click();
  await page.locator('[data-recovery-key]').waitFor({ timeout: 120_000 });
}

/** Locks by loading the page anew, as in the morning; from the passphrase sent off to the first rows of the worklist. */
export async function timeUnlocking({ browser, url, paths, rounds }, print) {
  const page = await openPage(browser, url, watch);
  await makeBook(page, url, paths);
  for (let round = 0; round < rounds; round++) {
    await page.goto(`${url}#/book`);
    await page.reload();
    await page.getByLabel('Passphrase or recovery key').first().fill(passphrase);
    await page.locator('form').getByRole('button').first().click();
    await page.waitForFunction(() => window.linliSeen.list > 0, null, { timeout: 120_000 });
    const { asked, list, jobs } = await page.evaluate(() => window.linliSeen);
    const spans = jobs
      .filter(({ from, to }) => from >= asked && to > 0 && from < list)
      .map(({ job, from, to }) => [`${job}_${Math.round(from - asked)}_to`, to - asked]);
    print({ worklist_ms: list - asked, ...Object.fromEntries(spans) });
  }
  await page.close();
}
