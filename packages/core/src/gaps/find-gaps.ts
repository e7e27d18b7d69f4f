import type { GapReport } from '../model/gap.ts';
import type { ProfileReport } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { profile } from '../profile/profile.ts';
import { updateGaps } from './update-gaps.ts';

/**
 * Every gap of a snapshot, in the order of the rules and of the profiles. A rule whose inputs the dataset never
 * collected does not fire: it stands in `notes`.
 */
export const findGaps = (
  graph: SupportGraph,
  snapshot: Snapshot,
  report: ProfileReport = profile(graph, snapshot),
): GapReport => updateGaps({ graph, snapshot }, report, null).found;
