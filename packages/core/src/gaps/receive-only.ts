import type { GapRule } from './context.ts';

/** G8: an elder who was asked, is supported, and supports nobody; most to the point where they offered something. */
export const receiveOnly: GapRule = ({ graph, snapshot, report }) => {
  if (!graph.ties.some(({ row }) => row.directed !== false)) return { code: 'G8', missing: 'direction' };
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  const size = ({ offsets }: { offsets: Int32Array }, i: number) => offsets[i + 1]! - offsets[i]!;
  return report.profiles.flatMap(({ person }) => {
    const i = position.get(person)!;
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
  });
};
