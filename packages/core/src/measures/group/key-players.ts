import { components } from '../../kernels/components.ts';
import { Search } from '../../kernels/search.ts';
import { SubgraphCutter } from '../../kernels/subgraph.ts';
import { UsageError } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable } from '../context.ts';
import { searchOf } from '../distances.ts';
import { checkPositions } from '../positions.ts';

/** A set of people chosen together: the best pair is not the two best singles. */
export interface KeyPlayers {
  /** Positions, sorted. */
  readonly people: readonly number[];
  readonly value: number;
  /** No set of this size can have a higher value. Equal to `value` where every set was tried. */
  readonly bound: number;
  readonly exact: boolean;
}

/** Arc visits that trying every set may take; beyond, greedy choice with exchanges. */
const budget = 20_000_000;

/** A value of sets to make as high as can be. */
interface Aim {
  readonly candidates: readonly number[];
  /** Arc visits that one evaluation takes. */
  readonly cost: number;
  readonly valueOf: (set: readonly number[]) => number;
}

function checkSize(size: number, order: number, left: number): void {
  if (!Number.isInteger(size) || size < 1 || size > order - left)
    throw new UsageError(`expected a whole number of people from 1 to ${order - left}, got ${size}`);
}

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);

/** Sets of `size` of the items, in lexicographic order. */
function* subsets(items: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= items.length - size; i++)
      for (const rest of subsets(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

/** Equal values keep the set that came first. */
const isBetter = (value: number, than: number): boolean => value > than + 1e-12;

function best(size: number, { candidates, cost, valueOf }: Aim): Omit<KeyPlayers, 'bound'> {
  const exact = choose(candidates.length, size) * cost <= budget;
  let [set, value]: [readonly number[], number] = [[], -Infinity];
  const tryOut = (other: readonly number[]): boolean => {
    const its = valueOf(other);
    if (!isBetter(its, value)) return false;
    [set, value] = [other, its];
    return true;
  };
  if (exact) for (const other of subsets(candidates, size)) tryOut(other);
  else {
    while (set.length < size) {
      const start = set;
      value = -Infinity;
      for (const person of candidates) if (!start.includes(person)) tryOut([...start, person]);
    }
    for (let improved = true; improved;) {
      improved = false;
      for (const out of set)
        for (const person of candidates)
          if (!improved && !set.includes(person))
            improved = tryOut([...set.filter((member) => member !== out), person]);
    }
  }
  return { people: [...set].sort((a, b) => a - b), value, exact };
}

/**
 * Share of pairs not linked, or 1 - mean of 1/distance, of those left when people are taken out. By components, ties count
 * either way; by distance, `directed` follows arcs and `weighted` takes cost = 1 / strength, with 1/cost divided by the
 * largest of the whole network, so that values without different people compare.
 *
 * @returns A value in [0, 1]; NaN where fewer than two are left, and weighted where any strength was not recorded.
 * @throws UsageError for a position that is not there.
 * @remarks O(people + ties), by distance O(people x ties), weighted by log people more.
 * @see Borgatti (2006), Computational & Mathematical Organization Theory 12, 21-34.
 * @example fragmentationWithout(kite, [7]) // 0.3889, without Heather
 */
export function fragmentationWithout(
  snapshot: Snapshot,
  removed: readonly number[],
  criterion: 'components' | 'distance' = 'components',
  { directed = false, weighted = false }: { readonly directed?: boolean; readonly weighted?: boolean } = {},
): number {
  const { undirected, order } = snapshot;
  checkPositions(removed, order);
  const gone = new Set(removed);
  const left = Array.from({ length: order }, (_, i) => i).filter((i) => !gone.has(i));
  const pairs = left.length * (left.length - 1);
  if (left.length < 2) return NaN;
  if (criterion === 'components') {
    const { sizes } = components(new SubgraphCutter(undirected).cut(left));
    return 1 - sizes.reduce((sum, size) => sum + size * (size - 1), 0) / pairs;
  }
  const arcs = callable(snapshot, { directed });
  const strongest = weighted ? arcs.strengths.reduce((a, b) => (a > b ? a : b), 0) : 1;
  if (weighted && arcs.strengths.some(Number.isNaN)) return NaN;
  if (arcs.neighbors.length === 0) return 1;
  const search = searchOf(arcs, { weighted });
  for (const person of gone) search.block(person);
  let inverse = 0;
  for (const person of left) {
    const found = search.run(person);
    for (let k = 1; k < found; k++) inverse += 1 / search.distance[search.queue[k]!]!;
  }
  return 1 - inverse / (strongest * pairs);
}

/**
 * Key players whose loss would break up the network most (KPP-NEG): the set whose removal gives the rest the highest
 * fragmentation, by components or weighted by distance. Undirected, unweighted.
 *
 * @returns Every set is tried where that takes at most 20 million arc visits; else greedy choice, then exchanges of one
 * person until none improves. `bound`: with r ties left after the most that `size` people can hold, at least r pairs stay
 * linked.
 * @throws UsageError for a size that leaves fewer than two people.
 * @remarks O(sets tried x (people + ties)), by distance x people more.
 * @see Borgatti (2006), Computational & Mathematical Organization Theory 12, 21-34.
 * @example keyPlayersNegative(kite, 2).people // [5, 6], Fernando and Garth: 0.5357, though neither alone fragments
 */
export function keyPlayersNegative(
  snapshot: Snapshot,
  size: number,
  { criterion = 'components' }: { readonly criterion?: 'components' | 'distance' } = {},
): KeyPlayers {
  const { order, undirected } = snapshot;
  checkSize(size, order, 2);
  const { offsets, neighbors } = undirected;
  const found = best(size, {
    candidates: Array.from({ length: order }, (_, i) => i),
    cost: (order + neighbors.length) * (criterion === 'distance' ? order : 1),
    valueOf: (set) => fragmentationWithout(snapshot, set, criterion),
  });
  const degrees = Float64Array.from({ length: order }, (_, i) => offsets[i + 1]! - offsets[i]!).sort();
  const most = degrees.subarray(order - size).reduce((sum, degree) => sum + degree, 0);
  const left = order - size;
  const bound = 1 - (2 * Math.max(0, neighbors.length / 2 - most)) / (left * (left - 1));
  return { ...found, bound: found.exact ? found.value : bound };
}

/** How near each person is to the set: 1 for its members, then by steps; 0 out of reach. */
export interface PositiveOptions {
  /** `reach`: people within `steps`. `distance`: mean of 1/distance, 1 for the set itself. */
  readonly criterion?: 'reach' | 'distance';
  readonly steps?: number;
}

/**
 * Number of people within reach of a set, the set counted; or the mean of 1/distance to it, the set counting 1. Undirected,
 * unweighted.
 *
 * @returns 0 for an empty set.
 * @throws UsageError for a position that is not there.
 * @remarks O(size of the set x ties).
 * @see Borgatti (2006), Computational & Mathematical Organization Theory 12, 21-34.
 * @example setReach(kite, [3, 8]) // 10: Diane and Ike reach everybody in one step
 */
export function setReach(
  snapshot: Snapshot,
  set: readonly number[],
  { criterion = 'reach', steps = 1 }: PositiveOptions = {},
): number {
  checkPositions(set, snapshot.order);
  const near = nearness(snapshot, criterion === 'reach' ? steps : Infinity);
  const best = new Float64Array(snapshot.order);
  for (const person of set)
    near(person, (other, distance) => (best[other] = Math.max(best[other]!, weigh(criterion, distance))));
  const sum = best.reduce((total, each) => total + each, 0);
  return criterion === 'reach' ? sum : sum / snapshot.order;
}

const weigh = (criterion: 'reach' | 'distance', distance: number): number =>
  criterion === 'reach' || distance === 0 ? 1 : 1 / distance;

/** Calls back for everybody within steps of a person, with the distance. */
function nearness({ undirected }: Snapshot, steps: number) {
  const search = new Search(undirected);
  return (person: number, see: (other: number, distance: number) => void): void => {
    const found = search.run(person, steps);
    for (let k = 0; k < found; k++) see(search.queue[k]!, search.distance[search.queue[k]!]!);
  };
}

/**
 * Key players through whom most people can be reached (KPP-POS): the set within `steps` of most people, or nearest to all by
 * the mean of 1/distance. Undirected, unweighted.
 *
 * @returns As `keyPlayersNegative`. The value of a set is submodular, so greedy choice alone has at least 1 - 1/e of the
 * best; `bound` is sharper: the value plus what the `size` best others would each add.
 * @throws UsageError for a size below 1 or above the number of people.
 * @remarks O(sets tried x size x ties).
 * @see Borgatti (2006); Nemhauser, Wolsey & Fisher (1978), Mathematical Programming 14, 265-294.
 * @example keyPlayersPositive(kite, 2).people // [3, 8], Diane and Ike: all 10 within one step
 */
export function keyPlayersPositive(
  snapshot: Snapshot,
  size: number,
  options: PositiveOptions = {},
): KeyPlayers {
  const { order } = snapshot;
  checkSize(size, order, 0);
  const valueOf = (set: readonly number[]) => setReach(snapshot, set, options);
  const found = best(size, {
    candidates: Array.from({ length: order }, (_, i) => i),
    cost: (order + snapshot.undirected.neighbors.length) * size,
    valueOf,
  });
  if (found.exact) return { ...found, bound: found.value };
  const gains = Float64Array.from(
    { length: order },
    (_, i) => valueOf([...found.people, i]) - found.value,
  ).sort();
  const more = gains.subarray(order - size).reduce((sum, gain) => sum + gain, 0);
  const all = options.criterion === 'distance' ? 1 : order;
  return { ...found, bound: Math.min(all, found.value + more) };
}
