import type { ProfileComponent } from '../model/profile.ts';
import { byCount, completenessOf, idsOf, none, stateOf, type Ego } from './component.ts';
import { bitOf } from '../snapshot/function-bits.ts';
import { gives, independent, mayGive } from './cover.ts';
import type { Supporter } from './supporters.ts';

/** Minutes within which help must be at the door. */
export const emergencyMinutes = 15;

const emergency = bitOf('emergency');
const mayBe = (supporter: Supporter): boolean =>
  (supporter.minutes ?? 0) <= emergencyMinutes && mayGive(supporter, emergency);

/** Component 5: independent people who give emergency help and are there within 15 minutes. Gap 0, watch 1, ok 2 or more. */
export function emergencyReach(ego: Ego): ProfileComponent {
  const sure = ego.supporters.filter(
    (supporter) =>
      gives(supporter, emergency) && supporter.minutes !== null && supporter.minutes <= emergencyMinutes,
  );
  const possible = ego.supporters.filter((supporter) => sure.includes(supporter) || mayBe(supporter));
  const count = independent(sure);
  const state = stateOf({ low: byCount(count), high: byCount(independent(possible)) }, ego.asked);
  return {
    id: 5,
    value: state === 'unknown' ? null : count,
    state,
    evidence: idsOf(ego, sure),
    completeness: completenessOf(
      ego,
      (supporter) => possible.includes(supporter) && !sure.includes(supporter),
    ),
    functions: none,
  };
}
