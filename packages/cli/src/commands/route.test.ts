import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const s4 = fileURLToPath(new URL('../../../../data/scenarios/s4', import.meta.url));

interface Shown {
  readonly rounds: readonly {
    readonly team: string;
    readonly date: string;
    readonly minutes: number;
    readonly stops: readonly { readonly person: string; readonly arrive: string; readonly minutes: number }[];
  }[];
}

describe('linli route', () => {
  it('gives rounds by team and day, the same bytes every time', async () => {
    const days = ['--from', '2023-04-03', '--to', '2023-04-05'];
    const first = await run('route', s4, ...days, '--format', 'json');
    expect(first.code).toBe(0);
    const { rounds } = JSON.parse(first.out) as Shown;
    expect(new Set(rounds.map(({ team }) => team))).toEqual(new Set(['T1', 'T2', 'T3', 'T4']));
    expect(rounds.every(({ date }) => date >= '2023-04-03' && date <= '2023-04-05')).toBe(true);
    expect(rounds[0]!.stops[0]).toMatchObject({ arrive: expect.stringMatching(/^\d\d:\d\d$/) as string });
    expect((await run('route', s4, ...days, '--format', 'json')).out).toBe(first.out);
  });

  it('takes minutes of travel from a file, and says where that cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-'));
    const [good, bad] = [join(folder, 'good.csv'), join(folder, 'bad.csv')];
    await writeFile(good, 'from,to,minutes\nT1,E1,20\nT2,E1,50\nT3,E1,50\nT4,E1,50\n');
    await writeFile(bad, 'from,to,minutes\nT1,E1,soon\n');
    const argv = ['route', s4, '--people', 'E1', '--from', '2023-04-03', '--to', '2023-04-03'];
    const { rounds } = JSON.parse((await run(...argv, '--matrix', good, '--format', 'json')).out) as Shown;
    expect(rounds.map(({ team, stops }) => [team, stops[0]!.arrive])).toEqual([['T1', '09:20']]);
    const refused = await run(...argv, '--matrix', bad);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.talk).toContain('soon');
  });

  it('needs days where the data have none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-'));
    await writeFile(join(folder, 'people.csv'), 'id,roles\nA,elder\n');
    await writeFile(join(folder, 'ties.csv'), 'supporter,supported\n');
    expect(await run('route', folder)).toMatchObject({ code: 2, out: '' });
    expect(await run('route', s4, '--from', '2023-4-3')).toMatchObject({ code: 2, out: '' });
    expect(await run('route', s4, '--from', '2023-04-05', '--to', '2023-04-03')).toMatchObject({ code: 2 });
    const unplaced = await run('route', folder, '--from', '2023-04-03', '--format', 'csv');
    expect(unplaced).toMatchObject({
      code: 0,
      out: expect.stringContaining('A,,,2023-04-03,no-team') as string,
    });
  });
});
