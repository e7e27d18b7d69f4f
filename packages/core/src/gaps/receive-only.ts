import type { GapRule } from './context.ts';

/** G8: an elder who was asked, is supported, and supports nobody; most to the point where they offered something. */
export const receiveOnly: GapRule = {
  code: 'G8',
  of: 'elder',
  missing: ({ graph }) => (graph.ties.some(({ row }) => row.directed !== false) ? null : 'direction'),
  find: ({ graph, snapshot }) => {
    const size = ({ offsets }: { offsets: Int32Array }, i: number) => offsets[i + 1]! - offsets[i]!;
    return ({ person }, i) => {
      const received = size(snapshot.in, i);
      if (snapshot.interviewed[i] !== 1 || received === 0 || size(snapshot.out, i) > 0) return [];
      const offers = graph.people[snapshot.people[i]!]!.offers ?? [];
      return [
        {
          code: 'G8',
          people: [person],
          functions: offers,
          numbers: { received, given: 0, offers: offers.length },
          threshold: { given: 1 },
        },
      ];
    };
  },
};
