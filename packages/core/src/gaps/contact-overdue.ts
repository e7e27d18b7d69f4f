import { stateOf, type GapRule } from './context.ts';

/** G5: the last completed contact is longer ago than the policy wants. */
export const contactOverdue: GapRule = ({ report }) => {
  if (!report.collected.includes(2)) return { code: 'G5', missing: 'events' };
  return report.profiles
    .filter((profile) => stateOf(profile, 2) === 'gap')
    .map(({ person, components }) => ({
      code: 'G5',
      people: [person],
      functions: [],
      numbers: { intervals: components[1]!.value! },
      threshold: { intervals: 1 },
    }));
};
