import { afterEach, describe, expect, it } from 'vitest';
import { generateNetwork } from '../simulate/support-network.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { NearCounter } from './people-within.ts';
import { Search } from './search.ts';
import { preferPlain } from '../util/wasm.ts';

describe('people within so many steps', () => {
  afterEach(() => preferPlain(false));
  const { undirected, order } = snapshotFromEdges(generateNetwork({ people: 1_500, seed: 11 }));

  it.each([1, 2, 3, 5])('are those a search of %i steps finds, with and without SIMD', (steps) => {
    const search = new Search(undirected);
    const expected = Array.from({ length: order }, (_, ego) => search.run(ego, steps) - 1);
    for (const plain of [false, true]) {
      preferPlain(plain);
      const counter = new NearCounter(undirected, steps);
      counter.run(0, 700);
      counter.run(700, order);
      expect([...counter.counts]).toEqual(expected);
    }
  });
});
