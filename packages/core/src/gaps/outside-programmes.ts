import { isValidAt } from '../util/interval.ts';
import { altersOf } from './alters.ts';
import { stateOf, type GapRule } from './context.ts';

/**
 * G16: known to have no informal support, and in no programme: no open case, no group, no active tie to a worker. Whoever is
 * on no list is overlooked first.
 */
export const outsideProgrammes: GapRule = (context) => {
  const { graph, snapshot, report } = context;
  const { cases, memberships } = graph.dataset;
  if (cases.length === 0 && memberships.length === 0) return { code: 'G16', missing: 'programmes' };
  if (!report.collected.includes(1)) return { code: 'G16', missing: 'ties' };
  const inside = new Set([
    ...cases
      .filter(({ opened, closed }) => isValidAt({ from: opened, to: closed }, snapshot.asOf))
      .map(({ person }) => person),
    ...memberships.filter((one) => isValidAt(one, snapshot.asOf)).map(({ person }) => person),
  ]);
  const alters = altersOf(context);
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  return report.profiles
    .filter((profile) => stateOf(profile, 1) === 'gap' && !inside.has(profile.person))
    .filter(({ person }) => !alters[position.get(person)!]!.some(({ supports }) => supports))
    .map(({ person }) => ({
      code: 'G16',
      people: [person],
      functions: [],
      numbers: { informal: 0, cases: 0, groups: 0, workers: 0 },
      threshold: { programmes: 1 },
    }));
};
