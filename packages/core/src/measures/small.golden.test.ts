import { describe, expect, it } from 'vitest';
import { standardisedRate } from '../compare/standardise.ts';
import { tieChanges } from '../compare/tie-changes.ts';
import { turnover } from '../compare/turnover.ts';
import { wilson } from '../compare/wilson.ts';
import { findInstrument } from '../instruments/catalogue.ts';
import { score } from '../instruments/score.ts';
import { codedCount } from '../instruments/shaped-count.ts';
import type { TemporalNetwork } from '../model/temporal.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { golden, star, without } from '../testing/index.ts';
import { gini } from './graph/gini.ts';
import { keyPlayersPositive, setReach } from './group/key-players.ts';
import { measure } from './measure.ts';
import { earliestArrivals, temporalReach } from './temporal/reach.ts';

type Pairs = readonly (readonly [number, number])[];
const { small, support } = golden('classic.json') as {
  readonly small: {
    readonly iqv: readonly { counts: number[]; iqv: number; blau: number }[];
    readonly ei_index: readonly { internal: number; external: number; value: number }[];
    readonly gini: readonly { received: number[]; value: number }[];
    readonly wilson_95: readonly { events: number; of: number; low: number; high: number }[];
    readonly direct_standardisation: readonly {
      weights: number[];
      events: number[];
      of: number[];
      crude: number;
      standardised: number;
    }[];
    readonly waves: readonly {
      people: number;
      first: Pairs;
      second: Pairs;
      jaccard: number;
      formation: number;
      dissolution: number;
    }[];
    readonly temporal: readonly {
      people: string[];
      contacts: readonly (readonly [string, string, number])[];
      strict: boolean;
      reach_ratio: number;
      reach_ratio_static: number;
      arrival: readonly { from: string; to: string; at: number | null }[];
    }[];
    readonly greedy_cover: readonly { sets: number[][]; size: number; greedy: number; optimum: number }[];
    readonly lsns_6: readonly {
      family: number[];
      friends: number[];
      family_score: number;
      friends_score: number;
      total: number;
      at_risk: boolean;
    }[];
  };
  readonly support: {
    readonly elders: readonly string[];
    readonly ties: readonly (readonly [string, string])[];
    readonly cover: readonly number[];
    readonly removed: readonly string[];
    readonly cover_after: readonly number[];
  };
};

/** Somebody in the middle of a star whose leaves have the counts as categories. */
async function composition(counts: readonly number[], own = -1) {
  const leaves = counts.flatMap((count, category) => Array.from({ length: count }, () => category));
  const attribute = {
    name: 'kind',
    categories: counts.map((_, category) => String(category)),
    of: Int32Array.from([own, ...leaves]),
  };
  return measure(star(leaves.length), ['blau', 'iqv', 'ei_index'], { attribute });
}

// The small cases of the domain reference, section 8, worked by hand: data/golden/classic.json, `small`.
describe('small cases worked by hand', () => {
  it.each(small.iqv)('IQV $iqv and Blau $blau of $counts', async ({ counts, ...row }) => {
    const { blau, iqv } = await composition(counts);
    expect([blau.values[0], iqv.values[0]]).toEqual([
      expect.closeTo(row.blau, 12),
      expect.closeTo(row.iqv, 12),
    ]);
  });

  it.each(small.ei_index)('E-I $value of $internal inside, $external outside', async (row) => {
    const { ei_index } = await composition([row.internal, row.external], 0);
    expect(ei_index.values[0]).toBeCloseTo(row.value, 12);
  });

  it.each(small.gini)('Gini $value of $received', ({ received, value }) =>
    expect(gini(Float64Array.from(received))).toBeCloseTo(value, 12),
  );

  it.each(small.wilson_95)('Wilson of $events in $of: $low to $high', ({ events, of, low, high }) => {
    const found = wilson(events, of);
    expect([found.low, found.high]).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)]);
  });

  it.each(small.direct_standardisation)('standardised rate $standardised, crude $crude', (row) => {
    const strata = row.events.map((events, i) => ({ events, people: row.of[i]! }));
    const found = standardisedRate(strata, row.weights);
    expect([found.value, found.crude]).toEqual([
      expect.closeTo(row.standardised, 4),
      expect.closeTo(row.crude, 4),
    ]);
  });

  it.each(small.waves)(
    'waves: Jaccard $jaccard, formation $formation',
    ({ people, first, second, ...row }) => {
      const wave = (ties: Pairs) => ({
        ...snapshotFromEdges({
          order: people,
          source: ties.map(([a]) => a - 1),
          target: ties.map(([, b]) => b - 1),
        }),
        interviewed: new Int8Array(people).fill(1),
      });
      const changes = tieChanges(wave(first), wave(second));
      expect(changes.unknown).toEqual([]);
      const found = turnover({
        new: changes.new.length,
        lost: changes.lost.length,
        kept: changes.kept.length,
        dyads: (people * (people - 1)) / 2,
      });
      expect(found).toEqual(row);
    },
  );

  it.each(small.temporal)('reach in time $reach_ratio, though all are linked', async (row) => {
    const at = (id: string) => row.people.indexOf(id);
    const days = Int32Array.from(row.contacts, ([, , day]) => day);
    const ends = {
      a: Int32Array.from(row.contacts, ([a]) => at(a)),
      b: Int32Array.from(row.contacts, ([, b]) => at(b)),
    };
    const network: TemporalNetwork = {
      ...{ from: '2024-01-01', to: '2024-01-04', first: null, last: null, directed: false, ...ends },
      censoring: { contactsBefore: 0, contactsAfter: 0, tiesFromBefore: 0, tiesUntilAfter: 0, undated: 0 },
      keys: row.people,
      mutual: new Uint8Array(days.length).fill(1),
      firstDay: days,
      lastDay: days,
    };
    expect(temporalReach(network, { strict: row.strict }).ratio).toBeCloseTo(row.reach_ratio, 12);
    for (const { from, to, at: day } of row.arrival)
      expect(earliestArrivals(network, from, { strict: row.strict })[at(to)]).toBe(day ?? NaN);
    const still = snapshotFromEdges({ order: row.people.length, source: ends.a, target: ends.b });
    const { fragmentation } = await measure(still, ['fragmentation']);
    expect(1 - fragmentation.value).toBe(row.reach_ratio_static);
  });

  it.each(small.greedy_cover)(
    'cover: greedy $greedy, best $optimum, found where every set is tried',
    (row) => {
      const items = Math.max(...row.sets.flat());
      const ties = row.sets.flatMap((set, i) => set.map((item) => [i, row.sets.length + item - 1] as const));
      const snapshot = snapshotFromEdges({
        order: row.sets.length + items,
        source: ties.map(([set]) => set),
        target: ties.map(([, item]) => item),
      });
      const { people, value, exact } = keyPlayersPositive(snapshot, row.size);
      expect([people, value - row.size, exact]).toEqual([[1, 2], row.optimum, true]);
      expect(setReach(snapshot, [0, 1]) - row.size).toBe(row.greedy);
    },
  );

  it.each(small.lsns_6)('LSNS-6 $total, at risk: $at_risk', ({ family, friends, ...row }) => {
    const found = score(findInstrument('LSNS-6')!, [...family, ...friends].map(codedCount));
    const { family: kin, friends: others } = found.subscales;
    expect([kin!.score, others!.score, found.score]).toEqual([
      row.family_score,
      row.friends_score,
      row.total,
    ]);
    expect(found.band === 'at-risk').toBe(row.at_risk);
  });

  it('supporters of the elders of the support fixture, and without its worker', async () => {
    const keys = [...new Set([...support.elders, ...support.ties.flat()])];
    const snapshot = snapshotFromEdges({
      order: keys.length,
      keys,
      source: support.ties.map(([from]) => keys.indexOf(from)),
      target: support.ties.map(([, to]) => keys.indexOf(to)),
    });
    const coverIn = async (of: typeof snapshot) => {
      const { in_degree } = await measure(of, ['in_degree']);
      return support.elders.map((elder) => in_degree.values[of.keys.indexOf(elder)]);
    };
    expect(await coverIn(snapshot)).toEqual(support.cover);
    expect(await coverIn(without(snapshot, support.removed))).toEqual(support.cover_after);
  });
});
