import type { SupportGraph } from '../../model/support-graph.ts';
import { isValidAt } from '../../util/interval.ts';

export interface Caseload {
  readonly worker: string;
  /** People with an open case, each once. */
  readonly people: number;
  /** Recorded capacity of the worker, NaN where none is, and people / capacity. */
  readonly capacity: number;
  readonly load: number;
}

/**
 * Number of people whom each worker has an open case with on a date: a two-mode degree, not a count of ties. Workers in
 * the order of the people table, then others as they are met; those without a case are not listed.
 *
 * @param asOf ISO date; null counts every case that was not closed.
 * @remarks O(cases). `load` is NaN where no capacity above 0 is recorded.
 */
export function caseloads(graph: SupportGraph, asOf: string | null): readonly Caseload[] {
  const served = new Map<string, Set<string>>();
  for (const { worker, person, opened, closed } of graph.dataset.cases) {
    if (worker === null || !graph.indexOf.has(person)) continue;
    if (asOf === null ? closed !== null : !isValidAt({ from: opened, to: closed }, asOf)) continue;
    served.set(worker, (served.get(worker) ?? new Set()).add(person));
  }
  const place = (worker: string): number => graph.indexOf.get(worker) ?? graph.people.length;
  return [...served]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([worker, { size }]) => {
      const capacity = graph.people[place(worker)]?.capacity ?? NaN;
      return { worker, people: size, capacity, load: capacity > 0 ? size / capacity : NaN };
    });
}
