import { compareObjectives, elderTerms, type MatchProblem, type ProblemPair } from './problem.ts';

/** Rounds of improvement after which the search stops, found something or not. */
const mostRounds = 8;

/** A plan under construction: who is tied, and how much room is left. */
class Draft {
  readonly problem: MatchProblem;
  readonly own: number[][];
  readonly of: readonly number[][];
  /** Pairs tied now that take room, by helper, ascending. */
  readonly given: number[][];
  /** Places left with all helpers together; and whether an elder has a pair that takes none. */
  private left: number;
  private readonly takesNone: Uint8Array;
  private readonly taken: Int32Array;

  constructor(problem: MatchProblem) {
    this.problem = problem;
    this.own = problem.elders.map(() => []);
    this.taken = new Int32Array(problem.helpers.length);
    const of: number[][] = problem.elders.map(() => []);
    problem.pairs.forEach(({ elder }, at) => of[elder]!.push(at));
    const { pairs } = problem;
    for (const list of of) list.sort((a, b) => pairs[a]!.cost - pairs[b]!.cost || a - b);
    this.of = of;
    this.given = problem.helpers.map(() => []);
    this.left = problem.helpers.reduce((sum, { room }) => sum + room, 0);
    this.takesNone = new Uint8Array(problem.elders.length);
    for (const { elder, takesRoom } of pairs) if (!takesRoom) this.takesNone[elder] = 1;
  }

  pair(at: number): ProblemPair {
    return this.problem.pairs[at]!;
  }

  has(at: number): boolean {
    return this.own[this.pair(at).elder]!.includes(at);
  }

  hasRoom(at: number): boolean {
    const { helper, takesRoom } = this.pair(at);
    return !takesRoom || this.taken[helper]! < this.problem.helpers[helper]!.room;
  }

  /** False where nothing can be added for an elder, whatever the pair. */
  mayAdd(elder: number): boolean {
    return this.left > 0 || this.takesNone[elder] === 1;
  }

  add(at: number): void {
    const { elder, helper, takesRoom } = this.pair(at);
    this.own[elder]!.push(at);
    if (!takesRoom) return;
    this.taken[helper]!++;
    this.left--;
    const given = this.given[helper]!;
    const after = given.findIndex((other) => other > at);
    given.splice(after < 0 ? given.length : after, 0, at);
  }

  remove(at: number): void {
    const { elder, helper, takesRoom } = this.pair(at);
    this.own[elder]!.splice(this.own[elder]!.indexOf(at), 1);
    if (!takesRoom) return;
    this.taken[helper]!--;
    this.left++;
    this.given[helper]!.splice(this.given[helper]!.indexOf(at), 1);
  }

  /** The six numbers of one elder; the last two as what their pairs add to effort and load. */
  value(elder: number): number[] {
    const pairs = this.own[elder]!.map((at) => this.pair(at));
    const effort = pairs.reduce((sum, { cost }) => sum + cost, 0);
    const load = pairs.reduce(
      (sum, { helper, takesRoom }) =>
        sum + (takesRoom ? 2 * (this.problem.helpers[helper]!.load + this.taken[helper]!) - 1 : 0),
      0,
    );
    return [...elderTerms(this.problem.elders[elder]!, pairs), effort, load];
  }

  get chosen(): readonly number[] {
    return this.own.flat().sort((a, b) => a - b);
  }
}

const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value + b[i]!);

/**
 * Reaches as many elders with nobody as can be: a maximum matching with room, by augmenting paths, so that the first
 * number is exact. Cheapest pairs are tried first. O(elders x pairs), less what a search in vain spares the later ones.
 */
function reachEverybody(draft: Draft): void {
  const alone = draft.problem.elders.flatMap((_, i) => (draft.value(i)[0]! > 0 ? [i] : []));
  const seen = new Int32Array(draft.problem.helpers.length);
  let round = 0;
  /** Helpers that a search in vain went through: nobody they help can be helped otherwise, so no later search need. */
  const spent = new Uint8Array(draft.problem.helpers.length);
  const place = (elder: number): boolean => {
    for (const at of draft.of[elder]!) {
      const { helper, takesRoom } = draft.pair(at);
      // A tie that takes no place is there even where the helper's places were tried in vain.
      if ((takesRoom && seen[helper] === round) || !draft.hasRoom(at)) continue;
      draft.add(at);
      return true;
    }
    for (const at of draft.of[elder]!) {
      const { helper } = draft.pair(at);
      if (seen[helper] === round || spent[helper] === 1) continue;
      seen[helper] = round;
      for (const other of [...draft.given[helper]!]) {
        const rival = draft.pair(other).elder;
        draft.remove(other);
        if (draft.value(rival)[0] === 0 || place(rival)) {
          draft.add(at);
          return true;
        }
        draft.add(other);
      }
    }
    return false;
  };
  for (const elder of alone) {
    round++;
    if (place(elder)) continue;
    for (let helper = 0; helper < seen.length; helper++) if (seen[helper] === round) spent[helper] = 1;
  }
}

/** The best free pair of an elder, if it makes the plan better. */
function bestPair(draft: Draft, elder: number): number | null {
  if (!draft.mayAdd(elder)) return null;
  let best = draft.value(elder);
  let found: number | null = null;
  const { sources } = draft.problem.elders[elder]!;
  const own = new Set(draft.own[elder]!.map((at) => draft.pair(at).key));
  const cheapest = new Map<number, number>();
  for (const at of draft.of[elder]!) {
    if (draft.has(at) || !draft.hasRoom(at)) continue;
    const { key, needs, cost } = draft.pair(at);
    if (!sources.has(key) && !own.has(key)) {
      // A new source for the same needs is worth the same: only the cheapest can be best.
      const same = needs.reduce((bits, need) => bits | (1 << need), 0);
      const least = cheapest.get(same);
      if (least !== undefined && least < cost) continue;
      cheapest.set(same, cost);
    }
    draft.add(at);
    const value = draft.value(elder);
    draft.remove(at);
    if (compareObjectives(value, best) < 0) [best, found] = [value, at];
  }
  return found;
}

/** One tie for each elder in turn, worst first, until nobody gains: what is scarce goes round before anybody has two. */
function fill(draft: Draft): void {
  let waiting = draft.problem.elders.map((_, i) => i);
  while (waiting.length > 0) {
    const values = new Map(waiting.map((i) => [i, draft.value(i)]));
    waiting.sort((a, b) => compareObjectives(values.get(b)!, values.get(a)!) || a - b);
    waiting = waiting.filter((elder) => {
      const at = bestPair(draft, elder);
      if (at !== null) draft.add(at);
      return at !== null;
    });
  }
}

/** Drops or swaps a pair of one elder where that makes the plan better, the dearest first. */
function swapOwn(draft: Draft, elder: number): boolean {
  const dearest = [...draft.own[elder]!].sort((a, b) => draft.pair(b).cost - draft.pair(a).cost || a - b);
  for (const at of dearest) {
    const now = draft.value(elder);
    draft.remove(at);
    const next = bestPair(draft, elder);
    if (next !== null) draft.add(next);
    if (compareObjectives(draft.value(elder), now) < 0) return true;
    if (next !== null) draft.remove(next);
    draft.add(at);
  }
  return false;
}

/** Takes a place from somebody who can do with another helper or without, where both together are better off. */
function takeOver(draft: Draft, elder: number): boolean {
  for (const at of draft.of[elder]!) {
    if (draft.has(at) || draft.hasRoom(at)) continue;
    for (const other of [...draft.given[draft.pair(at).helper]!]) {
      const rival = draft.pair(other).elder;
      if (rival === elder) continue;
      const now = plus(draft.value(elder), draft.value(rival));
      const before = draft.value(elder);
      draft.remove(other);
      draft.add(at);
      const worthwhile = compareObjectives(draft.value(elder), before) < 0;
      const instead = worthwhile ? bestPair(draft, rival) : null;
      if (instead !== null) draft.add(instead);
      if (worthwhile && compareObjectives(plus(draft.value(elder), draft.value(rival)), now) < 0) return true;
      if (instead !== null) draft.remove(instead);
      draft.remove(at);
      draft.add(other);
    }
  }
  return false;
}

/** A plan that reaches as many elders with nobody as can be, and nothing else. */
export function reachAlone(problem: MatchProblem): readonly number[] {
  const draft = new Draft(problem);
  reachEverybody(draft);
  return draft.chosen;
}

/**
 * A good plan without a proof: everybody reached who can be, then one tie at a time, worst first, then exchanges until
 * none helps. Pairs and elders in the order given, so the same input gives the same plan.
 *
 * @param first Pairs to start from, taken in this order as long as there is room.
 * @remarks O(rounds x pairs x ties per helper). The first number is the optimum; the others are not proven.
 */
export function solveGreedily(problem: MatchProblem, first: readonly number[] = []): readonly number[] {
  const draft = new Draft(problem);
  for (const at of first) if (draft.hasRoom(at)) draft.add(at);
  reachEverybody(draft);
  const everybody = problem.elders.map((_, i) => i);
  for (const elder of everybody) while (swapOwn(draft, elder));
  fill(draft);
  for (let round = 0; round < mostRounds; round++) {
    let better = false;
    for (const elder of everybody) while (swapOwn(draft, elder)) better = true;
    for (const elder of everybody)
      if (
        draft
          .value(elder)
          .slice(0, 4)
          .some((term) => term > 0) &&
        takeOver(draft, elder)
      )
        better = true;
    if (!better) break;
  }
  return draft.chosen;
}
