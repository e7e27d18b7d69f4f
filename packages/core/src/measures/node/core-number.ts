import { coreNumber } from '../../kernels/core-number.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/**
 * Core number: largest k such that the person belongs to a group in which everybody has k alters of the group.
 *
 * @returns One value per person; 0 for isolates, never undefined.
 * @remarks O(order + ties). Seidman (1983), Social Networks 5(3), 269-287.
 */
export const coreNumberOf = (snapshot: Snapshot): Float64Array =>
  Float64Array.from(coreNumber(snapshot.undirected));
