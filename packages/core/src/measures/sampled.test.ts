import { describe, expect, it } from 'vitest';
import { generateNetwork } from '../simulate/support-network.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { runs } from '../testing/index.ts';
import { measure } from './measure.ts';

const people = 1_200;
const snapshot = snapshotFromEdges(generateNetwork({ people, seed: 4 }));
const ids = ['harmonic', 'closeness'] as const;
const sampled = (sources: number, seed: number, directed = false) =>
  measure(snapshot, ids, { sampling: { above: people - 1, sources }, seed, directed });

describe('sampling', () => {
  it('is not done up to the size that was said, and says nothing then', async () => {
    const { harmonic } = await measure(snapshot, ids, { sampling: { above: people, sources: 50 } });
    expect([harmonic.sampled, harmonic.details]).toEqual([undefined, undefined]);
  });

  it('of everybody is exact, to the bit', async () => {
    const [all, exact] = [await sampled(people, 1), await measure(snapshot, ids)];
    expect(all).toEqual(exact);
  });

  it('draws the same people for the same seed, others for another', async () => {
    const [a, b, c] = [await sampled(200, 7), await sampled(200, 7), await sampled(200, 8)];
    expect(a).toEqual(b);
    expect(a.harmonic.values).not.toEqual(c.harmonic.values);
  });

  it.each([
    ['harmonic', false],
    ['closeness', false],
    ['harmonic', true],
  ] as const)(
    'bounds the error of %s, directed %s, for each person in 95 of 100 seeds',
    async (id, directed) => {
      const truth = (await measure(snapshot, [id], { directed }))[id].values;
      const seeds = runs(40);
      const missed = new Float64Array(people);
      const mean = new Float64Array(people);
      for (let seed = 1; seed <= seeds; seed++) {
        const { values, details, sampled: how } = (await sampled(300, seed, directed))[id];
        const error = details!['error']!;
        expect(how).toMatchObject({ sources: 300, confidence: 0.95, error: Math.max(...error) });
        values.forEach((value, i) => {
          missed[i]! += Number(Math.abs(value - truth[i]!) > error[i]! + 1e-12);
          mean[i]! += value / seeds;
        });
      }
      expect(Math.max(...missed)).toBeLessThanOrEqual(0.05 * seeds);
      // On average nothing is off one way.
      const off =
        truth.reduce((sum, value, i) => sum + (mean[i]! - value), 0) / truth.reduce((a, b) => a + b, 0);
      expect(Math.abs(off)).toBeLessThan(0.01);
    },
  );

  it('counts small pieces whole: whoever is in one has the exact value', async () => {
    const exact = (await measure(snapshot, ids)).harmonic.values;
    const { harmonic } = await sampled(100, 3);
    const isExact = harmonic.details!['error']!.map((error, i) =>
      Number(error === 0 && harmonic.values[i] === exact[i]),
    );
    const small = (await measure(snapshot, ['component_size'])).component_size.values.map((size) =>
      Number(size <= 512),
    );
    expect(isExact).toEqual(small);
    expect(small.includes(1)).toBe(true);
  });

  it('refuses a sample of nobody', async () => {
    await expect(sampled(0, 1)).rejects.toThrow('expected 2 sources or more, got 0');
  });
});
