import type { Gap } from '../model/gap.ts';
import { buildingOf } from '../util/nearby.ts';
import type { GapRule } from './context.ts';

/**
 * G7: a building, or the speakers of one language, of whom everybody was asked and nobody has an active tie to anybody
 * outside. Groups of one are G1's business.
 */
export const bridgeGap: GapRule = {
  code: 'G7',
  of: 'community',
  reads: ['people', 'ties'],
  missing: ({ graph, snapshot }) => {
    const told = (at: number) => graph.people[at]!.place !== null || graph.people[at]!.languages !== null;
    return snapshot.people.some(told) ? null : 'place';
  },
  find: ({ graph, snapshot }) => {
    const people = Array.from(snapshot.people, (person) => graph.people[person]!);
    const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
    const groups = new Map<string, Set<number>>();
    const join = (group: string, i: number) => groups.set(group, (groups.get(group) ?? new Set()).add(i));
    people.forEach(({ place, languages }, i) => {
      if (place !== null) join(`place ${buildingOf(place)}`, i);
      for (const language of languages ?? []) join(`language ${language}`, i);
    });
    const outside = (members: ReadonlySet<number>): boolean =>
      snapshot.ties.some((at, k) => {
        const { a, b } = graph.ties[at]!;
        return snapshot.active[k] !== 0 && members.has(position.get(a)!) !== members.has(position.get(b)!);
      });
    return [...groups].flatMap(([group, members]): Gap[] => {
      const asked = [...members].every((i) => snapshot.interviewed[i] === 1);
      if (members.size < 2 || members.size === snapshot.order || !asked || outside(members)) return [];
      return [
        {
          code: 'G7',
          people: [...members].map((i) => snapshot.keys[i]!),
          subjects: [group.replace(/^(place|language) /, '')],
          functions: [],
          numbers: { members: members.size, ties_outside: 0 },
          threshold: { ties_outside: 1 },
        },
      ];
    });
  },
};
