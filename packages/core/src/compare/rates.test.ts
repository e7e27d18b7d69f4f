import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, runs } from '../testing/index.ts';
import { chiSquareQuantile } from './quantile.ts';
import { ageBandOf, standardisedRate } from './standardise.ts';
import { wilson } from './wilson.ts';

interface Golden {
  chi_square: [number, number, number][];
  wilson: { events: number; people: number; level: number; low: number; high: number }[];
  dobson: {
    events: number[];
    people: number[];
    weights: number[];
    level: number;
    crude: number;
    value: number;
    low: number;
    high: number;
  }[];
}
const expected = golden('comparison.json') as Golden;
const strata = (events: readonly number[], people: readonly number[]) =>
  events.map((count, i) => ({ events: count, people: people[i]! }));
const weights = [0.55, 0.3, 0.15];

describe('chiSquareQuantile', () => {
  it('agrees with scipy', () => {
    for (const [p, df, value] of expected.chi_square)
      expect(chiSquareQuantile(p, df) / value).toBeCloseTo(1, 9);
  });
  it('is 0 without degrees of freedom, as for the lower limit of no event', () => {
    expect(chiSquareQuantile(0.025, 0)).toBe(0);
  });
});

describe('wilson', () => {
  it('gives the values of the domain reference, section 8', () => {
    expect(wilson(3, 20).low).toBeCloseTo(0.0524, 4);
    expect(wilson(3, 20).high).toBeCloseTo(0.3604, 4);
    expect(wilson(0, 20)).toMatchObject({ value: 0, low: 0 });
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
  });
  it('agrees with scipy', () => {
    for (const { events, people, level, low, high } of expected.wilson) {
      const interval = wilson(events, people, level);
      expect(interval.low).toBeCloseTo(low, 10);
      expect(interval.high).toBeCloseTo(high, 10);
    }
  });
  it('stays in [0, 1], holds the share and mirrors when events and others change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 400 }), (people, any) => {
        const events = any % (people + 1);
        const { value, low, high } = wilson(events, people);
        const other = wilson(people - events, people);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        expect(low).toBeCloseTo(1 - other.high, 12);
      }),
      { numRuns: runs(200) },
    );
  });
  it('is undefined where nobody was counted, and refuses more events than people', () => {
    expect(wilson(0, 0)).toEqual({ value: NaN, low: NaN, high: NaN });
    expect(() => wilson(3, 2)).toThrow('got 3 of 2');
    expect(() => wilson(1, 2, 95)).toThrow('got 95');
  });
});

describe('standardisedRate', () => {
  const a = standardisedRate(strata([4, 6, 10], [200, 100, 50]), weights);
  const b = standardisedRate(strata([8, 4, 3], [400, 80, 15]), weights);
  it('gives the values of the domain reference, section 8: the gap nearly vanishes', () => {
    expect([a.crude, a.value, b.crude, b.value].map((rate) => rate.toFixed(4))).toEqual([
      '0.0571',
      '0.0590',
      '0.0303',
      '0.0560',
    ]);
  });
  it("agrees with Dobson's interval computed with scipy", () => {
    for (const { events, people, weights: given, level, crude, value, low, high } of expected.dobson) {
      const rate = standardisedRate(strata(events, people), given, level);
      for (const [got, want] of [
        [rate.crude, crude],
        [rate.value, value],
        [rate.low, low],
        [rate.high, high],
      ] as const)
        expect(got).toBeCloseTo(want, 9);
    }
  });
  it('is the crude rate where the weights are the population itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 30, max: 300 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const rate = standardisedRate(
            strata(
              rows.map(([events]) => events),
              rows.map(([, people]) => people),
            ),
            rows.map(([, people]) => people),
          );
          expect(rate.value).toBeCloseTo(rate.crude, 12);
          expect(rate.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          if (rate.events > 0) expect(rate.low <= rate.value && rate.value <= rate.high).toBe(true);
        },
      ),
      { numRuns: runs(100) },
    );
  });
  it('flags fewer than 20 events and suppresses fewer than 10', () => {
    const of = (events: number) => standardisedRate(strata([events], [100]), [1]);
    expect([of(9), of(10), of(20)].map(({ suppressed, imprecise }) => [suppressed, imprecise])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });
  it('is undefined where an age group that weighs has nobody, and has no interval without events', () => {
    expect(standardisedRate(strata([1, 0], [10, 0]), [1, 1])).toMatchObject({ value: NaN, low: NaN });
    expect(standardisedRate(strata([1, 0], [10, 0]), [1, 0]).value).toBe(0.1);
    expect(standardisedRate(strata([0], [10]), [1])).toMatchObject({ value: 0, low: NaN, high: NaN });
  });
  it('refuses weights that cannot be', () => {
    expect(() => standardisedRate(strata([1], [2]), [])).toThrow('expected 1 weights, got 0');
    expect(() => standardisedRate(strata([1], [2]), [-1])).toThrow('got -1');
    expect(() => standardisedRate(strata([1], [2]), [0])).toThrow('got none');
  });
  it('puts ages into the bands 60-69, 70-79, 80+', () => {
    expect([59, 60, 69.9, 70, 80, 101, NaN].map(ageBandOf)).toEqual([-1, 0, 0, 1, 2, 2, -1]);
  });
});
