import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Affiliation } from '../../model/affiliation.ts';
import { takeSnapshot } from '../../snapshot/take-snapshot.ts';
import { filesOf, graphOf, measureRuns } from '../../testing/index.ts';
import { affiliation } from './affiliation.ts';
import { caseloads } from './caseload.ts';
import { groupCounts, groupOverlaps, groupSizes, membersOf, projectOnto } from './project.ts';

const files = {
  people: 'id,capacity\nA,\nB,\nC,\nGone,\nW,4\n',
  ties: 'supporter,supported\n',
  groups: 'id,name,from,to\nchoir,合唱队,,\ntea,,,2024-03-01\n',
  memberships:
    'person,group,from,to\nA,choir,,\nB,choir,2024-01-01,2024-06-01\nA,walk,,\nC,walk,2024-07-01,\nNobody,choir,,\n',
  events:
    'id,type,date,actor,people,group,outcome\nE1,attendance,2024-05-01,W,A|B,,\nE2,attendance,2024-05-02,W,B|C,choir,met\nE3,attendance,2023-01-01,W,A|C,,\nE4,visit,2024-05-03,W,A,,met\nchoir,attendance,2024-05-04,W,C,,no-answer\n',
  cases:
    'person,worker,opened,closed\nA,W,2024-01-01,\nA,W,2024-02-01,\nB,W,2024-01-01,2024-05-01\nC,X,,\nNobody,W,,\n',
};
const at = async (asOf: string | null, options = {}) =>
  affiliation((await graphOf(filesOf(files))).graph, { asOf, ...options });
/** Members of each group in one word. */
function names(found: Affiliation): Record<string, string> {
  const words = membersOf(found).map((members) => members.map((i) => found.people[i]).join(''));
  return Object.fromEntries(found.groups.map(({ kind, id }, g) => [`${kind} ${id}`, words[g]!]));
}

describe('affiliation', () => {
  it('takes the memberships of a date and the activities of the window before it', async () => {
    expect(names(await at('2024-05-20'))).toEqual({
      'group choir': 'ABC',
      'group walk': 'A',
      'activity E1': 'AB',
    });
    expect(names(await at('2024-05-20', { from: 'memberships' }))).toEqual({
      'group choir': 'AB',
      'group walk': 'A',
    });
    expect(names(await at('2024-05-20', { windowDays: 18 }))).toMatchObject({ 'group choir': 'AB' });
    expect(names(await at('2024-02-01'))).toMatchObject({ 'group tea': '' });
  });
  it('takes all time where no date is given, and keeps a group and an activity of one name apart', async () => {
    const found = await at(null);
    expect(names(found)).toMatchObject({ 'group walk': 'AC', 'activity E3': 'AC' });
    expect(found.unknownPeople).toBe(1);
    expect(found.groups[0]).toEqual({ kind: 'group', id: 'choir', name: '合唱队' });
  });
  it('has everybody in it, and is no tie: a snapshot of the same data has none', async () => {
    const { graph } = await graphOf(filesOf(files));
    const found = affiliation(graph, { asOf: '2024-05-20' });
    expect(found.people).toEqual(graph.people.map(({ id }) => id));
    const { ties, undirected } = takeSnapshot(graph, { asOf: '2024-05-20' });
    expect([ties.length, undirected.neighbors.length]).toEqual([0, 0]);
    // @ts-expect-error co-presence has not the shape of a snapshot's ties
    const csr: typeof undirected = projectOnto(found, 'people');
    expect(csr).not.toHaveProperty('neighbors');
  });
});

describe('projectOnto', () => {
  it('counts groups shared by people and people shared by groups', async () => {
    const found = await at('2024-05-20');
    const onto = projectOnto(found, 'people');
    expect([...onto.first].map((a, k) => [a, onto.second[k], onto.counts[k]])).toEqual([
      [0, 1, 2],
      [0, 2, 1],
      [1, 2, 1],
    ]);
    expect(groupOverlaps(found)).toEqual([
      { first: 0, second: 1, shared: 1, jaccard: 1 / 3 },
      { first: 0, second: 2, shared: 2, jaccard: 2 / 3 },
      { first: 1, second: 2, shared: 1, jaccard: 1 / 2 },
    ]);
    expect([...groupSizes(found)]).toEqual([3, 1, 2]);
    expect([...groupCounts(found)]).toEqual([3, 2, 1, 0, 0]);
  });
  it('agrees with the product of the incidence matrix with itself', () => {
    const incidence = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 5 })).chain(([people, groups]) =>
      fc.array(fc.array(fc.boolean(), { minLength: groups, maxLength: groups }), {
        minLength: people,
        maxLength: people,
      }),
    );
    fc.assert(
      fc.property(incidence, (rows) => {
        const groups = rows[0]?.length ?? 0;
        const own = rows.map((row) => row.flatMap((member, g) => (member ? [g] : [])));
        const found: Affiliation = {
          asOf: null,
          people: rows.map((_, i) => `P${i}`),
          groups: Array.from({ length: groups }, (_, g) => ({ kind: 'group', id: `G${g}`, name: null })),
          offsets: Int32Array.from([0, ...own].map((_, i) => own.slice(0, i).flat().length)),
          groupsOf: Int32Array.from(own.flat()),
          unknownPeople: 0,
        };
        const product = (matrix: readonly (readonly boolean[])[]) =>
          matrix.flatMap((a, i) =>
            matrix.flatMap((b, j) => {
              const shared = a.filter((member, k) => member && b[k]).length;
              return i < j && shared > 0 ? [[i, j, shared]] : [];
            }),
          );
        const columns = Array.from({ length: groups }, (_, g) => rows.map((row) => row[g]!));
        for (const [of, matrix] of [
          ['people', rows],
          ['groups', columns],
        ] as const) {
          const { first, second, counts } = projectOnto(found, of);
          expect(Array.from(first, (a, k) => [a, second[k], counts[k]])).toEqual(product(matrix));
        }
      }),
      { numRuns: measureRuns() },
    );
  });
});

describe('caseloads', () => {
  it('counts people with an open case once, by worker, beside the capacity', async () => {
    const { graph } = await graphOf(filesOf(files));
    expect(caseloads(graph, '2024-04-30')).toEqual([
      { worker: 'W', people: 2, capacity: 4, load: 0.5 },
      { worker: 'X', people: 1, capacity: NaN, load: NaN },
    ]);
    expect(caseloads(graph, '2024-05-01')[0]).toMatchObject({ people: 1 });
    expect(caseloads(graph, null)[0]).toMatchObject({ people: 1 });
    expect(caseloads(graph, '2023-12-31')).toEqual([{ worker: 'X', people: 1, capacity: NaN, load: NaN }]);
  });
});
