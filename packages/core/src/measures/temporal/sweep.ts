import type { TemporalNetwork } from '../../model/temporal.ts';

/** Called once for each source and person it reaches, with the first day on which it does, days in order. */
export type Reached = (source: number, person: number, day: number) => void;

/** Who has been reached by whom: a row of bits a person, a bit a source. What arrives settles only when told. */
function reachedBits(people: number, sources: ArrayLike<number>, reached: Reached) {
  const words = Math.ceil(sources.length / 32);
  const known = new Int32Array(people * words);
  for (let s = 0; s < sources.length; s++) known[sources[s]! * words + (s >> 5)]! |= 1 << (s & 31);
  const arriving = new Map<number, Int32Array>();
  return {
    carry: (from: number, to: number): void => {
      let row = arriving.get(to);
      for (let w = 0; w < words; w++) {
        const bits = known[from * words + w]! & ~known[to * words + w]!;
        if (bits === 0) continue;
        if (!row) arriving.set(to, (row = new Int32Array(words)));
        row[w]! |= bits;
      }
    },
    /** People who were reached by somebody new. */
    settle: (day: number): readonly number[] => {
      const changed = [...arriving.keys()];
      for (const [person, row] of arriving)
        row.forEach((word, w) => {
          known[person * words + w]! |= word;
          for (let rest = word; rest !== 0; rest &= rest - 1)
            reached(w * 32 + 31 - Math.clz32(rest & -rest), person, day);
        });
      arriving.clear();
      return changed;
    },
  };
}

/**
 * One sweep over the days, first to last, for many sources at once. Days on which nothing starts and nothing could
 * travel on are skipped. Strict: one contact a day, so that days increase along a path; else any number on one day.
 *
 * @remarks O((spells + changes) x sources / 32) time, O(people x sources / 32) space.
 */
export function sweep(
  network: TemporalNetwork,
  sources: ArrayLike<number>,
  strict: boolean,
  reached: Reached,
): void {
  const { a, b, mutual, firstDay, lastDay, keys } = network;
  const { carry, settle } = reachedBits(keys.length, sources, reached);
  const standing = keys.map((): number[] => []);
  /** Spells of these people that still stand. */
  const spellsOf = (people: readonly number[], day: number): readonly number[] =>
    people.flatMap(
      (person) => (standing[person] = standing[person]!.filter((spell) => lastDay[spell]! >= day)),
    );
  const travel = (spells: readonly number[]): void => {
    for (const spell of spells) {
      carry(a[spell]!, b[spell]!);
      if (mutual[spell] === 1) carry(b[spell]!, a[spell]!);
    }
  };

  let next = 0;
  let changed: readonly number[] = [];
  for (let day = 0; next < a.length || changed.length > 0;) {
    day = changed.length > 0 ? day + 1 : firstDay[next]!;
    travel(spellsOf(changed, day));
    for (; next < a.length && firstDay[next] === day; next++) {
      travel([next]);
      if (strict && lastDay[next] === day) continue;
      standing[a[next]!]!.push(next);
      standing[b[next]!]!.push(next);
    }
    changed = settle(day);
    if (strict) continue;
    for (; changed.length > 0; changed = settle(day)) travel(spellsOf(changed, day));
  }
}
