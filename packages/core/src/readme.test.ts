import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import * as core from './index.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const example = /```ts\n([\s\S]*?)```/.exec(readme)![1]!;
const AsyncFunction = (async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;
const shown = (values: unknown[]): string =>
  values
    .map((value) =>
      value instanceof Float64Array
        ? `Float64Array [${Array.from(value).join(', ')}]`
        : Array.isArray(value)
          ? `[${value.map((item) => `'${item as string}'`).join(', ')}]`
          : String(value),
    )
    .join(' ');

it('the example of the README prints what its comments say', async () => {
  const [importLine, ...lines] = example.split('\n');
  const names = /\{ (.*) \}/.exec(importLine!)![1]!.split(', ');
  const printed: string[] = [];
  const fake = { log: (...values: unknown[]) => printed.push(shown(values)) };
  await new AsyncFunction(
    ...names,
    'console',
    ts.transpile(lines.join('\n'), { target: ts.ScriptTarget.ES2022 }),
  )(...names.map((name) => core[name as keyof typeof core]), fake);
  expect(printed).toEqual(lines.flatMap((line) => /^console\.log.*?; *\/\/ (.*)$/.exec(line)?.[1] ?? []));
  expect(printed).toHaveLength(2);
});
