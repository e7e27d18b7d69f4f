import type { VisitDue } from '../model/rounds.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { basicPolicy, type PolicyPack } from '../profile/policy.ts';
import { addDays } from '../util/dates.ts';
import { pastVisits } from './due.ts';

/**
 * When each elder's next visit is due: the last completed visit and the interval of the policy; the moment itself for
 * somebody never visited. Nothing where no visit was ever recorded, or nothing tells the moment: then nobody knows.
 */
export function nextVisits(
  graph: SupportGraph,
  snapshot: Snapshot,
  policy: PolicyPack = basicPolicy,
): readonly (VisitDue & { readonly person: string })[] {
  const { asOf } = snapshot;
  const past = pastVisits(graph, asOf, []);
  if (asOf === null || past.size === 0) return [];
  return snapshot.keys.flatMap((person, i) => {
    if (snapshot.elders[i] !== 1) return [];
    const last = past.get(person)?.last ?? null;
    const interval = policy.contactInterval(graph.people[snapshot.people[i]!]!, snapshot.ages[i]!);
    return [{ person, last, interval, due: last === null ? asOf : addDays(last, interval) }];
  });
}
