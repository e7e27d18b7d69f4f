import type { Highs, Model } from 'highs';
import type { PlanObjective } from '../model/plan.ts';
import { formulate, type Formulation } from './formulate.ts';
import { reachAlone, solveGreedily } from './greedy.ts';
import type { Expression } from './linear.ts';
import { compareObjectives, objectiveOf, type MatchProblem } from './problem.ts';

/** Every objective is a whole number on whole pairs, so that half a unit parts any two. */
const half = 0.5;
const tolerance = 1e-5;
/** Nodes of branch and bound for each number, in place of a clock: the same on every machine. */
const mostNodes = 2_000;

export interface Solved {
  /** Positions of the pairs to tie. */
  readonly chosen: readonly number[];
  /** No plan as good in the numbers before does better than this; null where nothing is known. */
  readonly bound: readonly (number | null)[];
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
const unitOf = ({ entries }: Expression): number => entries.reduce((unit, [, value]) => gcd(unit, value), 0);

/** What all pairs together would give, room aside: no plan does better in the first four numbers. */
export const unlimited = (problem: MatchProblem): number[] =>
  objectiveOf(problem, problem.pairs.keys()).slice(0, 4);

function minimise(run: Model, { model }: Formulation, { entries }: Expression, unit: number): void {
  const costs = new Float64Array(model.columns);
  for (const [column, value] of entries) costs[column]! += value / unit;
  run.changeColsCost({ kind: 'range', from: 0, to: model.columns - 1 }, costs);
  run.run();
}

function hold(
  highs: Highs,
  run: Model,
  { entries, constant }: Expression,
  unit: number,
  value: number,
): void {
  run.addRow(-highs.infinity, (value - constant) / unit + half, {
    indices: entries.map(([column]) => column),
    values: entries.map(([, factor]) => factor / unit),
  });
}

/**
 * The lexicographic optimum: a solve for each of the six numbers in turn, with those before held at their best. A number
 * that the plan at hand already has at its bound needs no solve.
 *
 * @param start A plan to fall back on where a solve gives up.
 * @remarks Exponential in the worst case, so cut off after a number of nodes; then `bound` is below the plan.
 */
export function solveExactly(highs: Highs, problem: MatchProblem, start: readonly number[]): Solved {
  const formulation = formulate(problem);
  const { model, tied, objectives } = formulation;
  const floor = unlimited(problem);
  return highs.withModel<Solved>(model.toHighs(highs, true), (run: Model) => {
    run.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: half,
      mip_max_nodes: mostNodes,
      random_seed: 0,
    });
    let best = start;
    let reached: PlanObjective = objectiveOf(problem, best);
    for (let at = 0; at < objectives.length; at++) {
      const objective = objectives[at]!;
      if (objective.entries.length === 0) continue;
      const unit = unitOf(objective);
      if (reached[at] !== floor[at]) {
        minimise(run, formulation, objective, unit);
        if (run.getModelStatus() !== highs.constants.modelStatus.optimal) {
          const dual = Number(run.info.get('mip_dual_bound'));
          const low = Math.max(floor[at] ?? 0, Math.ceil(dual - tolerance) * unit + objective.constant);
          return { chosen: best, bound: [...reached.slice(0, at), low, ...unknownAfter(floor, at)] };
        }
        const values = run.getSolution().colValue;
        const next = tied.flatMap((column, pair) => (values[column]! > half ? [pair] : []));
        const value = objectiveOf(problem, next);
        if (compareObjectives(value.slice(0, at + 1), reached.slice(0, at + 1)) <= 0)
          [best, reached] = [next, value];
      }
      hold(highs, run, objective, unit, reached[at]!);
    }
    return { chosen: best, bound: reached };
  });
}

const unknownAfter = (floor: readonly number[], at: number): (number | null)[] =>
  Array.from({ length: 5 - at }, (_, i) => floor[at + 1 + i] ?? null);

/** Pairs above which not even the relaxation is solved: its time grows faster than what it tells. */
const mostRelaxed = 100_000;

/**
 * Essential needs with nobody that stay so whatever is done: those that nobody could meet, or, where room is short, those
 * above what all helpers can take on if each is given the pairs that meet most. O(pairs log pairs).
 */
function fewestUncovered({ elders, helpers, pairs }: MatchProblem): number {
  const open = elders.map(({ needs }) =>
    needs.flatMap(({ essential, keys }, at) => (essential && keys.size === 0 ? [at] : [])),
  );
  const total = open.reduce((sum, own) => sum + own.length, 0);
  const reachable = new Set<string>();
  const gains: number[][] = helpers.map(() => []);
  let most = 0;
  for (const { elder, helper, needs, takesRoom } of pairs) {
    const met = needs.filter((need) => open[elder]!.includes(need));
    for (const need of met) reachable.add(`${elder} ${need}`);
    if (!takesRoom) most += met.length;
    else if (met.length > 0) gains[helper]!.push(met.length);
  }
  gains.forEach((own, helper) => {
    const best = own.sort((a, b) => b - a).slice(0, helpers[helper]!.room);
    most += best.reduce((sum, gain) => sum + gain, 0);
  });
  return total - Math.min(most, reachable.size);
}

/**
 * For problems above the size of a proof. The first number is exact, by a maximum matching; the linear relaxation of the
 * second gives its bound and the pairs to start from.
 */
export function solveWithBound(highs: Highs, problem: MatchProblem, largest = mostRelaxed): Solved {
  if (problem.pairs.length > largest) {
    const chosen = solveGreedily(problem);
    const reached = objectiveOf(problem, chosen);
    const floor = unlimited(problem);
    // The first number of the greedy plan is the optimum.
    return { chosen, bound: [reached[0], fewestUncovered(problem), ...unknownAfter(floor, 1)] };
  }
  const formulation = formulate(problem);
  const { model, tied, objectives } = formulation;
  const [alone, uncovered] = objectives as [Expression, Expression];
  const floor = unlimited(problem);
  const [least] = objectiveOf(problem, reachAlone(problem));
  return highs.withModel<Solved>(model.toHighs(highs, false), (run: Model) => {
    run.options.set({ output_flag: false, random_seed: 0 });
    if (alone.entries.length > 0) hold(highs, run, alone, 1, least);
    minimise(run, formulation, uncovered, 1);
    if (run.getModelStatus() !== highs.constants.modelStatus.optimal)
      return { chosen: solveGreedily(problem), bound: [least, ...unknownAfter(floor, 0)] };
    const low = Math.ceil(run.getObjectiveValue() + uncovered.constant - tolerance);
    const { colValue } = run.getSolution();
    const values = tied.map((column) => colValue[column]!);
    const start = [...problem.pairs.keys()]
      .filter((pair) => values[pair]! > tolerance)
      .sort((a, b) => values[b]! - values[a]! || a - b);
    const chosen = solveGreedily(problem, start);
    return { chosen, bound: [least, Math.max(floor[1]!, low), ...unknownAfter(floor, 1)] };
  });
}
