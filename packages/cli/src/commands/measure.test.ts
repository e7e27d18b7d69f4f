import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { generateNetwork, measureIds } from '@linli/core';
import { describe, expect, it } from 'vitest';
import { run as linli } from '../testing/run.ts';

const data = fileURLToPath(new URL('../../../../data', import.meta.url));
/** Every dataset that ships, found and not listed. */
const datasets = (await readdir(data, { recursive: true }))
  .filter((file) => file.endsWith('/people.csv') && !file.startsWith('raw/'))
  .map(dirname)
  .sort();
const levels = ['person', 'tie', 'community'] as const;
const needy = { person: ['ei_index', 'blau', 'iqv', 'disjoint_paths'], tie: [] as string[] };
const lacking = { ...needy, community: ['assortativity_attribute', 'ei_index'] };

const run = (...argv: string[]) => linli('measure', ...argv);

interface Document {
  readonly people?: readonly string[];
  readonly ties?: readonly (readonly [string, string])[];
  readonly measures: Readonly<Record<string, { undefined?: number; values?: unknown[]; value?: unknown }>>;
  readonly skipped: readonly { measure: string; reason: string }[];
}

const peopleOf = async (folder: string): Promise<readonly string[]> =>
  (await readFile(join(folder, 'people.csv'), 'utf8'))
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!);

it('finds the datasets', () => expect(datasets.length).toBeGreaterThanOrEqual(10));

describe.each(datasets)('every measure of %s', (name) => {
  const folder = join(data, name);

  it.each(levels)('of level %s is a number or nothing', async (level) => {
    const { code, out, talk } = await run(folder, '--measure', 'all', '--level', level, '--format', 'json');
    const { people, ties, measures, skipped } = JSON.parse(out) as Document;
    expect([code, /NaN|Infinity/.test(out)]).toEqual([0, false]);
    expect(skipped.map(({ measure }) => measure)).toEqual(lacking[level]);
    expect([...Object.keys(measures), ...lacking[level]].sort()).toEqual([...measureIds(level)].sort());
    expect(talk).toContain('Kernels: SIMD');
    for (const id of lacking[level]) expect(talk).toContain(`${id} (needs --`);
    if (level === 'person') expect(people).toEqual(await peopleOf(folder));
    for (const { values = [], undefined: empty = 0 } of Object.values(measures)) {
      if (level !== 'community') expect(values).toHaveLength((people ?? ties)!.length);
      expect(values.filter((value) => value === null)).toHaveLength(empty);
      expect(values.filter((value) => value !== null && typeof value !== 'number')).toEqual([]);
    }
    expect(Object.values(measures).some(({ value }) => value !== null)).toBe(true);
  });

  it('as CSV has everybody, empty where undefined', async () => {
    const { out } = await run(folder, '--measure', 'all');
    const rows = out.trimEnd().split('\n');
    expect(rows.map((row) => row.split(',')[0])).toEqual(['person', ...(await peopleOf(folder))]);
    expect(out).not.toMatch(/NaN|Infinity|null/i);
  });
});

it('every measure can be had with the options that some need', async () => {
  const amends = join(data, 'amends');
  const options = ['--attribute', 'gender', '--targets', 'role:elder', '--format', 'json'];
  for (const level of levels) {
    const { out, talk } = await run(amends, '--level', level, ...options);
    const { measures, skipped } = JSON.parse(out) as Document;
    expect([skipped, Object.keys(measures).sort()]).toEqual([[], [...measureIds(level)].sort()]);
    expect(talk).not.toContain('Left out');
  }
});

it('every measure as Parquet is a finite number or null', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'linli-')), 'all.parquet');
  await run(join(data, 'classic/florentine'), '--measure', 'all', '--weighted', '--out', file);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`select * from '${file}'`);
  const rows = reader.getRows();
  expect(rows).toHaveLength(16);
  const numbers = rows.flatMap((row) => row.slice(1));
  expect(numbers.filter((value) => value !== null && !Number.isFinite(value))).toEqual([]);
  expect(numbers).toContain(null);
});

/** A, B and C in a row, and D who is in those formats that can name somebody without a tie. */
const bare = {
  'net.csv': 'source,target,weight\nA,B,2\nB,C,1\n',
  'net.tsv': 'source\ttarget\nA\tB\nB\tC\n',
  'net.graphml':
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="A"/><node id="B"/><node id="C"/><node id="D"/><edge source="A" target="B"/><edge source="B" target="C"/></graph></graphml>',
  'net.gexf':
    '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes><node id="A"/><node id="B"/><node id="C"/><node id="D"/></nodes><edges><edge id="0" source="A" target="B"/><edge id="1" source="B" target="C"/></edges></graph></gexf>',
  'net.net': '*Vertices 4\n1 "A"\n2 "B"\n3 "C"\n4 "D"\n*Arcs\n1 2\n2 3\n',
  'net.dl': 'dl n=4 format=edgelist1\nlabels:\nA,B,C,D\ndata:\n1 2 1\n2 3 1\n',
  'net.json':
    '{"directed":true,"multigraph":false,"graph":{},"nodes":[{"id":"A"},{"id":"B"},{"id":"C"},{"id":"D"}],"links":[{"source":"A","target":"B"},{"source":"B","target":"C"}]}',
};
describe.each(Object.entries(bare))('a bare edge list %s', (name, text) => {
  it.each(levels)('has every measure of level %s', async (level) => {
    const file = join(await mkdtemp(join(tmpdir(), 'linli-')), name);
    await writeFile(file, text);
    const { code, out } = await run(file, '--level', level, '--format', 'json');
    const { measures, people, ties } = JSON.parse(out) as Document;
    expect([code, Object.keys(measures).length]).toEqual([
      0,
      measureIds(level).length - lacking[level].length,
    ]);
    if (level === 'person')
      expect([people!.slice(0, 3), measures['betweenness_raw']!.values!.slice(0, 3)]).toEqual([
        ['A', 'B', 'C'],
        [0, 1, 0],
      ]);
    if (level === 'tie')
      expect(ties).toEqual([
        ['A', 'B'],
        ['B', 'C'],
      ]);
    if (level === 'community') expect(measures['tie_count']!.value).toBe(2);
  });
});

it('reads a plain edge list as it reads one with quotation marks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'linli-'));
  const outputs = [];
  for (const mark of ['', '"']) {
    const rows = [['source', 'target', 'weight'], ['B', '王强', '2'], ['A', 'B', '0'], ['A', 'A', ''], ['C']];
    const text = rows.map((row) => row.map((cell) => mark + cell + mark).join(',')).join('\n');
    await writeFile(join(folder, 'net.csv'), text);
    const { code, out, talk } = await run(join(folder, 'net.csv'), '--format', 'json', '--weighted');
    outputs.push([code, out.replace(/"sha256": "\w+"/, ''), talk]);
  }
  expect(outputs[0]).toEqual(outputs[1]);
  expect(outputs[0]![0]).toBe(1);
});

it('says what is sampled: on stderr, beside the values, in the recipe; and samples nothing that was not to be', async () => {
  const { source, target } = generateNetwork({ people: 800, seed: 2 });
  const folder = await mkdtemp(join(tmpdir(), 'linli-sampled-'));
  const file = join(folder, 'edges.csv');
  await writeFile(file, ['source,target', ...Array.from(source, (a, i) => `${a},${target[i]}`)].join('\n'));
  const some = ['--measure', 'harmonic,degree', '--sample-above', '500', '--sources', '300'];
  const { out, talk } = await run(file, ...some, '--format', 'json');
  expect(talk).toMatch(/estimates.*harmonic from 300 of 7\d\d people/);
  const { measures, recipe } = JSON.parse(out) as {
    measures: Record<string, { sampled?: object; details?: { error: number[] } }>;
    recipe: { options: object };
  };
  expect(recipe.options).toMatchObject({ seed: 1, sampling: { above: 500, sources: 300 } });
  expect(measures['harmonic']).toMatchObject({ sampled: { sources: 300, confidence: 0.95 } });
  expect(measures['degree']?.sampled).toBeUndefined();
  expect((await run(file, ...some)).out.split('\n')[0]).toBe('person,harmonic,harmonic_error,degree');

  const exact = await run(file, '--measure', 'harmonic', '--format', 'json', '--threads', '2');
  expect(exact.out).not.toMatch(/sampl|threads/);
  expect((await run(file, '--threads', '0')).code).toBe(2);
  expect((await run(file, '--sample-above', 'often')).code).toBe(2);
});
