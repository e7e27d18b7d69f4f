import type { Snapshot } from '../../model/snapshot.ts';

export interface CorePeriphery {
  /** Positions of the core, sorted; empty where no division fits at all. */
  readonly core: readonly number[];
  /** Correlation of ties with the ideal: all tied inside the core, none inside the periphery. NaN where none is defined. */
  readonly fit: number;
  /** Whether every division was tried. */
  readonly exact: boolean;
}

/** People up to whom every division is tried. */
const few = 14;

/** Ties and pairs inside the core and inside the periphery. */
interface Counts {
  readonly size: number;
  readonly inside: number;
  readonly outside: number;
}

/**
 * Core and periphery: the division whose ties come nearest to "all tied inside the core, none inside the periphery"; dyads
 * between the two are left out. Undirected, unweighted.
 *
 * @returns All divisions are tried up to 14 people; beyond, cores of the people of highest degree, which are the best ones by
 * number of misplaced ties (Lip 2011), then moves of one person until none improves. At least two people on each side.
 * @remarks O(order x ties) for each round of moves.
 * @see Borgatti & Everett (1999), Social Networks 21, 375-395; Lip (2011), arXiv 1102.5511.
 */
export function corePeriphery({ undirected, order }: Snapshot): CorePeriphery {
  const { offsets, neighbors } = undirected;
  const ties = neighbors.length / 2;
  const degree = (i: number) => offsets[i + 1]! - offsets[i]!;
  const inCore = new Uint8Array(order);
  const toCore = (person: number): number =>
    neighbors.subarray(offsets[person], offsets[person + 1]).reduce((sum, alter) => sum + inCore[alter]!, 0);
  const fitOf = ({ size, inside, outside }: Counts): number => {
    const [within, beyond] = [(size * (size - 1)) / 2, ((order - size) * (order - size - 1)) / 2];
    const tied = inside + outside;
    const room = within * beyond * tied * (within + beyond - tied);
    return room > 0
      ? (inside * (beyond - outside) - (within - inside) * outside) / Math.sqrt(room)
      : -Infinity;
  };
  let counts: Counts = { size: 0, inside: 0, outside: ties };
  /** What the counts become when a person changes sides. */
  const after = (person: number): Counts => {
    const near = toCore(person);
    const far = degree(person) - near;
    return inCore[person]
      ? { size: counts.size - 1, inside: counts.inside - near, outside: counts.outside + far }
      : { size: counts.size + 1, inside: counts.inside + near, outside: counts.outside - far };
  };
  const move = (person: number): void => {
    counts = after(person);
    inCore[person] = 1 - inCore[person]!;
  };
  let best: { fit: number; core: number[] } = { fit: -Infinity, core: [] };
  const keep = (): void => {
    const fit = fitOf(counts);
    if (fit > best.fit + 1e-12)
      best = { fit, core: Array.from(inCore.keys()).filter((person) => inCore[person] === 1) };
  };
  const exact = order <= few;
  if (exact) {
    // Gray code: each division differs from the last by one person.
    for (let code = 1; code < 2 ** order; code++) {
      move(31 - Math.clz32(code & -code));
      keep();
    }
  } else {
    const byDegree = Array.from(inCore.keys()).sort((a, b) => degree(b) - degree(a) || a - b);
    for (const person of byDegree) {
      move(person);
      keep();
    }
    for (const person of byDegree) if (!best.core.includes(person)) move(person);
    for (let improved = true; improved;) {
      improved = false;
      for (let person = 0; person < order; person++) {
        if (fitOf(after(person)) <= fitOf(counts) + 1e-12) continue;
        move(person);
        improved = true;
      }
      keep();
    }
  }
  return { core: best.core, fit: best.fit === -Infinity ? NaN : best.fit, exact };
}
