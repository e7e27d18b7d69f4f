import { components } from '../../kernels/components.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/**
 * Number of the component a person is in, counted from 0 by the first person of each.
 *
 * @returns One value per person. The numbers are names, not amounts.
 * @remarks O(order + ties).
 */
export const component = (snapshot: Snapshot): Float64Array =>
  Float64Array.from(components(snapshot.undirected).of);

/**
 * Component size: number of people who are linked to the person by any chain of ties, the person included.
 *
 * @returns One value per person; unit people; 1 for isolates.
 * @remarks O(order + ties).
 */
export function componentSize(snapshot: Snapshot): Float64Array {
  const { of, sizes } = components(snapshot.undirected);
  return Float64Array.from(of, (number) => sizes[number]!);
}
