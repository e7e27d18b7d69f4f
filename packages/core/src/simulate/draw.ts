import { seededRandom } from '../util/random.ts';

/** Seeded choices: the same seed draws the same, everywhere. */
export interface Draw {
  chance(share: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** Up to `count` different ones, in drawn order. */
  some<T>(from: readonly T[], count: number): T[];
  /** One value of pairs of value and weight. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
}

export function drawing(seed: number): Draw {
  const random = seededRandom(seed);
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  return {
    chance: (share) => random() < share,
    int,
    pick: (from) => from[int(0, from.length - 1)]!,
    some(from, count) {
      const left = [...from];
      return Array.from({ length: Math.min(count, left.length) }, () => {
        const at = int(0, left.length - 1);
        const [found] = left.splice(at, 1, left.at(-1)!);
        left.pop();
        return found!;
      });
    },
    weighted(from) {
      let at = random() * from.reduce((sum, [, weight]) => sum + weight, 0);
      return (from.find(([, weight]) => (at -= weight) < 0) ?? from.at(-1)!)[0];
    },
  };
}
