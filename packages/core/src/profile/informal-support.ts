import type { ProfileComponent } from '../model/profile.ts';
import { activityOpen, byCount, completenessOf, idsOf, none, stateOf, type Ego } from './component.ts';
import { independent } from './cover.ts';

/** Component 1: independent informal people with an active tie to the elder. Gap 0, watch 1, ok 2 or more. */
export function informalSupport(ego: Ego): ProfileComponent {
  const sure = ego.supporters.filter((supporter) => supporter.active && supporter.informal);
  const open = ego.supporters.filter(activityOpen);
  const count = independent(sure);
  const most = open.length === 0 ? count : independent([...sure, ...open]);
  const state = stateOf({ low: byCount(count), high: byCount(most) }, ego.asked);
  return {
    id: 1,
    value: state === 'unknown' ? null : count,
    state,
    evidence: idsOf(ego, sure),
    completeness: completenessOf(ego, activityOpen),
    functions: none,
  };
}
