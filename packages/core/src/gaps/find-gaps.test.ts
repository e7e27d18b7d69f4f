import { describe, expect, it } from 'vitest';
import { suggestTies } from '../match/suggest.ts';
import { profile } from '../profile/profile.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, shipped } from '../testing/index.ts';
import { findGaps } from './find-gaps.ts';

const gapsOf = async (texts: Readonly<Record<string, string>>) => {
  const { graph } = await graphOf(filesOf(texts));
  const snapshot = takeSnapshot(graph);
  const report = profile(graph, snapshot);
  return { ...findGaps(graph, snapshot, report), plan: suggestTies(graph, snapshot, report) };
};
const head = 'id,roles,interviewed,place,willing,capacity,offers,exclude,do_not_contact\n';

describe('findGaps', () => {
  it('counts on AMENDS what the profile says', async () => {
    const { graph } = await graphOf(shipped('amends'));
    const { gaps, notes } = findGaps(graph, takeSnapshot(graph, { wave: '4' }));
    const instrumental = gaps.filter(({ functions }) => functions.includes('instrumental'));
    expect(instrumental.filter(({ code }) => code === 'G2')).toHaveLength(10);
    expect(instrumental.filter(({ code }) => code === 'G3')).toHaveLength(16);
    expect(notes.map(({ code, missing }) => `${code} ${missing}`)).toEqual([
      'G5 events',
      'G6 willing',
      'G7 place',
      'G8 direction',
      'G9 capacity',
      'G10 events',
      'G11 kinds',
      'G12 kinds',
      'G13 organisations',
      'G14 minutes',
      'G15 place',
      'G16 programmes',
      'G17 willing',
      'G18 organisations',
    ]);
    const { elders, interviewed, keys } = takeSnapshot(graph, { wave: '4' });
    const asked = new Set(keys.filter((_, i) => elders[i] === 1 && interviewed[i] === 1));
    for (const { people } of gaps) expect(asked).toContain(people[0]);
  });
  it('finds who has nobody (G1), what nobody gives (G2) and what hangs on one (G3)', async () => {
    const { gaps } = await gapsOf({
      people: `${head}A,elder,true,,,,,,\nB,elder,true,,,,,,\nC,elder,false,,,,,,\nN,neighbour,,,,,,,\n`,
      ties: 'supporter,supported,functions\nN,B,instrumental\n',
    });
    expect(gaps).toMatchObject([
      { code: 'G1', people: ['A'], numbers: { active_ties: 0 }, threshold: { active_ties: 1 } },
      { code: 'G2', people: ['A'], functions: ['instrumental'] },
      { code: 'G3', people: ['B', 'N'], functions: ['instrumental'] },
      { code: 'G8', people: ['B'], numbers: { received: 1, given: 0 } },
    ]);
  });
  it('finds a willing helper near with room for one more (G6), and nobody else', async () => {
    const { gaps, plan } = await gapsOf({
      people: `${head}E,elder,true,3栋1单元101,,,,X,\nH,neighbour,,3栋2单元202,true,1,instrumental,,\nFull,neighbour,,3栋2单元203,true,1,,,\nX,neighbour,,3栋1单元102,true,9,,,\nFar,neighbour,,5栋,true,9,,,\nQuiet,neighbour,,3栋,true,9,,,true\nO,neighbour,,9栋,,,,,\n`,
      ties: 'supporter,supported,functions\nFull,O,instrumental\n',
    });
    expect(gaps.filter(({ code }) => code === 'G6')).toMatchObject([
      { people: ['E', 'H'], numbers: { helpers: 1, metres: 0 }, threshold: { metres: 500 } },
    ]);
    expect(plan).toMatchObject([{ supporter: 'H', supported: 'E', reason: 'same-place', askFirst: false }]);
  });
  const found = async (code: string, texts: Readonly<Record<string, string>>) =>
    (await gapsOf(texts)).gaps.filter((gap) => gap.code === code);
  it('finds who has workers only (G4), not who has a neighbour too, not who was not asked', async () => {
    const people =
      'id,roles,interviewed\nA,elder,true\nB,elder,true\nC,elder,false\nN,neighbour,\nW,social-worker,\n';
    const ties =
      'supporter,supported,functions\nW,A,instrumental\nW,B,instrumental\nN,B,companionship\nW,C,instrumental\n';
    expect(await found('G4', { people, ties })).toMatchObject([
      { people: ['A', 'W'], numbers: { formal: 1, informal: 0 } },
    ]);
  });
  it('finds whose contact is overdue (G5)', async () => {
    const people = 'id,roles,lives_alone\nA,elder,true\nB,elder,true\nV,volunteer,\n';
    const events = 'type,date,actor,people,outcome\nvisit,2024-01-01,V,A,met\nvisit,2024-03-01,V,B,met\n';
    expect(
      await found('G5', { people, ties: 'supporter,supported,from\nV,A,2023-01-01\n', events }),
    ).toMatchObject([{ people: ['A'], numbers: { intervals: 2 }, threshold: { intervals: 1 } }]);
  });
  it('finds a building of which nobody knows anybody outside (G7), where everybody was asked', async () => {
    const people =
      'id,place,interviewed\nA,1栋101,true\nB,1栋102,true\nC,2栋101,true\nD,2栋102,\nE,3栋,true\n';
    const ties = 'supporter,supported\nA,B\nC,D\n';
    expect(await found('G7', { people, ties })).toMatchObject([
      { people: ['A', 'B'], numbers: { members: 2, ties_outside: 0 } },
    ]);
    expect(await found('G7', { people, ties: `${ties}E,A\n` })).toEqual([]);
  });
  it('finds who supports more than they can (G9)', async () => {
    const people = 'id,roles,capacity\nA,elder,\nB,elder,\nV,volunteer,1\n';
    expect(await found('G9', { people, ties: 'supporter,supported\nV,A\nV,B\n' })).toMatchObject([
      { people: ['V', 'A', 'B'], numbers: { supported: 2 }, threshold: { capacity: 1 } },
    ]);
  });
  it('finds a pairing with no contact in 90 days (G10), not a young one, not one that met', async () => {
    const { gaps } = await gapsOf({
      people: 'id,roles\nA,elder\nB,elder\nC,elder\nV,volunteer\n',
      ties: 'supporter,supported,kind,functions,from\nV,A,volunteer-pair,companionship,2024-01-01\nV,B,volunteer-pair,companionship,2024-01-01\nV,C,volunteer-pair,companionship,2024-05-20\n',
      events: 'type,date,actor,people,outcome\nvisit,2024-06-01,V,B,met\ncall,2024-06-01,V,A,no-answer\n',
    });
    expect(gaps.filter(({ code }) => code === 'G10')).toMatchObject([
      {
        people: ['A', 'V'],
        numbers: { contacts: 0, days_since_start: 152 },
        threshold: { contacts: 1, days: 90 },
      },
    ]);
  });
});

describe('suggestTies', () => {
  const base =
    'id,roles,interviewed,birth_year\nE,elder,true,\nF,,,1970\nG,,,1970\nOld,,,1930\nW,social-worker,,\n';
  it('prefers somebody who is there already and does not give it yet', async () => {
    const { plan } = await gapsOf({
      people: base,
      ties: 'supporter,supported,functions,from\nF,E,companionship,2024-01-01\nG,F,instrumental,2024-01-01\n',
    });
    expect(plan).toEqual([
      {
        supporter: 'F',
        supported: 'E',
        functions: ['instrumental'],
        reason: 'already-tied',
        already: ['companionship'],
        via: [],
        askFirst: true,
      },
    ]);
  });
  it('else somebody whom both know, not a worker, not one over 80 where another is there', async () => {
    const { plan } = await gapsOf({
      people: base.replace('F,,', 'F,social-worker,'),
      ties: 'supporter,supported,functions,from\nF,E,companionship,2024-01-01\nF,Old,instrumental,2024-01-01\nF,G,instrumental,2024-01-01\nF,W,instrumental,2024-01-01\n',
    });
    expect(plan).toMatchObject([{ supporter: 'G', reason: 'shared-alter', via: ['F'] }]);
  });
  it('suggests nobody where nothing is near, rather than anybody', async () => {
    const { plan } = await gapsOf({
      people: base,
      ties: 'supporter,supported,functions\nF,G,instrumental\n',
    });
    expect(plan).toEqual([]);
  });
  it('gives each AMENDS elder with a gap one tie, never with a person not there', async () => {
    const { graph } = await graphOf(shipped('amends'));
    const snapshot = takeSnapshot(graph, { wave: '4' });
    const report = profile(graph, snapshot);
    const plan = suggestTies(graph, snapshot, report);
    expect(plan.map(({ supported }) => supported).sort()).toEqual(
      report.profiles
        .filter(({ tier }) => tier === 'Y')
        .map(({ person }) => person)
        .sort(),
    );
    expect(plan.every(({ askFirst, supporter, supported }) => askFirst && supporter !== supported)).toBe(
      true,
    );
  });
});
