import { describe, expect, it } from 'vitest';
import { keyWords } from './keys.ts';
import { listWords } from './list.ts';
import { helpWords } from './help.ts';
import { measuringWords } from './measuring.ts';
import { networkWords } from './network.ts';
import { intakeWords } from './intake.ts';
import { planScreens } from './plan.ts';
import { aroundWords } from './around.ts';
import { copyWords } from './copy.ts';
import { recordWords } from './record.ts';
import { weekWords } from './week.ts';

const keys = (words: unknown, path = ''): string[] =>
  words !== null && typeof words === 'object'
    ? Object.entries(words).flatMap(([key, value]) => keys(value, `${path}.${key}`))
    : [`${path} ${typeof words}`];

/** Names of the values that a message puts in, whether it takes them one by one or as one object. */
const said = (message: unknown): string => {
  if (typeof message !== 'function') return '';
  const marks = new Proxy(
    {},
    { get: (_, key) => (key === Symbol.toPrimitive ? () => '<one>' : `<${String(key)}>`) },
  );
  const text = String((message as (...values: unknown[]) => unknown)(marks, '<two>', '<three>'));
  return [...new Set(text.match(/<\w+>/g) ?? [])].sort().join();
};
const messages = (words: unknown): string[] =>
  words !== null && typeof words === 'object' ? Object.values(words).flatMap(messages) : [said(words)];

describe.each([
  ['the network screen', networkWords],
  ['the measures of the network', measuringWords],
  ['the match and what-if screens', planScreens],
  ['the import wizard', intakeWords],
  ['the record book', recordWords],
  ['the worklist', listWords],
  ['the keyboard map', keyWords],
  ['whom to call', aroundWords],
  ['the week plan', weekWords],
  ['text to copy', copyWords],
  ['the help page and the tour', helpWords],
])('words of %s', (_, { zh, en }) => {
  it('are the same keys in both languages', () => {
    expect(keys(en).sort()).toEqual(keys(zh).sort());
  });
  it('put the same values into both languages', () => {
    expect(messages(en)).toEqual(messages(zh));
  });
});
