import { kindsCollected, type Alter } from './alters.ts';
import type { GapRule } from './context.ts';

const has = ({ person }: Alter, ...roles: string[]): boolean =>
  person.roles?.some((role) => roles.includes(role)) ?? false;

/** The three ties that each elder should have, and who counts for each. */
const required: Readonly<Record<'neighbour' | 'committee' | 'worker', (alter: Alter) => boolean>> = {
  neighbour: (alter) => alter.kind === 'neighbour' || (alter.kind === null && has(alter, 'neighbour')),
  committee: (alter) => has(alter, 'committee'),
  worker: (alter) =>
    has(alter, 'social-worker', 'grid-worker') ||
    alter.kind === 'casework' ||
    (alter.kind === 'grid' && !has(alter, 'committee')),
};

/** G11: asked, and without one of the three ties: a neighbour, the residents' committee, a worker. Says 0 to 2 of 3. */
export const requiredTies: GapRule = {
  code: 'G11',
  of: 'elder',
  missing: (context) => (kindsCollected(context) ? null : 'kinds'),
  find:
    ({ snapshot, alters }) =>
    ({ person }, i) => {
      if (snapshot.interviewed[i] !== 1) return [];
      const numbers: Record<string, number> = {};
      const subjects: string[] = [];
      for (const [kind, counts] of Object.entries(required)) {
        const own = alters()[i]!.filter(counts);
        numbers[kind] = own.filter(({ sure }) => sure).length;
        if (own.length === 0) subjects.push(kind);
      }
      if (subjects.length === 0) return [];
      return [
        {
          code: 'G11',
          people: [person],
          subjects,
          functions: [],
          numbers: { kinds: 3 - subjects.length, ...numbers },
          threshold: { kinds: 3 },
        },
      ];
    },
};
