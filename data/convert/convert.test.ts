import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface DataPackage {
  resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
}
type Row = Record<string, string>;

const committed = fileURLToPath(new URL('..', import.meta.url));
const datasets = ['amends', 'arang-dak', 'classic/florentine', 'classic/karate', 'classic/kite'];
const table = (path: string): Row[] =>
  papa.parse<Row>(readFileSync(join(committed, path), 'utf8'), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  }).data;
const count = (rows: Row[], where: Row): number =>
  rows.filter((row) => Object.entries(where).every(([column, value]) => row[column] === value)).length;

describe('data/convert', () => {
  let made = '';
  beforeAll(() => {
    made = mkdtempSync(join(tmpdir(), 'linli-data-'));
    execFileSync(process.execPath, [join(committed, 'convert', 'all.mjs'), made]);
  });
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  it.each(datasets)('regenerates %s byte for byte', (dataset) => {
    const names = readdirSync(join(committed, dataset)).sort();
    expect(readdirSync(join(made, dataset)).sort()).toEqual(names);
    for (const name of names) {
      const [actual, expected] = [made, committed].map((folder) => readFileSync(join(folder, dataset, name)));
      expect(actual!.equals(expected!), `${dataset}/${name}`).toBe(true);
    }
  });

  it.each(datasets)(
    '%s: every end of a tie is a person, every wave is known, every table has its columns',
    (dataset) => {
      const people = new Set(table(`${dataset}/people.csv`).map((row) => row.id));
      const { resources } = JSON.parse(
        readFileSync(join(committed, dataset, 'datapackage.json'), 'utf8'),
      ) as DataPackage;
      const names = resources.map((resource) => resource.name);
      const waves = new Set([
        '',
        ...(names.includes('waves') ? table(`${dataset}/waves.csv`).map((row) => row.id) : []),
      ]);
      for (const { path, schema } of resources) {
        const [header] = readFileSync(join(committed, dataset, path), 'utf8').split('\n');
        expect(header).toBe(schema.fields.map((field) => field.name).join(','));
      }
      for (const row of table(`${dataset}/ties.csv`)) {
        expect(people.has(row.supporter) && people.has(row.supported) && waves.has(row.wave ?? '')).toBe(
          true,
        );
      }
    },
  );

  it('keeps the counts of AMENDS', () => {
    const ties = table('amends/ties.csv');
    const perWave = (where: Row) => ['1', '2', '3', '4'].map((wave) => count(ties, { ...where, wave }));
    expect(table('amends/people.csv')).toHaveLength(214);
    expect(perWave({ kind: 'friend', functions: 'companionship' })).toEqual([317, 598, 385, 628]);
    expect(perWave({ kind: '', functions: 'instrumental' })).toEqual([148, 368, 210, 253]);
    expect(count(ties, { wave: '', functions: '' })).toBe(340);
    const interviewed = table('amends/person_waves.csv').filter((row) => row.interviewed === 'true');
    expect(['1', '2', '3', '4'].map((wave) => count(interviewed, { wave }))).toEqual([165, 135, 140, 169]);
  });

  it('keeps the counts of Arang Dak: told by the helped, by the helper, by both, by either', () => {
    const help = table('arang-dak/ties.csv').filter((row) => row.functions === 'instrumental');
    const arcs = new Set(help.map((row) => `${row.supporter} ${row.supported}`));
    expect(table('arang-dak/people.csv')).toHaveLength(108);
    expect(count(help, { reported_by: 'supported' })).toBe(2595);
    expect(count(help, { reported_by: 'supporter' })).toBe(2958);
    expect(help.length - arcs.size).toBe(1422);
    expect(arcs.size).toBe(4131);
  });

  it('leaves nobody out who has no tie', () => {
    const ends = table('classic/florentine/ties.csv').flatMap((row) => [row.supporter, row.supported]);
    const people = table('classic/florentine/people.csv').map((row) => row.id);
    expect(people.filter((id) => !ends.includes(id))).toEqual(['Pucci']);
  });
});
