import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFileSync(here(path), 'utf8');

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const packageAt = (folder: string): Package => JSON.parse(read(`${folder}/package.json`)) as Package;

/** What the about box says of this program and of the libraries that it ships. */
function about() {
  const { version, license } = packageAt('.');
  const libraries = ['.', '../core'].flatMap((folder) =>
    Object.keys(packageAt(folder).dependencies ?? {})
      .filter((name) => !name.startsWith('@linli/'))
      .map((name) => {
        const library = packageAt(`${folder}/node_modules/${name}`);
        return { name, version: library.version, license: library.license ?? '' };
      }),
  );
  const named = new Map(
    [...libraries, { name: 'svelte', ...pick(packageAt('node_modules/svelte')) }].map((one) => [
      one.name,
      one,
    ]),
  );
  return { version, license, libraries: [...named.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
const pick = ({ version, license = '' }: Package) => ({ version, license });

/** Tells the service worker which files this build is made of, once they are all written. */
function listFiles(): Plugin {
  return {
    name: 'linli-list-files',
    apply: 'build',
    writeBundle() {
      const root = here('dist');
      const files = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'sw.js' && entry.name !== 'index.html')
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
      const hash = createHash('sha256');
      for (const file of ['index.html', ...files]) hash.update(file).update(readFileSync(join(root, file)));
      const build = { id: hash.digest('hex').slice(0, 16), files };
      const script = join(root, 'sw.js');
      const text = readFileSync(script, 'utf8');
      writeFileSync(script, `const linliBuild=${JSON.stringify(build)};\n${text}`);
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [svelte(), listFiles()],
  define: { __LINLI_ABOUT__: JSON.stringify(about()) },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: here('index.html'), sw: here('src/service-worker.ts') },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  worker: { format: 'iife' },
});
