import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphOf, shipped } from '../testing/index.ts';
import { compare } from './compare.ts';

const quick = { seed: 1, permutations: 99, replicates: 100 };
const text = (file: string) =>
  readFileSync(new URL(`../../../../data/amends/${file}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

/** Named ties of AMENDS and who was asked, read from the tables by hand. */
function amendsByHand(wave: string) {
  const asked = new Set(
    text('person_waves')
      .filter(([, of, , interviewed]) => of === wave && interviewed === 'true')
      .map(([person]) => person!),
  );
  const support = text('ties').filter(([, , , functions, , , , of]) => of === wave && functions !== '');
  return { asked, ties: new Set(support.map(([a, b]) => [a!, b!].sort().join(' '))) };
}

describe('compare the waves of AMENDS', async () => {
  const { graph } = await graphOf(shipped('amends'));
  const report = compare(graph, { by: 'wave', ...quick });

  it('never counts a tie as new or lost of which somebody was not asked', () => {
    const steps = [1, 2, 3].map((wave) => {
      const [then, now] = [amendsByHand(`${wave}`), amendsByHand(`${wave + 1}`)];
      const found = { new: 0, lost: 0, kept: 0, unknown: 0 };
      for (const pair of new Set([...then.ties, ...now.ties])) {
        const known = pair.split(' ').every((id) => then.asked.has(id) && now.asked.has(id));
        if (!known) found.unknown++;
        else found[then.ties.has(pair) ? (now.ties.has(pair) ? 'kept' : 'lost') : 'new']++;
      }
      return found;
    });
    report.transitions.forEach((step, i) => expect(step).toMatchObject(steps[i]!));
    const { ties } = report;
    const counts = Object.entries(ties!).map(([what, list]: [string, readonly unknown[]]) => [
      what,
      list.length,
    ]);
    expect(Object.fromEntries(counts)).toEqual(steps[2]);
  });

  it('names as isolated or recovered only people who were asked both times', () => {
    report.transitions.forEach((step, i) => {
      const [then, now] = [amendsByHand(`${i + 1}`), amendsByHand(`${i + 2}`)];
      const both = [...then.asked].filter((id) => now.asked.has(id));
      const tied = ({ ties }: typeof then) => new Set([...ties].flatMap((pair) => pair.split(' ')));
      const [before, after] = [tied(then), tied(now)];
      expect(step.asked).toBe(both.length);
      expect([...step.becameIsolated].sort()).toEqual(
        both.filter((id) => before.has(id) && !after.has(id)).sort(),
      );
      expect([...step.recovered].sort()).toEqual(
        both.filter((id) => !before.has(id) && after.has(id)).sort(),
      );
      expect([step.joined, step.left]).toEqual([[], []]);
    });
  });

  it('has the measures of each wave, counted by hand', () => {
    expect(report.groups.map(({ community, wave }) => [community, wave])).toEqual([
      [null, '1'],
      [null, '2'],
      [null, '3'],
      [null, '4'],
    ]);
    report.groups.forEach(({ measures, wave, bounds }) => {
      const { asked, ties } = amendsByHand(wave!);
      const among = [...ties].filter((pair) => pair.split(' ').every((id) => asked.has(id))).length;
      expect(measures.order.value).toBe(214);
      expect(measures.response_rate.value).toBe(asked.size / 214);
      expect(measures.mean_degree.value).toBe((2 * ties.size) / 214);
      expect(measures.asked_mean_degree.value).toBe((2 * among) / asked.size);
      expect(bounds.unknown).toBe(
        (214 * 213) / 2 - (asked.size * (asked.size - 1)) / 2 - (ties.size - among),
      );
    });
    expect(report.groups[3]!.measures).toMatchObject({
      elders: { value: 71 },
      share_uncovered: { value: 10 / 54, of: 54 },
      share_alone: { value: 0, low: 0, of: 54 },
      share_tier_Y: { value: 26 / 71 },
      share_tier_U: { value: 17 / 71 },
      share_tier_G: { value: 28 / 71 },
      share_alone_standardised: { value: NaN, suppressed: true },
      share_uncovered_standardised: { suppressed: false, method: 'dobson' },
    });
  });

  it('finds the waves more alike than chance, and says which seed it used', () => {
    const qap = report.tests.filter(({ id }) => id === 'qap_correlation');
    expect(qap.map(({ between }) => between)).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['3', '4'],
    ]);
    for (const { statistic, p } of qap) expect([statistic > 0.2, p]).toEqual([true, 0.01]);
    expect(report.seed).toBe(1);
    expect(compare(graph, { by: 'wave', ...quick })).toEqual(report);
  });

  it('weighs ages by all elders compared, or as told', () => {
    expect(report.ageWeightsFrom).toBe('pooled');
    expect(report.ageWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const told = compare(graph, { by: 'wave', ...quick, ageWeights: [0.55, 0.3, 0.15] });
    expect([told.ageWeightsFrom, told.ageWeights]).toEqual(['given', [0.55, 0.3, 0.15]]);
  });

  it('refuses one wave where waves are compared, and a way it does not know', () => {
    expect(() => compare(graph, { by: 'wave', seed: 1, wave: '4' })).toThrow('got 4');
    expect(() => compare(graph, { by: 'age' as 'wave', seed: 1 })).toThrow('got age');
    expect(() => compare(graph, { by: 'wave', seed: 1, ageWeights: [1] })).toThrow('got 1');
  });
});
