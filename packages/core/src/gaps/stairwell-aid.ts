import type { Gap } from '../model/gap.ts';
import type { GapContext, GapRule } from './context.ts';
import { addressOf, elevation } from './elevation.ts';

/** No two of these people live in one stairwell. */
function noStairwellTwice({ graph }: GapContext, tied: ReadonlySet<string>): boolean {
  const places = new Map(graph.dataset.places.map((place) => [place.id, place]));
  const stairwells = [...tied].flatMap((id) => {
    const address = addressOf(graph.people[graph.indexOf.get(id)!]!, places);
    return address ? [JSON.stringify([address.building, address.unit])] : [];
  });
  return new Set(stairwells).size === stairwells.length;
}

/** G15: a stairwell with elders and with other homes, of which no two help one another; all its elders were asked. */
export const stairwellAid: GapRule = {
  code: 'G15',
  of: 'community',
  reads: ['people', 'ties'],
  missing: ({ graph, snapshot }) => {
    const places = new Map(graph.dataset.places.map((place) => [place.id, place]));
    return snapshot.people.some((at) => addressOf(graph.people[at]!, places)) ? null : 'place';
  },
  unmovedBy: noStairwellTwice,
  find: ({ graph, snapshot }) =>
    elevation(graph, snapshot)
      .stairwells.filter(
        ({ mutualAid, possible, elders }) => mutualAid === 'none' && possible > 0 && elders > 0,
      )
      .map(({ building, unit, homes, possible, elders }): Gap => ({
        code: 'G15',
        people: homes
          .flatMap(({ people }) => people)
          .filter((i) => snapshot.elders[i] === 1)
          .map((i) => snapshot.keys[i]!),
        subjects: [unit === null ? building : `${building}${unit}单元`],
        functions: [],
        numbers: { elders, pairs: possible, mutual_aid: 0 },
        threshold: { mutual_aid: 1 },
      })),
};
