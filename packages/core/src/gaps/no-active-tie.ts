import type { GapRule } from './context.ts';

/** G1: asked, and no active tie of any kind in either direction. */
export const noActiveTie: GapRule = ({ report }) => {
  if (!report.collected.includes(1)) return { code: 'G1', missing: 'ties' };
  return report.profiles
    .filter(({ reasons }) => reasons.some(({ code }) => code === 'no-active-tie'))
    .map(({ person }) => ({
      code: 'G1',
      people: [person],
      functions: [],
      numbers: { active_ties: 0 },
      threshold: { active_ties: 1 },
    }));
};
