import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { filesOf, graphOf, runs } from '../testing/index.ts';
import { compare } from './compare.ts';
import { holm } from './holm.ts';
import { turnover } from './turnover.ts';

const quick = { seed: 1, permutations: 99, replicates: 100 };
describe('compare communities', () => {
  const people = (community: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${community}${i},elder,${community}`);
  const pairs = (community: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${community}${2 * i},${community}${2 * i + 1},instrumental`);
  const two = filesOf({
    people: `id,roles,community\n${[...people('East', 20), ...people('West', 10)].join('\n')}\n`,
    ties: `supporter,supported,functions\n${[...pairs('East', 3), ...pairs('West', 5)].join('\n')}\nEast6,West0,instrumental\n`,
  });

  it('counts ties inside, tells how many leave, and who is alone with all ties', async () => {
    const { graph } = await graphOf(two);
    const { groups, ties, transitions } = compare(graph, { by: 'community', ...quick });
    expect(groups.map(({ community, wave }) => [community, wave])).toEqual([
      ['East', null],
      ['West', null],
    ]);
    expect(groups[0]!.measures).toMatchObject({
      order: { value: 20 },
      mean_degree: { value: 6 / 20 },
      share_ties_outside: { value: 1 / 4 },
      share_alone: { value: 13 / 20 },
      response_rate: { value: NaN },
    });
    expect(groups[1]!.measures).toMatchObject({ mean_degree: { value: 1 }, share_alone: { value: 0 } });
    expect([ties, transitions]).toEqual([null, []]);
  });

  it('tests shares by permutation and mean degrees by bootstrap, adjusted for their number', async () => {
    const { graph } = await graphOf(two);
    const { tests } = compare(graph, { by: 'community', seed: 1 });
    expect(tests.map(({ id, method, between }) => [id, method, between])).toEqual([
      ['share_alone', 'permutation', ['East', null]],
      ['share_uncovered', 'permutation', ['East', null]],
      ['mean_degree', 'bootstrap-z', ['East', null]],
    ]);
    expect(tests[0]!.statistic).toBeCloseTo(0.65, 12);
    expect(tests[0]!.p).toBeLessThan(0.01);
    for (const { p, adjustedP } of tests) expect(adjustedP).toBeGreaterThanOrEqual(p);
  });

  it('goes community by community and wave by wave for both', async () => {
    const { graph } = await graphOf(
      filesOf({
        people: 'id,community\nA,North\nB,North\nC,\n',
        ties: 'supporter,supported,wave\nA,B,1\nA,C,2\n',
        waves: 'id,order\n1,1\n2,2\n',
      }),
    );
    const report = compare(graph, { by: 'both', ...quick });
    expect(report.groups.map(({ community, wave }) => [community, wave])).toEqual([
      ['North', '1'],
      ['North', '2'],
      [null, '1'],
      [null, '2'],
    ]);
    expect(report.transitions).toMatchObject([{ new: 1, lost: 1, becameIsolated: ['B'], recovered: ['C'] }]);
  });
});

describe('compare', () => {
  it('tells joiners and leavers apart from lost ties and isolation', async () => {
    const { graph } = await graphOf(
      filesOf({
        people: 'id,from,to,ended_because\nA,,,\nB,,2024-06-01,died\nC,2024-06-01,,\n',
        ties: 'supporter,supported\nB,A\nC,A\n',
        waves: 'id,date,order\n1,2024-01-01,1\n2,2024-12-01,2\n',
      }),
    );
    const { transitions } = compare(graph, { by: 'wave', ...quick });
    expect(transitions).toMatchObject([
      { new: 0, lost: 0, kept: 0, unknown: 2, joined: ['C'], left: ['B'], leftBecause: { died: 1 } },
    ]);
    expect(transitions[0]).toMatchObject({ asked: 1, becameIsolated: [], jaccard: NaN });
  });

  it('does not count as lost a tie that the later wave records as unknown', async () => {
    const { graph } = await graphOf(
      filesOf({
        people: 'id\nA\nB\nC\n',
        ties: 'supporter,supported,status,wave\nA,B,present,1\nA,C,present,1\nA,B,unknown,2\nA,C,absent,2\n',
        waves: 'id,order\n1,1\n2,2\n',
      }),
    );
    const { transitions, ties } = compare(graph, { by: 'wave', ...quick });
    expect(ties).toMatchObject({ lost: [['A', 'C']], unknown: [['A', 'B']] });
    expect(transitions[0]!.formation).toBe(0);
  });

  it('tells nothing of a tie or a person of which one wave did not ask, whatever the data', async () => {
    const answer = fc.constantFrom('true', 'false', '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(answer, answer), { minLength: 2, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.constantFrom('1', '2')), {
          maxLength: 8,
        }),
        async (answers, rows) => {
          const ties = rows.filter(([a, b]) => a < answers.length && b < answers.length);
          const { graph } = await graphOf(
            filesOf({
              people: `id\n${answers.map((_, i) => `P${i}`).join('\n')}\n`,
              ties: `supporter,supported,wave\n${ties.map(([a, b, w]) => `P${a},P${b},${w}`).join('\n')}\n`,
              person_waves: `person,wave,interviewed\n${answers.map(([x, y], i) => `P${i},1,${x}\nP${i},2,${y}`).join('\n')}\n`,
              waves: 'id,order\n1,1\n2,2\n',
            }),
          );
          const report = compare(graph, { by: 'wave', seed: 1, permutations: 9, replicates: 9 });
          const collected = answers.flat().some((word) => word !== '');
          const both = (id: string) =>
            !collected || answers[Number(id.slice(1))]!.every((word) => word === 'true');
          const { ties: changes, transitions } = report;
          for (const pair of [...changes!.new, ...changes!.lost, ...changes!.kept])
            expect(pair.every(both)).toBe(true);
          const { becameIsolated, recovered } = transitions[0]!;
          expect([...becameIsolated, ...recovered].every(both)).toBe(true);
          const numbers = JSON.stringify(report, (_, value: unknown) =>
            value === Infinity || value === -Infinity ? 'infinite' : value,
          );
          expect(numbers).not.toContain('infinite');
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('works on nobody and on one person', async () => {
    for (const people of ['id\n', 'id,roles\nA,elder\n'])
      for (const by of ['community', 'wave', 'both'] as const) {
        const { graph } = await graphOf(filesOf({ people, ties: 'supporter,supported\n' }));
        expect(compare(graph, { by, ...quick }).groups).toHaveLength(1);
      }
  });
});

describe('turnover', () => {
  it('gives the values of the domain reference, section 8', () => {
    const { jaccard, formation, dissolution } = turnover({ new: 2, lost: 2, kept: 2, dyads: 10 });
    expect([jaccard, formation, dissolution]).toEqual([1 / 3, 1 / 3, 1 / 2]);
  });
  it('is undefined where both waves have no tie', () => {
    expect(turnover({ new: 0, lost: 0, kept: 0, dyads: 3 })).toEqual({
      jaccard: NaN,
      formation: 0,
      dissolution: NaN,
    });
  });
});

describe('holm', () => {
  it('steps down from the smallest and leaves undefined values out', () => {
    expect(holm([0.04, NaN, 0.01, 0.03])).toEqual([0.06, NaN, 0.03, 0.06]);
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
  });
});
