import { spectralRadius } from '../../kernels/spectrum.ts';
import { katz as solve } from '../../kernels/walks.ts';
import { UsageError } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, strengthsOf, type MeasureContext } from '../context.ts';
import type { NodeValues } from '../spec.ts';

/**
 * Katz centrality: the plain solution of x = alpha A x + 1, not normalised, so that 1 is what everybody has without ties.
 * alpha = 0.5 / lambda-max unless given. With `directed`, fed by the arcs received; with `weighted`, by strengths.
 *
 * @returns One value per person, 1 or more; 1 for isolates; NaN directed without a cycle unless alpha is given (lambda-max
 * is 0), and weighted where any strength was not recorded. `parameters`: alpha and lambda_max.
 * @throws UsageError where alpha is not above 0 and below 1 / lambda-max: the sum has no end there.
 * @remarks O(ties) a round. Katz (1953), Psychometrika 18, 39-43.
 * @example (await measure(kite, ['katz'], { alpha: 0.1 })).katz.values[3] // Diane: 2.0293
 */
export function katz(snapshot: Snapshot, context: MeasureContext): NodeValues {
  const arcs = callable(snapshot, context);
  const strengths = strengthsOf(arcs, context);
  const nobody = new Float64Array(snapshot.order).fill(NaN);
  if (strengths.some(Number.isNaN)) return { values: nobody };
  if (arcs.neighbors.length === 0) return { values: nobody.fill(1) };
  const lambda = spectralRadius(arcs, strengths, !context.directed);
  const alpha = context.alpha ?? 0.5 / lambda;
  if (context.alpha !== null && !(alpha > 0 && alpha * lambda < 1))
    throw new UsageError(`expected alpha above 0 and below 1 / lambda-max = ${1 / lambda}, got ${alpha}`);
  if (!Number.isFinite(alpha)) return { values: nobody, parameters: { lambda_max: lambda } };
  return { values: solve(arcs, strengths, alpha), parameters: { alpha, lambda_max: lambda } };
}
