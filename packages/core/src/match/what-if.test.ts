import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Cohort } from '../model/what-if.ts';
import { profile } from '../profile/profile.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, golden, graphOf, runs } from '../testing/index.ts';
import { dependence } from './dependence.ts';
import { groupSuccession } from './succession.ts';
import { whatIf } from './what-if.ts';
import { worstRemovals } from './worst-removals.ts';

const fixture = (
  golden('classic.json') as { support: { ties: [string, string][]; elders: string[]; workers: string[] } }
).support;
const others = ['N1', 'N2', 'N3', 'F1'];
const texts = {
  people: `id,roles,organisation,place\n${fixture.elders.map((id) => `${id},elder,,3栋1单元\n`).join('')}W1,social-worker,Team,外区\n${others.map((id) => `${id},neighbour,,${id === 'N2' ? '' : '3栋2单元'}\n`).join('')}`,
  ties: `supporter,supported,functions\n${fixture.ties.map(([a, b]) => `${a},${b},instrumental\n`).join('')}`,
};
const ask = async (change: Change) => whatIf((await graphOf(filesOf(texts))).graph, change);

describe('whatIf on the support fixture', () => {
  it('leaves E4 with nobody when W1 goes', async () => {
    expect(await ask({ remove: ['W1'] })).toMatchObject({
      removed: ['W1'],
      newlyUncovered: ['E4'],
      newlyCovered: [],
    });
    expect(await ask({ removeOrganisation: 'Team' })).toMatchObject({ newlyUncovered: ['E4'] });
  });
  it('covers E6, the isolate, by a tie, and says what that changes', async () => {
    const { newlyCovered, changes } = await ask({
      addTies: [{ supporter: 'N3', supported: 'E6', functions: ['instrumental'] }],
    });
    expect(newlyCovered).toEqual(['E6']);
    expect(changes).toMatchObject([{ person: 'E6', tier: ['R', 'Y'], gained: ['instrumental'], lost: [] }]);
  });
  it('shuts the gates: only who is known to live outside is kept out', async () => {
    expect(await ask({ removeOutside: '3栋' })).toMatchObject({
      removed: ['W1'],
      placeUnknown: ['N2'],
      newlyUncovered: ['E4'],
    });
  });
  it('gives a new worker those who are first on the list', async () => {
    expect((await ask({ addWorker: 1 })).newlyCovered).toEqual(['E6']);
  });
  it('refuses people, organisations and places that are not there', async () => {
    await expect(ask({ remove: ['X'] })).rejects.toThrow('got X');
    await expect(ask({ removeOrganisation: 'X' })).rejects.toThrow('got X');
    await expect(ask({ removeOutside: 'X' })).rejects.toThrow('got X');
    await expect(ask({ addTies: [{ supporter: 'X', supported: 'E6' }] })).rejects.toThrow('got X');
  });
  it('changes nothing when nothing changes', async () => {
    expect(await ask({})).toEqual({
      removed: [],
      placeUnknown: [],
      newlyUncovered: [],
      newlyCovered: [],
      changes: [],
      components: expect.any(Array) as unknown,
    });
  });
});

describe('a cohort that leaves', () => {
  const people =
    'id,roles,categories,organisation,place,to\nE,elder,,,1栋,\nS1,volunteer,共青团员,U,1栋,2024-07-01\nS2,volunteer,党员,U,1栋,\nN,neighbour,,,2栋,\n';
  const ties =
    'supporter,supported,functions,from\nS1,E,instrumental,2024-05-01\nS2,E,instrumental,2024-05-01\nN,E,companionship,2024-05-01\n';
  const gone = async (removeCohort: Cohort) => {
    const { graph } = await graphOf(
      filesOf({
        people,
        ties,
        organisations: 'id,society\nU,volunteer\n',
        memberships: 'person,group\nN,G\n',
        groups: 'id,name\nG,邻里小组\n',
      }),
    );
    return whatIf(graph, { removeCohort }).removed;
  };
  it.each([
    [{ role: 'volunteer' }, ['S1', 'S2']],
    [{ category: '共青团员' }, ['S1']],
    [{ leavesBy: '2024-07-01' }, ['S1']],
    [{ society: 'volunteer', category: '党员' }, ['S2']],
    [{ group: 'G' }, ['N']],
  ] as const)('%o', async (cohort, expected) => expect(await gone(cohort)).toEqual(expected));
  it('needs somebody in it', async () => {
    await expect(gone({ category: 'X' })).rejects.toThrow('cohort');
    await expect(gone({})).rejects.toThrow('cohort');
  });
});

describe('what is added', () => {
  it('a volunteer takes the first of a place, and changes what they lack', async () => {
    const found = await ask({ addVolunteer: { elders: 1, place: '3栋' } });
    expect(found.newlyCovered).toEqual(['E6']);
    expect(found.changes[0]!.components).toContainEqual({ id: 1, states: ['gap', 'watch'], values: [0, 1] });
    await expect(ask({ addVolunteer: { elders: 1, place: '9栋' } })).rejects.toThrow('9栋');
  });
  it('a group takes part together and keeps its leader company, both ways', async () => {
    const { graph } = await graphOf(
      filesOf({
        people: `id,roles\nE1,elder\nE2,elder\nE3,elder\nE4,elder\n`,
        ties: 'supporter,supported,functions,from\nE3,E4,companionship,2024-05-01\n',
        events: 'type,date,people\nattendance,2024-05-01,E4\n',
      }),
    );
    const { newlyCovered, changes, components } = whatIf(graph, { addGroup: ['E1', 'E2'] });
    expect(newlyCovered).toEqual(['E1', 'E2']);
    expect(changes.map(({ person }) => person)).toEqual(['E1', 'E2']);
    expect(changes[0]!.components).toContainEqual({ id: 8, states: ['gap', 'ok'], values: [0, 2] });
    expect(components[7]).toEqual({
      id: 8,
      before: { gap: 2, watch: 2, ok: 0, unknown: 0, 'not-collected': 0 },
      after: { gap: 0, watch: 2, ok: 2, unknown: 0, 'not-collected': 0 },
    });
    expect(() => whatIf(graph, { addGroup: ['X'] })).toThrow('got X');
  });
});

describe('dependence', () => {
  it('says what hangs on each, staff and neighbours apart, as removing them shows', async () => {
    const { graph } = await graphOf(filesOf(texts));
    const snapshot = takeSnapshot(graph);
    const found = dependence(graph, snapshot, profile(graph, snapshot));
    expect(found[0]).toMatchObject({
      person: 'W1',
      worker: true,
      supports: ['E1', 'E2', 'E3', 'E4'],
      alone: ['E4'],
      needs: [{ person: 'E4', function: 'instrumental' }],
      share: 1 / 5,
    });
    for (const { person, alone } of found)
      expect(whatIf(graph, { remove: [person] }).newlyUncovered).toEqual(alone);
    expect(found.filter(({ worker }) => worker).map(({ person }) => person)).toEqual(['W1']);
  });
});

describe('groupSuccession', () => {
  const groupsOf = async (groups: string, events: string) => {
    const { graph } = await graphOf(
      filesOf({
        people:
          'id,roles,birth_year,willing,to\nL,elder,1950,,\nOld,elder,1938,,\nA,elder,1955,,\nB,elder,1955,,\nNo,elder,1955,false,\nS,volunteer,2002,,2024-07-01\nW,social-worker,,,\n',
        ties: 'supporter,supported,from\nL,A,2024-06-01\n',
        groups: `id,name,leader,to\n${groups}`,
        memberships: ['L', 'Old', 'A', 'B', 'No', 'W']
          .map((id) => `${id},G\n`)
          .reduce((a, b) => a + b, 'person,group\n'),
        events: `type,date,actor,people,group\n${events}`,
      }),
    );
    return groupSuccession(graph, takeSnapshot(graph, { asOf: '2024-06-01' }));
  };
  it('finds who could follow: came at least every second time, said no to nothing, is under 80', async () => {
    const met =
      'attendance,2024-05-01,,L|A|Old|No,G\nattendance,2024-05-08,,A|B|Old|No,G\nattendance,2024-05-15,W,L|A,G\n';
    expect(await groupsOf('G,戏曲,L,\n', met)).toEqual([
      { group: 'G', leader: 'L', members: 6, meetings: 3, autonomy: 2 / 3, successors: ['A'], risks: [] },
    ]);
  });
  it.each([
    ['no-leader', 'G,戏曲,,\n', ''],
    ['leader-very-old', 'G,戏曲,Old,\n', ''],
    ['leader-leaves', 'G,戏曲,S,\n', ''],
    ['no-successor', 'G,戏曲,L,\n', 'attendance,2024-05-01,,L,G\n'],
    ['staff-led', 'G,戏曲,L,\n', 'attendance,2024-05-01,W,A|L,G\n'],
  ])('names the risk: %s', async (risk, group, events) => {
    expect((await groupsOf(group, events))[0]!.risks).toEqual([risk]);
  });
  it('leaves out groups that are over, and cannot tell autonomy without a meeting', async () => {
    expect(await groupsOf('G,戏曲,L,2024-05-01\n', '')).toEqual([]);
    expect((await groupsOf('G,戏曲,L,\n', ''))[0]!.autonomy).toBeNaN();
  });
});

describe('worstRemovals', () => {
  it('is what trying everybody, and every two, finds', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 5 })), { minLength: 1, maxLength: 10 }),
        async (pairs) => {
          const helpers = Array.from({ length: 5 }, (_, i) => `H${i}`);
          const { graph } = await graphOf(
            filesOf({
              people: `id,roles\n${Array.from({ length: 6 }, (_, i) => `E${i},elder\n`).join('')}${helpers.map((id) => `${id},\n`).join('')}`,
              ties: `supporter,supported,functions\n${pairs.map(([h, e]) => `H${h},E${e},instrumental\n`).join('')}`,
            }),
          );
          const uncovered = (...remove: string[]) => whatIf(graph, { remove }).newlyUncovered;
          const found = worstRemovals(graph, takeSnapshot(graph));
          const single = Math.max(...helpers.map((id) => uncovered(id).length));
          const pair = Math.max(
            ...helpers.flatMap((a, i) => helpers.slice(i + 1).map((b) => uncovered(a, b).length)),
          );
          expect(found.single?.uncovered.length ?? 0).toBe(single);
          if (found.single) expect(uncovered(found.single.person)).toEqual(found.single.uncovered);
          expect(found.pair?.uncovered.length ?? single).toBe(pair);
          if (found.pair) expect(uncovered(...found.pair.people)).toEqual(found.pair.uncovered);
          const first = helpers
            .flatMap((a, i) => helpers.slice(i + 1).map((b) => [a, b] as const))
            .find((two) => pair > single && uncovered(...two).length === pair);
          expect(found.pair?.people).toEqual(first);
        },
      ),
      { numRuns: runs(40) },
    ));
});
