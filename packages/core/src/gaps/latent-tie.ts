import { refusedBy } from '../snapshot/consent.ts';
import { metresBetween } from '../util/nearby.ts';
import { lacksSupport, type GapRule } from './context.ts';

const nearMetres = 500;

/**
 * G6: somebody who said yes, lives near, can give what is missing and has room for one more, yet has no tie to an elder
 * who lacks support. One gap for each elder, helpers nearest first.
 */
export const latentTie: GapRule = ({ graph, snapshot, report }) => {
  const { willing, capacity, place } = graph.collected;
  if (!willing) return { code: 'G6', missing: 'willing' };
  if (!capacity) return { code: 'G6', missing: 'capacity' };
  if (!place) return { code: 'G6', missing: 'place' };
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  const { offsets, neighbors } = snapshot.undirected;
  const supports = (i: number) => snapshot.out.offsets[i + 1]! - snapshot.out.offsets[i]!;
  const no = refusedBy(graph.dataset, 'matching', snapshot.asOf);
  const refused = new Set(
    graph.dataset.plans.flatMap(({ supporter, supported, decision }) =>
      decision === 'refused' ? [JSON.stringify([supporter, supported])] : [],
    ),
  );
  const helpers = snapshot.keys
    .map((id, i) => ({ id, i, person: graph.people[snapshot.people[i]!]! }))
    .filter(
      ({ id, i, person }) =>
        person.willing === true &&
        !person.do_not_contact &&
        !no.has(id) &&
        (person.capacity ?? 0) > supports(i),
    );

  return report.profiles.filter(lacksSupport).flatMap((profile) => {
    const i = position.get(profile.person)!;
    const elder = graph.people[snapshot.people[i]!]!;
    if (elder.do_not_contact || no.has(elder.id)) return [];
    const tied = new Set(neighbors.subarray(offsets[i], offsets[i + 1]));
    const wanted = profile.needs.filter(({ cover }) => cover < 2).map((need) => need.function);
    const near = helpers
      .filter(
        ({ id, i: other, person }) =>
          other !== i &&
          !tied.has(other) &&
          !elder.exclude?.includes(id) &&
          !person.exclude?.includes(profile.person) &&
          !refused.has(JSON.stringify([id, profile.person])) &&
          (person.offers === null ||
            wanted.length === 0 ||
            person.offers.some((offer) => wanted.includes(offer))),
      )
      .map((helper) => ({ ...helper, metres: metresBetween(elder, helper.person) }))
      .filter(({ metres }) => metres <= nearMetres)
      .sort((a, b) => a.metres - b.metres || a.i - b.i);
    if (near.length === 0) return [];
    return [
      {
        code: 'G6',
        people: [profile.person, ...near.map(({ id }) => id)],
        functions: wanted,
        numbers: { helpers: near.length, metres: Math.round(near[0]!.metres) },
        threshold: { metres: nearMetres },
      },
    ];
  });
};
