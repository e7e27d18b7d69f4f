import { stateOf, type GapRule } from './context.ts';

/** G3: a needed function that hangs on exactly one independent source, for people of whom that is known. */
export const singlePoint: GapRule = {
  code: 'G3',
  of: 'elder',
  missing: ({ report }) => (report.collected.includes(4) ? null : 'functions'),
  find: () => (profile) => {
    if (!['gap', 'watch'].includes(stateOf(profile, 4))) return [];
    return profile.needs
      .filter(({ cover }) => cover === 1)
      .map((need) => ({
        code: 'G3',
        people: [profile.person, ...need.supporters],
        functions: [need.function],
        numbers: { cover: 1, essential: Number(need.essential) },
        threshold: { cover: 2 },
      }));
  },
};
