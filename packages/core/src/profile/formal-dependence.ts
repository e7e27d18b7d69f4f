import type { ProfileComponent } from '../model/profile.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import {
  completenessOf,
  coverOpen,
  idsOf,
  none,
  notCollected,
  stateOf,
  type Ego,
  type Known,
} from './component.ts';
import type { Cover } from './cover.ts';
import type { Supporter } from './supporters.ts';

/** Informal people among those who give a need. A share of formal help would fall when a worker is added; this does not. */
function informalCover(cover: readonly Cover[], givers: (entry: Cover) => readonly Supporter[]) {
  let met = 0;
  const missing: SupportFunction[] = [];
  for (const entry of cover)
    if (givers(entry).some(({ informal }) => informal)) met++;
    else if (entry.need.essential) missing.push(entry.need.function);
  const state: Known = met === 0 ? 'gap' : missing.length > 0 ? 'watch' : 'ok';
  return { state, share: met / cover.length, missing };
}

/** Component 6: needs met by informal people alone. Gap: none; watch: an essential one is missing; ok: all essential ones. */
export function formalDependence(ego: Ego): ProfileComponent {
  if (ego.cover.length === 0) return { ...notCollected(6), state: 'unknown' };
  const now = informalCover(ego.cover, (entry) => entry.sure);
  const state = stateOf(
    { low: now.state, high: informalCover(ego.cover, (entry) => entry.possible).state },
    ego.asked,
  );
  return {
    id: 6,
    value: state === 'unknown' ? null : now.share,
    state,
    evidence: idsOf(
      ego,
      ego.supporters.filter(({ active, informal }) => active && !informal),
    ),
    completeness: completenessOf(ego, coverOpen),
    functions: state === 'unknown' ? none : now.missing,
  };
}
