import type { Snapshot } from '../../model/snapshot.ts';
import { localClustering } from '../node/local-clustering.ts';

/**
 * Ego density: ties among a person's alters divided by the pairs of them, ego and its own ties left out. The same number as
 * local clustering, under the name that studies of personal networks use.
 *
 * @returns One value per person in [0, 1]; NaN below two alters. Where ties among alters were never asked about, 0 is not a
 * finding.
 * @remarks O(sum of degree squared).
 * @example (await measure(star(4), ['ego_density'])).ego_density.values[0] // 0
 */
export const egoDensity = (snapshot: Snapshot): Float64Array => localClustering(snapshot);
