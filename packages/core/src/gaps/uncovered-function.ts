import { stateOf, type GapRule } from './context.ts';

/** G2: a needed function that nobody gives, for people of whom that is known. One gap for each person and function. */
export const uncoveredFunction: GapRule = ({ report }) => {
  if (!report.collected.includes(3)) return { code: 'G2', missing: 'functions' };
  return report.profiles
    .filter((profile) => ['gap', 'watch'].includes(stateOf(profile, 3)))
    .flatMap(({ person, needs }) =>
      needs
        .filter(({ cover }) => cover === 0)
        .map((need) => ({
          code: 'G2',
          people: [person],
          functions: [need.function],
          numbers: { cover: 0, essential: Number(need.essential) },
          threshold: { cover: 1 },
        })),
    );
};
