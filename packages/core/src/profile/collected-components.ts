import type { ComponentId } from '../model/profile.ts';
import { isContactType } from '../model/contact.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { PolicyPack } from './policy.ts';

interface Evidence {
  readonly graph: SupportGraph;
  readonly snapshot: Snapshot;
  readonly policy: PolicyPack;
  readonly anyNeed: boolean;
  readonly attendance: boolean;
  readonly anchors: boolean;
}

/** First date of the records of contacts, null where there are none. */
export function firstContact({ dataset }: SupportGraph): string | null {
  let first: string | null = null;
  for (const { type, date } of dataset.events)
    if (date !== null && (first === null || date < first) && isContactType(type)) first = date;
  return first;
}

/** Components that the dataset holds anything about. The others are `not-collected` for everybody. */
export function collectedComponents(evidence: Evidence): readonly ComponentId[] {
  const { graph, snapshot, policy, anyNeed, attendance, anchors } = evidence;
  const { ties, collected } = graph;
  const asked = ties.length > 0 || collected.interviews;
  const functions = collected.functions.size > 0 && anyNeed;
  const travel = ties.some(({ row }) => row.minutes !== null && row.functions?.includes('emergency'));
  const formal =
    collected.formalRoles || ties.some(({ row }) => row.kind !== null && policy.formalKinds.has(row.kind));
  const found: readonly [ComponentId, boolean][] = [
    [1, asked],
    [2, collected.contacts && snapshot.asOf !== null],
    [3, functions],
    [4, functions],
    [5, travel],
    [6, functions && formal],
    [7, asked && anchors],
    [8, attendance],
  ];
  return found.flatMap(([id, holds]) => (holds ? [id] : []));
}
