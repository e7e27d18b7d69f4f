import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('holds what the assembly compiles to', { timeout: 60_000 }, async () => {
  const { compile } = (await import(new URL('../../assembly/build.mjs', import.meta.url).href)) as {
    compile: () => Promise<string>;
  };
  expect(readFileSync(fileURLToPath(new URL('simd-module.ts', import.meta.url)), 'utf8')).toBe(
    await compile(),
  );
});
