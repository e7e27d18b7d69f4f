import type { ProfileComponent } from '../model/profile.ts';
import { completenessOf, coverOpen, notCollected, stateOf, type Ego, type Known } from './component.ts';
import type { Cover } from './cover.ts';
import type { Supporter } from './supporters.ts';

/** Informal people among those who give a need. A share of formal help would fall when a worker is added; this does not. */
function informalCover(cover: readonly Cover[], givers: (entry: Cover) => readonly Supporter[]) {
  const met = cover.filter((entry) => givers(entry).some((supporter) => supporter.informal));
  const missing = cover.filter((entry) => !met.includes(entry) && entry.need.essential);
  const state: Known = met.length === 0 ? 'gap' : missing.length > 0 ? 'watch' : 'ok';
  return { state, share: met.length / cover.length, missing: missing.map(({ need }) => need.function) };
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
    evidence: ego.supporters
      .filter(({ active, informal }) => active && !informal)
      .map(({ person }) => ego.idOf(person)),
    completeness: completenessOf(ego, coverOpen),
    functions: state === 'unknown' ? [] : now.missing,
  };
}
