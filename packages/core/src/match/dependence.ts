import type { ProfileReport } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { Dependence } from '../model/what-if.ts';
import { basicPolicy } from '../profile/policy.ts';
import { supportersOf } from '../profile/supporters.ts';
import { concerned } from './what-if.ts';

/**
 * What hangs on each person who supports an elder: who would have nobody, and which essential needs nobody else meets.
 * Most first, by the share of elders; of equals, as the people table has them.
 *
 * @remarks O(ties + needs). `worker` parts staff from neighbours, so that a community can see how much hangs on its staff.
 */
export function dependence(
  graph: SupportGraph,
  snapshot: Snapshot,
  report: ProfileReport,
): readonly Dependence[] {
  const supporters = supportersOf(graph, snapshot, basicPolicy);
  const ids = new Set(concerned(snapshot));
  const found = new Map<
    string,
    { worker: boolean; supports: string[]; alone: string[]; needs: Dependence['needs'][number][] }
  >();
  const of = (id: string) => {
    const own = found.get(id) ?? { worker: false, supports: [], alone: [], needs: [] };
    found.set(id, own);
    return own;
  };
  let withSomebody = 0;
  snapshot.keys.forEach((id, i) => {
    if (!ids.has(id)) return;
    const active = supporters[i]!.filter((one) => one.active);
    if (active.length > 0) withSomebody++;
    for (const { person, informal } of active) {
      const { id: supporter, roles } = graph.people[person]!;
      const own = of(supporter);
      own.supports.push(id);
      if (active.length === 1) own.alone.push(id);
      if (!informal || roles?.some((role) => basicPolicy.formalRoles.has(role))) own.worker = true;
    }
  });
  for (const { person, needs } of report.profiles)
    for (const { function: wanted, essential, supporters: giving } of needs)
      if (essential && giving.length === 1) of(giving[0]!).needs.push({ person, function: wanted });
  return snapshot.keys
    .flatMap((person): Dependence[] => {
      const own = found.get(person);
      if (!own) return [];
      const worseOff = new Set([...own.alone, ...own.needs.map((need) => need.person)]);
      return [{ person, ...own, share: withSomebody === 0 ? 0 : worseOff.size / withSomebody }];
    })
    .sort((a, b) => b.share - a.share || b.supports.length - a.supports.length);
}
