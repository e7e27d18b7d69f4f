import { describe, expect, it } from 'vitest';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { golden } from '../testing/index.ts';
import { mrqap } from './mrqap.ts';
import { dyadSwapTest, permutationTest } from './permutation-test.ts';
import { qapCorrelation } from './qap.ts';
import { matrixOf, relationFrom, relationOf } from './relation.ts';

interface Golden {
  qap: { a: number[][]; b: number[][]; r: number; share: number }[];
  mrqap: {
    y: number[][];
    x: Record<string, number[][]>;
    dyads: number;
    intercept: number;
    r2: number;
    terms: { name: string; coefficient: number; t: number; share: number }[];
  }[];
}
const expected = golden('comparison.json') as Golden;
const permutations = 9999;

/** Five standard errors of a share estimated from that many permutations. */
const near = (p: number, share: number) =>
  expect(Math.abs(p - share)).toBeLessThan(
    5 * Math.sqrt((share * (1 - share)) / permutations) + 2 / permutations,
  );

describe('permutationTest', () => {
  const options = { seed: 1, permutations };
  it('agrees with counting all ways to split six people', () => {
    // 4 5 6 against 1 2 3: of 20 splits 2 are as far apart.
    const { statistic, p } = permutationTest([4, 5, 6], [1, 2, 3], options);
    expect(statistic).toBe(3);
    near(p, 2 / 20);
  });
  it('shuffles within strata only', () => {
    // Two strata with one person of each group: 2 x 2 splits, of which 2 are as far apart.
    const strata = ['x', 'y', 'x', 'y'];
    near(permutationTest([5, 6], [1, 1], { ...options, strata }).p, 2 / 4);
    expect(() => permutationTest([1], [2], { ...options, strata })).toThrow('expected 2 strata, got 4');
  });
  it('is 1 where nothing differs, undefined where a group is empty, the same for the same seed', () => {
    expect(permutationTest([1, 1], [1], options)).toMatchObject({ statistic: 0, p: 1 });
    expect(permutationTest([], [1], options)).toMatchObject({ statistic: NaN, p: NaN });
    const [a, b] = [
      [0, 1, 1, 0, 1],
      [0, 0, 1, 0],
    ];
    expect(permutationTest(a, b, options)).toEqual(permutationTest(a, b, options));
    expect(permutationTest(a, b, { ...options, seed: 2 }).p).not.toBe(permutationTest(a, b, options).p);
  });
});

describe('dyadSwapTest', () => {
  it('agrees with the binomial distribution', () => {
    // 6 gained, 0 lost: 2 of 64 outcomes as far.
    const { statistic, p } = dyadSwapTest(6, 0, 4, { seed: 3, permutations });
    expect(statistic).toBe(3);
    near(p, 2 / 64);
  });
  it('is 1 without any change and undefined without people', () => {
    expect(dyadSwapTest(0, 0, 4, { seed: 1 })).toMatchObject({ statistic: 0, p: 1 });
    expect(dyadSwapTest(0, 0, 0, { seed: 1 })).toMatchObject({ statistic: NaN, p: NaN });
  });
});

describe('qapCorrelation', () => {
  it.each(expected.qap)(
    'agrees with numpy and with all 720 orders of six people, r = $r',
    ({ a, b, r, share }) => {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ]) {
        const result = qapCorrelation(relationFrom(one!), relationFrom(other!), { seed: 7, permutations });
        expect(result.statistic).toBeCloseTo(r, 12);
        near(result.p, share);
      }
    },
  );
  it('is 1 of a network with itself, whichever way it is given', () => {
    const snapshot = snapshotFromEdges({ order: 7, source: [0, 1, 1, 4], target: [1, 2, 3, 5] });
    for (const directed of [false, true]) {
      const [sparse, dense] = [
        relationOf(snapshot, { directed }),
        relationFrom(matrixOf(snapshot, { directed })),
      ];
      expect(qapCorrelation(sparse, dense, { seed: 1 }).statistic).toBeCloseTo(1, 12);
      expect(qapCorrelation(sparse, sparse, { seed: 1 })).toEqual(qapCorrelation(dense, dense, { seed: 1 }));
    }
  });
  it('is undefined where a network has no tie or every tie', () => {
    const none = relationOf(snapshotFromEdges({ order: 3, source: [], target: [] }));
    const all = relationOf(snapshotFromEdges({ order: 3, source: [0, 1, 2], target: [1, 2, 0] }));
    expect(qapCorrelation(none, all, { seed: 1 })).toMatchObject({ statistic: NaN, p: NaN });
    const nobody = relationFrom([]);
    expect(qapCorrelation(nobody, nobody, { seed: 1 })).toMatchObject({ statistic: NaN, p: NaN });
  });
  it('refuses relations of different people and values that are not finite', () => {
    expect(() => qapCorrelation(relationFrom([[0]]), relationFrom([]), { seed: 1 })).toThrow(
      'expected 1 people, got 0',
    );
    expect(() =>
      relationFrom([
        [0, NaN],
        [1, 0],
      ]),
    ).toThrow('got NaN');
  });
});

describe('mrqap', () => {
  it.each(expected.mrqap)(
    'agrees with numpy and with all 720 orders of six people ($dyads dyads)',
    (want) => {
      const got = mrqap(want.y, want.x, { seed: 11, permutations });
      expect(got.dyads).toBe(want.dyads);
      expect(got.intercept).toBeCloseTo(want.intercept, 10);
      expect(got.r2).toBeCloseTo(want.r2, 10);
      want.terms.forEach(({ name, coefficient, t, share }, k) => {
        const term = got.terms[k]!;
        expect(term.name).toBe(name);
        expect(term.coefficient).toBeCloseTo(coefficient, 10);
        expect(term.t).toBeCloseTo(t, 9);
        near(term.p, share);
      });
    },
  );
  it('refuses a predictor that follows from another, and none at all', () => {
    const { y, x } = expected.mrqap[0]!;
    expect(() => mrqap(y, { ...x, again: x['tie']! }, { seed: 1 })).toThrow('copies');
    expect(() => mrqap(y, {}, { seed: 1 })).toThrow('got 0');
  });
});
