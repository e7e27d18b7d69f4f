import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportFormats } from '@linli/core';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const kite = fileURLToPath(new URL('../../../../data/classic/kite', import.meta.url));
const amends = fileURLToPath(new URL('../../../../data/amends', import.meta.url));
const s0 = fileURLToPath(new URL('../../../../data/scenarios/s0', import.meta.url));
const place = (): Promise<string> => mkdtemp(join(tmpdir(), 'linli-'));

const measured = async (dataset: string): Promise<unknown> =>
  (await run('measure', dataset, '--measure', 'degree,betweenness')).out;

describe('linli convert', () => {
  it.each(exportFormats.filter((format) => format !== 'rsiena'))(
    'gives the same measures from %s as from the dataset',
    async (format) => {
      const out = join(await place(), format === 'r' ? 'r.zip' : format);
      const { code, out: printed } = await run('convert', kite, '--to', format, '--out', out);
      expect([code, printed]).toEqual([0, '']);
      if (format !== 'r') expect(await measured(out)).toBe(await measured(kite));
    },
  );

  it('puts one text on stdout, and says on stderr what it leaves behind', async () => {
    const { code, out, talk } = await run('convert', amends, '--to', 'pajek');
    expect(code).toBe(0);
    expect(out).toMatch(/^\*Vertices 214\n/);
    expect(talk).toMatch(/tables not exported \(.*waves.*\)\n/);
    expect(talk).toMatch(/columns not exported/);
  });

  it('lists the losses in the recipe', async () => {
    const out = join(await place(), 's0.graphml');
    const printed = await run('convert', s0, '--to', 'graphml', '--out', out, '--format', 'json');
    expect(JSON.parse(printed.out)).toMatchObject({
      recipe: {
        command: 'convert',
        options: { to: 'graphml' },
        losses: [{ code: 'tables-left-out' }, { code: 'directions-mixed' }],
      },
      files: ['graph.graphml'],
    });
  });

  it('names nobody who said no to it, unless told to, and says so', async () => {
    const folder = await place();
    await writeFile(
      join(folder, 'people.csv'),
      'id,name,phone,place\nE1,王秀英,139,1-1\nE2,赵德顺,138,3-2\n',
    );
    await writeFile(join(folder, 'ties.csv'), 'supporter,supported\nE1,E2\n');
    await writeFile(join(folder, 'consents.csv'), 'person,purpose,given\nE2,sharing,false\n');
    const out = join(await place(), 'e.json');
    const { code, talk } = await run('convert', folder, '--to', 'json', '--out', out);
    expect([code, talk]).toEqual([0, expect.stringMatching(/^1 said no to being named.*--keep-all-names/m)]);
    expect(await readFile(out, 'utf8')).toMatch(/^(?!.*(赵德顺|138|3-2)).*王秀英/s);
    const whole = await run('convert', folder, '--to', 'json', '--keep-all-names');
    expect([whole.out, whole.talk]).toEqual([
      expect.stringContaining('赵德顺'),
      expect.stringMatching(/names 1 who said no/),
    ]);
  });

  it('never writes into a folder that holds something', async () => {
    const folder = await place();
    await writeFile(join(folder, 'people.csv'), 'id\nmine\n');
    const { code, talk } = await run('convert', kite, '--to', 'csv', '--out', folder);
    expect([code, talk]).toEqual([
      2,
      `linli convert: --out: expected a new or empty folder, got ${folder}\n`,
    ]);
    expect(await readdir(folder)).toEqual(['people.csv']);
    expect(await readFile(join(folder, 'people.csv'), 'utf8')).toBe('id\nmine\n');
  });

  it.each([
    [['--to', 'xlsx'], '--to xlsx: expected --out FILE'],
    [['--to', 'csv'], '--to csv: expected --out FOLDER'],
    [['--to', 'doc'], '--to: expected one of csv'],
    [[], 'expected --to csv|xlsx'],
    [['--to', 'pajek', '--wave', '1'], 'convert takes the whole dataset'],
  ])('refuses %s', async (argv, message) => {
    const { code, talk } = await run('convert', kite, ...argv);
    expect([code, talk]).toEqual([2, expect.stringContaining(message)]);
  });
});
