import type { Csr } from '../model/snapshot.ts';
import { once } from '../util/once.ts';
import { simpleTies, type SimpleTies } from './simple-ties.ts';
import { classesOf, classesOfWays, type Arcs, type TieClasses } from './tie-classes.ts';

export interface Projections {
  readonly undirected: Csr;
  readonly out: Csr;
  readonly in: Csr;
}

type Direction = 'undirected' | 'out' | 'in';

/** Made when asked for, and let go when nobody holds it: as often as not nobody ever asks. */
function whenAsked<T extends object>(make: () => T): () => T {
  let held: WeakRef<T> | undefined;
  return () => {
    let value = held?.deref();
    if (value === undefined) held = new WeakRef((value = make()));
    return value;
  };
}

/**
 * The three projections of a snapshot from ties; `mutual[i]` = 1 where a tie counts both ways. Self-arcs are dropped;
 * parallel arcs become one, their recorded strengths added, their functions joined.
 */
export function buildProjections(order: number, arcs: Arcs, mutual: ArrayLike<number>): Projections {
  const { source, target, strength, functions } = arcs;
  const ties = simpleTies(order, source, target);
  const oneWay = !strength && !functions && !Array.prototype.includes.call(mutual, 1);
  return projectionsOf(ties, oneWay ? classesOfWays(ties.ways) : classesOf(ties, arcs, mutual));
}

/** Sorted ties and what they say as three projections, of which two are made when they are asked for. */
export function projectionsOf({ offsets, neighbors }: SimpleTies, classes: TieClasses): Projections {
  const undirected = withValues({ offsets, neighbors }, 'undirected');
  const directed = (direction: 'out' | 'in') =>
    once(() => withValues(arcsOf(undirected, classes, direction), direction));
  const [outgoing, incoming] = [directed('out'), directed('in')];
  return {
    undirected,
    get out() {
      return outgoing();
    },
    get in() {
      return incoming();
    },
  };

  function withValues(arcs: Pick<Csr, 'offsets' | 'neighbors'>, direction: Direction): Csr {
    const size = arcs.neighbors.length;
    const strengths = whenAsked(() =>
      fill(new Float64Array(size), direction, classes.there, classes.back, classes.both),
    );
    const functions = whenAsked(() => {
      const joined = classes.givenThere.map((bits, i) => bits | classes.givenBack[i]!);
      return fill(new Uint8Array(size), direction, classes.givenThere, classes.givenBack, joined);
    });
    return {
      ...arcs,
      get strengths() {
        return strengths();
      },
      get functions() {
        return functions();
      },
    };
  }

  /** The value of each entry: a tie is met at its lower end, and its other entry is the next of the higher one's. */
  function fill<T extends Float64Array | Uint8Array>(
    values: T,
    direction: Direction,
    there: T,
    back: T,
    both: T,
  ): T {
    const { codes, ways } = classes;
    const at = { undirected: () => undirected, out: outgoing, in: incoming }[direction]().offsets.slice();
    const [atLow, atHigh] = { undirected: [both, both], out: [there, back], in: [back, there] }[direction];
    const [lowWay, highWay] = { undirected: [3, 3], out: [1, 2], in: [2, 1] }[direction] as [number, number];
    let tie = 0;
    for (let v = 0; v + 1 < offsets.length; v++)
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const w = neighbors[k]!;
        if (w < v) continue;
        const code = codes ? codes[tie]! : tie;
        tie++;
        if ((ways[code]! & lowWay) !== 0) values[at[v]!++] = atLow![code]!;
        if ((ways[code]! & highWay) !== 0) values[at[w]!++] = atHigh![code]!;
      }
    return values;
  }
}

/** Arcs that leave or enter; a tie is met at its lower end, so that lower neighbours stand first and all are sorted. */
function arcsOf(
  { offsets, neighbors }: Pick<Csr, 'offsets' | 'neighbors'>,
  { codes, ways }: TieClasses,
  direction: 'out' | 'in',
): Pick<Csr, 'offsets' | 'neighbors'> {
  const order = offsets.length - 1;
  const [fromLow, fromHigh] = direction === 'out' ? [1, 2] : [2, 1];
  const eachArc = (take: (from: number, to: number) => void): void => {
    let tie = 0;
    for (let v = 0; v < order; v++)
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const w = neighbors[k]!;
        if (w < v) continue;
        const way = ways[codes ? codes[tie]! : tie]!;
        tie++;
        if ((way & fromLow) !== 0) take(v, w);
        if ((way & fromHigh) !== 0) take(w, v);
      }
  };
  const starts = new Int32Array(order + 1);
  eachArc((from) => starts[from + 1]!++);
  for (let v = 0; v < order; v++) starts[v + 1]! += starts[v]!;
  const at = starts.slice(0, order);
  const ends = new Int32Array(starts[order]!);
  eachArc((from, to) => (ends[at[from]!++] = to));
  return { offsets: starts, neighbors: ends };
}
