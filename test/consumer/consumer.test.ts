import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import ts from 'typescript';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../packages/cli/src/serve.ts';
import { launch } from '../e2e/harness.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

let folder: string;
let tarball: Uint8Array;
/** The example of the README and what it says that it prints. */
let example: string;
let promised: readonly string[];

/** As an outsider has it: packed, and installed with what it depends on into an empty folder. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-consumer-'));
  const packed = join(folder, 'package');
  await mkdir(packed);
  for (const file of ['package.json', 'dist'])
    await cp(join(root, 'packages/core', file), join(packed, file), { recursive: true });
  await run('npm', ['pack', '--pack-destination', folder], { cwd: packed });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))!;
  tarball = new Uint8Array(await readFile(join(folder, name)));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, name)], {
    cwd: folder,
  });

  const readme = await readFile(join(root, 'README.md'), 'utf8');
  example = /```ts\n([\s\S]*?)```/.exec(readme)![1]!;
  promised = [...example.matchAll(/^console\.log.*?; *\/\/ (.*)$/gm)].map(([, said]) => said!);
  await writeFile(join(folder, 'example.ts'), example);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed library', () => {
  it('is found in order by publint', async () => {
    const { messages } = await publint({ pkgDir: join(folder, 'node_modules/@linli/core'), pack: false });
    expect(messages).toEqual([]);
  });

  it('has types that resolve wherever ES modules do', async () => {
    const { types, problems } = (await checkPackage(createPackageFromTarballData(tarball))) as unknown as {
      types: unknown;
      problems: readonly { kind: string; resolutionKind?: string; entrypoint?: string }[];
    };
    expect(types).toMatchObject({ kind: 'included' });
    // An ES module alone: `require` and the old resolution of TypeScript have no business here.
    expect(
      problems.filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs'),
    ).toEqual([]);
  });

  it('holds nothing but what was built', async () => {
    const files = await readdir(join(folder, 'node_modules/@linli/core'), { recursive: true });
    expect(files.filter((file) => /\.test\.|(^|\/)testing\/|node_modules|\.ts\.map$/.test(file))).toEqual([]);
  });

  it.each(['nodenext', 'bundler'])('type-checks the example of the README under %s', async (resolution) => {
    const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
    const options = `--strict --noEmit --target es2023 --lib es2023,dom --module ${module} --moduleResolution ${resolution}`;
    await expect(
      run(process.execPath, [tsc, ...options.split(' '), 'example.ts'], { cwd: folder }),
    ).resolves.toMatchObject({
      stdout: '',
    });
  });

  it('runs the example of the README in Node', async () => {
    await writeFile(
      join(folder, 'example.js'),
      ts.transpile(example, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }),
    );
    const { stdout } = await run(process.execPath, ['example.js'], { cwd: folder });
    expect(plain(stdout)).toBe(plain(promised.join('\n')));
  });

  it('runs the example of the README in a browser, bundled', async () => {
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><html lang="en"><title>example</title><script type="module" src="./example.ts"></script></html>',
    );
    const site = join(folder, 'site');
    await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: { outDir: site, target: 'es2023', modulePreload: { polyfill: false } },
    });
    const served = await serve({ root: site, files: [], label: 'none', port: 0 });
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const said: Promise<string>[] = [];
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (message) => {
        if (message.type() !== 'log') return;
        const parts = message.args().map((handle) => handle.evaluate(shown));
        said.push(Promise.all(parts).then((texts) => texts.join(' ')));
      });
      await page.goto(served.url);
      await expect
        .poll(() => said.length + wrong.length, { timeout: 20_000 })
        .toBeGreaterThanOrEqual(promised.length);
      expect(wrong).toEqual([]);
      expect((await Promise.all(said)).map(plain)).toEqual(promised.map(plain));
    } finally {
      await browser.close();
      await served.close();
    }
  }, 120_000);
});

/** Runs in the page. */
function shown(value: unknown): string {
  if (value instanceof Float64Array) return `Float64Array ${JSON.stringify([...value])}`;
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}

/** What is printed, without the manners of each printer: quotes, spaces, the length of an array. */
const plain = (text: string): string => text.replaceAll(/["'\s]|\(\d+\)/g, '');
