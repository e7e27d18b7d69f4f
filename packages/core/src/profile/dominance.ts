import type { ComponentState, ProfileComponent } from '../model/profile.ts';

const rank: Readonly<Partial<Record<ComponentState, number>>> = { gap: 0, watch: 1, ok: 2 };

/** Whether `a` is known to be worse off: in no component better, in one worse. What is unknown compares with nothing. */
function isWorse(a: readonly ComponentState[], b: readonly ComponentState[]): boolean {
  let worse = false;
  for (const [i, state] of a.entries()) {
    if (state === 'not-collected' && b[i] === 'not-collected') continue;
    const [one, other] = [rank[state], rank[b[i]!]];
    if (one === undefined || other === undefined || one > other) return false;
    if (one < other) worse = true;
  }
  return worse;
}

/**
 * The layer of each profile by dominance: 1 where nobody is worse off in every respect, then 1 more than the deepest of
 * those who are. A partial order, so that ties are kept and nothing is weighed against something else. O(patterns^2).
 */
export function layersOf(profiles: readonly (readonly ProfileComponent[])[]): readonly number[] {
  const patterns = new Map<string, readonly ComponentState[]>();
  const keys = profiles.map((components) => {
    const states = components.map(({ state }) => state);
    patterns.set(states.join(), states);
    return states.join();
  });
  const layers = new Map<string, number>();
  const layerOf = (key: string): number => {
    const known = layers.get(key);
    if (known !== undefined) return known;
    let deepest = 0;
    for (const [other, states] of patterns)
      if (isWorse(states, patterns.get(key)!)) deepest = Math.max(deepest, layerOf(other));
    layers.set(key, deepest + 1);
    return deepest + 1;
  };
  return keys.map(layerOf);
}
