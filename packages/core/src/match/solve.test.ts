import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveExactly, solveWithBound } from './exact.ts';
import { formulate } from './formulate.ts';
import { reachAlone, solveGreedily } from './greedy.ts';
import { partsOf } from './parts.ts';
import { compareObjectives, objectiveOf, type MatchProblem, type ProblemPair } from './problem.ts';
import { solver } from './solver.ts';

const small = (most: { elders: number; helpers: number; pairs: number }): fc.Arbitrary<MatchProblem> =>
  fc
    .record({
      elders: fc.array(
        fc.array(
          fc.record({
            essential: fc.boolean(),
            keys: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray(['a', 'b', 'home 0'])),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        { minLength: 1, maxLength: most.elders },
      ),
      helpers: fc.array(fc.record({ room: fc.nat(2), load: fc.nat(3), home: fc.nat(most.helpers) }), {
        minLength: 1,
        maxLength: most.helpers,
      }),
      wishes: fc.array(
        fc.record({
          elder: fc.nat(),
          helper: fc.nat(),
          needs: fc.nat(6),
          cost: fc.integer({ min: 1, max: 40 }),
          room: fc.nat(3),
        }),
        { maxLength: most.pairs },
      ),
    })
    .map(({ elders, helpers, wishes }) => {
      const pairs = new Map<string, ProblemPair>();
      for (const wish of wishes) {
        const elder = wish.elder % elders.length;
        const helper = wish.helper % helpers.length;
        const key = `home ${helpers[helper]!.home}`;
        const needs = elders[elder]!.flatMap((need, at) =>
          ((wish.needs + 1) >> at) % 2 === 1 && !(need.keys as string[]).includes(key) ? [at] : [],
        );
        if (needs.length > 0)
          pairs.set(`${elder} ${helper}`, {
            elder,
            helper,
            key,
            needs,
            cost: wish.cost,
            takesRoom: wish.room > 0,
          });
      }
      return {
        elders: elders.map((needs) => ({
          needs: needs.map(({ essential, keys }) => ({ essential, keys: new Set<string>(keys) })),
          sources: new Set<string>(needs.flatMap(({ keys }) => keys as string[])),
        })),
        helpers: helpers.map(({ room, load }) => ({ room, load })),
        pairs: [...pairs.values()],
      };
    });

/** The six numbers as their definitions say, with none of the code under test. */
function bySets({ elders, helpers }: MatchProblem, chosen: readonly ProblemPair[]): number[] {
  const sources = elders.map(({ needs }, i) =>
    needs.map(
      (need, at) =>
        new Set([
          ...need.keys,
          ...chosen.filter((p) => p.elder === i && p.needs.includes(at)).map((p) => p.key),
        ]),
    ),
  );
  const union = sources.map((each) => new Set(each.flatMap((keys) => [...keys])));
  const essential = elders.map(({ needs }, i) => sources[i]!.filter((_, at) => needs[at]!.essential));
  const points = elders.map(({ needs }, i) =>
    needs.reduce(
      (sum, need, at) =>
        sum + (sources[i]![at]!.size === 0 ? 4 : need.essential && sources[i]![at]!.size === 1 ? 1 : 0),
      0,
    ),
  );
  return [
    union.filter((keys) => keys.size === 0).length,
    essential.flat().filter((keys) => keys.size === 0).length,
    elders.filter((_, i) => union[i]!.size <= 1 || essential[i]!.some((keys) => keys.size <= 1)).length,
    points.reduce((sum, own, i) => sum + ((60 * own) / elders[i]!.needs.length) ** 2, 0),
    chosen.reduce((sum, { cost }) => sum + cost, 0),
    helpers.reduce(
      (sum, { load }, h) => sum + (load + chosen.filter((p) => p.helper === h && p.takesRoom).length) ** 2,
      0,
    ),
  ];
}

const isFeasible = ({ helpers }: MatchProblem, chosen: readonly ProblemPair[]): boolean =>
  helpers.every(({ room }, h) => chosen.filter((p) => p.helper === h && p.takesRoom).length <= room);

function bruteForce(problem: MatchProblem): number[] {
  let best: number[] | null = null;
  for (let bits = 0; bits < 1 << problem.pairs.length; bits++) {
    const chosen = problem.pairs.filter((_, at) => (bits >> at) % 2 === 1);
    if (!isFeasible(problem, chosen)) continue;
    const value = bySets(problem, chosen);
    if (best === null || compareObjectives(value, best) < 0) best = value;
  }
  return best!;
}

const pick = (problem: MatchProblem, chosen: readonly number[]) => chosen.map((at) => problem.pairs[at]!);
const cases = process.env['LINLI_LONG'] ? 2_000 : 200;

describe('the matching problem', () => {
  it('is solved to the optimum of all six numbers', { timeout: 300_000 }, async () => {
    const highs = await solver();
    fc.assert(
      fc.property(small({ elders: 4, helpers: 4, pairs: 9 }), (problem) => {
        const best = bruteForce(problem);
        const { chosen, bound } = solveExactly(highs, problem, solveGreedily(problem));
        expect(isFeasible(problem, pick(problem, chosen))).toBe(true);
        expect(bySets(problem, pick(problem, chosen))).toEqual(best);
        expect(objectiveOf(problem, chosen)).toEqual(best);
        expect(bound).toEqual(best);
      }),
      { numRuns: cases },
    );
  });

  it('is written down for 200,000 pairs', () => {
    const pairs = Array.from({ length: 200_000 }, (_, i): ProblemPair => ({
      elder: i % 500,
      helper: Math.floor(i / 500),
      key: `home ${Math.floor(i / 500)}`,
      needs: [0],
      cost: 1,
      takesRoom: true,
    }));
    const elders = Array.from({ length: 500 }, () => ({
      needs: [{ essential: true, keys: new Set<string>() }],
      sources: new Set<string>(),
    }));
    const helpers = Array.from({ length: 400 }, () => ({ room: 1, load: 0 }));
    expect(formulate({ elders, helpers, pairs }).objectives[4]!.entries).toHaveLength(200_000);
  });

  it('is never bettered by its parts, whose numbers add up', () => {
    fc.assert(
      fc.property(small({ elders: 6, helpers: 6, pairs: 8 }), (problem) => {
        const whole = objectiveOf(problem, problem.pairs.keys());
        const nothing = objectiveOf(problem, []);
        const parts = partsOf(problem);
        expect(parts.flatMap(({ pairs }) => pairs).sort((a, b) => a - b)).toEqual([...problem.pairs.keys()]);
        const sum = parts.reduce<readonly number[]>((total, { problem: part }) => {
          const [all, none] = [objectiveOf(part, part.pairs.keys()), objectiveOf(part, [])];
          return total.map((value, i) => value + all[i]! - none[i]!);
        }, nothing);
        expect(sum).toEqual(whole);
      }),
    );
  });

  it('reaches somebody through a tie there is, though the same helper has no place left', () => {
    const none = { needs: [{ essential: false, keys: new Set<string>() }], sources: new Set<string>() };
    const pair = (elder: number, helper: number, cost: number, takesRoom: boolean): ProblemPair => ({
      elder,
      helper,
      key: 'home 0',
      needs: [0],
      cost,
      takesRoom,
    });
    const problem: MatchProblem = {
      elders: [none, none],
      helpers: [
        { room: 0, load: 0 },
        { room: 1, load: 0 },
      ],
      pairs: [pair(1, 0, 1, true), pair(1, 1, 1, true), pair(0, 0, 2, false), pair(0, 1, 1, true)],
    };
    expect(objectiveOf(problem, reachAlone(problem))[0]).toBe(0);
  });

  it('gets a feasible plan and a true bound above the size of a proof', { timeout: 300_000 }, async () => {
    const highs = await solver();
    fc.assert(
      fc.property(small({ elders: 5, helpers: 4, pairs: 10 }), (problem) => {
        const best = bruteForce(problem);
        for (const { chosen, bound } of [solveWithBound(highs, problem), solveWithBound(highs, problem, 0)]) {
          const value = objectiveOf(problem, chosen);
          expect(isFeasible(problem, pick(problem, chosen))).toBe(true);
          expect(value[0]).toBe(best[0]);
          expect(compareObjectives(value, best)).toBeGreaterThanOrEqual(0);
          bound.forEach((low, at) => {
            if (low !== null && best.slice(0, at).every((number, i) => number === bound[i]))
              expect(low).toBeLessThanOrEqual(best[at]!);
          });
        }
      }),
      { numRuns: cases },
    );
  });
});
