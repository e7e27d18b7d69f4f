import { UsageError } from '../model/issue.ts';
import { seededRandom } from '../util/random.ts';
import { defaultPermutations, type PermutationOptions, type PermutationResult } from './permutation-test.ts';
import type { Relation } from './relation.ts';
import { countingUp, isAsFar, pValue, shuffle } from './shuffle.ts';

const moments = ({ order, values, symmetric }: Relation) => {
  const pairs = (order * (order - 1)) / (symmetric ? 2 : 1);
  const mean = values.reduce((sum, value) => sum + value, 0) / pairs;
  const squares = values.reduce((sum, value) => sum + value * value, 0) / pairs;
  return { mean, deviation: Math.sqrt(Math.max(0, squares - mean * mean)) };
};

/**
 * QAP correlation of two relations among the same people, in the same order: Pearson's r over ordered pairs, tested by
 * giving the people of one relation random places (rows and columns together), which keeps its structure.
 *
 * @remarks O(permutations x ties).
 * @returns NaN where a relation is the same for all pairs.
 * @see Krackhardt (1988), Social Networks 10, 359-381.
 */
export function qapCorrelation(a: Relation, b: Relation, options: PermutationOptions): PermutationResult {
  const { seed, permutations = defaultPermutations } = options;
  if (a.order !== b.order) throw new UsageError(`expected ${a.order} people, got ${b.order}`);
  const [fewer, more] = a.values.length <= b.values.length ? [a, b] : [b, a];
  const { from, to, values, order } = fewer;
  const [one, other] = [moments(fewer), moments(more)];
  const both = (i: number, j: number) => more.at(i, j) + more.at(j, i);
  const twice = (i: number, j: number) => 2 * more.at(i, j);
  const look = !fewer.symmetric ? more.at : more.symmetric ? twice : both;
  const correlation = (place: Int32Array): number => {
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += values[k]! * look(place[from[k]!]!, place[to[k]!]!);
    const covariance = sum / (order * (order - 1)) - one.mean * other.mean;
    return covariance / (one.deviation * other.deviation);
  };
  const place = countingUp(order);
  const flat = !(one.deviation > 0 && other.deviation > 0);
  const statistic = flat ? NaN : correlation(place);
  if (flat) return { statistic, p: NaN, permutations, seed };

  const random = seededRandom(seed);
  let asFar = 0;
  for (let round = 0; round < permutations; round++)
    if (isAsFar(correlation(shuffle(place, random)), statistic)) asFar++;
  return { statistic, p: pValue(asFar, permutations), permutations, seed };
}
