/* global window, document, location -- what is evaluated runs in the page */
import { openPage, choose } from './city.mjs';

const screens =
  'worklist case network match what-if week buildings service indicators month book import help overview'.split(
    ' ',
  );

/** Runs in the page: the longest time that its main thread did not answer. */
function watch() {
  window.linliSilence = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    [window.linliSilence, last] = [Math.max(window.linliSilence, now - last), now];
  }, 10);
}

/** Through every screen, `gap` ms each, while the report of the city that was just opened is still on its way. */
export async function timeHopping(browser, url, paths, gap) {
  const page = await openPage(browser, url, watch);
  await choose(page, paths);
  await page.waitForFunction(() => !window.location.hash.startsWith('#/start'), null, { timeout: 300_000 });
  const began = Date.now();
  for (const screen of screens) {
    await page.evaluate((name) => (location.hash = `#/${name}`), screen);
    await page.waitForTimeout(gap);
  }
  await page.waitForFunction(() => document.querySelector('main').ariaBusy === 'false', null, {
    timeout: 300_000,
    polling: 200,
  });
  const whole_ms = Date.now() - began;
  const { silence_ms, heap_mb } = await page.evaluate(() => ({
    silence_ms: window.linliSilence,
    heap_mb: performance.memory.usedJSHeapSize / 1e6,
  }));
  await page.close();
  return { gap_ms: gap, whole_ms, silence_ms, heap_mb };
}
