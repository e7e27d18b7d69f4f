import { isValidAt } from '../util/interval.ts';
import { stateOf, type GapRule } from './context.ts';

/**
 * G16: known to have no informal support, and in no programme: no open case, no group, no active tie to a worker. Whoever is
 * on no list is overlooked first.
 */
export const outsideProgrammes: GapRule = {
  code: 'G16',
  of: 'elder',
  missing: ({ graph: { dataset }, report }) => {
    if (dataset.cases.length === 0 && dataset.memberships.length === 0) return 'programmes';
    return report.collected.includes(1) ? null : 'ties';
  },
  find: ({ graph, snapshot, alters }) => {
    const { cases, memberships } = graph.dataset;
    const inside = new Set([
      ...cases
        .filter(({ opened, closed }) => isValidAt({ from: opened, to: closed }, snapshot.asOf))
        .map(({ person }) => person),
      ...memberships.filter((one) => isValidAt(one, snapshot.asOf)).map(({ person }) => person),
    ]);
    return (profile, i) => {
      if (stateOf(profile, 1) !== 'gap' || inside.has(profile.person)) return [];
      if (alters()[i]!.some(({ supports }) => supports)) return [];
      return [
        {
          code: 'G16',
          people: [profile.person],
          functions: [],
          numbers: { informal: 0, cases: 0, groups: 0, workers: 0 },
          threshold: { programmes: 1 },
        },
      ];
    };
  },
};
