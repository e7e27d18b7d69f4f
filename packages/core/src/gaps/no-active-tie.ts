import type { GapRule } from './context.ts';

/** G1: asked, and no active tie of any kind in either direction. */
export const noActiveTie: GapRule = {
  code: 'G1',
  of: 'elder',
  missing: ({ report }) => (report.collected.includes(1) ? null : 'ties'),
  find:
    () =>
    ({ person, reasons }) => {
      if (!reasons.some(({ code }) => code === 'no-active-tie')) return [];
      return [
        {
          code: 'G1',
          people: [person],
          functions: [],
          numbers: { active_ties: 0 },
          threshold: { active_ties: 1 },
        },
      ];
    },
};
