import type { PlanObjective } from '../model/plan.ts';

/** A need of one elder. `keys` are the independent sources that give it now. */
export interface ProblemNeed {
  readonly essential: boolean;
  readonly keys: ReadonlySet<string>;
}

export interface ProblemElder {
  readonly needs: readonly ProblemNeed[];
  /** Independent sources over all needs: the keys of all of them together. */
  readonly sources: ReadonlySet<string>;
}

export interface ProblemHelper {
  /** New ties this person has room for, and people supported now. */
  readonly room: number;
  readonly load: number;
}

/** A tie that breaks no hard constraint. `needs` are positions in the elder's needs that it would serve. */
export interface ProblemPair {
  readonly elder: number;
  readonly helper: number;
  readonly key: string;
  readonly needs: readonly number[];
  /** Whole number above zero. */
  readonly cost: number;
  /** False where the two are tied already, so that no place is taken. */
  readonly takesRoom: boolean;
}

/** What is to be decided, with nothing of the data model left in it. */
export interface MatchProblem {
  readonly elders: readonly ProblemElder[];
  readonly helpers: readonly ProblemHelper[];
  readonly pairs: readonly ProblemPair[];
}

/** Points of a need nobody meets, and of an essential one that hangs on one person. */
const nobody = 4;
const onlyOne = 1;
/** Divisible by every possible number of needs, so that a share of points stays a whole number. */
const scale = 60;

/** Points of an elder's needs as a share, squared: two elders with half open count less than one with everything open. */
export const uneven = (points: number, needs: number): number => ((scale * points) / needs) ** 2;

export const pointsOf = (cover: number, essential: boolean): number =>
  cover === 0 ? nobody : essential && cover === 1 ? onlyOne : 0;

/**
 * Number of independent sources of each need, and last over all needs, once these pairs are tied. A source that pairs
 * bring twice, two people of one household, counts once.
 */
export function coverAfter(elder: ProblemElder, chosen: readonly ProblemPair[]): number[] {
  const cover = elder.needs.map((need) => need.keys.size);
  let sources = elder.sources.size;
  chosen.forEach((pair, i) => {
    const same = chosen.slice(0, i).filter(({ key }) => key === pair.key);
    for (const need of pair.needs)
      if (!elder.needs[need]!.keys.has(pair.key) && !same.some(({ needs }) => needs.includes(need)))
        cover[need]!++;
    if (same.length === 0 && !elder.sources.has(pair.key)) sources++;
  });
  return [...cover, sources];
}

/** The first four numbers of one elder. */
export function elderTerms(elder: ProblemElder, chosen: readonly ProblemPair[]): number[] {
  const { needs } = elder;
  if (needs.length === 0) return [0, 0, 0, 0];
  const cover = coverAfter(elder, chosen);
  const sources = cover[needs.length]!;
  let [uncovered, points, single] = [0, 0, sources <= 1];
  needs.forEach(({ essential }, at) => {
    if (essential && cover[at]! === 0) uncovered++;
    if (essential && cover[at]! <= 1) single = true;
    points += pointsOf(cover[at]!, essential);
  });
  return [Number(sources === 0), uncovered, Number(single), uneven(points, needs.length)];
}

/** Pairs by elder, in the order of the elders. */
export function byElder(problem: MatchProblem, pairs: Iterable<number>): ProblemPair[][] {
  const found: ProblemPair[][] = problem.elders.map(() => []);
  for (const at of pairs) found[problem.pairs[at]!.elder]!.push(problem.pairs[at]!);
  return found;
}

/**
 * The six numbers of a set of pairs, lower better. Every number is a sum over elders, pairs or helpers, so that parts of
 * the problem that share nobody can be solved apart: the lexicographic order of vectors survives addition.
 */
export function objectiveOf(problem: MatchProblem, chosen: Iterable<number>): PlanObjective {
  const picked = [...chosen];
  const sum = [0, 0, 0, 0, 0, 0];
  byElder(problem, picked).forEach((own, i) =>
    elderTerms(problem.elders[i]!, own).forEach((term, at) => (sum[at]! += term)),
  );
  const extra = new Int32Array(problem.helpers.length);
  for (const at of picked) {
    const { cost, helper, takesRoom } = problem.pairs[at]!;
    sum[4]! += cost;
    if (takesRoom) extra[helper]!++;
  }
  problem.helpers.forEach(({ load }, h) => (sum[5]! += (load + extra[h]!) ** 2));
  return sum as unknown as PlanObjective;
}

/** Negative where `a` is better than `b`. */
export function compareObjectives(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
