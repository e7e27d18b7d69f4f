import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/index.ts';
import { publishMonth } from './publish-month.ts';
import { suppressParts } from './suppress.ts';

describe('counts that are kept back', () => {
  it('are the small ones, and one more where a subtraction would tell', () => {
    expect(suppressParts([3, 20, 40], 11)).toEqual([null, null, 40]);
    expect(suppressParts([3, 9, 40, 12], 11)).toEqual([null, null, 40, 12]);
    expect(suppressParts([3, 4, 40, 12], 11)).toEqual([null, null, 40, null]);
    expect(suppressParts([0, 20, 40], 11)).toEqual([0, 20, 40]);
    expect(suppressParts([3, 0], 11)).toEqual([null, null]);
    expect(suppressParts([], 11)).toEqual([]);
  });

  it('never leave a small count to be worked out from the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 30 }), { maxLength: 6 }),
        fc.integer({ min: 2, max: 12 }),
        (counts, least) => {
          const kept = suppressParts(counts, least);
          counts.forEach((count, i) => {
            if (count > 0 && count < least) expect(kept[i]).toBeNull();
            if (kept[i] !== null) expect(kept[i]).toBe(count);
          });
          const out = counts.filter((_, i) => kept[i] === null);
          const sum = out.reduce((all, one) => all + one, 0);
          if (out.length > 0)
            expect(out.length > 1 && sum >= least ? true : out.length === counts.length).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('a published month', () => {
  const report = {
    ...{ month: '2026-01', until: '2026-01-31', least: null },
    figures: [
      { id: 'visits', value: 40, before: 3 },
      { id: 'cases_opened', value: 2, before: 0 },
      { id: 'cases_closed', value: 12, before: 15 },
      { id: 'cases_open', value: 50, before: 60 },
    ],
    tiers: [
      { tier: 'R', value: 2, before: 20 },
      { tier: 'Y', value: 30, before: 20 },
      { tier: 'U', value: 0, before: 0 },
      { tier: 'G', value: 40, before: 32 },
    ],
    moves: { better: 12, worse: 1, same: 59, clearer: 0, unclear: 0 },
    moved: [{ person: 'A', from: 'Y', to: 'R' }],
  } as const;

  it('names nobody and keeps back what a few people stand behind', () => {
    const { figures, tiers, moves, moved, least } = publishMonth(report);
    expect(figures.map(({ value }) => value)).toEqual([40, null, null, 50]);
    expect(figures.map(({ before }) => before)).toEqual([null, 0, 15, 60]);
    expect(tiers.map(({ value }) => value)).toEqual([null, null, 0, 40]);
    expect(tiers.map(({ before }) => before)).toEqual([20, 20, 0, 32]);
    expect(moves).toEqual({ better: null, worse: null, same: 59, clearer: 0, unclear: 0 });
    expect([moved, least]).toEqual([[], 11]);
  });
});
