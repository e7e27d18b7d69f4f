import { kindsCollected, type Alter } from './alters.ts';
import type { GapContext, GapRule } from './context.ts';

const supportPathIds = ['government', 'community', 'social', 'mutual'] as const;
type SupportPath = (typeof supportPathIds)[number];

/**
 * Through which of the four paths somebody's support comes: government (grid workers, health), the community (committee
 * and what it runs), society (social workers, organisations, providers, charity), or mutual aid and volunteers. Kin is none.
 */
function pathOf({ person, kind }: Alter, societyOf: ReadonlyMap<string, string>): SupportPath | null {
  const has = (...roles: string[]): boolean => person.roles?.some((role) => roles.includes(role)) ?? false;
  const society = person.organisation === null ? undefined : societyOf.get(person.organisation);
  if (has('committee')) return 'community';
  if (has('grid-worker', 'health')) return 'government';
  if (has('social-worker', 'provider')) return 'social';
  if (has('volunteer', 'neighbour')) return 'mutual';
  if (kind === 'grid' || kind === 'medical') return 'government';
  if (kind === 'casework' || kind === 'provider') return 'social';
  if (kind === 'neighbour' || kind === 'friend' || kind === 'peer-pair' || kind === 'volunteer-pair')
    return 'mutual';
  if (society === 'community') return 'community';
  if (society === 'volunteer') return 'mutual';
  return society === undefined ? null : 'social';
}

const societiesOf = ({ graph }: GapContext): ReadonlyMap<string, string> =>
  new Map(
    graph.dataset.organisations.flatMap(({ id, society }) =>
      society === null ? [] : [[id, society] as const],
    ),
  );

/** G12: asked, and reached by one of the four paths at most: fragile, for a path can close. */
export const supportPaths: GapRule = {
  code: 'G12',
  of: 'elder',
  missing: (context) => (kindsCollected(context) ? null : 'kinds'),
  find: (context) => {
    const { snapshot, alters } = context;
    const societyOf = societiesOf(context);
    return ({ person }, i) => {
      if (snapshot.interviewed[i] !== 1) return [];
      const numbers: Record<string, number> = Object.fromEntries(supportPathIds.map((path) => [path, 0]));
      const possible = new Set<SupportPath>();
      for (const alter of alters()[i]!.filter(({ supports }) => supports)) {
        const path = pathOf(alter, societyOf);
        if (path === null) continue;
        possible.add(path);
        if (alter.sure) numbers[path]!++;
      }
      if (possible.size > 1) return [];
      return [
        {
          code: 'G12',
          people: [person],
          subjects: [...possible],
          functions: [],
          numbers: { paths: possible.size, ...numbers },
          threshold: { paths: 2 },
        },
      ];
    };
  },
};
