import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../packages/cli/src/main.ts';
import { cases } from './cases.ts';
import { inChild, limit } from './in-child.ts';
import { run, told } from './run.ts';

const sorted = (list: readonly unknown[]): readonly string[] => list.map((one) => JSON.stringify(one)).sort();
/** `npm run corpus`: every case in a process of its own; else only those made to cost much. */
const everyCost = Boolean(process.env['LINLI_CORPUS']);
/** Milliseconds, with what it takes to make the file, which counts for nothing. */
const patience = 60_000;

/** A line a case, printed by `npm run corpus`. */
const report: string[] = [];
afterAll(() => {
  const cache = new URL('../../.cache/', import.meta.url);
  mkdirSync(cache, { recursive: true });
  writeFileSync(new URL('corpus.tsv', cache), report.map((line) => `${line}\n`).join(''));
});

describe('the corpus of bad inputs', () => {
  it('holds every number from 1 to 98', () => {
    const numbers = new Set(cases.map(({ id }) => parseInt(id, 10)));
    expect([...numbers]).toEqual(Array.from({ length: 98 }, (_, i) => i + 1));
  });
});

describe.each(cases)('case $id: $title', ({ id, title, files, issues, outcome, holds, equals, costly }) => {
  const inOwnProcess = everyCost || costly === true;
  let made: ReturnType<typeof files> | null = null;
  /** Some take longer to make than to refuse. */
  const input = () => (made ??= files());
  afterAll(() => (made = null));

  it('behaves as listed', { timeout: patience }, async () => {
    const cost = inOwnProcess ? await inChild(input()) : null;
    const ran = cost ?? (await run(input()));
    expect(sorted(told(ran.issues))).toEqual(sorted(issues));
    expect(ran.outcome).toBe(outcome);
    const { read, accepted, repaired, rejected, unexplained } = ran.rows;
    expect(unexplained).toBe(0);
    expect(accepted + repaired + rejected).toBe(read);
    expect(ran.milliseconds).toBeLessThan(limit.milliseconds);
    if (cost) expect(cost.megabytes).toBeLessThan(limit.megabytes);
    const spent = cost ? [cost.milliseconds, cost.megabytes].map(Math.ceil) : ['', ''];
    report.push([id, ran.outcome, read, accepted, repaired, rejected, ...spent, title].join('\t'));
  });

  if (holds)
    it('holds what it should', { timeout: patience }, async () => {
      expect(holds((await run(input())).graph)).toEqual(equals);
    });

  it('is told the same by the command line', { timeout: patience }, async () => {
    let out = '';
    const code = await main(['check', 'dataset', '--format', 'json'], {
      isTerminal: false,
      language: 'en',
      out: (text) => (out += text),
      talk: () => undefined,
      readInput: () => Promise.resolve(input()),
      writeFile: () => Promise.resolve(),
      writeFolder: () => Promise.resolve(),
      openBrowser: () => Promise.resolve(false),
      interrupted: () => Promise.resolve(),
    });
    const { issues: found } = JSON.parse(out) as { issues: Parameters<typeof told>[0] };
    expect(sorted(told(found))).toEqual(sorted(issues));
    expect(code).toBe(found.some(({ severity }) => severity === 'error') ? 1 : 0);
  });
});
