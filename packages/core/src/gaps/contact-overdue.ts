import { stateOf, type GapRule } from './context.ts';

/** G5: the last completed contact is longer ago than the policy wants. */
export const contactOverdue: GapRule = {
  code: 'G5',
  of: 'elder',
  missing: ({ report }) => (report.collected.includes(2) ? null : 'events'),
  find: () => (profile) => {
    if (stateOf(profile, 2) !== 'gap') return [];
    return [
      {
        code: 'G5',
        people: [profile.person],
        functions: [],
        numbers: { intervals: profile.components[1]!.value! },
        threshold: { intervals: 1 },
      },
    ];
  },
};
