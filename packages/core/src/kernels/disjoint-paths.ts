import { orderOf, type Adjacency } from '../util/adjacency.ts';

export interface DisjointPathsOptions {
  /** True: any number of paths may end at one target. False (a fan): each path ends at a target of its own. */
  readonly shareTargets: boolean;
  /** Stop counting here. */
  readonly most?: number;
}

/**
 * Largest number of paths from a node to a set of targets that share no inner node, by augmenting unit flows through
 * split nodes (Menger 1927; Ford & Fulkerson 1956). A tie straight to a target is one path. O(paths x (order + ties)).
 */
export const disjointPaths = (
  graph: Adjacency,
  source: number,
  targets: Uint8Array,
  options: DisjointPathsOptions,
): number => largestFlow(graph, source, targets, options).paths;

/**
 * A smallest set of nodes whose removal parts a node from a target that it is not tied to, as near to the node as can be.
 */
export function smallestCut(graph: Adjacency, source: number, target: number): readonly number[] {
  const targets = new Uint8Array(orderOf(graph));
  targets[target] = 1;
  const { parent } = largestFlow(graph, source, targets, { shareTargets: true });
  const isEntered = (node: number) => parent[node * 2] !== -1;
  const isLeft = (node: number) => parent[node * 2 + 1] !== -1;
  const cut = new Set<number>();
  for (let node = 0; node < orderOf(graph); node++) {
    if (isEntered(node) && !isLeft(node)) cut.add(node);
    if (!isLeft(node)) continue;
    // The last search found every tie from here that leads on taken: the tie stands for one of its ends.
    for (let k = graph.offsets[node]!; k < graph.offsets[node + 1]!; k++) {
      const next = graph.neighbors[k]!;
      if (next !== source && !isEntered(next)) cut.add(next === target ? node : next);
    }
  }
  return [...cut].sort((a, b) => a - b);
}

/** The number of paths, and how the last search, which found no more, came to the two halves of each node. */
function largestFlow(
  graph: Adjacency,
  source: number,
  targets: Uint8Array,
  { shareTargets, most = Infinity }: DisjointPathsOptions,
): { readonly paths: number; readonly parent: Int32Array } {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  /** Node before and after each node on the one path through it, -1 where none. */
  const before = new Int32Array(order).fill(-1);
  const after = new Int32Array(order).fill(-1);
  const straight = new Set<number>();
  const parent = new Int32Array(order * 2);
  const queue = new Int32Array(order * 2);
  const entry = (node: number) => node * 2;
  const exit = (node: number) => node * 2 + 1;
  const isUsed = (from: number, to: number) => (from === source ? straight.has(to) : after[from] === to);

  /** Last state of a path that adds one more, or -1. States are the two halves of each node. */
  function search(): number {
    parent.fill(-1);
    queue[0] = exit(source);
    parent[exit(source)] = exit(source);
    let found = 1;
    const visit = (state: number, from: number) => {
      if (parent[state] !== -1) return;
      parent[state] = from;
      queue[found++] = state;
    };
    for (let head = 0; head < found; head++) {
      const state = queue[head]!;
      const node = state >> 1;
      if ((state & 1) === 1) {
        if (node !== source && before[node] !== -1) visit(entry(node), state);
        for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
          const next = neighbors[k]!;
          if (next === source || isUsed(node, next)) continue;
          if (targets[next] && (shareTargets || before[next] === -1)) {
            parent[entry(next)] = state;
            return entry(next);
          }
          visit(entry(next), state);
        }
      } else if (before[node] === -1) visit(exit(node), state);
      else if (before[node] !== source) visit(exit(before[node]!), state);
    }
    return -1;
  }

  let paths = 0;
  while (paths < most) {
    const last = search();
    if (last === -1) break;
    paths++;
    const added: [number, number][] = [];
    for (let state = last; state !== exit(source); state = parent[state]!) {
      const from = parent[state]!;
      const [a, b] = [from >> 1, state >> 1];
      if (a === b) continue;
      if ((from & 1) === 1) added.push([a, b]);
      else {
        after[b] = -1;
        before[a] = -1;
      }
    }
    for (const [a, b] of added) {
      if (a === source) straight.add(b);
      else after[a] = b;
      if (!(targets[b] && shareTargets)) before[b] = a;
    }
  }
  return { paths, parent };
}
