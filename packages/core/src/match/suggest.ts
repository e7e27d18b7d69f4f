import { lacksSupport } from '../gaps/context.ts';
import type { Suggestion, SuggestionReason } from '../model/gap.ts';
import type { ProfileReport, SupportProfile } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { functionOrder, type Role, type SupportFunction } from '../model/vocabulary.ts';
import { metresBetween } from '../util/nearby.ts';

interface Candidate {
  readonly position: number;
  readonly reason: SuggestionReason;
  readonly already: readonly SupportFunction[];
  readonly via: readonly number[];
}

const adult = 16;
const veryOld = 80;
const paid: ReadonlySet<Role> = new Set([
  'social-worker',
  'grid-worker',
  'committee',
  'health',
  'provider',
  'child',
]);
const reasonRank: Readonly<Record<SuggestionReason, number>> = {
  'already-tied': 0,
  'shared-alter': 1,
  'same-place': 2,
};

const wantedBy = (profile: SupportProfile): readonly SupportFunction[] => {
  const open = profile.needs.filter(({ cover }) => cover < 2);
  const worst = open.filter(
    (need) =>
      need.essential && need.cover === Math.min(...open.filter((n) => n.essential).map((n) => n.cover)),
  );
  return (worst.length > 0 ? worst : open).map((need) => need.function);
};

/**
 * One tie to try next for each elder with a known gap: an alter who does not give what is missing yet, else a person
 * whom most of the elder's alters know, else somebody of the same building. Read from the data alone; nobody is asked
 * by this, so `askFirst` holds unless willingness was recorded. Of equals: under 80, fewest people supported, first id.
 *
 * @remarks O(elders x ties of alters), and O(elders x people) where places are recorded.
 */
export function suggestTies(
  graph: SupportGraph,
  snapshot: Snapshot,
  report: ProfileReport,
): readonly Suggestion[] {
  const { offsets, neighbors } = snapshot.undirected;
  const altersOf = (i: number) => neighbors.subarray(offsets[i], offsets[i + 1]);
  const personAt = (i: number) => graph.people[snapshot.people[i]!]!;
  const load = (i: number) => snapshot.out.offsets[i + 1]! - snapshot.out.offsets[i]!;
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  const given = functionsGiven(graph, snapshot);

  const mayAsk = (ego: number, other: number): boolean => {
    const [elder, person] = [personAt(ego), personAt(other)];
    if (other === ego || person.do_not_contact || person.willing === false || snapshot.ages[other]! < adult)
      return false;
    if (person.capacity !== null && person.capacity <= load(other) && !altersOf(ego).includes(other))
      return false;
    if (person.roles?.some((role) => paid.has(role))) return false;
    return !elder.exclude?.includes(person.id) && !person.exclude?.includes(elder.id);
  };

  const candidates = (ego: number, wanted: readonly SupportFunction[]): Candidate[] => {
    const own = new Set(altersOf(ego));
    const found: Candidate[] = [];
    const shared = new Map<number, number[]>();
    for (const alter of own) {
      const already = given.get(alter * snapshot.order + ego) ?? new Set();
      if (wanted.length > 0 && wanted.some((f) => !already.has(f)))
        found.push({
          position: alter,
          reason: 'already-tied',
          already: functionOrder.filter((f) => already.has(f)),
          via: [],
        });
      for (const beyond of altersOf(alter))
        if (!own.has(beyond)) shared.set(beyond, [...(shared.get(beyond) ?? []), alter]);
    }
    for (const [other, via] of shared)
      found.push({ position: other, reason: 'shared-alter', already: [], via });
    if (found.some((candidate) => mayAsk(ego, candidate.position)) || !graph.collected.place) return found;
    for (let other = 0; other < snapshot.order; other++)
      if (!own.has(other) && metresBetween(personAt(ego), personAt(other)) === 0)
        found.push({ position: other, reason: 'same-place', already: [], via: [] });
    return found;
  };

  return report.profiles.filter(lacksSupport).flatMap((profile) => {
    const ego = position.get(profile.person)!;
    const wanted = wantedBy(profile);
    const old = (i: number) => Number(snapshot.ages[i]! >= veryOld);
    const [best] = candidates(ego, wanted)
      .filter((candidate) => mayAsk(ego, candidate.position))
      .sort(
        (a, b) =>
          reasonRank[a.reason] - reasonRank[b.reason] ||
          old(a.position) - old(b.position) ||
          b.via.length - a.via.length ||
          load(a.position) - load(b.position) ||
          a.position - b.position,
      );
    if (!best) return [];
    return [
      {
        supporter: snapshot.keys[best.position]!,
        supported: profile.person,
        functions: wanted.filter((f) => !best.already.includes(f)),
        reason: best.reason,
        already: best.already,
        via: best.via.map((i) => snapshot.keys[i]!),
        askFirst: personAt(best.position).willing !== true,
      },
    ];
  });
}

/** Functions each pair gives, keyed by supporter x order + supported. */
function functionsGiven(
  graph: SupportGraph,
  snapshot: Snapshot,
): ReadonlyMap<number, ReadonlySet<SupportFunction>> {
  const at = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const given = new Map<number, Set<SupportFunction>>();
  const add = (from: number, to: number, functions: readonly SupportFunction[]) => {
    const key = at.get(from)! * snapshot.order + at.get(to)!;
    const known = given.get(key) ?? new Set<SupportFunction>();
    given.set(key, known);
    for (const f of functions) known.add(f);
  };
  for (const tie of snapshot.ties) {
    const { a, b, row } = graph.ties[tie]!;
    add(a, b, row.functions ?? []);
    if (row.directed === false) add(b, a, row.functions ?? []);
  }
  return given;
}
