import type { Gap } from '../model/gap.ts';
import type { TieKind } from '../model/vocabulary.ts';
import { contactPairs } from '../snapshot/contact-pairs.ts';
import { daysBetween } from '../util/dates.ts';
import type { GapRule } from './context.ts';

const paperDays = 90;
const pairings: ReadonlySet<TieKind | null> = new Set(['peer-pair', 'volunteer-pair']);

/** G10: a declared pairing older than 90 days with no completed contact of the two in that time. */
export const paperTie: GapRule = {
  code: 'G10',
  of: 'community',
  reads: ['people', 'ties', 'events'],
  missing: ({ graph, snapshot }) => (graph.collected.contacts && snapshot.asOf !== null ? null : 'events'),
  find: ({ graph, snapshot }) => {
    const asOf = snapshot.asOf!;
    const met = new Set<string>();
    const pairing = Array.from(snapshot.ties, (at) => graph.ties[at]!.row).filter(({ kind }) =>
      pairings.has(kind),
    );
    const paired = new Set(pairing.flatMap(({ supporter, supported }) => [supporter, supported]));
    const concerns = (id: string | null): boolean => id !== null && paired.has(id);
    for (const event of graph.dataset.events) {
      const { date } = event;
      if (!concerns(event.actor) && !concerns(event.collected_by)) continue;
      if (date === null || date > asOf || daysBetween(date, asOf) > paperDays) continue;
      for (const pair of contactPairs(graph, event)) {
        const [one, other] = pair.map((at) => graph.people[at]!.id);
        met.add(JSON.stringify([one, other])).add(JSON.stringify([other, one]));
      }
    }
    const found = new Map<string, Gap>();
    for (const row of pairing) {
      const pair = JSON.stringify([row.supporter, row.supported]);
      if (row.supporter === row.supported || met.has(pair)) continue;
      const age = row.from === null ? null : daysBetween(row.from, asOf);
      if (age !== null && age < paperDays) continue;
      found.set(pair, {
        code: 'G10',
        people: [row.supported, row.supporter],
        functions: row.functions ?? [],
        numbers: { contacts: 0, ...(age === null ? {} : { days_since_start: age }) },
        threshold: { contacts: 1, days: paperDays },
      });
    }
    return [...found.values()];
  },
};
