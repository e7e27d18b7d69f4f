import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { convertDataset, type Dataset, type ExportFormat } from '@linli/core';
import { filesOf, graphOf, shipped } from '@linli/core/testing';
import { afterAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('read_graphs.py', import.meta.url));
const formats: readonly ExportFormat[] = ['graphml', 'gexf', 'pajek', 'ucinet', 'json'];

type Tie = readonly [string, string, number | null];
interface ReadGraph {
  readonly people: readonly string[];
  readonly ties: readonly Tie[];
  readonly directed: boolean;
}
interface Answer {
  readonly networkx: boolean;
  readonly igraph: boolean;
  readonly graphs: Readonly<Record<string, ReadGraph>>;
}

/** Mixed directions, strengths known and not, a repeat, a self-tie, an absent tie, isolates, ids that look like numbers. */
const small = filesOf({
  people: 'id,name\nA,安\nB,"O\'Neil, <b>"\nC,\n01,one\n1,uno\nIsolate,\n',
  ties:
    'supporter,supported,strength,directed,status\nA,B,2.5,true,present\nB,A,,true,\nB,C,0.125,false,\n' +
    'A,B,1,true,\n01,1,,true,\nC,A,3,true,absent\n1,1,2,true,\n',
});
const undirected = filesOf({
  people: 'id\nA\nB\nC\nD\n',
  ties: 'supporter,supported,directed,strength\nA,B,false,2\nB,C,false,0.5\n',
});
const sources: Readonly<Record<string, () => readonly { name: string; bytes: Uint8Array }[]>> = {
  small: () => small,
  undirected: () => undirected,
  kite: () => shipped('classic/kite'),
  florentine: () => shipped('classic/florentine'),
  karate: () => shipped('classic/karate'),
  amends: () => shipped('amends'),
};

const folder = mkdtempSync(join(tmpdir(), 'linli-interop-'));
afterAll(() => rmSync(folder, { recursive: true }));

const datasets = new Map<string, Dataset>();
for (const [name, files] of Object.entries(sources)) {
  const { graph } = await graphOf(files());
  datasets.set(name, graph.dataset);
  mkdirSync(join(folder, name));
  for (const format of formats)
    for (const file of (await convertDataset(graph.dataset, format, null)).files)
      writeFileSync(join(folder, name, file.name), file.bytes);
}

/** Debian's own Python has both libraries; elsewhere whichever is first. */
async function ask(): Promise<Answer> {
  for (const python of ['/usr/bin/python3', 'python3']) {
    try {
      const { stdout } = await promisify(execFile)(python, [script, folder, ...datasets.keys()], {
        maxBuffer: 64 * 2 ** 20,
      });
      const answer = JSON.parse(stdout) as Answer;
      if (answer.networkx || answer.igraph) return answer;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return { networkx: false, igraph: false, graphs: {} };
}
const answer = await ask();

const rounded = (strength: number | null): number | null =>
  strength === null ? null : Number(strength.toFixed(9));
const ways = (tie: {
  supporter: string;
  supported: string;
  directed: boolean | null;
  strength: number | null;
}): Tie[] => {
  const { supporter: a, supported: b, strength } = tie;
  const there: Tie = [a, b, rounded(strength)];
  return tie.directed === false && a !== b ? [there, [b, a, rounded(strength)]] : [there];
};
const present = ({ ties }: Dataset) => ties.filter(({ status }) => status === null || status === 'present');

/** One number a pair, as DL holds it. */
function summed(ties: readonly Tie[]): readonly Tie[] {
  const of = new Map<string, number>();
  for (const [a, b, strength] of ties) {
    const pair = JSON.stringify([a, b]);
    of.set(pair, (of.get(pair) ?? 0) + (strength ?? 1));
  }
  return Array.from(of, ([pair, strength]): Tie => [...(JSON.parse(pair) as [string, string]), strength]);
}

/** The ties that a reader must hold. Pajek and DL have a number for every tie, and no ties known to be absent. */
function expected(dataset: Dataset, format: string): readonly Tie[] {
  const ties = ['pajek', 'ucinet'].includes(format) ? present(dataset) : dataset.ties;
  const isUndirected = ties.every(({ directed }) => directed === false);
  if (format === 'ucinet') return summed(ties.flatMap(ways));
  const isPajek = format === 'pajek';
  const once = ties.map(({ supporter, supported, strength }): Tie => [
    supporter,
    supported,
    isPajek ? (strength ?? 1) : rounded(strength),
  ]);
  if (isPajek && !isUndirected) return ties.flatMap((tie) => ways({ ...tie, strength: tie.strength ?? 1 }));
  return once;
}

const inAnyOrder = (ties: readonly Tie[], directed: boolean): readonly string[] =>
  ties
    .map(([a, b, strength]) => JSON.stringify(directed || a < b ? [a, b, strength] : [b, a, strength]))
    .sort();

describe.skipIf(!answer.networkx && !answer.igraph)('exported graphs read by others', () => {
  it.each(Object.keys(answer.graphs))('%s: everybody, every tie, its direction and strength', (key) => {
    const [name, format] = key.split(' ') as [string, string];
    const dataset = datasets.get(name)!;
    const read = answer.graphs[key]!;
    expect([...read.people].sort()).toEqual(dataset.people.map(({ id }) => id).sort());
    const isUndirected = present(dataset).every(({ directed }) => directed === false);
    expect(read.directed).toBe(!isUndirected || format === 'json' || format === 'ucinet');
    expect(inAnyOrder(read.ties, read.directed)).toEqual(
      inAnyOrder(expected(dataset, format), read.directed),
    );
  });
});

it.runIf(!answer.networkx)('was not read by networkx: python3-networkx is not installed', () => undefined);
it.runIf(!answer.igraph)('was not read by igraph: python3-igraph is not installed', () => undefined);
