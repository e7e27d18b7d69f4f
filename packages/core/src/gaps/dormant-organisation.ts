import type { Gap } from '../model/gap.ts';
import { daysBetween } from '../util/dates.ts';
import { isValidAt } from '../util/interval.ts';
import type { GapRule } from './context.ts';

const dormantDays = 90;

/**
 * G18: an organisation that is registered and of whose people nothing was recorded in 90 days: no event and no active tie. One
 * that gives money or a place may be busy all the same; it says so by a person of its own.
 */
export const dormantOrganisation: GapRule = {
  code: 'G18',
  of: 'community',
  reads: ['people', 'ties', 'events'],
  missing: ({ graph: { dataset }, snapshot }) => {
    if (dataset.organisations.length === 0) return 'organisations';
    return dataset.events.length === 0 || snapshot.asOf === null ? 'events' : null;
  },
  find: ({ graph, snapshot }) => {
    const { organisations, events } = graph.dataset;
    const asOf = snapshot.asOf!;
    const of = new Map(graph.people.map(({ id, organisation }) => [id, organisation]));
    const last = new Map<string, string>();
    const see = (organisation: string | null | undefined, date: string): void => {
      if (organisation && (last.get(organisation) ?? '') < date) last.set(organisation, date);
    };
    for (const { actor, people, date } of events)
      if (date !== null && date <= asOf)
        for (const id of [...(actor === null ? [] : [actor]), ...(people ?? [])]) see(of.get(id), date);
    snapshot.ties.forEach((at, i) => {
      if (snapshot.active[i] === 1) see(graph.people[graph.ties[at]!.a]!.organisation, asOf);
    });
    return organisations
      .filter((one) => isValidAt(one, asOf))
      .flatMap(({ id }): Gap[] => {
        const seen = last.get(id);
        const days = seen === undefined ? null : daysBetween(seen, asOf);
        if (days !== null && days <= dormantDays) return [];
        return [
          {
            code: 'G18',
            people: snapshot.keys.filter((key) => of.get(key) === id),
            subjects: [id],
            functions: [],
            numbers: days === null ? { events: 0 } : { days_since: days },
            threshold: { days: dormantDays },
          },
        ];
      });
  },
};
