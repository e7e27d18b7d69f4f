import { emergencyMinutes } from '../profile/emergency-reach.ts';
import { stateOf, type GapRule } from './context.ts';

/** G14: known to have nobody who gives emergency help and is there within 15 minutes. */
export const emergencyContact: GapRule = ({ report }) => {
  if (!report.collected.includes(5)) return { code: 'G14', missing: 'minutes' };
  return report.profiles
    .filter((profile) => stateOf(profile, 5) === 'gap')
    .map(({ person }) => ({
      code: 'G14',
      people: [person],
      functions: ['emergency'],
      numbers: { within_reach: 0 },
      threshold: { within_reach: 1, minutes: emergencyMinutes },
    }));
};
