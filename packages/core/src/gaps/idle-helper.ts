import type { GapRule } from './context.ts';

/** G17: somebody who said yes and has room, and supports nobody. Not those who want no contact. */
export const idleHelper: GapRule = {
  code: 'G17',
  of: 'person',
  missing: ({ graph: { collected } }) =>
    !collected.willing ? 'willing' : collected.capacity ? null : 'capacity',
  find: ({ graph, snapshot }) => {
    const { offsets } = snapshot.out;
    return (i) => {
      const { willing, capacity, do_not_contact: quiet, offers } = graph.people[snapshot.people[i]!]!;
      if (willing !== true || quiet === true || capacity === null || capacity < 1) return [];
      if (offsets[i + 1]! > offsets[i]!) return [];
      return [
        {
          code: 'G17',
          people: [snapshot.keys[i]!],
          functions: offers ?? [],
          numbers: { supported: 0, room: capacity },
          threshold: { supported: 1 },
        },
      ];
    };
  },
};
