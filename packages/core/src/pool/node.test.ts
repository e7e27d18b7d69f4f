import { afterAll, describe, expect, it } from 'vitest';
import { DistanceSweep } from '../kernels/distance-sweep.ts';
import { generateNetwork } from '../simulate/support-network.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { measure } from '../measures/measure.ts';
import type { ThreadPool } from '../model/pool.ts';

/** As built: Node cannot start a thread from the sources. */
const { createPool } = (await import(new URL('../../dist/pool/node.js', import.meta.url).href)) as {
  createPool: (size: { threads: number; leastVisits: number }) => ThreadPool;
};

describe('threads of Node', () => {
  const pool = createPool({ threads: 2, leastVisits: 0 });
  const snapshot = snapshotFromEdges(generateNetwork({ people: 2_500, seed: 2 }));
  afterAll(() => pool.close());

  it('give the same bits as one thread', async () => {
    const ids = ['harmonic', 'betweenness'] as const;
    const [alone, shared] = [await measure(snapshot, ids), await measure(snapshot, ids, { pool })];
    for (const id of ids) expect(shared[id].values).toEqual(alone[id].values);
    const { order, source, target } = generateNetwork({ people: 1_500, seed: 3 });
    // Half of the ties in both directions, so that many are reached.
    const back = <T>(ends: ArrayLike<T>) => Array.from(ends).slice(0, ends.length / 2);
    const along = snapshotFromEdges({
      order,
      source: [...source, ...back(target)],
      target: [...target, ...back(source)],
      directed: true,
    });
    const one = await measure(along, ids, { directed: true });
    const several = await measure(along, ids, { directed: true, pool });
    for (const id of ids) expect(several[id].values).toEqual(one[id].values);
  });

  it('are replaced when they break down, and left alone after three times', async () => {
    const work = { kind: 'distances', graph: snapshot.undirected, back: null, sample: null } as const;
    const { parts } = new DistanceSweep(snapshot.undirected);
    const take = () => true;
    // There is no part more: a thread that is asked for it breaks down.
    expect(await pool.run(work, parts + 1, take)).toBe(parts);
    expect(await pool.run(work, parts, take)).toBe(parts);
  });

  it('stop at once when cancelled', async () => {
    const { undirected } = snapshotFromEdges(generateNetwork({ people: 20_000, seed: 2 }));
    const controller = new AbortController();
    let taken = 0;
    const take = () => {
      if (++taken === 3) setTimeout(() => controller.abort(), 5);
      return true;
    };
    const work = { kind: 'betweenness', graph: undirected, back: null, sample: null } as const;
    await expect(pool.run(work, 1_000, take, { signal: controller.signal })).rejects.toThrow(/abort/);
    expect(taken).toBeLessThan(500);
  });
});
