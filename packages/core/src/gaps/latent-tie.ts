import { refusedBy } from '../snapshot/consent.ts';
import { nearnessOf } from '../util/nearby.ts';
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
  const people = Array.from(snapshot.people, (at) => graph.people[at]!);
  const { metres: metresTo, around } = nearnessOf(people, nearMetres);
  const helps = people.map(
    (person, i) =>
      person.willing === true &&
      !person.do_not_contact &&
      !no.has(person.id) &&
      (person.capacity ?? 0) > supports(i),
  );

  return report.profiles.filter(lacksSupport).flatMap((profile) => {
    const i = position.get(profile.person)!;
    const elder = people[i]!;
    if (elder.do_not_contact || no.has(elder.id)) return [];
    const tied = new Set(neighbors.subarray(offsets[i], offsets[i + 1]));
    const wanted = profile.needs.filter(({ cover }) => cover < 2).map((need) => need.function);
    const canHelp = (other: number): boolean => {
      const { id, exclude, offers } = people[other]!;
      return (
        helps[other]! &&
        !tied.has(other) &&
        !elder.exclude?.includes(id) &&
        !exclude?.includes(elder.id) &&
        !(refused.size > 0 && refused.has(JSON.stringify([id, elder.id]))) &&
        (offers === null || wanted.length === 0 || offers.some((offer) => wanted.includes(offer)))
      );
    };
    const near = around(i)
      .filter(canHelp)
      .map((other) => ({ other, id: people[other]!.id, metres: metresTo(i, other) }))
      .filter(({ metres }) => metres <= nearMetres)
      .sort((a, b) => a.metres - b.metres || a.other - b.other);
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
