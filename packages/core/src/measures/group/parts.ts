import { blocks as blocksOf } from '../../kernels/blocks.ts';
import { strongComponents as strongOf } from '../../kernels/strong-components.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/**
 * Blocks: sets of people, by position, that no loss of a single person can part. Two blocks share at most one person, who is
 * then an articulation point; people without a tie are in none. Undirected.
 *
 * @remarks O(order + ties). Hopcroft & Tarjan (1973).
 * @example blocks(kite).length // 3: Andre to Heather, Heather and Ike, Ike and Jane
 */
export const blocks = ({ undirected }: Snapshot): readonly Int32Array[] => blocksOf(undirected);

/**
 * Strong components: the number of the component of each person, counted from 0 by the first person of each. Two people are
 * in one where each can call on the other, along directions.
 *
 * @returns A number for each person, in the order of `snapshot.keys`; somebody without a tie is a component of one.
 * @remarks O(order + ties). Tarjan (1972).
 */
export const strongComponents = ({ out }: Snapshot): Int32Array => strongOf(out).of;
