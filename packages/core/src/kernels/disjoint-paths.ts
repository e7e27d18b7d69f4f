import { orderOf, type Adjacency } from '../util/adjacency.ts';

export interface DisjointPathsOptions {
  /** True: any number of paths may end at one target. False (a fan): each path ends at a target of its own. */
  readonly shareTargets: boolean;
  /** Stop counting here. */
  readonly most?: number;
}

/**
 * Largest number of paths from a node to a set of targets that share no inner node, by augmenting unit flows through
 * split nodes (Menger 1927; Ford & Fulkerson 1956). A tie straight to a target is one path. O(paths x (order + ties));
 * one `PathCounter` for many sources costs only what its searches come to.
 */
export const disjointPaths = (
  graph: Adjacency,
  source: number,
  targets: Uint8Array,
  options: DisjointPathsOptions,
): number => new PathCounter(graph, targets, options).count(source);

/**
 * A smallest set of nodes whose removal parts a node from a target that it is not tied to, as near to the node as can be.
 */
export function smallestCut(graph: Adjacency, source: number, target: number): readonly number[] {
  const targets = new Uint8Array(orderOf(graph));
  targets[target] = 1;
  const counter = new PathCounter(graph, targets, { shareTargets: true });
  counter.count(source);
  const { parent } = counter;
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

const entry = (node: number) => node * 2;
const exit = (node: number) => node * 2 + 1;

/** Counts paths from one source after another; nothing is cleared but what the search before came to. */
export class PathCounter {
  /** How the last search, which found no more, came to the two halves of each node; -1 where it did not. */
  readonly parent: Int32Array;
  readonly #graph: Adjacency;
  readonly #targets: Uint8Array;
  readonly #options: DisjointPathsOptions;
  /** Node before and after each node on the one path through it, -1 where none. */
  readonly #before: Int32Array;
  readonly #after: Int32Array;
  readonly #straight = new Set<number>();
  readonly #queue: Int32Array;
  #found = 0;
  #source = -1;
  #gone = -1;

  constructor(graph: Adjacency, targets: Uint8Array, options: DisjointPathsOptions) {
    const order = orderOf(graph);
    [this.#graph, this.#targets, this.#options] = [graph, targets, options];
    this.parent = new Int32Array(order * 2).fill(-1);
    this.#before = new Int32Array(order).fill(-1);
    this.#after = new Int32Array(order).fill(-1);
    this.#queue = new Int32Array(order * 2);
  }

  /** Paths from a node, as if another one (`gone`) were not there. */
  count(source: number, gone = -1): number {
    const { shareTargets, most = Infinity } = this.#options;
    const [parent, before, after] = [this.parent, this.#before, this.#after];
    [this.#source, this.#gone] = [source, gone];
    this.#straight.clear();
    const onPaths: number[] = [];
    let paths = 0;
    while (paths < most) {
      const last = this.#search();
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
        onPaths.push(a, b);
        if (a === source) this.#straight.add(b);
        else after[a] = b;
        if (!(this.#targets[b] && shareTargets)) before[b] = a;
      }
    }
    for (const node of onPaths) before[node] = after[node] = -1;
    return paths;
  }

  /** Last state of a path that adds one more, or -1. States are the two halves of each node. */
  #search(): number {
    const { offsets, neighbors } = this.#graph;
    const [parent, queue, before, after] = [this.parent, this.#queue, this.#before, this.#after];
    const [source, gone, targets] = [this.#source, this.#gone, this.#targets];
    for (let i = 0; i < this.#found; i++) parent[queue[i]!] = -1;
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
          if (next === source || next === gone) continue;
          if (node === source ? this.#straight.has(next) : after[node] === next) continue;
          visit(entry(next), state);
          if (targets[next] && (this.#options.shareTargets || before[next] === -1)) {
            // Once more: whoever was come to before, this is the way that ends there.
            parent[entry(next)] = state;
            this.#found = found;
            return entry(next);
          }
        }
      } else if (before[node] === -1) visit(exit(node), state);
      else if (before[node] !== source) visit(exit(before[node]!), state);
    }
    this.#found = found;
    return -1;
  }
}
