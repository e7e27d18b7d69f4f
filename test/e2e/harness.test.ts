import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../packages/cli/src/serve.ts';
import { axe, decoy, launch, startLinli, watchRequests, type Decoy } from './harness.ts';

let folder: string;
let served: Served;
let outside: Decoy;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-harness-'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>t</title><main><h1>邻里</h1><img src="mark.svg"></main>',
  );
  served = await serve({ root: folder, files: [], label: 'none', port: 0 });
  context = await launch();
});
afterAll(async () => {
  await context.close();
  await served.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  outside = await decoy();
  page = await context.newPage();
});
afterEach(async () => {
  await page.close();
  await outside.close();
});

describe('the browser harness', () => {
  it('sees nothing leave a quiet page, whose blobs and own data are its own', async () => {
    const strangers = watchRequests(page);
    await page.goto(served.url);
    const label = await page.evaluate(async () => {
      await fetch(URL.createObjectURL(new Blob(['x'])));
      return ((await (await fetch('/dataset/index.json')).json()) as { label: string }).label;
    });
    expect(label).toBe('none');
    expect(strangers).toEqual([]);
  });

  it('sees requests that no policy stops', async () => {
    const strangers = watchRequests(page);
    await page.goto(served.url);
    await page.goto(`${outside.url}left`);
    expect(strangers).toContain(`GET ${outside.url}left`);
    expect(outside.requests()).toBeGreaterThan(0);
  });

  it('sees a worker call out of a page without a policy', async () => {
    const strangers = watchRequests(page);
    await page.goto(outside.url);
    const other = await decoy();
    await page.evaluate(async (url) => {
      const source = new Blob([`fetch('${url}').then(() => postMessage(0))`]);
      const worker = new Worker(URL.createObjectURL(source));
      await new Promise((resolve) => (worker.onmessage = resolve));
    }, other.url);
    expect(strangers).toEqual([`GET ${other.url}`]);
    expect(other.requests()).toBe(1);
    await other.close();
  });

  it('finds that the policy of the server keeps a page from calling out', async () => {
    await page.goto(served.url);
    const answers = await page.evaluate(async (url) => {
      const socket = new WebSocket(url.replace('http', 'ws'));
      const image = new Image();
      image.src = url;
      const source = new Blob([`fetch('${url}').then(() => postMessage('out'), () => postMessage('kept'))`]);
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: {
          createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
        };
      };
      const trusted = trustedTypes.createPolicy('linli', { createScriptURL: (address: string) => address });
      const address = URL.createObjectURL(source);
      const start = (from: string): Worker | 'kept' => {
        try {
          return new Worker(from);
        } catch {
          return 'kept';
        }
      };
      const worker = start(trusted.createScriptURL(address)) as Worker;
      return Promise.all([
        Promise.resolve(start(address)),
        fetch(url).then(
          () => 'out',
          () => 'kept',
        ),
        new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data))),
        new Promise((resolve) => (image.onerror = () => resolve('kept'))),
        new Promise((resolve) => (socket.onerror = () => resolve('kept'))),
      ]);
    }, outside.url);
    expect(answers).toEqual(['kept', 'kept', 'kept', 'kept', 'kept']);
    expect(outside.connections()).toBe(0);
  });

  it('finds the page isolated and without powers', async () => {
    await page.goto(served.url);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const powers = await page.evaluate(() =>
      (
        document as unknown as { featurePolicy: { allowedFeatures(): string[] } }
      ).featurePolicy.allowedFeatures(),
    );
    expect(powers).toContain('cross-origin-isolated');
    for (const power of ['camera', 'microphone', 'geolocation', 'clipboard-read', 'usb'])
      expect(powers).not.toContain(power);
  });

  it('runs axe under the policy of the server', async () => {
    await page.goto(served.url);
    expect(await axe(page)).toEqual([expect.stringMatching(/^image-alt \(critical\) at img: /)]);
  });

  it('draws in WebGL', async () => {
    await page.goto(served.url);
    const drawn = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
    expect(drawn).toBe(true);
  });

  it('says why linli did not start', async () => {
    await expect(startLinli(['nowhere/at/all'])).rejects.toThrow(
      /linli open nowhere\/at\/all: ended with \d/,
    );
  });
});
