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
    expect(notes).toEqual([
      { code: 'G6', missing: 'willing' },
      { code: 'G10', missing: 'events' },
    ]);
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
