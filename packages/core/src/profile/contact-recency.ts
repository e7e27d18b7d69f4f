import type { ProfileComponent } from '../model/profile.ts';
import { daysBetween } from '../util/dates.ts';
import { none, notCollected, type Ego, type Known } from './component.ts';

const byRatio = (ratio: number): Known => (ratio > 1 ? 'gap' : ratio >= 0.8 ? 'watch' : 'ok');

/**
 * Component 2: days since the last completed contact, divided by the interval the policy wants. Gap above 1, watch from
 * 0.8. Where the records hold no contact, the days since they begin are a lower bound: a gap once that is too long.
 */
export function contactRecency({ asOf, lastContact, recordsFrom, intervalDays }: Ego): ProfileComponent {
  if (asOf === null || recordsFrom === null) return notCollected(2);
  const ratio = daysBetween(lastContact ?? recordsFrom, asOf) / intervalDays;
  const state = byRatio(ratio);
  const known = lastContact !== null || state === 'gap';
  return {
    id: 2,
    value: known ? ratio : null,
    state: known ? state : 'unknown',
    evidence: none,
    completeness: known ? 1 : 0,
    functions: none,
  };
}
