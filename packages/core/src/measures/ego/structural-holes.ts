import { simpleHoles, type SimpleHoles } from '../../kernels/simple-holes.ts';
import { structuralHoles, type StructuralHoles } from '../../kernels/structural-holes.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { strengthsOf, type MeasureContext } from '../context.ts';

/** Burt's measures of everybody, worked out together. Undirected; with `weighted`, strengths of both directions added. */
const holes = ({ undirected }: Snapshot, context: MeasureContext): StructuralHoles =>
  context.once(`structural holes ${context.weighted} ${context.model}`, () =>
    structuralHoles(undirected, strengthsOf(undirected, context), context.model === 'whole'),
  );

/** Constraint and effective size alone: quicker where all ties count alike and for the whole network. */
const simple = (snapshot: Snapshot, context: MeasureContext): SimpleHoles =>
  context.weighted || context.model !== 'whole'
    ? holes(snapshot, context)
    : context.once('simple holes', () => simpleHoles(snapshot.undirected));

/**
 * Constraint: how far a person's ties lead back to one group, the sum over alters j of (p_ij + sum over q of p_iq p_qj)
 * squared, where p is the share of strength invested. `model: 'whole'` counts what alters invest anywhere, `'ego'` only
 * inside the ego network. High constraint in a support network may protect: a close family has it.
 *
 * @returns One value per person above 0, at most 9/8 unweighted; NaN for isolates, and weighted where a strength that
 * enters was not recorded.
 * @remarks O(sum of degree squared). Burt (1992), Structural Holes; igraph and networkx have the whole-network model.
 * @example (await measure(kite, ['constraint'])).constraint.values[7] // Heather: 0.4311
 */
export const constraint = (snapshot: Snapshot, context: MeasureContext): Float64Array =>
  simple(snapshot, context).constraint;

/**
 * Effective size: how many of a person's alters are not redundant, n - 2t/n, where n = alters and t = ties among them
 * (Borgatti 1997; equals Burt 1992 on unweighted ties). With `weighted`, Burt's n - sum of p_iq m_jq.
 *
 * @returns One value per person in [1, n]; unit people; NaN for isolates, and weighted where a strength that enters was not
 * recorded.
 * @remarks O(sum of degree squared). Burt (1992); Borgatti (1997), Connections 20(1), 35-38.
 * @example (await measure(star(4), ['effective_size'])).effective_size.values[0] // 4: no two alters know each other
 */
export const effectiveSize = (snapshot: Snapshot, context: MeasureContext): Float64Array =>
  simple(snapshot, context).effectiveSize;

/**
 * Efficiency: effective size divided by the number of alters.
 *
 * @returns One value per person in (0, 1]; NaN as for effective size.
 * @remarks O(sum of degree squared). Burt (1992), Structural Holes.
 * @example (await measure(star(4), ['efficiency'])).efficiency.values[0] // 1
 */
export function efficiency(snapshot: Snapshot, context: MeasureContext): Float64Array {
  const { offsets } = snapshot.undirected;
  return simple(snapshot, context).effectiveSize.map((size, i) => size / (offsets[i + 1]! - offsets[i]!));
}

/**
 * Hierarchy: whether constraint comes from all alters alike (0) or from one (towards 1): sum of r ln r over alters, divided
 * by N ln N, where r = an alter's part of constraint over the mean part.
 *
 * @returns One value per person in [0, 1]; NaN below two alters, and weighted where a strength that enters was not recorded.
 * @remarks O(sum of degree squared). Burt (1992), Structural Holes, p. 71 (Coleman-Theil disorder).
 * @example (await measure(star(4), ['hierarchy'])).hierarchy.values[0] // 0: all alike
 */
export const hierarchy = (snapshot: Snapshot, context: MeasureContext): Float64Array =>
  holes(snapshot, context).hierarchy;
