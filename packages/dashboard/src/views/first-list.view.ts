import type { Tier } from '@linli/core';
import type { ReportData } from '../engine/protocol.ts';
import { once } from './once.ts';

type Profiles = ReportData['profiles']['profiles'];
type Listed = Pick<ReportData, 'people' | 'profiles'>;

const positionsIn = once(
  (people: ReportData['people']): ReadonlyMap<string, number> => new Map(people.map(({ id }, i) => [id, i])),
);

/**
 * The worklist as the report gives it: positions in its people, of these tiers or, where none is named, of all. The
 * database answers the same, and everything else that can be asked, once it stands.
 */
export const listAsReported = (
  { people, profiles: { profiles } }: Listed,
  tiers: readonly Tier[],
): readonly number[] => {
  const at = positionsIn(people);
  const wanted = tiers.length === 0 ? profiles : profiles.filter(({ tier }) => tiers.includes(tier));
  return wanted.map(({ person }) => at.get(person)!);
};

/** Elders in each tier. */
export const tiersAsReported = once((profiles: Profiles): Readonly<Record<Tier, number>> => {
  const found = { R: 0, Y: 0, U: 0, G: 0 };
  for (const { tier } of profiles) found[tier]++;
  return found;
});
