import { orderOf, type Adjacency } from '../util/adjacency.ts';

const patience = 1_000_000;

/** Nothing changes any more, or only what rounding turns to and fro. */
const isSettled = (change: number, last: number): boolean =>
  change < 1e-15 || (change < 1e-13 && change >= last);

/**
 * Katz: the solution of x = alpha M x + 1, where row `i` of M is what feeds node `i`, by Jacobi iteration. `alpha` must be
 * below 1 / the largest eigenvalue. Katz (1953), Psychometrika 18, 39-43.
 */
export function katz(feeds: Adjacency, strengths: Float64Array, alpha: number): Float64Array {
  const { offsets, neighbors } = feeds;
  const order = orderOf(feeds);
  let x = new Float64Array(order).fill(1);
  let next = new Float64Array(order);
  for (let round = 0, last = Infinity; round < patience; round++) {
    let change = 0;
    for (let i = 0; i < order; i++) {
      let sum = 0;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += strengths[k]! * x[neighbors[k]!]!;
      next[i] = 1 + alpha * sum;
      change = Math.max(change, Math.abs(next[i]! - x[i]!) / next[i]!);
    }
    [x, next] = [next, x];
    if (isSettled(change, last)) break;
    last = change;
  }
  return x;
}

/**
 * PageRank: where a walker is who follows an arc with probability `damping`, by strength, and else starts anywhere; with
 * no arc to follow, anywhere too. Sums to 1. Brin & Page (1998), Computer Networks 30, 107-117.
 *
 * @param feeds Row `i`: whence node `i` is reached, with the strength of each arc.
 * @param given What each node gives in all: the sum of the strengths of its arcs outward.
 */
export function pagerank(
  feeds: Adjacency,
  strengths: Float64Array,
  given: Float64Array,
  damping: number,
): Float64Array {
  const { offsets, neighbors } = feeds;
  const order = orderOf(feeds);
  let x = new Float64Array(order).fill(1 / order);
  let next = new Float64Array(order);
  for (let round = 0, last = Infinity; round < patience; round++) {
    let loose = 0;
    for (let i = 0; i < order; i++) if (given[i] === 0) loose += x[i]!;
    let total = 0;
    for (let i = 0; i < order; i++) {
      let sum = loose / order;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const from = neighbors[k]!;
        sum += (x[from]! * strengths[k]!) / given[from]!;
      }
      next[i] = (1 - damping) / order + damping * sum;
      total += next[i]!;
    }
    let change = 0;
    for (let i = 0; i < order; i++) {
      next[i]! /= total;
      change += Math.abs(next[i]! - x[i]!);
    }
    [x, next] = [next, x];
    if (isSettled(change, last)) break;
    last = change;
  }
  return x;
}
