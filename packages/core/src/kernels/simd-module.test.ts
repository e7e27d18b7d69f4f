import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Module {
  readonly entry: string;
  readonly written: string;
}

it('holds what the assembly compiles to', { timeout: 60_000 }, async () => {
  const { modules, compile } = (await import(new URL('../../assembly/build.mjs', import.meta.url).href)) as {
    modules: readonly Module[];
    compile: (module: Module) => Promise<string>;
  };
  expect(modules.map(({ entry }) => entry)).toEqual(['index.ts', 'loading/index.ts']);
  for (const module of modules) expect(readFileSync(module.written, 'utf8')).toBe(await compile(module));
});
