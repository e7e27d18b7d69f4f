import type { ProfileReport, SupportProfile } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { PolicyPack } from '../profile/policy.ts';
import { supportersOf } from '../profile/supporters.ts';
import type { ProblemElder } from './problem.ts';

/** An elder whose needs are known, with the independent sources that meet each. */
export interface Demand {
  readonly profile: SupportProfile;
  /** Position in the snapshot. */
  readonly position: number;
  readonly elder: ProblemElder;
  /** Supporters who, or whose tie, said no. */
  readonly refused: ReadonlySet<number>;
}

/** Elders whose needs are known, and ids of those of whom they are not: not asked, or no need recorded or assumed. */
export function demandOf(
  graph: SupportGraph,
  snapshot: Snapshot,
  report: ProfileReport,
  policy: PolicyPack,
): { readonly demands: readonly Demand[]; readonly unknown: readonly string[] } {
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  const supporters = supportersOf(graph, snapshot, policy);
  const at = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const demands: Demand[] = [];
  const unknown: string[] = [];
  for (const profile of report.profiles) {
    const i = position.get(profile.person)!;
    if (snapshot.interviewed[i] !== 1 || profile.needs.length === 0) {
      unknown.push(profile.person);
      continue;
    }
    const keyOf = new Map(
      supporters[i]!.map(({ person, independence }) => [graph.people[person]!.id, independence]),
    );
    const needs = profile.needs.map(({ essential, supporters: giving }) => ({
      essential,
      keys: new Set(giving.map((id) => keyOf.get(id)!)),
    }));
    demands.push({
      profile,
      position: i,
      elder: { needs, sources: new Set(needs.flatMap(({ keys }) => [...keys])) },
      refused: new Set(supporters[i]!.flatMap(({ person, refused }) => (refused ? [at.get(person)!] : []))),
    });
  }
  return { demands, unknown };
}

/** Whether one more source of a need would make the elder safer. */
export const isOpen = ({ needs, sources }: ProblemElder, need: number): boolean => {
  const { essential, keys } = needs[need]!;
  return keys.size === 0 || (keys.size === 1 && (essential || sources.size < 2));
};
