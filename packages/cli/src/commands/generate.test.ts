import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const contents = async (folder: string) =>
  Promise.all(
    (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  );

describe('linli generate', () => {
  it('writes the same dataset for the same seed, without a problem in it, and another for another', async () => {
    const place = await mkdtemp(join(tmpdir(), 'linli-'));
    const [a, b, c] = ['a', 'b', 'c'].map((name) => join(place, name)) as [string, string, string];
    const made = await run('generate', '--people', '300', '--seed', '7', '--out', a);
    expect([made.code, made.out]).toEqual([0, '']);
    expect(made.talk).toMatch(/nobody in it exists/i);
    await run('generate', '--people', '300', '--seed', '7', '--out', b);
    await run('generate', '--people', '300', '--seed', '8', '--out', c);
    expect(await contents(b)).toEqual(await contents(a));
    // The title tells the seed, so that other files would differ in any case.
    const ties = (folder: string) => readFile(join(folder, 'ties.csv'), 'utf8');
    expect(await ties(c)).not.toBe(await ties(a));
    const checked = JSON.parse((await run('check', a, '--format', 'json')).out) as {
      issues: readonly { severity: string }[];
    };
    expect(checked.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says what it needs', async () => {
    for (const [argv, said] of [
      [['--out', 'x'], '--people'],
      [['--people', '300'], '--out'],
      [['--people', '3', '--out', 'x'], '20 people'],
      [['--people', '300', '--wave', '1', '--out', 'x'], 'no --wave'],
    ] as const)
      expect(await run('generate', ...argv)).toMatchObject({
        code: 2,
        talk: expect.stringContaining(said) as string,
      });
  });
});
