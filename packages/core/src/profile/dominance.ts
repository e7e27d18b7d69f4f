import type { ComponentState, ProfileComponent } from '../model/profile.ts';

const rank: Readonly<Record<ComponentState, number>> = {
  gap: 0,
  watch: 1,
  ok: 2,
  unknown: -1,
  'not-collected': -2,
};

/** Whether `a` is known to be worse off: in no component better, in one worse. What is unknown compares with nothing. */
function isWorse(a: readonly number[], b: readonly number[]): boolean {
  let worse = false;
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i]!, b[i]!];
    if (one === -2 && other === -2) continue;
    if (one < 0 || other < 0 || one > other) return false;
    if (one < other) worse = true;
  }
  return worse;
}

/**
 * The layer of each profile by dominance: 1 where nobody is worse off in every respect, then 1 more than the deepest of
 * those who are. A partial order, so that ties are kept and nothing is weighed against something else. O(patterns^2).
 */
export function layersOf(profiles: readonly (readonly ProfileComponent[])[]): readonly number[] {
  const patterns = new Map<string, readonly number[]>();
  const keys = profiles.map((components) => {
    const states = components.map(({ state }) => rank[state]);
    const key = states.join();
    patterns.set(key, states);
    return key;
  });
  const layers = new Map<string, number>();
  const layerOf = (key: string): number => {
    const known = layers.get(key);
    if (known !== undefined) return known;
    let deepest = 0;
    const own = patterns.get(key)!;
    for (const [other, states] of patterns)
      if (isWorse(states, own)) deepest = Math.max(deepest, layerOf(other));
    layers.set(key, deepest + 1);
    return deepest + 1;
  };
  return keys.map(layerOf);
}
