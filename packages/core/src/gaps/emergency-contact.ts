import { emergencyMinutes } from '../profile/emergency-reach.ts';
import { stateOf, type GapRule } from './context.ts';

/** G14: known to have nobody who gives emergency help and is there within 15 minutes. */
export const emergencyContact: GapRule = {
  code: 'G14',
  of: 'elder',
  missing: ({ report }) => (report.collected.includes(5) ? null : 'minutes'),
  find: () => (profile) => {
    if (stateOf(profile, 5) !== 'gap') return [];
    return [
      {
        code: 'G14',
        people: [profile.person],
        functions: ['emergency'],
        numbers: { within_reach: 0 },
        threshold: { within_reach: 1, minutes: emergencyMinutes },
      },
    ];
  },
};
