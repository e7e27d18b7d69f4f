import { components } from '../../kernels/components.ts';
import { cuts } from '../../kernels/cuts.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';

/** Number of people, tied or not. */
export const order = (snapshot: Snapshot): number => snapshot.order;

/** Number of ties of the simple projection: dyads tied, or with `directed`, arcs supporter -> supported. */
export const tieCount = (snapshot: Snapshot, { directed }: MeasureContext): number =>
  directed ? snapshot.out.neighbors.length : snapshot.undirected.neighbors.length / 2;

/** Number of people without a tie. */
export function isolates({ undirected: { offsets }, order }: Snapshot): number {
  let count = 0;
  for (let i = 0; i < order; i++) if (offsets[i] === offsets[i + 1]) count++;
  return count;
}

/** Ties divided by possible ties. NaN where n < 2: nothing is possible. */
export function density(snapshot: Snapshot, context: MeasureContext): number {
  const { order } = snapshot;
  if (order < 2) return NaN;
  return tieCount(snapshot, context) / ((order * (order - 1)) / (context.directed ? 1 : 2));
}

/** Mean number of alters. NaN where there is nobody. */
export const meanDegree = ({ undirected, order }: Snapshot): number =>
  order === 0 ? NaN : undirected.neighbors.length / order;

/** Number of components, isolates counted. */
export const componentCount = (snapshot: Snapshot): number => components(snapshot.undirected).sizes.length;

/** People in the largest component. NaN where there is nobody. */
export function largestComponent(snapshot: Snapshot): number {
  const { sizes } = components(snapshot.undirected);
  return sizes.length === 0 ? NaN : sizes.reduce((most, size) => Math.max(most, size));
}

/** Number of people whose removal splits a component. */
export const articulationPoints = (snapshot: Snapshot): number =>
  cuts(snapshot.undirected).articulation.reduce((sum, flag) => sum + flag, 0);

/** Number of ties whose removal splits a component. */
export const bridgeCount = (snapshot: Snapshot): number => cuts(snapshot.undirected).bridges.length;
