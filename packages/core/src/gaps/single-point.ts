import { stateOf, type GapRule } from './context.ts';

/** G3: a needed function that hangs on exactly one independent source, for people of whom that is known. */
export const singlePoint: GapRule = ({ report }) => {
  if (!report.collected.includes(4)) return { code: 'G3', missing: 'functions' };
  return report.profiles
    .filter((profile) => ['gap', 'watch'].includes(stateOf(profile, 4)))
    .flatMap(({ person, needs }) =>
      needs
        .filter(({ cover }) => cover === 1)
        .map((need) => ({
          code: 'G3',
          people: [person, ...need.supporters],
          functions: [need.function],
          numbers: { cover: 1, essential: Number(need.essential) },
          threshold: { cover: 2 },
        })),
    );
};
