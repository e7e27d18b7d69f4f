import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as core from './index.ts';
import { runExample } from './testing/index.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const example = /```ts\n([\s\S]*?)```/.exec(readme)![1]!;
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
  const { printed, promised } = await runExample(example, core);
  expect(printed.map(shown)).toEqual(promised);
  expect(printed).toHaveLength(2);
});
