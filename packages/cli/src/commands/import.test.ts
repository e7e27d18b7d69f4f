import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheets } from '@linli/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

let place = '';
const at = (name: string): string => join(place, name);
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'linli-'));
  await writeFile(at('花名册.csv'), '姓名,性别,出生年月,楼栋\n王秀英,女,1941年3月,3栋\n李建国,男,38年,5栋\n');
});

describe('linli import', () => {
  it('only says what it would do', async () => {
    const { code, out, talk } = await run('import', at('花名册.csv'));
    expect(code).toBe(1);
    expect(out).toBe(
      'file,sheet,row,outcome,person,changes,reasons\n花名册.csv,,2,created,P0001,,\n' +
        '花名册.csv,,3,rejected,,,"“出生年月”: the year has two digits, so the century is not known (read: 38年; expected: YYYY, YYYY-MM, YYYY-MM-DD)"\n',
    );
    expect(talk).toContain('楼栋 → place (by its header)');
    expect(talk).toContain('2 rows: 1 new, 0 changed, 0 without change, 1 held back');
    expect(talk).toContain('Only a preview');
    expect(await readdir(place)).toEqual(['花名册.csv']);
  });

  it('writes nothing where a row cannot be taken, until somebody takes it back', async () => {
    const refused = await run('import', at('花名册.csv'), '--out', at('data'));
    expect([refused.code, await readdir(place)]).toEqual([1, ['花名册.csv']]);
    expect(refused.talk).toContain('nothing was written');

    const { code } = await run(
      'import',
      at('花名册.csv'),
      '--out',
      at('data'),
      '--bad-rows',
      at('back.xlsx'),
    );
    expect(code).toBe(1);
    expect(await readFile(at('data/people.csv'), 'utf8')).toBe(
      'id,name,birth_year,gender,place\nP0001,王秀英,1941-03,female,3栋\n',
    );
    const { sheets } = await readSheets([{ name: 'back.xlsx', bytes: await readFile(at('back.xlsx')) }]);
    expect(sheets[0]!.table.rows.map((row) => row[0])).toEqual(['李建国']);
  });

  it('adds to a dataset, with the mapping of an earlier import', async () => {
    const first = await run(
      'import',
      at('花名册.csv'),
      '--out',
      at('data'),
      '--bad-rows',
      at('back.xlsx'),
      '--save-mapping',
      at('map.json'),
    );
    expect(first.code).toBe(1);
    await writeFile(at('more.csv'), '姓名,性别,出生年月,楼栋\n王秀英,女,1941-03,4栋\n李建国,男,1938,5栋\n');
    const { code, out } = await run(
      'import',
      at('more.csv'),
      '--into',
      at('data'),
      '--mapping',
      at('map.json'),
      '--out',
      at('new'),
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      recipe: { command: 'import', inputs: [{ file: 'datapackage.json' }, {}, {}, { file: 'more.csv' }] },
      counts: { read: 2, created: 1, updated: 1, same: 0, rejected: 0 },
      sheets: [{ table: 'people', mapped: true }],
    });
    expect(await readFile(at('new/people.csv'), 'utf8')).toContain(
      'P0001,王秀英,1941-03,female,4栋\nP0002,李建国',
    );
    expect((await run('check', at('new'))).code).toBe(0);
  });

  it('says what a file should hold that is no list at all', async () => {
    await writeFile(at('menu.csv'), '菜名,价格\n红烧肉,38\n');
    const { code, talk } = await run('import', at('menu.csv'), '--out', at('data'));
    expect(code).toBe(1);
    expect(talk).toContain('姓名, 编号, 出生年月');
    expect(await readdir(place)).toEqual(['menu.csv', '花名册.csv']);
  });

  it.each([
    [[], 'expected a file to import'],
    [['--mapping', '花名册.csv', '花名册.csv'], 'expected what --save-mapping wrote'],
  ])('refuses %s', async (argv, message) => {
    const { code, talk } = await run('import', ...argv.map((one) => (one.endsWith('csv') ? at(one) : one)));
    expect([code, talk]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('linli template', () => {
  it.each(['zh', 'en'])('writes a workbook that can be filled in and imported (%s)', async (lang) => {
    const { code } = await run('template', '--lang', lang, '--out', at('template.xlsx'));
    expect(code).toBe(0);
    const preview = await run('import', at('template.xlsx'), '--format', 'json');
    const { sheets, counts } = JSON.parse(preview.out) as {
      counts: unknown;
      sheets: { table: string; columns: { target: unknown }[] }[];
    };
    expect(sheets.map(({ table }) => table)).toEqual(['people', 'ties', 'events', 'needs']);
    expect(sheets.flatMap(({ columns }) => columns).every(({ target }) => typeof target === 'object')).toBe(
      true,
    );
    expect(counts).toMatchObject({ read: 0 });
  });
});
