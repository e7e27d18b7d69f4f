import type { GapRule } from './context.ts';
import { bridgeGap } from './bridge-gap.ts';
import { contactOverdue } from './contact-overdue.ts';
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

/** In the order in which gaps are listed. */
export const rules: readonly GapRule[] = [
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
