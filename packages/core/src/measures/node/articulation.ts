import { cuts } from '../../kernels/cuts.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/**
 * Articulation point: 1 where removing the person splits a component, else 0.
 *
 * @returns One value per person; 0 for isolates, never undefined.
 * @remarks O(order + ties). Hopcroft & Tarjan (1973).
 */
export const articulation = (snapshot: Snapshot): Float64Array =>
  Float64Array.from(cuts(snapshot.undirected).articulation);
