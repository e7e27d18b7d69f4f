import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComponentState, SupportProfile, Tier } from '../model/profile.ts';
import { schema, type EventRow, type TieRow } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { SupportFunction, TieKind } from '../model/vocabulary.ts';
import { changeGraph } from '../snapshot/change-graph.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf } from '../testing/index.ts';
import { addDays } from '../util/dates.ts';
import { profile } from './profile.ts';

const asOf = '2024-06-30';
/** Twelve people of every kind; the elder is `E`, and everything that a component needs was collected of somebody. */
const people = (asked: boolean, alone: boolean, birth: number, needs: string) => ({
  people: `id,roles,household,organisation,interviewed,lives_alone,willing,birth_year
E,elder,,,${asked},${alone},,${birth}
E2,elder,,,true,false,,1955
F1,family,h9,,,,,
F2,family,h9,,,,,
N1,neighbour,,,,,,
N2,neighbour,,,,,true,
N3,neighbour,,,,,false,
V,volunteer,,Team,,,,
W1,social-worker,,Team,,,,
W2,social-worker,,Team,,,,
J,committee,,,,,,
X,neighbour,,,,,,
`,
  ties: 'supporter,supported,functions,minutes,frequency_30d,confirmed\nX,E2,instrumental|companionship|emergency,9,4,2024-06-01\n',
  events: `type,date,actor,people,outcome\nvisit,2023-01-01,X,E2,met\nattendance,${asOf},X,E2,\n`,
  needs,
});
const emptyRow = (table: 'ties' | 'events') => ({
  ...Object.fromEntries(Object.keys(schema[table]).map((column) => [column, null])),
  row: 0,
  attributes: new Map<string, string>(),
});
const helpers = ['F1', 'F2', 'N1', 'N2', 'N3', 'V', 'W1', 'W2', 'J', 'E2'] as const;
const functions: readonly (readonly SupportFunction[] | null)[] = [
  ['instrumental'],
  ['companionship'],
  ['emergency'],
  ['instrumental', 'emergency'],
  ['instrumental', 'companionship', 'emergency'],
  null,
];
const kinds: readonly (TieKind | null)[] = [null, 'neighbour', 'friend', 'casework', 'grid'];

const tie = (activeOnly: boolean): fc.Arbitrary<TieRow> =>
  fc
    .record({
      supporter: fc.constantFrom(...helpers),
      supported: activeOnly ? fc.constant('E') : fc.constantFrom('E', 'E', 'E', 'N1', 'E2', 'V'),
      functions: fc.constantFrom(...(activeOnly ? functions.slice(0, 5) : functions)),
      kind: fc.constantFrom(...kinds),
      minutes: fc.constantFrom(...(activeOnly ? [5, 14, 40] : [5, 14, 40, null])),
      frequency_30d: fc.constantFrom(...(activeOnly ? [1, 8] : [0, 1, 8, null])),
      confirmed: fc.constantFrom(...(activeOnly ? ['2024-05-01'] : ['2024-05-01', '2023-05-01', null])),
      directed: fc.constantFrom(true, true, false),
    })
    .map((given) => ({ ...emptyRow('ties'), ...given }) as unknown as TieRow);
const contact = (completed: boolean): fc.Arbitrary<EventRow> =>
  fc
    .record({
      type: fc.constantFrom('visit' as const, 'call' as const),
      days: fc.nat(200),
      actor: fc.constantFrom(...helpers),
      outcome: completed ? fc.constant('met') : fc.constantFrom('met', 'no-answer', null),
    })
    .map(
      ({ days, ...given }) =>
        ({
          ...emptyRow('events'),
          ...given,
          date: addDays(asOf, -days),
          people: ['E'],
        }) as unknown as EventRow,
    );

const tierRank: Readonly<Record<Tier, number>> = { R: 0, Y: 1, U: 2, G: 3 };
const stateRank: Readonly<Record<ComponentState, number>> = {
  gap: 0,
  watch: 1,
  unknown: 1,
  ok: 2,
  'not-collected': 2,
};
const cases = process.env['LINLI_LONG'] ? 100_000 : 300;

describe('with needs and completeness fixed', () => {
  const bases: SupportGraph[] = [];
  beforeAll(async () => {
    const own = 'person,function,essential\nE,instrumental,true\nE,companionship,false\n';
    for (const needs of ['person,function\n', own])
      for (const [asked, alone, birth] of [
        [true, true, 1938],
        [true, false, 1950],
        [false, true, 1938],
      ] as const)
        bases.push((await graphOf(filesOf(people(asked, alone, birth, needs)))).graph);
  });
  const of = (graph: SupportGraph, ties: readonly TieRow[], events: readonly EventRow[]): SupportProfile => {
    const changed = changeGraph(graph, new Set(), [], ties);
    const dataset = { ...graph.dataset, events: [...graph.dataset.events, ...events] };
    const there = { ...changed, dataset };
    return profile(there, takeSnapshot(there, { asOf })).profiles.find(({ person }) => person === 'E')!;
  };

  it(
    'one more active tie, or completed contact, worsens no component and no tier',
    { timeout: 3_600_000 },
    () => {
      const seen = { ties: 0, contacts: 0, raised: 0 };
      fc.assert(
        fc.property(
          fc.nat(5),
          fc.array(tie(false), { maxLength: 6 }),
          fc.array(contact(false), { maxLength: 4 }),
          fc.oneof(
            tie(true).map((one) => ({ tie: [one], contact: [] as EventRow[] })),
            contact(true).map((one) => ({ tie: [] as TieRow[], contact: [one] })),
          ),
          (base, ties, contacts, more) => {
            const before = of(bases[base]!, ties, contacts);
            const after = of(bases[base]!, [...ties, ...more.tie], [...contacts, ...more.contact]);
            before.components.forEach(({ state, completeness }, i) => {
              const now = after.components[i]!;
              // An answer to an open question may turn unknown into anything.
              if (state === 'unknown' && now.completeness !== completeness) return;
              expect(stateRank[now.state]).toBeGreaterThanOrEqual(stateRank[state]);
            });
            const fixed = before.components.every(
              ({ completeness }, i) => completeness === after.components[i]!.completeness,
            );
            if (!fixed) return;
            expect(tierRank[after.tier]).toBeGreaterThanOrEqual(tierRank[before.tier]);
            if (more.tie.length > 0) seen.ties++;
            else seen.contacts++;
            if (after.tier !== before.tier) seen.raised++;
          },
        ),
        { numRuns: cases },
      );
      // The property was put to the test: in a good part of the cases something was fixed, and something rose.
      expect(Math.min(seen.ties, seen.contacts)).toBeGreaterThan(cases / 10);
      expect(seen.raised).toBeGreaterThan(cases / 100);
    },
  );
});
