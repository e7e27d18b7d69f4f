import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemporalNetwork } from '../../model/temporal.ts';
import { takeContacts } from '../../snapshot/take-contacts.ts';
import { filesOf, graphOf, measureRuns } from '../../testing/index.ts';
import { addDays } from '../../util/dates.ts';
import { earliestArrivals, temporalReach } from './reach.ts';

const eve = '2023-12-31';
type Contact = readonly [a: string, b: string, day: number];

async function fixture(people: readonly string[], contacts: readonly Contact[], ties = '') {
  const events = contacts.map(([a, b, day]) => `visit,${addDays(eve, day)},${a},${b},met`);
  const { graph } = await graphOf(
    filesOf({
      people: `id\n${people.join('\n')}\n`,
      ties: `supporter,supported,from,to,directed\n${ties}`,
      events: `type,date,actor,people,outcome\n${events.join('\n')}\n`,
    }),
  );
  return graph;
}

const worked: readonly Contact[] = [
  ['A', 'B', 1],
  ['B', 'C', 2],
  ['D', 'E', 2],
  ['A', 'C', 3],
  ['C', 'D', 4],
];

describe('temporalReach', () => {
  it('gives the worked example of the domain reference, section 8', async () => {
    const network = takeContacts(await fixture([...'ABCDE'], worked));
    const { ratio, forward, backward, harmonicLatency, efficiency } = temporalReach(network);
    expect(ratio).toBe(13 / 20);
    expect(earliestArrivals(network, 'A')[4]).toBeNaN();
    expect(earliestArrivals(network, 'E')[2]).toBe(4);
    expect([...forward]).toEqual([3, 3, 3, 2, 2]);
    expect([...backward]).toEqual([2, 2, 4, 4, 1]);
    // A: B1 C2 D4; B: A1 C2 D4; C: B2 A3 D4; D: E2 C4; E: D2 C4.
    const inverse = 1 + 1 / 2 + 1 / 4 + (1 + 1 / 2 + 1 / 4) + (1 / 2 + 1 / 3 + 1 / 4) + 2 * (1 / 2 + 1 / 4);
    expect(efficiency).toBeCloseTo(inverse / 20, 12);
    expect(harmonicLatency).toBeCloseTo(20 / inverse, 12);
  });

  it('reaches everybody where a tie joins them all the time, a step a day if strict', async () => {
    const ties = 'A,B,2024-01-01,,false\nB,C,2024-01-01,,false\n';
    const graph = await fixture([...'ABC'], [], ties);
    const network = takeContacts(graph, { to: '2024-01-05' });
    expect(temporalReach(network).ratio).toBe(1);
    expect([...earliestArrivals(network, 'A')]).toEqual([0, 1, 2]);
    expect([...earliestArrivals(network, 'A', { strict: false })]).toEqual([0, 1, 1]);
  });

  it('states the window and what it cuts off', async () => {
    const ties = 'A,B,,2024-01-03,\nA,C,2024-01-02,,\nB,C,,,\n';
    const graph = await fixture([...'ABC'], [...worked.slice(0, 2), ['A', 'B', 9]], ties);
    const network = takeContacts(graph, { from: addDays(eve, 2), to: addDays(eve, 4) });
    expect(network).toMatchObject({
      from: '2024-01-02',
      to: '2024-01-04',
      first: '2024-01-02',
      last: '2024-01-02',
      censoring: { contactsBefore: 1, contactsAfter: 1, tiesFromBefore: 1, tiesUntilAfter: 1, undated: 1 },
    });
    expect([...network.firstDay]).toEqual([1, 1, 1]);
    expect(takeContacts(graph)).toMatchObject({ from: '2024-01-01', to: '2024-01-09' });
  });

  it('counts no unanswered call, no group activity, nobody who had left or not yet come', async () => {
    const { graph } = await graphOf(
      filesOf({
        people: 'id,from,to\nA,,\nB,,\nGone,,2024-01-01\nLater,2025-01-01,\n',
        ties: 'supporter,supported\n',
        events:
          'type,date,actor,people,outcome\ncall,2024-01-01,A,B,no-answer\nattendance,2024-01-02,A,B,met\nvisit,2024-01-03,A,Gone,met\n',
      }),
    );
    const network = takeContacts(graph, { from: '2024-01-01', to: '2024-06-01' });
    expect(network.keys).toEqual(['A', 'B']);
    expect(temporalReach(network).ratio).toBe(0);
  });

  it('is undefined for fewer than two people, and works without any date', async () => {
    const network = takeContacts(await fixture(['A'], []));
    expect(network).toMatchObject({ from: null, to: null, first: null, last: null });
    expect(temporalReach(network)).toMatchObject({ ratio: NaN, efficiency: NaN, harmonicLatency: NaN });
    const two = temporalReach(takeContacts(await fixture(['A', 'B'], [])));
    expect(two).toMatchObject({ ratio: 0, efficiency: 0, harmonicLatency: NaN });
  });

  it('refuses a window that ends before it begins, and a stranger', async () => {
    const graph = await fixture(['A'], []);
    expect(() => takeContacts(graph, { from: '2024-01-02', to: '2024-01-01' })).toThrow('got 2024-01-01');
    expect(() => earliestArrivals(takeContacts(graph), 'B')).toThrow('got B');
  });
});

/** Every path there is, tried one contact after the other. */
function tryAll(network: TemporalNetwork, source: number, strict: boolean): number[] {
  const best = network.keys.map(() => NaN);
  best[source] = 0;
  const hops = Array.from(network.a, (_, spell) => spell).flatMap((spell) => {
    const days = Array.from(
      { length: network.lastDay[spell]! - network.firstDay[spell]! + 1 },
      (_, i) => network.firstDay[spell]! + i,
    );
    const ends = [network.a[spell]!, network.b[spell]!] as const;
    return days.flatMap((day) => [
      [...ends, day] as const,
      ...(network.mutual[spell] === 1 ? [[ends[1], ends[0], day] as const] : []),
    ]);
  });
  const walk = (at: number, now: number, visited: ReadonlySet<number>): void => {
    for (const [from, to, day] of hops) {
      if (from !== at || visited.has(to) || (strict ? day <= now : day < now)) continue;
      if (!(best[to]! <= day)) best[to] = day;
      walk(to, day, new Set([...visited, to]));
    }
  };
  walk(source, 0, new Set([source]));
  return best;
}

const spells = fc.array(
  fc.record({
    a: fc.nat({ max: 4 }),
    b: fc.nat({ max: 4 }),
    firstDay: fc.integer({ min: 1, max: 5 }),
    length: fc.constantFrom(0, 0, 0, 1, 3),
    mutual: fc.constantFrom(0, 1),
  }),
  { maxLength: 7 },
);
const networks = spells.map((rows): TemporalNetwork => {
  const sorted = rows.filter(({ a, b }) => a !== b).sort((x, y) => x.firstDay - y.firstDay);
  const none = { contactsBefore: 0, contactsAfter: 0, tiesFromBefore: 0, tiesUntilAfter: 0, undated: 0 };
  return {
    ...{ from: '2024-01-01', to: '2024-01-10', first: null, last: null, censoring: none, directed: true },
    keys: [...'01234'],
    a: Int32Array.from(sorted, ({ a }) => a),
    b: Int32Array.from(sorted, ({ b }) => b),
    mutual: Uint8Array.from(sorted, ({ mutual }) => mutual),
    firstDay: Int32Array.from(sorted, ({ firstDay }) => firstDay),
    lastDay: Int32Array.from(sorted, ({ firstDay, length }) => firstDay + length),
  };
});

describe('temporal paths on random contacts', () => {
  it('agree with trying every path, strict and not', () => {
    fc.assert(
      fc.property(networks, fc.boolean(), (network, strict) => {
        const all = network.keys.map((_, source) => tryAll(network, source, strict));
        const { forward, backward, ratio, efficiency } = temporalReach(network, { strict });
        all.forEach((row, source) =>
          expect([...earliestArrivals(network, String(source), { strict })]).toEqual(row),
        );
        const hit = (from: number, to: number) => from !== to && !Number.isNaN(all[from]![to]);
        const count = (test: (other: number) => boolean) => network.keys.filter((_, i) => test(i)).length;
        expect([...forward]).toEqual(network.keys.map((_, i) => count((j) => hit(i, j))));
        expect([...backward]).toEqual(network.keys.map((_, i) => count((j) => hit(j, i))));
        expect(ratio).toBeCloseTo(forward.reduce((sum, value) => sum + value, 0) / 20, 12);
        const inverse = all.flatMap((row, i) => row.map((day, j) => (hit(i, j) ? 1 / day : 0)));
        expect(efficiency).toBeCloseTo(inverse.reduce((sum, value) => sum + value, 0) / 20, 12);
      }),
      { numRuns: measureRuns() },
    );
  });
  it('reach no less when several contacts on one day are allowed, or when one more contact is added', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const [strict, loose] = [true, false].map(
          (option) => temporalReach(network, { strict: option }).forward,
        );
        strict!.forEach((count, i) => expect(count).toBeLessThanOrEqual(loose![i]!));
        const fewer = { ...network };
        for (const column of ['a', 'b', 'firstDay', 'lastDay'] as const)
          fewer[column] = network[column].slice(0, -1);
        fewer.mutual = network.mutual.slice(0, -1);
        temporalReach(fewer).forward.forEach((count, i) => expect(count).toBeLessThanOrEqual(strict![i]!));
      }),
      { numRuns: measureRuns() },
    );
  });
  it('are the same backward when time and direction are turned round', () => {
    fc.assert(
      fc.property(networks, fc.boolean(), (network, strict) => {
        const order = Array.from(network.a, (_, i) => i).sort(
          (x, y) => network.lastDay[y]! - network.lastDay[x]!,
        );
        const turned: TemporalNetwork = {
          ...network,
          a: Int32Array.from(order, (i) => network.b[i]!),
          b: Int32Array.from(order, (i) => network.a[i]!),
          mutual: Uint8Array.from(order, (i) => network.mutual[i]!),
          firstDay: Int32Array.from(order, (i) => 10 - network.lastDay[i]!),
          lastDay: Int32Array.from(order, (i) => 10 - network.firstDay[i]!),
        };
        expect(temporalReach(turned, { strict }).forward).toEqual(
          temporalReach(network, { strict }).backward,
        );
      }),
      { numRuns: measureRuns() },
    );
  });
  it('stay as they are under other names, with repeats, and beside others who meet nobody of them', () => {
    const twice = (values: Int32Array, more: number) =>
      Int32Array.from([...values, ...values], (value, i) => (i < values.length ? value : value + more));
    const both = (network: TemporalNetwork, more: number): TemporalNetwork => ({
      ...network,
      a: twice(network.a, more),
      b: twice(network.b, more),
      mutual: Uint8Array.from([...network.mutual, ...network.mutual]),
      firstDay: twice(network.firstDay, 0),
      lastDay: twice(network.lastDay, 0),
    });
    const inTime = (network: TemporalNetwork): TemporalNetwork => {
      const order = Array.from(network.a.keys()).sort((x, y) => network.firstDay[x]! - network.firstDay[y]!);
      const columns = ['a', 'b', 'mutual', 'firstDay', 'lastDay'] as const;
      const sorted = columns.map((name) => [name, network[name].map((_, k) => network[name][order[k]!]!)]);
      return { ...network, ...(Object.fromEntries(sorted) as object) };
    };
    const names = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(networks, fc.boolean(), names, (network, strict, place) => {
        const before = temporalReach(network, { strict });
        const moved = (values: Int32Array) => values.map((person) => place[person]!);
        const after = temporalReach({ ...network, a: moved(network.a), b: moved(network.b) }, { strict });
        for (const side of ['forward', 'backward'] as const)
          expect(place.map((to) => after[side][to])).toEqual([...before[side]]);
        expect(temporalReach(inTime(both(network, 0)), { strict }).forward).toEqual(before.forward);
        const keys = [...'0123456789'];
        const wider = temporalReach({ ...inTime(both(network, 5)), keys }, { strict });
        expect([...wider.forward]).toEqual([...before.forward, ...before.forward]);
        const alone = temporalReach({ ...network, keys: [...'012345'] }, { strict });
        expect([...alone.backward]).toEqual([...before.backward, 0]);
        expect(before.ratio >= 0 && before.ratio <= 1 && before.efficiency <= before.ratio).toBe(true);
      }),
      { numRuns: measureRuns() },
    );
  });
});
