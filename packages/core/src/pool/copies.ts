import type { ThreadWork } from '../model/pool.ts';

type Graph = ThreadWork['graph'];

const each = (work: ThreadWork, copy: (values: Int32Array) => Int32Array): ThreadWork => {
  const ofGraph = ({ offsets, neighbors }: Graph): Graph => ({
    offsets: copy(offsets),
    neighbors: copy(neighbors),
  });
  return { ...work, graph: ofGraph(work.graph), back: work.back && ofGraph(work.back) };
};

/** A copy for one thread alone. */
export const copyOf = (work: ThreadWork): ThreadWork => each(work, (values) => values.slice());

/** A copy that every thread can read. */
export const sharedCopyOf = (work: ThreadWork): ThreadWork =>
  each(work, (values) => {
    const shared = new Int32Array(new SharedArrayBuffer(values.byteLength));
    shared.set(values);
    return shared;
  });

export const buffersOf = ({ graph, back }: ThreadWork): readonly ArrayBuffer[] =>
  [graph, ...(back ? [back] : [])].flatMap(({ offsets, neighbors }) => [
    offsets.buffer as ArrayBuffer,
    neighbors.buffer as ArrayBuffer,
  ]);
