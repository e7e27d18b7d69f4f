import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run as linli } from '../testing/run.ts';

const amends = fileURLToPath(new URL('../../../../data/amends', import.meta.url));

const run = (...argv: string[]) => linli('compare', ...argv);

async function folderOf(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-'));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.csv`), text);
  return folder;
}

interface Document {
  recipe: { options: Record<string, unknown>; inputs: unknown[] };
  groups: {
    community: string | null;
    wave: string | null;
    measures: Record<string, { value: number | null; low: number | null; high: number | null }>;
  }[];
  ties: Record<'new' | 'lost' | 'kept' | 'unknown', [string, string][]> | null;
  transitions: Record<string, unknown>[];
  tests: { id: string; p: number | null }[];
}
const json = async (...argv: string[]) =>
  JSON.parse((await run(...argv, '--format', 'json')).out) as Document;

describe('linli compare', () => {
  it('gives the four waves of AMENDS, the ties of the last two, and each step', async () => {
    const { recipe, groups, ties, transitions, tests } = await json(amends, '--by', 'wave', '--seed', '7');
    expect(recipe.options).toMatchObject({ by: 'wave', seed: 7, tie_rule: 'either', level: 0.95 });
    expect(groups.map(({ wave }) => wave)).toEqual(['1', '2', '3', '4']);
    expect(transitions.map(({ from, to }) => [from, to])).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['3', '4'],
    ]);
    const counts = Object.fromEntries(Object.entries(ties!).map(([what, pairs]) => [what, pairs.length]));
    expect(transitions[2]).toMatchObject(counts);
    expect(Object.keys(transitions[0]!)).toEqual(
      expect.arrayContaining([
        'jaccard',
        'formation',
        'dissolution',
        'became_isolated',
        'recovered',
        'joined',
        'left',
      ]),
    );
    expect(tests).toHaveLength(6);
  });

  it('keeps every interval round its value, and says null where there is none', async () => {
    const { groups } = await json(amends);
    for (const { measures } of groups)
      for (const { value, low, high } of Object.values(measures)) {
        expect(low === null).toBe(high === null);
        if (low !== null) expect(low <= value! && value! <= high!).toBe(true);
      }
  });

  it('writes a row a group and measure, without NaN or Infinity', async () => {
    const { code, out } = await run(amends);
    const [header, ...rows] = out.trim().split('\n');
    expect(code).toBe(0);
    expect(header).toBe('community,wave,measure,value,low,high,method,of,suppressed');
    expect(rows).toHaveLength(4 * 18);
    expect(rows).toContainEqual(expect.stringMatching(/^,4,share_alone,0,0,0\.0664\d*,wilson,54,false$/));
    expect(out).not.toMatch(/NaN|Infinity/);
  });

  it('gives the same bytes for the same seed', async () => {
    const once = await run(amends, '--seed', '3', '--format', 'json');
    expect(await run(amends, '--seed', '3', '--format', 'json')).toEqual(once);
    expect(once.out).not.toMatch(/NaN|Infinity/);
  }, 20_000);

  it('compares what there is to compare where nobody said by what', async () => {
    const folder = await folderOf({
      people: 'id,roles,community\nA,elder,East\nB,elder,East\nC,elder,West\nD,elder,West\n',
      ties: 'supporter,supported,functions\nA,B,instrumental\nA,C,instrumental\n',
    });
    const { recipe, groups, ties } = await json(folder);
    expect([recipe.options['by'], groups.map(({ community }) => community), ties]).toEqual([
      'community',
      ['East', 'West'],
      null,
    ]);
  });

  it.each(['', '\nA,elder', '\nA,elder\nB,elder'])('works on tiny data %j', async (rows) => {
    const folder = await folderOf({ people: `id,roles${rows}\n`, ties: 'supporter,supported\n' });
    for (const by of ['community', 'wave', 'both'])
      for (const format of ['csv', 'json', 'table']) {
        const { code, out } = await run(folder, '--by', by, '--format', format);
        expect(code).toBe(0);
        expect(out).not.toMatch(/NaN|Infinity/);
      }
  });

  it.each([
    [[amends, '--by', 'age'], 'got age'],
    [[amends, '--by', 'wave', '--wave', '4'], 'got 4'],
    [[amends, '--age-weights', '1,2'], 'got 1,2'],
    [[amends, '--age-weights', '1,,2'], 'got 1,,2'],
    [[], 'expected a dataset'],
  ])('exits 2 on the wrong call %j', async (argv, said) => {
    const { code, out, talk } = await run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(talk).toContain(said);
  });

  it('tells each step in words, and has help in both languages', async () => {
    const { talk } = await run(amends, '--lang', 'zh');
    expect(talk).toContain('第 3 期到第 4 期');
    for (const lang of ['zh', 'en'])
      expect((await run('--help', '--lang', lang)).out).toMatch(/^.+\n\n {2}npx linli compare /);
  });
});
