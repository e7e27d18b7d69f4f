import { basicPolicy } from '../profile/policy.ts';
import { supportersOf } from '../profile/supporters.ts';
import type { GapRule } from './context.ts';

/** G4: asked, has active ties, and every one of them comes from a worker. */
export const formalOnly: GapRule = ({ graph, snapshot, report }) => {
  if (!report.collected.includes(1)) return { code: 'G4', missing: 'ties' };
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  const supporters = supportersOf(graph, snapshot, basicPolicy);
  return report.profiles.flatMap(({ person }) => {
    const i = position.get(person)!;
    const active = supporters[i]!.filter((supporter) => supporter.active);
    const open = supporters[i]!.some((supporter) => !supporter.active && supporter.maybeActive);
    if (
      snapshot.interviewed[i] !== 1 ||
      open ||
      active.length === 0 ||
      active.some(({ informal }) => informal)
    )
      return [];
    return [
      {
        code: 'G4',
        people: [person, ...active.map((supporter) => graph.people[supporter.person]!.id)],
        functions: [],
        numbers: { formal: active.length, informal: 0 },
        threshold: { informal: 1 },
      },
    ];
  });
};
