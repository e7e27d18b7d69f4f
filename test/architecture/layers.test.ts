import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { forbidden, allowed, allowedSeverity, options } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
) as IConfiguration;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-layers-'));
  for (const name of ['sigma', 'graphology', 'temporal-polyfill', 'lodash']) {
    await plant(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    await plant(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  await plant('node_modules/svelte/package.json', '{ "name": "svelte", "exports": { "./*": "./index.js" } }');
  await plant('node_modules/svelte/index.js', '');
  await plant('packages/core/package.json', '{ "exports": { ".": "./dist/index.js" } }');
  await plant('packages/core/dist/index.js', 'export const profile = 1;');
  for (const door of ['cli', 'dashboard']) {
    await mkdir(join(folder, 'packages', door, 'node_modules/@linli'), { recursive: true });
    await symlink(join(folder, 'packages/core'), join(folder, 'packages', door, 'node_modules/@linli/core'));
  }
});

afterEach(() => rm(folder, { recursive: true }));

async function plant(path: string, text: string): Promise<void> {
  await mkdir(join(folder, dirname(path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** `from` is under packages/; every relative target in `text` is planted empty unless given. */
async function broken(from: string, text: string, others: Record<string, string> = {}): Promise<string[]> {
  for (const [, target] of text.matchAll(/'(\.[^']+)'/g))
    await plant(join('packages', dirname(from), target!), 'export const x = 1;');
  for (const [path, content] of Object.entries(others)) await plant(`packages/${path}`, content);
  await plant(`packages/${from}`, text);
  const { output } = await cruise(['packages'], {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden, allowed, allowedSeverity } as never,
  });
  return (output as ICruiseResult).summary.violations.map(
    (violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`,
  );
}

describe('layers', () => {
  it.each([
    ['a kernel that knows the profile', 'core/src/kernels/a.ts', `import { x } from '../profile/b.ts';`],
    ['a type is an import too', 'core/src/kernels/a.ts', `import type { x } from '../model/b.ts';`],
    ['a model with logic from util', 'core/src/model/a.ts', `import { x } from '../util/b.ts';`],
    ['graphology running in the model', 'core/src/model/a.ts', `import Graph from 'graphology';`],
    [
      'graphology behind a type import',
      'core/src/model/a.ts',
      `import type { A } from 'graphology'; import { b } from 'graphology'; export const c: A = b;`,
    ],
    ['dates outside their file', 'core/src/util/a.ts', `import { Temporal } from 'temporal-polyfill';`],
    ['graphology outside the adapter', 'core/src/measures/a.ts', `import Graph from 'graphology';`],
    ['Node in the engine', 'core/src/io/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['an instrument inside the profile', 'core/src/profile/a.ts', `import { x } from '../instruments/b.ts';`],
    ['a library nobody listed', 'core/src/io/a.ts', `import x from 'lodash';`],
    ['test helpers in the pipeline', 'core/src/pipeline.ts', `import { x } from './testing/index.ts';`],
    ['a folder nobody listed', 'core/src/model/a.ts', `import { x } from '../helpers/b.ts';`],
    ['sigma in a view', 'dashboard/src/views/a.view.ts', `import Sigma from 'sigma';`],
    ['sigma beside its canvas', 'dashboard/src/graph/paint.ts', `import Sigma from 'sigma';`],
    [
      'the engine running in a view',
      'dashboard/src/views/a.view.ts',
      `import { profile } from '@linli/core';`,
    ],
    [
      'the database in a view',
      'dashboard/src/views/a.ts',
      `import url from '@duckdb/duckdb-wasm/a.wasm?url';`,
    ],
    ['a component that holds state', 'dashboard/src/components/a.ts', `import { x } from '../state/b.ts';`],
    [
      'a page that skips the state',
      'dashboard/src/pages/A.svelte',
      `<script lang="ts">import { x } from '../db/open.ts'; const y: number = x;</script>{y}`,
    ],
    ['the dashboard in the CLI', 'cli/src/a.ts', `import { x } from '../../dashboard/src/views/b.ts';`],
  ])('refuse %s', async (_, from, text) => {
    const found = await broken(from, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(`not-in-allowed: packages/${from} -> `);
  });

  it.each([
    ['core/src/model/a.ts', `import type { MultiGraph } from 'graphology';`],
    ['core/src/util/dates.ts', `import { Temporal } from 'temporal-polyfill';`],
    ['core/src/build/a.ts', `import Graph from 'graphology';`],
    ['core/src/measures/node/a.ts', `import { x } from '../../kernels/b.ts';`],
    ['core/src/index.ts', `export { x } from './gaps/b.ts';`],
    ['core/src/kernels/a.test.ts', `import { x } from '../testing/b.ts'; import fs from 'node:fs';`],
    ['dashboard/src/views/a.view.ts', `import type { Gap } from '@linli/core';`],
    [
      'dashboard/src/graph/SigmaCanvas.svelte',
      `<script lang="ts">import Sigma from 'sigma'; const y: unknown = Sigma;</script>{y}`,
    ],
    ['dashboard/src/db/open.ts', `import url from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';`],
    ['cli/src/a.ts', `import { profile } from '@linli/core'; import fs from 'node:fs';`],
  ])('let %s do what it is for: %s', async (from, text) => {
    expect(await broken(from, text)).toEqual([]);
  });

  it('refuse a cycle, even between tests and even of types', async () => {
    const back = { 'core/src/testing/b.ts': `import type { x } from './a.ts';` };
    const found = await broken('core/src/testing/a.ts', `import { x } from './b.ts';`, back);
    expect(found).toEqual([expect.stringMatching(/^no-circular: /)]);
  });
});
