import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf, golden, graphOf, runs, shipped } from '../testing/index.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import type { Tier } from '../model/profile.ts';
import { profile } from './profile.ts';

const reportOf = async (texts: Readonly<Record<string, string>>) => {
  const { graph, issues } = await graphOf(filesOf(texts));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return profile(graph, takeSnapshot(graph));
};
const stateOf = (report: Awaited<ReturnType<typeof reportOf>>, person: string, id: number) =>
  report.profiles.find((one) => one.person === person)!.components[id - 1]!.state;
const tiers = (report: Awaited<ReturnType<typeof reportOf>>): Record<string, Tier> =>
  Object.fromEntries(report.profiles.map(({ person, tier }) => [person, tier]));

it('lets a tie of unknown activity count for what it says it gives, and for nothing else', async () => {
  const given = (functions: string) =>
    reportOf({
      people: 'id,roles,interviewed\nE,elder,true\nN,neighbour,\nX,neighbour,\n',
      ties:
        'supporter,supported,functions,frequency_30d,confirmed\n' +
        'N,E,instrumental,8,2024-06-01\nX,N,emergency,8,2024-06-01\n' +
        `N,E,${functions},8,\n`,
      needs: 'person,function,essential\nE,instrumental,true\nE,emergency,true\n',
      events: 'type,date,actor,people,outcome\nvisit,2024-01-01,X,N,met\nvisit,2024-06-30,X,N,met\n',
    });
  expect(stateOf(await given('instrumental'), 'E', 3)).toBe('gap');
  expect(stateOf(await given('emergency'), 'E', 3)).toBe('unknown');
  expect(stateOf(await given(''), 'E', 3)).toBe('unknown');
});

describe('profile of AMENDS, wave 4', () => {
  const expected = golden('amends-wave4.json') as {
    elders: string[];
    not_interviewed: string[];
    interviewed_no_sharing_alter: string[];
    interviewed_one_sharing_alter: string[];
    interviewed_two_or_more_sharing_alters: string[];
  };
  const of = async () => {
    const { graph } = await graphOf(shipped('amends'));
    return profile(graph, takeSnapshot(graph, { wave: '4' }));
  };
  const sorted = (ids: readonly string[]) => [...ids].sort();

  it('gives the tiers that were counted by brute force', async () => {
    const { profiles, collected, assumed } = await of();
    const inTier = (tier: Tier) =>
      sorted(profiles.filter((one) => one.tier === tier).map(({ person }) => person));
    expect(collected).toEqual([1, 3, 4]);
    expect(assumed).toEqual(['instrumental', 'companionship']);
    expect(sorted(profiles.map(({ person }) => person))).toEqual(sorted(expected.elders));
    expect(inTier('R')).toEqual([]);
    expect(inTier('U')).toEqual(sorted(expected.not_interviewed));
    expect(inTier('Y')).toEqual(
      sorted([...expected.interviewed_no_sharing_alter, ...expected.interviewed_one_sharing_alter]),
    );
    expect(inTier('G')).toEqual(sorted(expected.interviewed_two_or_more_sharing_alters));
  });
  it('names the component that raises each tier', async () => {
    const { profiles } = await of();
    const because = (code: string) =>
      sorted(profiles.filter(({ reasons }) => reasons[0]?.code === code).map(({ person }) => person));
    expect(because('essential-uncovered')).toEqual(sorted(expected.interviewed_no_sharing_alter));
    expect(because('lost-without-one')).toEqual(sorted(expected.interviewed_one_sharing_alter));
    expect(because('not-asked')).toEqual(sorted(expected.not_interviewed));
  });
  it('is ordered by tier, then number of gaps, then id', async () => {
    const { profiles } = await of();
    const keys = profiles.map(({ tier, components, person }) => {
      const gaps = components.filter(({ state }) => state === 'gap').length;
      return `${'RYUG'.indexOf(tier)} ${9 - gaps} ${person}`;
    });
    expect(keys).toEqual(sorted(keys));
  });
});

const people = 'id,roles,household,organisation,interviewed,lives_alone,willing\n';
const helpers =
  'F1,family,h9,,,,\nF2,family,h9,,,,\nN1,neighbour,,,,,\nN2,neighbour,,,,,\nW1,social-worker,,Team,,,\nW2,social-worker,,Team,,,\n';

describe('unknown, absent and not collected', () => {
  it('is red where somebody was asked, named nobody and nobody named them', async () => {
    const report = await reportOf({
      people: `${people}E,elder,,,true,,\n${helpers}`,
      ties: 'supporter,supported,functions\nN1,N2,instrumental\n',
    });
    expect(report.profiles).toMatchObject([
      { person: 'E', tier: 'R', reasons: [{ code: 'no-active-tie' }, { code: 'essential-uncovered' }] },
    ]);
  });
  it('is to verify, not red, where the same person was never asked', async () => {
    const report = await reportOf({
      people: `${people}E,elder,,,false,,\nX,elder,,,,,\n${helpers}`,
      ties: 'supporter,supported,functions\nN1,N2,instrumental\n',
    });
    expect(tiers(report)).toEqual({ E: 'U', X: 'U' });
    expect(stateOf(report, 'E', 1)).toBe('unknown');
    expect(stateOf(report, 'E', 3)).toBe('unknown');
  });
  it('takes everybody as asked where the dataset never records interviews', async () => {
    const report = await reportOf({
      people: 'id,roles\nE,elder\nN,neighbour\nM,neighbour\n',
      ties: 'supporter,supported,functions\nN,M,instrumental\n',
    });
    expect(tiers(report)).toEqual({ E: 'R' });
  });
  it('concludes nothing where no ties were collected at all', async () => {
    const report = await reportOf({ people: 'id,roles\nE,elder\n', ties: 'supporter,supported\n' });
    expect(report.collected).toEqual([]);
    expect(report.profiles).toMatchObject([{ tier: 'U', reasons: [{ code: 'ties-not-collected' }] }]);
  });
  it('does not call a function missing where a tie leaves open what it gives', async () => {
    const report = await reportOf({
      people: `${people}E,elder,,,true,,\n${helpers}`,
      ties: 'supporter,supported,functions\nN1,E,\nN2,E,companionship\nN1,N2,instrumental\n',
    });
    expect(stateOf(report, 'E', 3)).toBe('unknown');
    expect(report.profiles[0]).toMatchObject({
      tier: 'Y',
      reasons: [{ code: 'at-most-one', people: ['N1'] }, { code: 'no-path' }],
    });
  });
  it('assumes only needs that the dataset collects', async () => {
    const report = await reportOf({
      people: `${people}E,elder,,,true,true,\n${helpers}`,
      ties: 'supporter,supported,functions\nN1,E,companionship\nN2,E,companionship\nW1,N1,companionship\nW2,N2,companionship\n',
    });
    expect(report.assumed).toEqual(['companionship']);
    expect(tiers(report)).toEqual({ E: 'G' });
  });
});

describe('components', () => {
  const withTies = (ties: string, more: Record<string, string> = {}) =>
    reportOf({
      people: `${people}E,elder,,,true,,\n${helpers}`,
      ties: `supporter,supported,functions\n${ties}`,
      ...more,
    });

  it('counts a household once among informal supporters', async () => {
    const report = await withTies('F1,E,instrumental\nF2,E,instrumental\n');
    expect(report.profiles[0]!.components[0]).toMatchObject({ value: 1, state: 'watch' });
  });
  it('counts a team of workers once, and not as informal', async () => {
    const report = await withTies('W1,E,instrumental\nW2,E,instrumental|companionship\n');
    expect(report.profiles[0]!.components[0]).toMatchObject({ value: 0, state: 'gap' });
    expect(report.profiles[0]!.components[3]).toMatchObject({ state: 'gap', evidence: ['W1', 'W2'] });
  });
  it('is red where an essential function is uncovered and nobody informal is there', async () => {
    const report = await withTies('W1,E,companionship\nW1,N1,instrumental\n');
    expect(report.profiles[0]).toMatchObject({ tier: 'R' });
  });
  it('does not count help that goes out from the elder', async () => {
    const report = await withTies('E,N1,instrumental\nE,N2,companionship\n');
    expect(report.profiles[0]!.components[0]).toMatchObject({ value: 0, state: 'gap' });
  });
  it('leaves out somebody who said no, not somebody who was not asked', async () => {
    const unwilling = helpers.replace('N1,neighbour,,,,,', 'N1,neighbour,,,,,false');
    const report = await reportOf({
      people: `${people}E,elder,,,true,,\n${unwilling}`,
      ties: 'supporter,supported,functions\nN1,E,instrumental\nN2,E,companionship\n',
    });
    expect(report.profiles[0]!.needs).toMatchObject([
      { function: 'instrumental', cover: 0 },
      { function: 'companionship', cover: 1 },
    ]);
  });
  it('uses recorded needs in place of assumed ones, person by person', async () => {
    const report = await withTies(
      'N1,E,companionship\nN2,E,companionship\nN1,W1,instrumental\nN2,W2,instrumental\n',
      {
        needs: 'person,function,essential\nE,companionship,true\n',
      },
    );
    expect(report.profiles[0]!.needs).toMatchObject([
      { function: 'companionship', essential: true, assumed: false, cover: 2 },
    ]);
    expect(report.profiles[0]!.tier).toBe('G');
  });
});

describe('invariant', () => {
  const rank: Record<Tier, number> = { R: 0, Y: 1, U: 2, G: 3 };
  const states = { gap: 0, watch: 1, unknown: 1, ok: 2, 'not-collected': 2 };
  const functions = ['instrumental', 'companionship', 'emergency', 'instrumental|companionship'];
  const from = ['F1', 'F2', 'N1', 'N2', 'W1', 'W2'];
  const tie = fc.tuple(fc.constantFrom(...from), fc.constantFrom(...functions));

  it('one more active tie never worsens a component or the tier', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(tie, { maxLength: 6 }),
        tie,
        fc.boolean(),
        fc.boolean(),
        async (ties, added, asked, alone) => {
          const base = 'N1,N2,instrumental|companionship|emergency\n';
          const textOf = (rows: typeof ties) => rows.map(([who, what]) => `${who},E,${what}\n`).join('');
          const of = (rows: typeof ties) =>
            reportOf({
              people: `${people}E,elder,,,${asked},${alone},\n${helpers}`,
              ties: `supporter,supported,functions\n${base}${textOf(rows)}`,
            });
          const [before, after] = [(await of(ties)).profiles[0]!, (await of([...ties, added])).profiles[0]!];
          expect(rank[after.tier]).toBeGreaterThanOrEqual(rank[before.tier]);
          before.components.forEach(({ state }, i) =>
            expect(states[after.components[i]!.state]).toBeGreaterThanOrEqual(states[state]),
          );
        },
      ),
      { numRuns: runs(100) },
    ));
});

describe('components over dated records', () => {
  const dated = (texts: Readonly<Record<string, string>>) =>
    reportOf({
      people:
        'id,roles,birth_year,lives_alone\nE,elder,1940,true\nN1,neighbour,,\nN2,neighbour,,\nC,committee,,\nV,volunteer,,\n',
      ...texts,
    });
  const component = (report: Awaited<ReturnType<typeof reportOf>>, id: number) =>
    report.profiles[0]!.components[id - 1]!;
  const ties =
    'supporter,supported,functions,minutes,from\nN1,E,emergency|instrumental,5,2024-01-01\nN2,E,emergency|companionship,40,2024-01-01\nC,N1,informational,,2024-01-01\n';
  const visits = (...days: string[]) =>
    `type,date,actor,people,outcome\n${days.map((day) => `visit,${day},V,E,met\n`).join('')}`;

  it('divides the days since the last completed contact by the interval of the policy', async () => {
    // 80 and over and alone: weekly.
    const report = await dated({
      ties,
      events: `${visits('2024-06-01', '2024-06-22')}call,2024-06-29,V,E,no-answer\n`,
    });
    expect(report.asOf).toBe('2024-06-29');
    expect(component(report, 2)).toMatchObject({ value: 1, state: 'watch' });
  });
  it('is red where contact is more than two intervals overdue', async () => {
    const report = await dated({ ties, events: `${visits('2024-06-01')}call,2024-06-29,V,E,no-answer\n` });
    expect(component(report, 2)).toMatchObject({ value: 4, state: 'gap' });
    expect(report.profiles[0]).toMatchObject({ tier: 'R' });
  });
  it('cannot tell where the records are younger than the interval', async () => {
    const report = await dated({
      ties,
      events: 'type,date,actor,people,outcome\nvisit,2024-06-26,V,N1,met\nvisit,2024-06-29,V,N1,met\n',
    });
    expect(component(report, 2)).toMatchObject({ value: null, state: 'unknown' });
  });
  it('counts who can be there within 15 minutes, and leaves open whose way nobody recorded', async () => {
    expect(component(await dated({ ties }), 5)).toMatchObject({ value: 1, state: 'watch', evidence: ['N1'] });
    expect(component(await dated({ ties: ties.replace(',40,', ',,') }), 5)).toMatchObject({
      value: null,
      state: 'unknown',
    });
  });
  it('is red where nobody can be there for somebody of 80 who lives alone', async () => {
    const report = await dated({ ties: ties.replace(',5,', ',50,') });
    expect(component(report, 5)).toMatchObject({ value: 0, state: 'gap' });
    expect(report.profiles[0]!.tier).toBe('R');
  });
  it('asks what is left without the workers', async () => {
    const onlyWorker =
      'supporter,supported,functions,from\nC,E,instrumental|companionship|emergency,2024-01-01\nN1,N2,instrumental,2024-01-01\n';
    expect(component(await dated({ ties: onlyWorker }), 6)).toMatchObject({
      value: 0,
      state: 'gap',
      evidence: ['C'],
    });
    const more = `${onlyWorker}N1,E,companionship,2024-01-01\n`;
    expect(component(await dated({ ties: more }), 6)).toMatchObject({
      state: 'watch',
      functions: ['instrumental', 'emergency'],
    });
  });
  it('counts disjoint paths to the committee', async () => {
    expect(component(await dated({ ties }), 7)).toMatchObject({ value: 1, state: 'watch' });
    expect(component(await dated({ ties: `${ties}C,N2,informational,,2024-01-01\n` }), 7)).toMatchObject({
      value: 2,
      state: 'ok',
    });
  });
  it('asks who takes part and gives, and never raises a tier by it', async () => {
    const events = 'type,date,actor,people\nattendance,2024-01-02,C,N1\n';
    expect(component(await dated({ ties, events }), 8)).toMatchObject({ value: 0, state: 'gap' });
    const both = `${events}attendance,2024-01-03,C,E\n`;
    expect(
      component(await dated({ ties: `${ties}E,N1,companionship,,2024-01-01\n`, events: both }), 8),
    ).toMatchObject({ value: 2, state: 'ok' });
  });
});
