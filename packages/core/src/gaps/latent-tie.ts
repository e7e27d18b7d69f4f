import { refusedBy } from '../snapshot/consent.ts';
import { homesIn, metresBetween, nearnessOf } from '../util/nearby.ts';
import type { PersonRow } from '../model/schema.ts';
import type { AtMoment } from '../profile/changed.ts';
import { differing } from '../profile/changed.ts';
import { lacksSupport, type Change, type GapRule } from './context.ts';

const nearMetres = 500;

/** Whether somebody said yes and has room for one more. */
function couldHelp({ graph, snapshot }: AtMoment): (person: PersonRow, i: number) => boolean {
  const { offsets } = snapshot.out;
  const no = refusedBy(graph.dataset, 'matching', snapshot.asOf);
  return (person, i) =>
    person.willing === true &&
    !person.do_not_contact &&
    !no.has(person.id) &&
    (person.capacity ?? 0) > offsets[i + 1]! - offsets[i]!;
}

/** Elders near somebody who could help before an edit, or after it, and of whom something changed. */
function besideHelpers({ before, now, changes }: Change): ReadonlySet<string> {
  const refused = (at: AtMoment) => refusedBy(at.graph.dataset, 'matching', at.snapshot.asOf);
  const [said, says] = [refused(before), refused(now)];
  const found = new Set<string>();
  for (const { supported } of differing(before.graph.dataset.plans, now.graph.dataset.plans).rows)
    found.add(supported);
  for (const id of [...said, ...says]) if (said.has(id) !== says.has(id)) found.add(id);
  const maybe = new Set([...changes.rows.map(({ id }) => id), ...changes.tied, ...found]);
  const homes = [before, now].flatMap((at) => {
    const helps = couldHelp(at);
    const homeOf = homesIn(at.graph.dataset.places);
    return at.snapshot.keys.flatMap((id, i) => {
      const row = at.graph.people[at.snapshot.people[i]!]!;
      return maybe.has(id) && helps(row, i) ? [homeOf(row)] : [];
    });
  });
  const homeOf = homesIn(now.graph.dataset.places);
  for (const profile of now.report.profiles) {
    if (!lacksSupport(profile)) continue;
    const elder = now.graph.people[now.snapshot.people[now.position.get(profile.person)!]!]!;
    if (homes.some((home) => metresBetween(homeOf(elder), home) <= nearMetres)) found.add(profile.person);
  }
  return found;
}

/**
 * G6: somebody who said yes, lives near, can give what is missing and has room for one more, yet has no tie to an elder
 * who lacks support. One gap for each elder, helpers nearest first.
 */
export const latentTie: GapRule = {
  code: 'G6',
  of: 'elder',
  missing: ({ graph: { collected } }) =>
    (['willing', 'capacity', 'place'] as const).find((what) => !collected[what]) ?? null,
  also: besideHelpers,
  find: ({ graph, snapshot }) => {
    const { offsets, neighbors } = snapshot.undirected;
    const no = refusedBy(graph.dataset, 'matching', snapshot.asOf);
    const refused = new Set(
      graph.dataset.plans.flatMap(({ supporter, supported, decision }) =>
        decision === 'refused' ? [JSON.stringify([supporter, supported])] : [],
      ),
    );
    const people = Array.from(snapshot.people, (at) => graph.people[at]!);
    const { metres: metresTo, around } = nearnessOf(people.map(homesIn(graph.dataset.places)), nearMetres);
    const helps = people.map(couldHelp({ graph, snapshot }));

    return (profile, i) => {
      if (!lacksSupport(profile)) return [];
      const elder = people[i]!;
      if (elder.do_not_contact || no.has(elder.id)) return [];
      const tied = new Set(neighbors.subarray(offsets[i], offsets[i + 1]));
      const wanted = profile.needs.filter(({ cover }) => cover < 2).map((need) => need.function);
      const canHelp = (other: number): boolean => {
        if (!helps[other]! || tied.has(other)) return false;
        const { id, exclude, offers } = people[other]!;
        return (
          !elder.exclude?.includes(id) &&
          !exclude?.includes(elder.id) &&
          !(refused.size > 0 && refused.has(JSON.stringify([id, elder.id]))) &&
          (offers === null || wanted.length === 0 || offers.some((offer) => wanted.includes(offer)))
        );
      };
      const near = around(i, canHelp)
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
    };
  },
};
