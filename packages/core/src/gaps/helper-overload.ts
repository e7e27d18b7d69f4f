import type { GapRule } from './context.ts';

/** G9: somebody who supports more people than they said they can. */
export const helperOverload: GapRule = {
  code: 'G9',
  of: 'person',
  missing: ({ graph }) => (graph.collected.capacity ? null : 'capacity'),
  find: ({ graph, snapshot }) => {
    const { offsets, neighbors } = snapshot.out;
    return (i) => {
      const { capacity } = graph.people[snapshot.people[i]!]!;
      const supported = neighbors.subarray(offsets[i], offsets[i + 1]);
      if (capacity === null || supported.length <= capacity) return [];
      return [
        {
          code: 'G9',
          people: [snapshot.keys[i]!, ...Array.from(supported, (alter) => snapshot.keys[alter]!)],
          functions: [],
          numbers: { supported: supported.length },
          threshold: { capacity },
        },
      ];
    };
  },
};
