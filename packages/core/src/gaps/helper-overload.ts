import type { GapRule } from './context.ts';

/** G9: somebody who supports more people than they said they can. */
export const helperOverload: GapRule = ({ graph, snapshot }) => {
  if (!graph.collected.capacity) return { code: 'G9', missing: 'capacity' };
  const { offsets, neighbors } = snapshot.out;
  return snapshot.keys.flatMap((id, i) => {
    const { capacity } = graph.people[snapshot.people[i]!]!;
    const supported = neighbors.subarray(offsets[i], offsets[i + 1]);
    if (capacity === null || supported.length <= capacity) return [];
    return [
      {
        code: 'G9',
        people: [id, ...Array.from(supported, (alter) => snapshot.keys[alter]!)],
        functions: [],
        numbers: { supported: supported.length },
        threshold: { capacity },
      },
    ];
  });
};
