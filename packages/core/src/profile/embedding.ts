import type { ProfileComponent } from '../model/profile.ts';
import { byCount, completenessOf, activityOpen, none, stateOf, type Ego } from './component.ts';

/**
 * Component 7: vertex-disjoint paths of active ties to anchors of the community (committee, grid, social work). Paths may
 * share the anchor; other elders may lie on them. Gap 0, watch 1, ok 2 or more. What others were not asked is open too, so
 * only a path that exists is sure.
 */
export function embedding(ego: Ego): ProfileComponent {
  const known = byCount(ego.paths);
  const state = stateOf({ low: known, high: known }, ego.asked);
  return {
    id: 7,
    value: state === 'unknown' ? null : ego.paths,
    state,
    evidence: none,
    completeness: completenessOf(ego, activityOpen),
    functions: none,
  };
}
