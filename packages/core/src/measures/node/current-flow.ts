import { components } from '../../kernels/components.ts';
import { currentFlow as flow } from '../../kernels/current-flow.ts';
import { SubgraphCutter } from '../../kernels/subgraph.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { strengthsOf, type MeasureContext } from '../context.ts';

/**
 * Current-flow betweenness (random-walk betweenness): betweenness over all paths and not the shortest alone, as electric
 * current spreads; within each component by itself, divided by (m - 1)(m - 2) / 2 of its m people. Undirected; with
 * `weighted`, strength is conductance.
 *
 * @returns One value per person in [0, 1]; NaN in components below three people, and weighted in those with an unrecorded
 * strength.
 * @remarks O(m cubed) time and m squared memory a component: the slowest measure here. Newman (2005), Social Networks 27,
 * 39-54.
 * @example (await measure(kite, ['current_flow'])).current_flow.values[7] // Heather: 0.4324
 */
export async function currentFlow(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { undirected, order } = snapshot;
  const values = new Float64Array(order).fill(NaN);
  const { of, sizes } = components(undirected);
  const members = Array.from(sizes, (): number[] => []);
  of.forEach((component, person) => members[component]!.push(person));
  const all = strengthsOf(undirected, context);
  const cutter = new SubgraphCutter(undirected);
  let done = 0;
  for (const people of members) {
    const m = people.length;
    done += m;
    if (m < 3) continue;
    const part = cutter.cut(people);
    const strengths = Float64Array.from(part.entries, (k) => all[k]!);
    if (strengths.some(Number.isNaN)) continue;
    const work = flow(part, strengths);
    let next = work.next();
    for (; !next.done; next = work.next()) await context.step(done - m, order);
    const pairs = ((m - 1) * (m - 2)) / 2;
    people.forEach((person, i) => (values[person] = next.value[i]! / pairs));
  }
  return values;
}
