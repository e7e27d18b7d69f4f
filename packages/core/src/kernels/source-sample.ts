import { seededRandom } from '../util/random.ts';
import type { SearchOrder } from './search-order.ts';
import { together } from './sweep-engine.ts';

/** How many search, and the seed that draws them. */
export interface SourceSample {
  readonly sources: number;
  readonly seed: number;
}

/** Whether a piece is large: others are searched by everybody in one go. */
const isLarge = (start: number, end: number): boolean => end - start > together;

/** By place, 1 in large pieces. */
export function inLargePieces({ nodes, pieces }: SearchOrder): Uint8Array {
  const isIn = new Uint8Array(nodes.length);
  for (let piece = 0; piece + 1 < pieces.length; piece++)
    if (isLarge(pieces[piece]!, pieces[piece + 1]!)) isIn.fill(1, pieces[piece], pieces[piece + 1]);
  return isIn;
}

/** By place, 1 where it searches: everybody without a sample; else all of small pieces, and so many of the others. */
export function drawFrom(order: SearchOrder, sample: SourceSample | null): Uint8Array {
  const isSource = new Uint8Array(order.nodes.length).fill(1);
  if (!sample) return isSource;
  const isIn = inLargePieces(order);
  // By node: whom the seed draws must not depend on places.
  const population = Int32Array.from(order.place.keys()).filter((node) => isIn[order.place[node]!] === 1);
  if (sample.sources >= population.length) return isSource;
  for (let place = 0; place < isIn.length; place++) if (isIn[place] === 1) isSource[place] = 0;
  const random = seededRandom(sample.seed);
  for (let i = 0; i < sample.sources; i++) {
    const at = i + Math.floor(random() * (population.length - i));
    const drawn = population[at]!;
    population[at] = population[i]!;
    isSource[order.place[drawn]!] = 1;
  }
  return isSource;
}
