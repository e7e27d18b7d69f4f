import type { Highs } from 'highs';
import type { PlannedTie, TiePlan, UnmetNeed } from '../model/plan.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { basicPolicy } from '../profile/policy.ts';
import { profile } from '../profile/profile.ts';
import { independenceIn } from '../profile/supporters.ts';
import { bindingOf } from './binding.ts';
import { priceOf, type Priced } from './cost.ts';
import { demandOf, isOpen, type Demand } from './demand.ts';
import { solveExactly, solveWithBound, unlimited, type Solved } from './exact.ts';
import { fairnessOf } from './fairness.ts';
import { solveGreedily } from './greedy.ts';
import { helpersOf, type Helpers } from './helpers.ts';
import { matchDefaults, type MatchOptions } from './options.ts';
import { partsOf } from './parts.ts';
import { byElder, coverAfter, objectiveOf, type MatchProblem, type ProblemPair } from './problem.ts';
import { solver } from './solver.ts';
import { stepsOf, type Step } from './steps.ts';

/** A pair of the problem with what made its price. */
interface Candidate extends ProblemPair, Priced {
  readonly position: number;
}

/** Where the three stages end, as shares of the work. */
const shares = { candidates: 0.3, solved: 0.9 } as const;

/** Every pair of an elder with an open need and a person who could be asked, all hard constraints kept. */
async function candidatesOf(
  graph: SupportGraph,
  snapshot: Snapshot,
  demands: readonly Demand[],
  helpers: Helpers,
  { workers = false, maxMetres = matchDefaults.maxMetres, policy = basicPolicy }: MatchOptions,
  step: Step,
): Promise<readonly Candidate[]> {
  const independence = independenceIn(graph);
  const keys = snapshot.keys.map((_, i) => {
    const { roles } = helpers.personAt(i);
    const formal = workers && (roles?.some((role) => policy.formalRoles.has(role)) ?? false);
    return independence(snapshot.people[i]!, formal);
  });
  const able = helpers.willing.map((helper) => ({ helper, key: keys[helper]! }));
  const pairsOf = ({ profile: { needs }, position, elder, refused }: Demand, at: number): Candidate[] => {
    const open = needs.flatMap((_, need) => (isOpen(elder, need) ? [need] : []));
    if (open.length === 0 || helpers.refuses(position)) return [];
    return able.flatMap(({ helper, key }): Candidate[] => {
      if (helper === position || refused.has(helper)) return [];
      const serves = open.filter(
        (need) =>
          !elder.needs[need]!.keys.has(key) && helpers.offers(helper, needs[need]!.function) !== false,
      );
      if (serves.length === 0 || helpers.fails(position, helper) !== null) return [];
      const functions = serves.map((need) => needs[need]!.function);
      return [
        {
          elder: at,
          helper,
          position: helper,
          key,
          needs: serves,
          takesRoom: !helpers.supports(helper, position),
          ...priceOf(helpers, snapshot, maxMetres, position, helper, functions),
        },
      ];
    });
  };
  const found: Candidate[] = [];
  for (const [at, demand] of demands.entries()) {
    await step((shares.candidates * at) / demands.length, able.length);
    found.push(...pairsOf(demand, at));
  }
  return found;
}

const plus = (a: readonly (number | null)[], b: readonly (number | null)[]): (number | null)[] =>
  a.map((value, i) => (value === null || b[i] === null ? null : value + b[i]!));

/** Looks at a pair that solving one costs, very roughly. */
const effort = 1_000;

/** How much larger a part may be whose first four numbers are at their best already. */
const easier = 15;

function solvePart(highs: Highs, problem: MatchProblem, exactPairs: number): Solved {
  const size = problem.pairs.length;
  if (size > exactPairs * easier) return solveWithBound(highs, problem);
  const start = solveGreedily(problem);
  const value = objectiveOf(problem, start);
  const settled = unlimited(problem).every((low, at) => low === value[at]);
  return size <= exactPairs || settled ? solveExactly(highs, problem, start) : solveWithBound(highs, problem);
}

/** Solves each part of the problem on its own, the small ones to the proven optimum. */
async function solve(
  problem: MatchProblem,
  { exactPairs, solver: where }: Required<Pick<MatchOptions, 'exactPairs'>> & MatchOptions,
  step: Step,
) {
  const chosen: number[] = [];
  let bound: readonly (number | null)[] = objectiveOf(problem, []);
  let done = 0;
  for (const part of partsOf(problem)) {
    const highs = await solver(where);
    const share = done / problem.pairs.length;
    // A solve is work for as many pairs as it holds, many times over.
    await step(shares.candidates + (shares.solved - shares.candidates) * share, part.pairs.length * effort);
    done += part.pairs.length;
    const solved = solvePart(highs, part.problem, exactPairs);
    for (const at of solved.chosen) chosen.push(part.pairs[at]!);
    bound = plus(
      bound,
      plus(
        solved.bound,
        objectiveOf(part.problem, []).map((value) => -value),
      ),
    );
  }
  return { chosen: chosen.sort((a, b) => a - b), bound };
}

const tieOf = (snapshot: Snapshot, demands: readonly Demand[], candidate: Candidate): PlannedTie => {
  const { profile } = demands[candidate.elder]!;
  return {
    supporter: snapshot.keys[candidate.position]!,
    supported: profile.person,
    functions: candidate.needs.map((need) => profile.needs[need]!.function),
    reasons: candidate.reasons,
    cost: candidate.cost,
    askFirst: candidate.askFirst,
  };
};

/**
 * The ties to try next for the whole community at once: among pairs that break no hard constraint, those that leave
 * fewest elders with nobody, then fewest essential needs with nobody, then fewest elders hanging on one person, then
 * coverage most even (leximin, approximated by the sum of squared shares left open), then least effort, then load most
 * even. What stays open is listed with the constraint that binds. Elders who were not asked get nothing proposed.
 *
 * @returns `exact` where every part was solved to the proven optimum; else `bound` says how far off it can be at most.
 * @throws UsageError never; a solver that cannot be loaded rejects, and so does a cancel.
 * @remarks O(elders x people) for candidates; exact up to `exactPairs` pairs in a connected part, see `solveExactly`,
 * above it `solveWithBound`. The same input gives the same plan.
 */
export async function planTies(
  graph: SupportGraph,
  snapshot: Snapshot,
  options: MatchOptions = {},
): Promise<TiePlan> {
  const { maxMetres, exactPairs } = { ...matchDefaults, ...options };
  const policy = options.policy ?? basicPolicy;
  const report = options.report ?? profile(graph, snapshot, { policy });
  const { demands, unknown } = demandOf(graph, snapshot, report, policy);
  const helpers = helpersOf(graph, snapshot, policy, options);
  const step = stepsOf(options);
  const candidates = await candidatesOf(graph, snapshot, demands, helpers, { ...options, policy }, step);
  const problem: MatchProblem = {
    elders: demands.map(({ elder }) => elder),
    helpers: snapshot.keys.map((_, i) => ({ room: helpers.room(i), load: helpers.load(i) })),
    pairs: candidates,
  };
  const { chosen, bound } = await solve(problem, { ...options, exactPairs }, step);
  await step(shares.solved, Infinity);
  const objective = objectiveOf(problem, chosen);
  const after = byElder(problem, chosen);

  const stillOpen = ({ profile, position, elder }: Demand, i: number): UnmetNeed[] => {
    const cover = coverAfter(elder, after[i]!);
    return profile.needs.flatMap((need, at) => {
      if (cover[at]! >= (need.essential ? 2 : 1)) return [];
      const gives = (helper: number) =>
        need.supporters.includes(snapshot.keys[helper]!) ||
        after[i]!.some((pair) => pair.helper === helper && pair.needs.includes(at));
      const { binding, numbers } = bindingOf(helpers, maxMetres, position, need.function, gives);
      const { function: wanted, essential } = need;
      return [{ person: profile.person, function: wanted, essential, cover: cover[at]!, binding, numbers }];
    });
  };
  const open: UnmetNeed[] = [];
  for (const [i, demand] of demands.entries()) {
    await step(shares.solved + ((1 - shares.solved) * i) / demands.length, snapshot.order);
    open.push(...stillOpen(demand, i));
  }
  const unasked = unknown.map((person): UnmetNeed => ({
    person,
    function: null,
    essential: false,
    cover: 0,
    binding: 'needs-unknown',
    numbers: {},
  }));
  const covered = (elder: Demand['elder'], pairs: readonly ProblemPair[]): boolean => {
    const cover = coverAfter(elder, pairs);
    return elder.needs.every(({ essential }, at) => !essential || cover[at]! > 0);
  };
  return {
    proposed: chosen.map((at) => tieOf(snapshot, demands, candidates[at]!)),
    unmet: [...open, ...unasked],
    before: objectiveOf(problem, []),
    objective,
    bound,
    exact: bound.every((value, at) => value === objective[at]),
    fairness: fairnessOf(
      demands.map(({ elder, position }, i) => ({
        person: helpers.personAt(position),
        age: snapshot.ages[position]!,
        before: covered(elder, []),
        after: covered(elder, after[i]!),
      })),
    ),
  };
}
