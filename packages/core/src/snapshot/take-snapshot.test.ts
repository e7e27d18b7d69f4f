import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edges, filesOf, graphOf, runs } from '../testing/index.ts';
import type { Snapshot, SnapshotOptions } from '../model/snapshot.ts';
import { snapshotFromEdges, takeSnapshot } from './take-snapshot.ts';
import { costFromStrength, strengthFromCost } from './strength-and-cost.ts';

const people = 'id,roles,birth_year,from,to\nA,elder,,,\nB,,1950,,\nC,elder,1980,,\nD,,,,2024-03-01\n';
const at = async (ties: string, options: SnapshotOptions = {}, more: Record<string, string> = {}) => {
  const { graph, issues } = await graphOf(filesOf({ people, ties, ...more }));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return takeSnapshot(graph, options);
};
const dyads = ({ undirected: { offsets, neighbors }, keys }: Snapshot): string[] =>
  keys.flatMap((key, a) =>
    Array.from(neighbors.subarray(offsets[a], offsets[a + 1]))
      .filter((b) => b > a)
      .map((b) => key + keys[b]!),
  );
const arcs = ({ out: { offsets, neighbors }, keys }: Snapshot): string[] =>
  keys.flatMap((key, a) => Array.from(neighbors.subarray(offsets[a], offsets[a + 1]), (b) => key + keys[b]!));

describe('takeSnapshot', () => {
  it('keeps everybody of the day, tied or not, and leaves out who has gone', async () => {
    const ties = 'supporter,supported,from,to\nA,B,2024-01-01,\nA,D,,\n';
    expect((await at(ties, { asOf: '2024-02-29' })).keys).toEqual(['A', 'B', 'C', 'D']);
    const later = await at(ties, { asOf: '2024-03-01' });
    expect(later.keys).toEqual(['A', 'B', 'C']);
    expect(dyads(later)).toEqual(['AB']);
  });

  it('takes everybody for asked where no interview was ever recorded, and nobody in a roster without ties', async () => {
    const asked = async (ties: string) => [...(await at(`supporter,supported\n${ties}`)).interviewed];
    expect(await asked('A,B\n')).toEqual([1, 1, 1, 1]);
    expect(await asked('')).toEqual([-1, -1, -1, -1]);
  });

  it('holds a tie on [from, to)', async () => {
    const ties = 'supporter,supported,from,to\nA,B,2024-01-01,2024-02-01\n';
    expect(dyads(await at(ties, { asOf: '2023-12-31' }))).toEqual([]);
    expect(dyads(await at(ties, { asOf: '2024-01-01' }))).toEqual(['AB']);
    expect(dyads(await at(ties, { asOf: '2024-02-01' }))).toEqual([]);
  });

  it('takes the latest date of the data by default, never a date that lies ahead', async () => {
    const ties = 'supporter,supported,from,to\nA,B,2024-01-01,2030-01-01\n';
    expect((await at(ties)).asOf).toBe('2024-01-01');
    expect(await at('supporter,supported\nA,B\n')).toMatchObject({ asOf: null, wave: null });
  });

  it('takes the last wave by its order, and a tie without a wave in every wave', async () => {
    const waves = 'id,order\ntwo,2\none,1\n';
    const ties = 'supporter,supported,wave\nA,B,one\nA,C,two\nB,C,\n';
    expect(await at(ties, {}, { waves })).toMatchObject({ wave: 'two', asOf: null });
    expect(dyads(await at(ties, {}, { waves }))).toEqual(['AC', 'BC']);
    expect(dyads(await at(ties, { wave: 'one' }, { waves }))).toEqual(['AB', 'BC']);
    await expect(at(ties, { wave: '3' }, { waves })).rejects.toThrow('expected a wave of one, two, got 3');
  });

  it('takes the wave dated at or before a day', async () => {
    const waves = 'id,date\n1,2020-01-01\n2,2022-01-01\n';
    const ties = 'supporter,supported,wave\nA,B,1\nA,C,2\n';
    expect(dyads(await at(ties, { asOf: '2021-06-01' }, { waves }))).toEqual(['AB']);
    expect(dyads(await at(ties, {}, { waves }))).toEqual(['AC']);
  });

  it('leaves out what is no support: acquaintances, kin that gives nothing, absent and unknown ties', async () => {
    const ties =
      'supporter,supported,kind,functions,status\nA,B,acquaintance,,\nA,C,child,,\nB,C,neighbour,,absent\nB,D,neighbour,,unknown\nC,D,child,companionship,\n';
    expect(dyads(await at(ties))).toEqual(['CD']);
    expect(dyads(await at(ties, { kinds: ['child'] }))).toEqual(['AC', 'CD']);
    expect(dyads(await at(ties, { functions: ['emergency'] }))).toEqual([]);
  });

  it('weighs reports of both ends by the tie rule', async () => {
    const ties =
      'supporter,supported,reported_by\nA,B,supporter\nA,B,supported\nB,C,supporter\nC,D,supported\nA,D,worker\n';
    expect(arcs(await at(ties))).toEqual(['AB', 'AD', 'BC', 'CD']);
    expect(arcs(await at(ties, { tieRule: 'both' }))).toEqual(['AB', 'AD']);
    expect(arcs(await at(ties, { tieRule: 'supporter' }))).toEqual(['AB', 'AD', 'BC']);
    expect(arcs(await at(ties, { tieRule: 'supported' }))).toEqual(['AB', 'AD', 'CD']);
  });

  it('needs both ends of an undirected tie to name it under the rule both', async () => {
    const row = (a: string, b: string) => `${a},${b},supporter,false\n`;
    const ties = `supporter,supported,reported_by,directed\n${row('A', 'B')}${row('B', 'A')}${row('C', 'A')}`;
    expect(dyads(await at(ties, { tieRule: 'both' }))).toEqual(['AB']);
    expect(arcs(await at(ties))).toEqual(['AB', 'AC', 'BA', 'CA']);
  });

  it.each([0, -1, Infinity, -Infinity])('refuses %s as a strength or a cost, and converts neither', (bad) => {
    const tie = { order: 2, source: [0], target: [1] };
    for (const name of ['strength', 'cost'] as const)
      expect(() => snapshotFromEdges({ ...tie, [name]: [bad] })).toThrow(`a ${name} finite and above zero`);
    expect(() => costFromStrength([1, bad])).toThrow(`got ${bad}`);
    expect(() => strengthFromCost([1, bad])).toThrow(`got ${bad}`);
  });
  it('converts strength into cost and back, what was not recorded stays so', () => {
    expect([...costFromStrength([2, NaN])]).toEqual([0.5, NaN]);
    expect([...strengthFromCost([0.5, NaN])]).toEqual([2, NaN]);
  });
  it('adds strengths of parallel ties and of both directions, an undirected tie once', async () => {
    const ties = 'supporter,supported,strength,directed\nA,B,2,\nB,A,3,\nA,C,4,false\nA,D,,\n';
    const { undirected, out } = await at(ties);
    expect(Array.from(undirected.strengths.subarray(0, 3))).toEqual([5, 4, NaN]);
    expect(Array.from(out.strengths)).toEqual([2, 4, NaN, 3, 4]);
  });

  it('knows elders by age where it is known, else by role', async () => {
    const { keys, elders } = await at('supporter,supported,from\nA,B,2024-01-01\n');
    expect(keys.filter((_, i) => elders[i])).toEqual(['A', 'B']);
  });

  it('is not active without recent contact, a recent declaration, or where that was not asked', async () => {
    const ties =
      'supporter,supported,frequency_30d,confirmed,from\nA,B,4,2024-05-01,\nA,C,4,2023-01-01,\nA,D,0.5,2024-05-01,\nB,C,,,2024-06-30\n';
    const asOf = '2024-06-30';
    const moving = people.replace('2024-03-01', '');
    expect(Array.from((await at(ties, { asOf }, { people: moving })).active)).toEqual([1, 0, 0, -1]);
    const events =
      'type,date,actor,people,outcome\nvisit,2024-06-20,C,A,met\ncall,2024-06-20,B,C,no-answer\n';
    expect(Array.from((await at(ties, { asOf }, { people: moving, events })).active)).toEqual([1, 1, 0, 0]);
  });

  it('holds a present tie active where neither contacts nor frequencies were collected', async () => {
    expect(Array.from((await at('supporter,supported\nA,B\n')).active)).toEqual([1]);
  });

  it('refuses options it does not know', async () => {
    await expect(at('supporter,supported\n', { asof: '2024-01-01' } as object)).rejects.toThrow('got asof');
  });
});

describe('snapshotFromEdges', () => {
  it('is simple, sorted and complete, whatever the arcs', () => {
    fc.assert(
      fc.property(edges(), (input) => {
        const { undirected, order } = snapshotFromEdges(input);
        const wanted = new Set(
          input.source.flatMap((a, i) =>
            a === input.target[i] ? [] : [`${a} ${input.target[i]}`, `${input.target[i]} ${a}`],
          ),
        );
        const found: string[] = [];
        for (let a = 0; a < order; a++) {
          const own = Array.from(
            undirected.neighbors.subarray(undirected.offsets[a], undirected.offsets[a + 1]),
          );
          expect(own).toEqual([...own].sort((x, y) => x - y));
          found.push(...own.map((b) => `${a} ${b}`));
        }
        expect(undirected.offsets[order]).toBe(undirected.neighbors.length);
        expect(found).toHaveLength(wanted.size);
        expect(found.every((arc) => wanted.has(arc))).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
  it('refuses an end that is not there', () => {
    expect(() => snapshotFromEdges({ order: 2, source: [0], target: [2] })).toThrow(
      'expected an end from 0 to 1, got 2',
    );
  });
});
