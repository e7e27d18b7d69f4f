import type { Gap, GapNote, GapReport } from '../model/gap.ts';
import type { ProfileReport } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { profile } from '../profile/profile.ts';
import { bridgeGap } from './bridge-gap.ts';
import { contactOverdue } from './contact-overdue.ts';
import type { GapRule } from './context.ts';
import { formalOnly } from './formal-only.ts';
import { helperOverload } from './helper-overload.ts';
import { latentTie } from './latent-tie.ts';
import { noActiveTie } from './no-active-tie.ts';
import { paperTie } from './paper-tie.ts';
import { receiveOnly } from './receive-only.ts';
import { singlePoint } from './single-point.ts';
import { requiredTies } from './required-ties.ts';
import { supportPaths } from './support-paths.ts';
import { emptySocieties } from './society-matrix.ts';
import { emergencyContact } from './emergency-contact.ts';
import { stairwellAid } from './stairwell-aid.ts';
import { outsideProgrammes } from './outside-programmes.ts';
import { idleHelper } from './idle-helper.ts';
import { dormantOrganisation } from './dormant-organisation.ts';
import { uncoveredFunction } from './uncovered-function.ts';

const rules: readonly GapRule[] = [
  noActiveTie,
  uncoveredFunction,
  singlePoint,
  formalOnly,
  contactOverdue,
  latentTie,
  bridgeGap,
  receiveOnly,
  helperOverload,
  paperTie,
  requiredTies,
  supportPaths,
  emptySocieties,
  emergencyContact,
  stairwellAid,
  outsideProgrammes,
  idleHelper,
  dormantOrganisation,
];

/**
 * Every gap of a snapshot, in the order of the rules and of the profiles. A rule whose inputs the dataset never
 * collected does not fire: it stands in `notes`.
 */
export function findGaps(
  graph: SupportGraph,
  snapshot: Snapshot,
  report: ProfileReport = profile(graph, snapshot),
): GapReport {
  const gaps: Gap[] = [];
  const notes: GapNote[] = [];
  for (const rule of rules) {
    const found = rule({ graph, snapshot, report });
    if ('missing' in found) notes.push(found);
    else for (const gap of found) gaps.push(gap);
  }
  return { asOf: snapshot.asOf, wave: snapshot.wave, gaps, notes };
}
