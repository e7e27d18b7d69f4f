import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { run } from './testing/run.ts';

const data = (folder: string): string => fileURLToPath(new URL(`../../../data/${folder}`, import.meta.url));

async function folderOf(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-'));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.csv`), text);
  return folder;
}

const commands = ['check', 'measure', 'profile', 'gaps'] as const;

describe('linli', () => {
  it('checks AMENDS without an error', async () => {
    const { code, out } = await run('check', data('amends'), '--format', 'json');
    const { counts } = JSON.parse(out) as { counts: unknown };
    expect([code, counts]).toMatchObject([0, { error: 0, warning: 46, people: 214 }]);
  });

  it('gives the support profile of AMENDS at wave 4', async () => {
    const { code, out } = await run('profile', data('amends'), '--wave', '4', '--format', 'json');
    const { collected, profiles } = JSON.parse(out) as { collected: number[]; profiles: { tier: string }[] };
    const count = (tier: string) => profiles.filter((profile) => profile.tier === tier).length;
    expect([code, collected, profiles.length]).toEqual([0, [1, 3, 4], 71]);
    expect(['R', 'Y', 'U', 'G'].map(count)).toEqual([0, 26, 17, 28]);
  });

  it('gives the same bytes for the same input and options', async () => {
    for (const command of commands)
      expect(await run(command, data('amends'), '--format', 'json')).toEqual(
        await run(command, data('amends'), '--format', 'json'),
      );
  });

  it('lists everybody of the people table in its order, undefined as empty', async () => {
    const folder = await folderOf({
      people: 'id,to\nB,\nGone,2020-01-01\nA,\n',
      ties: 'supporter,supported,from\nA,B,2024-01-01\n',
    });
    const { out } = await run('measure', folder, '--measure', 'degree,betweenness');
    expect(out).toBe('person,degree,betweenness\nB,1,\nGone,,\nA,1,\n');
  });

  it('reads an edge list with Chinese headers, and names the way for a table it does not know', async () => {
    const folder = await folderOf({ 边: '源,目标,权重\nA,B,2\n', 花名册: '姓名,年龄\n王,82\n' });
    const { out } = await run('measure', join(folder, '边.csv'), '--measure', 'strength');
    expect(out).toBe('person,strength\nA,2\nB,2\n');
    const { talk } = await run('profile', join(folder, '花名册.csv'));
    expect(talk).toContain('linli import');
  });

  it('lists under all what needs an option that was not given, and refuses it by name', async () => {
    const folder = await folderOf({
      people: 'id,gender,roles\nA,female,elder\nB,male,volunteer\nC,,volunteer\n',
      ties: 'supporter,supported\nB,A\nC,A\n',
    });
    const asked = ['measure', folder, '--format', 'json'];
    const skippedOf = async (...more: string[]) =>
      (
        JSON.parse((await run(...asked, ...more)).out) as { skipped: { measure: string; reason: string }[] }
      ).skipped.map(({ measure, reason }) => `${measure}: ${reason}`);
    expect(await skippedOf()).toEqual([
      'ei_index: needs --attribute',
      'blau: needs --attribute',
      'iqv: needs --attribute',
      'disjoint_paths: needs --targets',
    ]);
    expect(await skippedOf('--attribute', 'gender', '--targets', 'role:volunteer')).toEqual([]);
    expect((await run(...asked, '--measure', 'blau')).code).toBe(2);
    const { out } = await run(
      ...asked,
      '--measure',
      'ei_index,disjoint_paths',
      '--attribute',
      'gender',
      '--targets',
      'B',
    );
    expect((JSON.parse(out) as { measures: unknown }).measures).toEqual({
      ei_index: {
        unit: 'index',
        undefined: 1,
        values: [1, 1, null],
        details: { lowest: [1, 1, null], highest: [1, 1, null], missing: [1, 0, 0] },
      },
      disjoint_paths: {
        unit: 'paths',
        undefined: 1,
        values: [1, null, 1],
        details: { adjacent: [1, null, 0] },
      },
    });
  });

  it('gives every number of a census, in CSV a row each and in JSON one entry', async () => {
    const kite = data('classic/kite');
    const { out } = await run('measure', kite, '--measure', 'triad_census,reciprocity,density');
    expect(out).toBe(
      'measure,value,unit\ntriad_census_0,22,triads\ntriad_census_1,63,triads\ntriad_census_2,24,triads\ntriad_census_3,11,triads\nreciprocity,1,share\ndensity,0.4,share\n',
    );
    const json = await run('measure', kite, '--measure', 'triad_census', '--format', 'json', '--directed');
    expect(
      (JSON.parse(json.out) as { measures: { triad_census: unknown } }).measures.triad_census,
    ).toMatchObject({
      value: { '003': 22, '102': 63, '201': 24, '300': 11 },
    });
  });

  it('prints the alpha of Katz, and refuses one at or above 1 / lambda-max', async () => {
    const katz = ['measure', data('classic/kite'), '--measure', 'katz', '--format', 'json'];
    const { out } = await run(...katz);
    expect(
      (JSON.parse(out) as { measures: { katz: { parameters: object } } }).measures.katz.parameters,
    ).toEqual({
      alpha: expect.closeTo(0.1161, 4) as number,
      lambda_max: expect.closeTo(4.3064, 4) as number,
    });
    expect(await run(...katz, '--alpha', '0.24')).toMatchObject({ code: 2, out: '' });
  });

  it('keeps odd ids as they are in every output', async () => {
    const ids = ['__proto__', 'constructor', '1', '01', '1234567890123456789', '王秀英'];
    const folder = await folderOf({
      people: `id\n${ids.join('\n')}\n`,
      ties: `supporter,supported\n__proto__,01\n`,
    });
    const csv = (await run('measure', folder, '--measure', 'degree')).out;
    expect(csv).toBe(
      `person,degree\n${ids.map((id, i) => `${id},${i === 0 || i === 3 ? 1 : 0}`).join('\n')}\n`,
    );
    const json = JSON.parse(
      (await run('measure', folder, '--measure', 'degree', '--format', 'json')).out,
    ) as { people: string[] };
    expect(json.people).toEqual(ids);
  });

  const tiny = {
    empty: { people: 'id\n', ties: 'supporter,supported\n' },
    'one person': { people: 'id,roles\nA,elder\n', ties: 'supporter,supported\n' },
    'only isolates': {
      people: 'id,roles,interviewed\nA,elder,true\nB,elder,false\nC,,\n',
      ties: 'supporter,supported\n',
    },
    'a lone pair': {
      people: 'id,roles\nA,elder\nB,\n',
      ties: 'supporter,supported,functions\nB,A,instrumental\n',
    },
  };
  describe.each(Object.entries(tiny))('on a dataset that is %s', (_, texts) => {
    it.each(
      commands.flatMap((command) => ['csv', 'json', 'table'].map((format) => [command, format] as const)),
    )('%s works as %s', async (command, format) => {
      const { code, out, talk } = await run(command, await folderOf(texts), '--format', format);
      expect([code, talk.includes('Error')]).toEqual([0, false]);
      if (format === 'json') expect(JSON.parse(out)).toHaveProperty('recipe.inputs');
    });
    it.each(['tie', 'community'])('measure works at level %s', async (level) => {
      expect(await run('measure', await folderOf(texts), '--level', level, '--format', 'json')).toMatchObject(
        { code: 0 },
      );
    });
  });

  it('exits 1 on an error in the data, with complete output', async () => {
    const folder = await folderOf({
      people: 'id,roles\nA,elder\nA,elder\nB,\n',
      ties: 'supporter,supported\nB,A\n',
    });
    expect(await run('measure', folder, '--measure', 'degree')).toMatchObject({
      code: 1,
      out: 'person,degree\nA,1\nB,1\n',
    });
    const { code, out } = await run('check', folder, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      issues: [
        { code: 'duplicate-id', severity: 'error', file: 'people.csv', row: 3, column: 'id', received: 'A' },
      ],
    });
  });

  it('gives check as JSON even for a file it refuses', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-'));
    await writeFile(join(folder, 'people.csv'), Uint8Array.from([0x41, 0xff, 0xff, 0xfe, 0x80]));
    const { code, out } = await run('check', folder, '--format', 'json');
    expect([code, JSON.parse(out)]).toMatchObject([1, { issues: [{ code: 'encoding-unknown' }, {}, {}] }]);
  });

  it.each([
    [[], ''],
    [['nonsense'], 'got nonsense'],
    [['profile'], 'expected a dataset'],
    [['profile', '/nowhere'], 'no such file'],
    [['profile', data('amends'), '--wave', '9'], 'got 9'],
    [['profile', data('amends'), '--wav', '4'], '--wav'],
    [['profile', data('amends'), '--as-of', '2024-02-30'], 'got 2024-02-30'],
    [['measure', data('amends'), '--measure', 'degre'], 'got degre'],
    [['measure', data('amends'), '--measure', 'degree,density'], 'got density'],
    [['measure', data('amends'), '--measure', 'blau'], 'expected --attribute'],
    [['measure', data('amends'), '--attribute', 'colour'], 'got colour'],
    [['measure', data('amends'), '--targets', 'role:nobody'], 'got nobody'],
    [['measure', data('amends'), '--targets', 'PID0'], 'got PID0'],
    [['measure', data('amends'), '--alpha', 'x'], 'got x'],
    [['measure', data('amends'), '--model', 'half'], 'got half'],
    [['measure', data('amends'), '--format', 'parquet'], 'expected --out'],
  ])('exits 2 on the wrong call %j', async (argv, said) => {
    const { code, out, talk } = await run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(talk).toContain(said);
  });

  it('shows examples first in its help, in both languages', async () => {
    for (const command of ['', ...commands, 'open'])
      for (const lang of ['zh', 'en'])
        expect((await run(...(command ? [command] : []), '--help', '--lang', lang)).out).toMatch(
          /^.+\n\n {2}npx linli /,
        );
  });

  it('writes Parquet that reads back, and leaves nothing else behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-'));
    const file = join(folder, 'kite.parquet');
    expect(await run('measure', data('classic/kite'), '--measure', 'degree', '--out', file)).toMatchObject({
      code: 0,
    });
    expect(await readdir(folder)).toEqual(['kite.parquet']);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const reader = await connection.runAndReadAll(
      `select person, degree from '${file}' order by degree desc, person limit 1`,
    );
    expect(reader.getRows()).toEqual([['D', 6]]);
  });

  it('reads a bare edge list in place of a dataset', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-'));
    await writeFile(join(folder, 'net.csv'), 'source,target,weight\nA,B,2\n');
    const { code, out, talk } = await run('measure', join(folder, 'net.csv'), '--measure', 'degree,strength');
    expect([code, out]).toEqual([0, 'person,degree,strength\nA,1,2\nB,1,2\n']);
    expect(talk).toContain('1 warning');
  });
});
