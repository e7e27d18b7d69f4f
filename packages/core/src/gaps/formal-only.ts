import { basicPolicy } from '../profile/policy.ts';
import { supportersOf } from '../profile/supporters.ts';
import type { GapRule } from './context.ts';

/** G4: asked, has active ties, and every one of them comes from a worker. */
export const formalOnly: GapRule = {
  code: 'G4',
  of: 'elder',
  missing: ({ report }) => (report.collected.includes(1) ? null : 'ties'),
  find: ({ graph, snapshot, only }) => {
    const supporters = supportersOf(graph, snapshot, basicPolicy, only);
    return ({ person }, i) => {
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
    };
  },
};
