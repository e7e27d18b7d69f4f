import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defaultServerConditions, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const core = (path: string): string => fileURLToPath(new URL(`packages/core/src/${path}`, import.meta.url));

const { resolve } = createRequire(new URL('packages/dashboard/package.json', import.meta.url));
const { svelte } = (await import(pathToFileURL(resolve('@sveltejs/vite-plugin-svelte')).href)) as {
  svelte: (options: object) => Plugin[];
};

// In Node both the compiler and the runtime of Svelte choose their server side, where effects never run.
const asInBrowser = {
  plugins: [svelte({ configFile: false, dynamicCompileOptions: () => ({ generate: 'client' }) })],
  ssr: {
    resolve: { conditions: [...defaultServerConditions, 'browser'], externalConditions: ['browser'] },
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...asInBrowser,
        resolve: {
          alias: [
            { find: /^@linli\/core$/, replacement: core('index.ts') },
            { find: /^@linli\/core\/(words|testing)$/, replacement: core('$1/index.ts') },
            { find: /^@linli\/core\/pool-node$/, replacement: core('pool/node.ts') },
          ],
        },
        test: {
          name: 'unit',
          setupFiles: 'test/seed.ts',
          // No test changes what a module holds, and reading all of core anew for each file took a third of the time.
          isolate: false,
          testTimeout: 60_000,
          include: [
            'packages/*/src/**/*.test.ts',
            'data/**/*.test.ts',
            'test/{architecture,corpus,docs,fuzz,interop}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/{e2e,consumer}/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
