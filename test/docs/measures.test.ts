import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@linli/core';
import { runExample } from '@linli/core/testing';
import { words } from '@linli/core/words';
import { describe, expect, it } from 'vitest';
import { pages } from '../../scripts/measure-docs.mjs';
import { families, texts } from '../../scripts/measure-docs/texts.mjs';

const folder = fileURLToPath(new URL('../../docs/measures', import.meta.url));
const wanted: ReadonlyMap<string, string> = pages();
const levels = ['person', 'tie', 'community'] as const;
const keys = levels.flatMap((level) => core.measureIds(level).map((id) => `${level} ${id}`));

describe('docs/measures', () => {
  it('has a text for every measure of the registry at each of its levels, and no other', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    for (const lang of ['en', 'zh'] as const)
      expect(core.measureIds().filter((id) => !words[lang].measure.has(id))).toEqual([]);
  });

  it.each([...Object.entries<object>(texts), ...Object.entries<object>(families)])(
    'says everything of %s in both languages',
    (_, text) => {
      const said = (value: unknown): readonly unknown[] =>
        typeof value === 'object' && value !== null && 'en' in value && 'zh' in value
          ? [value.en, value.zh]
          : [value];
      for (const [field, value] of Object.entries(text))
        for (const one of said(value)) expect(one, field).toBeTruthy();
    },
  );

  it('is what the generator makes of the registry and the texts; else run `npm run docs`', () => {
    expect(readdirSync(folder).sort()).toEqual([...wanted.keys()].sort());
    const stale = [...wanted].filter(([file, text]) => readFileSync(join(folder, file), 'utf8') !== text);
    expect(stale.map(([file]) => file)).toEqual([]);
  });

  it('names no function that the library does not have', () => {
    const named = Object.values<{ readonly exports: readonly string[] }>(families).flatMap(
      ({ exports }) => exports,
    );
    expect(named.filter((name) => !(name in core))).toEqual([]);
  });

  it('links to pages that exist', () => {
    for (const text of wanted.values())
      for (const [, target] of text.matchAll(/\]\(([^)]+\.md)\)/g))
        expect([...wanted.keys()]).toContain(target);
  });
});

/** Values side by side on one line, as `console.log` shows them: undefined is NaN, four digits. */
const read = (text: string): unknown =>
  JSON.parse(`[${text.replaceAll('NaN', 'null').replaceAll(/(?<![,:{]) (?!\})/g, ',')}]`);
const plain = (value: unknown): unknown =>
  ArrayBuffer.isView(value)
    ? Array.from(value as Float64Array, plain)
    : Array.isArray(value)
      ? value.map(plain)
      : typeof value === 'number' && Number.isNaN(value)
        ? null
        : value;
const numbers = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(numbers)
    : typeof value === 'number'
      ? (expect.closeTo(value, 3.99) as unknown)
      : value;

describe('the worked example', () => {
  const examples = [...wanted].flatMap(([file, text]) =>
    [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code], at) => [`${file} ${at + 1}`, code!] as const),
  );

  it('stands on every page', () => expect(examples).toHaveLength(keys.length + Object.keys(families).length));

  it.each(examples)('of %s runs and gives what it says', async (_, code) => {
    const { printed, promised } = await runExample(code, core);
    expect(promised.length).toBeGreaterThan(0);
    expect(printed.map(plain)).toEqual(promised.map(read).map(numbers));
  });
});
