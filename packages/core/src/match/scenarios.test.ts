import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { profile } from '../profile/profile.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { graphOf, shipped } from '../testing/index.ts';
import { planTies } from './plan-ties.ts';
import { whatIf } from './what-if.ts';

type Row = Record<string, string>;
const table = (path: string): Row[] =>
  Papa.parse<Row>(
    readFileSync(fileURLToPath(new URL(`../../../../data/scenarios/${path}`, import.meta.url)), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;

describe.each(['s0', 's1', 's2', 's3', 's4'])('a lone elder in scenario %s', (id) => {
  it(
    'gets somebody to ask, or the constraint that prevents it, never silence',
    { timeout: 60_000 },
    async () => {
      const { graph } = await graphOf(shipped(`scenarios/${id}`));
      const snapshot = takeSnapshot(graph);
      const report = profile(graph, snapshot);
      const { proposed, unmet } = await planTies(graph, snapshot, { report });
      const alone = report.profiles.filter(
        ({ person, needs }) =>
          graph.people[graph.indexOf.get(person)!]!.lives_alone === true ||
          needs.every(({ cover }) => cover === 0),
      );
      expect(alone.length).toBeGreaterThan(10);
      for (const { person, needs } of alone) {
        const open = unmet.filter((need) => need.person === person);
        if (open.some(({ binding }) => binding === 'needs-unknown')) continue;
        for (const need of needs.filter(({ cover }) => cover === 0)) {
          const given = proposed.some(
            (tie) => tie.supported === person && tie.functions.includes(need.function),
          );
          const told = open.some((one) => one.function === need.function && one.binding.length > 0);
          expect(given || told, `${person} ${need.function}`).toBe(true);
        }
      }
    },
  );
});

/**
 * Counted from the files alone, without the library: days as numbers, contacts and ties as they stand in the tables.
 * A tie counts where it is present, valid and active: met in the last 30 days, or at least monthly and confirmed in 180.
 */
function leftWithNobody(gate: string): { inside: string[]; uncovered: string[]; outside: string[] } {
  const [people, ties, events] = ['people', 'ties', 'events'].map((name) => table(`s4/${name}.csv`)) as [
    Row[],
    Row[],
    Row[],
  ];
  const day = (text: string): number => Date.parse(text) / 86_400_000;
  const now = day('2023-03-31');
  const there = people.filter(
    ({ from, to }) => (from ? day(from) <= now : true) && (to ? day(to) > now : true),
  );
  const elders = there.filter(({ roles }) => roles!.split('|').includes('elder')).map(({ id }) => id!);
  const isInside = (id: string): boolean => there.find((one) => one['id'] === id)!['place']!.startsWith(gate);
  const met = new Set<string>();
  for (const { type, date, actor, people: who, outcome } of events)
    if (['visit', 'call', 'delivery'].includes(type!) && outcome === 'met' && now - day(date!) <= 30)
      for (const id of who!.split('|')) met.add(`${actor} ${id}`).add(`${id} ${actor}`);
  const supporters = new Map<string, Set<string>>();
  for (const tie of ties) {
    const { supporter = '', supported = '', kind, from, to, frequency_30d: often, confirmed, directed } = tie;
    if (kind === 'acquaintance' || (kind === 'child' && tie['functions'] === '')) continue;
    if ((from && day(from) > now) || (to && day(to) <= now)) continue;
    if (![supporter, supported].every((id) => there.some((one) => one['id'] === id))) continue;
    const sure = confirmed || from;
    const declared = often !== '' && Number(often) >= 1 && sure && now - day(sure) <= 180;
    if (!met.has(`${supporter} ${supported}`) && !declared) continue;
    const ways =
      directed === 'false'
        ? [
            [supporter, supported],
            [supported, supporter],
          ]
        : [[supporter, supported]];
    for (const [a, b] of ways) supporters.set(b!, (supporters.get(b!) ?? new Set()).add(a!));
  }
  const inside = elders.filter(isInside);
  return {
    inside,
    outside: there.map(({ id }) => id!).filter((id) => !isInside(id)),
    uncovered: inside.filter((id) => {
      const own = [...(supporters.get(id) ?? [])];
      return own.length > 0 && !own.some(isInside);
    }),
  };
}

describe('the gates of a compound of S4 are shut', () => {
  it.each(['松苑', '江苑', '枫苑', '榆苑'])(
    '%s: who is left with nobody is who a count by hand finds',
    async (gate) => {
      const { graph } = await graphOf(shipped('scenarios/s4'));
      const counted = leftWithNobody(gate);
      const found = whatIf(graph, { removeOutside: gate });
      expect(counted.inside.length).toBeGreaterThan(10);
      expect(counted.uncovered.length).toBeGreaterThan(0);
      expect([...found.removed].sort()).toEqual([...counted.outside].sort());
      expect(found.newlyUncovered).toEqual(counted.uncovered);
      expect(found.placeUnknown).toEqual([]);
      // The staff, all of them, are among those kept out.
      expect(found.removed.filter((id) => id.startsWith('W'))).toHaveLength(16);
    },
  );
});
