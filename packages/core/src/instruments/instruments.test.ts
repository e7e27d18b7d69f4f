import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profile } from '../profile/profile.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, measureRuns } from '../testing/index.ts';
import { readItems, scoreAssessments } from './assessments.ts';
import { findInstrument, instruments } from './catalogue.ts';
import { score } from './score.ts';
import { codedCount, lsns6ShapedCounts } from './shaped-count.ts';

const of = (name: string, answers: readonly (number | null)[], version?: string) =>
  score(findInstrument(name, version ?? null)!, answers);

describe('worked examples of the domain reference, section 8', () => {
  it('LSNS-6: people counted 2, 2, 1 of family and 4, 3, 1 of friends give 5, 7 and 12, not at risk', () => {
    expect(of('LSNS-6', [2, 2, 1, 4, 3, 1].map(codedCount))).toMatchObject({
      score: 12,
      band: 'not-at-risk',
      subscales: { family: { score: 5, band: 'marginal' }, friends: { score: 7, band: 'not-marginal' } },
    });
  });
  it('ELSA index: widowed, monthly calls from son, none from other kin, friend weekly, no club gives 3', () => {
    expect(of('ELSA', [0, 1, 0, 4, 0])).toMatchObject({
      score: 3,
      least: 0,
      most: 5,
      high: 'isolated',
      band: null,
    });
  });
  it('NHANES SNI: the same person, 4 contacts a week, no services gives 1', () => {
    expect(of('Berkman-Syme', [0, 4, 0, 0])).toMatchObject({
      score: 1,
      band: 'most-isolated',
      high: 'connected',
    });
  });
});

describe('score', () => {
  it('has the published range of each instrument', () => {
    const ranges = Object.fromEntries(
      instruments.map((one) => {
        const { least, most } = score(
          one,
          one.items.map(() => null),
        );
        return [one.id, [least, most]];
      }),
    );
    expect(ranges).toEqual({
      'LSNS-6': [0, 30],
      'LSNS-18': [0, 90],
      'DJG-6': [0, 6],
      ELSA: [0, 5],
      SNI: [0, 4],
      'OSSS-3': [3, 14],
    });
  });
  it('counts the neutral answer of De Jong Gierveld as lonely on both subscales, whichever way it is coded', () => {
    for (const version of ['EEESSS 3=yes', 'ESSESE 3=yes', 'EEESSS 1=yes', 'ESSESE 1=yes'])
      expect(of('DJG-6', [2, 2, 2, 2, 2, 2], version)).toMatchObject({
        score: 6,
        band: 'severely-lonely',
        subscales: { emotional: { score: 3, band: 'lonely' }, social: { score: 3, band: 'lonely' } },
      });
    // Yes to emptiness, no to having people to rely on.
    expect(of('DJG-6', [3, 1, 1, 1, 3, 3], 'EEESSS 3=yes').subscales).toMatchObject({
      emotional: { score: 1 },
      social: { score: 1 },
    });
    expect(of('DJG-6', [1, 3, 3, 3, 1, 1], 'EEESSS 1=yes').score).toBe(2);
    expect(of('DJG-6', [3, 1, 3, 1, 3, 1], 'ESSESE 3=yes').score).toBe(2);
  });
  it('lets one item of De Jong Gierveld be missing in the total, none in a subscale', () => {
    const one = of('DJG-6', [null, 3, 3, 1, 1, 1], 'EEESSS 3=yes');
    expect(one).toMatchObject({ score: 5, missing: [1] });
    expect(one.subscales).toMatchObject({ emotional: { score: NaN, band: null }, social: { score: 3 } });
    expect(of('DJG-6', [null, null, 3, 1, 1, 1], 'EEESSS 3=yes')).toMatchObject({ score: NaN, band: null });
  });
  it('scores nothing where an item of the others is missing or cannot be', () => {
    expect(of('LSNS-6', [2, 2, 1, null, 3, 1])).toMatchObject({
      score: NaN,
      band: null,
      missing: [4],
      subscales: { family: { score: 5 }, friends: { score: NaN } },
    });
    expect(of('OSSS-3', [5, 5, 2.5])).toMatchObject({ score: NaN, missing: [1, 3], refused: [1, 3] });
  });
  it('takes having no children as no contact, and flags it', () => {
    expect(of('ELSA', [1, -1, 1, 2, 1])).toMatchObject({ score: 1, nobody: [2] });
  });
  it('puts cut-offs where they are published: 11 and 12, 8 and 9, 11 and 12', () => {
    expect([of('LSNS-6', [2, 2, 2, 2, 2, 1]).band, of('LSNS-6', [2, 2, 2, 2, 2, 2]).band]).toEqual([
      'at-risk',
      'not-at-risk',
    ]);
    expect(
      [
        [1, 2, 5],
        [2, 2, 5],
        [4, 2, 5],
        [4, 3, 5],
      ].map((answers) => of('OSSS-3', answers).band),
    ).toEqual(['poor', 'moderate', 'moderate', 'strong']);
  });
  it('stays in its range, and subscales add up to the total', () => {
    const answered = fc
      .constantFrom(...instruments)
      .chain((one) =>
        fc.tuple(
          fc.constant(one),
          fc.tuple(...one.items.map(({ least, most }) => fc.integer({ min: least, max: Math.min(most, 9) }))),
        ),
      );
    fc.assert(
      fc.property(answered, ([one, answers]) => {
        const result = score(one, answers);
        expect(result.missing).toEqual([]);
        expect(result.least <= result.score && result.score <= result.most).toBe(true);
        expect(result.band === null).toBe(one.bands.length === 0);
        const parts = Object.values(result.subscales).map((part) => part.score);
        if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(result.score);
      }),
      { numRuns: measureRuns() },
    );
  });
  it('has bands that cover the range without a gap, and items in one subscale at most', () => {
    for (const { items, bands, subscales } of instruments) {
      bands.slice(1).forEach((one, i) => expect(one.from).toBe(bands[i]!.to + 1));
      const placed = subscales.flatMap((part) => part.items);
      if (placed.length > 0) expect([...placed].sort((a, b) => a - b)).toEqual(items.map((_, i) => i + 1));
    }
  });
  it('refuses a wrong number of answers', () => {
    expect(() => of('LSNS-6', [1])).toThrow('expected 6 answers, got 1');
  });
});

describe('scoreAssessments', () => {
  const table =
    'person,instrument,version,date,mode,score,items\n' +
    'A,lsns6,,2024-05-01,face,12,2|2|1|4|3|0\n' +
    'A,LSNS-6,2006,2024-05-01,face,11,2|2|1|4|3|0\n' +
    'A,LSNS-6,1999,,,,2|2|1|4|3|0\n' +
    'A,DJG-6,,,,,2|2|2|2|2|2\n' +
    'A,UCLA-3,,,,5,1|2|2\n' +
    'A,OSSS-3,,,,9,\n' +
    'A,OSSS-3,,,,,1|2\n' +
    'A,OSSS-3,,,,,3=5|1=2\n';
  const data = async () =>
    (
      await graphOf(
        filesOf({
          people: 'id,roles\nA,elder\nB,\n',
          ties: 'supporter,supported\nB,A\n',
          assessments: table,
        }),
      )
    ).graph;

  it('scores what can be scored and lists the rest with the reason', async () => {
    const found = scoreAssessments((await data()).dataset);
    expect(found.map(({ problem, agrees }) => [problem, agrees])).toEqual([
      [null, true],
      [null, false],
      ['unknown-version', null],
      ['version-missing', null],
      ['unknown-instrument', null],
      ['no-items', null],
      ['item-count', null],
      [null, null],
    ]);
    expect(found[0]).toMatchObject({ row: 2, stored: 12, versionAssumed: true, result: { version: '2006' } });
    expect(found[7]!.result).toMatchObject({ missing: [2], score: NaN });
  });

  it('never enters the profile', async () => {
    const graph = await data();
    const without = { ...graph, dataset: { ...graph.dataset, assessments: [] } };
    const snapshot = takeSnapshot(graph);
    expect(profile(graph, snapshot)).toEqual(profile(without, snapshot));
    expect(JSON.stringify(profile(graph, snapshot))).not.toMatch(/LSNS|DJG|OSSS/);
  });

  it('reads answers in order or by number, with a mark for one not given', () => {
    expect(readItems(['1', '-', '3'], 3)).toEqual([1, null, 3]);
    expect(readItems(['1', '缺', 'NA'], 3)).toEqual([1, null, null]);
    expect(readItems(['2=4', '1：0'], 3)).toEqual([0, 4, null]);
    expect(readItems(['1=4', '1=0'], 3)).toBeNull();
    expect(readItems(['4=1'], 3)).toBeNull();
    expect(readItems(['1', '2'], 3)).toBeNull();
    expect(of('OSSS-3', readItems(['1', 'two', '3'], 3)!)).toMatchObject({ refused: [2] });
  });
});

describe('lsns6ShapedCounts', () => {
  const ties =
    'supporter,supported,kind,frequency_30d,status\n' +
    'Son,A,child,4,\nSis,A,immediate-kin,0.2,\nN1,A,neighbour,8,\nN2,A,friend,1,\nW,A,casework,9,\nGrid,A,acquaintance,30,\n' +
    'N3,A,neighbour,2,absent\nN1,B,neighbour,,\nN1,C,neighbour,2,\nN2,D,,2,\n';
  const people =
    'id,interviewed\n' +
    [...'ABD'].map((id) => `${id},true\n`).join('') +
    'C,false\nSon,\nSis,\nN1,\nN2,\nN3,\nW,\nGrid,\n';
  const counts = async () => {
    const { graph } = await graphOf(filesOf({ people, ties }));
    return new Map(lsns6ShapedCounts(graph, takeSnapshot(graph)).map((one) => [one.person, one]));
  };

  it('counts kin and others in touch monthly; neither paid workers nor 点头之交', async () => {
    const { name, family, friends } = (await counts()).get('A')!;
    expect(name).toBe('LSNS-6-shaped count');
    expect([family, friends]).toEqual([
      { atLeast: 1, atMost: 1, coded: 1 },
      { atLeast: 2, atMost: 2, coded: 2 },
    ]);
  });
  it('is unknown where somebody was not asked, and where a frequency or a kind is open', async () => {
    const found = await counts();
    expect(found.get('B')!.friends).toEqual({ atLeast: 0, atMost: 1, coded: null });
    expect(found.get('C')!.friends).toEqual({ atLeast: 1, atMost: null, coded: null });
    expect(found.get('D')!.family).toEqual({ atLeast: 0, atMost: 1, coded: null });
    expect(found.get('D')!.friends).toEqual({ atLeast: 0, atMost: 1, coded: null });
  });
  it('is unknown for everybody where no frequency was ever recorded', async () => {
    const { graph } = await graphOf(
      filesOf({ people: 'id\nA\nB\n', ties: 'supporter,supported,kind\nB,A,friend\n' }),
    );
    for (const { family, friends } of lsns6ShapedCounts(graph, takeSnapshot(graph)))
      expect([family.coded, friends.coded]).toEqual([null, null]);
  });
  it('codes 0, 1, 2, 3-4, 5-8, 9 and more, and never calls itself a score', async () => {
    expect([0, 1, 2, 3, 4, 5, 8, 9, 40].map(codedCount)).toEqual([0, 1, 2, 3, 3, 4, 4, 5, 5]);
    expect(JSON.stringify([...(await counts()).values()])).not.toContain('score');
  });
});
