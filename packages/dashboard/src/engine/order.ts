import { layersOf, type SupportProfile, type VisitDue } from '@linli/core';

const tiers = 'RYUG';
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Nobody knows when: after every day. */
const someday = '9999';

/**
 * The worklist: by tier; within a tier whoever is worse off in every respect comes before those who are better off; of those
 * who cannot be told apart, whose visit is due first; then the order of the report.
 */
export function worklistOrder(
  profiles: readonly SupportProfile[],
  visits: readonly (VisitDue & { readonly person: string })[],
): readonly SupportProfile[] {
  const due = new Map(visits.map((visit) => [visit.person, visit.due]));
  const layers = layersOf(profiles.map(({ components }) => components));
  return profiles
    .map((profile, i) => ({ profile, layer: layers[i]!, due: due.get(profile.person) ?? someday }))
    .sort(
      (a, b) =>
        tiers.indexOf(a.profile.tier) - tiers.indexOf(b.profile.tier) ||
        a.layer - b.layer ||
        byText(a.due, b.due),
    )
    .map(({ profile }) => profile);
}
