import { stateOf, type GapRule } from './context.ts';

/** G2: a needed function that nobody gives, for people of whom that is known. One gap for each person and function. */
export const uncoveredFunction: GapRule = {
  code: 'G2',
  of: 'elder',
  missing: ({ report }) => (report.collected.includes(3) ? null : 'functions'),
  find: () => (profile) => {
    if (!['gap', 'watch'].includes(stateOf(profile, 3))) return [];
    return profile.needs
      .filter(({ cover }) => cover === 0)
      .map((need) => ({
        code: 'G2',
        people: [profile.person],
        functions: [need.function],
        numbers: { cover: 0, essential: Number(need.essential) },
        threshold: { cover: 1 },
      }));
  },
};
