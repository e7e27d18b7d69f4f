import { afterEach, describe, expect, it, vi } from 'vitest';
import { measure } from '../measures/measure.ts';
import type { ThreadWork } from '../model/pool.ts';
import { generateNetwork } from '../simulate/support-network.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { Pool, type PoolOptions, type Thread, type ThreadEvents } from './pool.ts';
import { serveThread } from './serve.ts';

const snapshot = snapshotFromEdges(generateNetwork({ people: 1_200, seed: 11 }));
const ids = ['harmonic', 'closeness', 'betweenness'] as const;
const ties: ThreadWork = { kind: 'betweenness', graph: snapshot.undirected, back: null, sample: null };

/** A thread that answers from this one, each part after the others that wait; `dies` says at which part it breaks down. */
function inTurn({ message, failure }: ThreadEvents, dies: (part: number) => boolean = () => false): Thread {
  let isStopped = false;
  const serve = serveThread((answer, buffer) => message(structuredClone(answer, { transfer: [buffer] })));
  return {
    post: (what, transfer) => {
      const given = structuredClone(what, { transfer: [...transfer] });
      setTimeout(() => {
        if (isStopped) return;
        if ('part' in given && dies(given.part)) return failure();
        serve(given);
      }, 0);
    },
    stop: () => (isStopped = true),
    rest: () => undefined,
  };
}

const pools: Pool[] = [];
function poolOf(threads: number, options: Partial<PoolOptions> = {}): Pool {
  const pool = new Pool({ threads, spawn: inTurn, isShared: true, leastVisits: 0, ...options });
  pools.push(pool);
  return pool;
}
const valuesWith = async (pool: Pool | null, directed = false) => {
  const results = await measure(snapshot, ids, { directed, ...(pool && { pool, threads: pool.threads }) });
  return ids.map((id) => results[id].values);
};

describe('pool', () => {
  afterEach(() => pools.splice(0).forEach((pool) => pool.close()));

  it.each([true, false])(
    'gives the same bits with 1, 2 and 3 threads, memory shared: %s',
    async (isShared) => {
      const alone = await valuesWith(null);
      const run = vi.spyOn(Pool.prototype, 'run');
      for (const threads of [2, 3]) expect(await valuesWith(poolOf(threads, { isShared }))).toEqual(alone);
      expect(run).toHaveBeenCalledTimes(4);
      expect(await valuesWith(poolOf(2, { isShared }), true)).toEqual(await valuesWith(null, true));
      run.mockRestore();
    },
  );

  it('loses nothing when threads break down', async () => {
    const died: number[] = [];
    const dies = (part: number) => died.length < 2 && part % 3 === 1 && died.push(part) > 0;
    const pool = poolOf(2, { spawn: (events) => inTurn(events, dies) });
    expect(await valuesWith(pool)).toEqual(await valuesWith(null));
    expect(died).toHaveLength(2);
  });

  it('leaves the rest to the caller where threads break down again and again, or cannot start', async () => {
    const alone = await valuesWith(null);
    const dies = (part: number) => part === 3;
    expect(await valuesWith(poolOf(2, { spawn: (events) => inTurn(events, dies) }))).toEqual(alone);
    const spawn = vi.fn(() => {
      throw new Error('refused');
    });
    expect(await valuesWith(poolOf(2, { spawn }))).toEqual(alone);
    expect(spawn).toHaveBeenCalled();
  });

  it('hands parts over in their order and tells how far it is', async () => {
    const seen: number[] = [];
    const sizes: number[] = [];
    const late = ({ message, failure }: ThreadEvents) =>
      inTurn({ failure, message: (answer) => void setTimeout(() => message(answer), 30 - 7 * answer.part) });
    const take = (part: Int32Array | Float64Array) => sizes.push(part.length) > 0;
    const onProgress = (share: number) => seen.push(share);
    expect(await poolOf(3, { spawn: late }).run(ties, 5, take, { onProgress })).toBe(5);
    expect(seen).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    const again: number[] = [];
    await poolOf(1).run(ties, 5, (part) => again.push(part.length) > 0);
    expect(sizes).toEqual(again);
  });

  it('is cancelled at once, and goes on with another work', async () => {
    const stopped: string[] = [];
    const deaf: Thread = {
      post: () => undefined,
      stop: () => stopped.push('stopped'),
      rest: () => undefined,
    };
    const spawn = vi.fn((events: ThreadEvents) => (spawn.mock.calls.length <= 2 ? deaf : inTurn(events)));
    const pool = poolOf(2, { spawn });
    const controller = new AbortController();
    const call = pool.run(ties, 5, () => true, { signal: controller.signal });
    const other = pool.run(ties, 5, () => true);
    controller.abort(new Error('enough'));
    await expect(call).rejects.toThrow('enough');
    expect(stopped).toEqual(['stopped', 'stopped']);
    expect(await other).toBe(5);
  });

  it('passes on what goes wrong in taking a part', async () => {
    const take = () => {
      throw new Error('no room');
    };
    await expect(poolOf(2).run(ties, 5, take)).rejects.toThrow('no room');
  });
});
