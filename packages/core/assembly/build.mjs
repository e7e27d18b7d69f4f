import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = fileURLToPath(new URL('.', import.meta.url));

const flags = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,bulk-memory'];

/** What is compiled to which file, and the name of the text in it. */
export const modules = [
  { entry: 'index.ts', written: '../src/kernels/simd-module.ts', name: 'simdModule', more: [] },
  {
    entry: 'loading/index.ts',
    written: '../src/edges/loading-module.ts',
    name: 'loadingModule',
    more: ['--importMemory'],
  },
].map((module) => ({ ...module, written: fileURLToPath(new URL(module.written, import.meta.url)) }));

/** The text of a written file. */
export async function compile({ entry, name, more }) {
  let bytes;
  const { error, stderr } = await asc.main([entry, '--outFile', 'module.wasm', ...flags, ...more], {
    readFile: (path) => {
      try {
        return readFileSync(`${here}${path}`, 'utf8');
      } catch {
        return null;
      }
    },
    writeFile: (_, contents) => {
      bytes = contents;
    },
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  const text = Buffer.from(bytes).toString('base64');
  return `/** Made from \`packages/core/assembly\` by \`npm run build\`: do not edit. */\nexport const ${name} =\n  '${text}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const module of modules) {
    const text = await compile(module);
    let before = '';
    try {
      before = readFileSync(module.written, 'utf8');
    } catch {
      // The first time.
    }
    if (before !== text) writeFileSync(module.written, text);
  }
