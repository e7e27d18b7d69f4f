import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = fileURLToPath(new URL('.', import.meta.url));
const written = fileURLToPath(new URL('../src/kernels/simd-module.ts', import.meta.url));

const flags = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,bulk-memory'];

/** The text of `src/kernels/simd-module.ts`: the kernels of this folder, compiled. */
export async function compile() {
  let bytes;
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'kernels.wasm', ...flags], {
    readFile: (name) => {
      try {
        return readFileSync(`${here}${name}`, 'utf8');
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
  return `/** Made from \`packages/core/assembly\` by \`npm run build\`: do not edit. */\nexport const simdModule =\n  '${text}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await compile();
  let before = '';
  try {
    before = readFileSync(written, 'utf8');
  } catch {
    // The first time.
  }
  if (before !== text) writeFileSync(written, text);
}
