import type { Binding } from '../model/plan.ts';
import type { PersonRow } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import { isGradedSevere, type PolicyPack } from '../profile/policy.ts';
import { refusedBy } from '../snapshot/consent.ts';
import { homesIn, nearnessOf, type Located } from '../util/nearby.ts';
import { matchDefaults, type MatchOptions } from './options.ts';
import { shareTime, weekWindows } from '../util/windows.ts';

const adult = 16;
/** Money is never asked of somebody who did not offer it. */
const onlyOffered: ReadonlySet<SupportFunction> = new Set(['financial']);

/** Of the grid that finds people at one spot: any size will do. */
const spotMetres = 100;

export type Relation = 'already-tied' | 'shared-alter';

/** What is known of a pair before costs; positions are those of the snapshot. */
export interface Helpers {
  /** Everybody who could help somebody, and of them those who did not say no. */
  readonly everybody: readonly number[];
  readonly willing: readonly number[];
  readonly room: (helper: number) => number;
  readonly load: (helper: number) => number;
  /** True, false, or null where nobody recorded what the person offers. */
  readonly offers: (helper: number, wanted: SupportFunction) => boolean | null;
  readonly relation: (elder: number, helper: number) => Relation | null;
  /** People whom both are tied to. */
  readonly shared: (elder: number, helper: number) => readonly number[];
  readonly supports: (helper: number, elder: number) => boolean;
  readonly metres: (elder: number, helper: number) => number;
  /** Everybody who is tied to an elder, has an alter in common with them or lives where they do; ascending. */
  readonly known: (elder: number) => readonly number[];
  /** The first hard constraint that a willing helper breaks for this elder, null where none. */
  readonly fails: (elder: number, helper: number) => Binding | null;
  /** An elder who must not be asked at all. */
  readonly refuses: (elder: number) => boolean;
  readonly personAt: (position: number) => PersonRow;
  readonly homeAt: (position: number) => Located;
}

/** Pairs about whom somebody decided: they are not suggested again. */
const decidedPairs = ({ dataset }: SupportGraph): ReadonlySet<string> =>
  new Set(dataset.plans.map(({ supporter, supported }) => JSON.stringify([supporter, supported])));

const speakTogether = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a === null || b === null || a.some((language) => b.includes(language));

const wishOf = (person: PersonRow): string | null => {
  const wish = person.attributes.get('helper_gender') ?? person.attributes.get('希望性别') ?? null;
  if (wish === null) return null;
  return /^(女|f)/i.test(wish) ? 'female' : /^(男|m)/i.test(wish) ? 'male' : null;
};

/**
 * Everybody who could be asked, with the hard constraints that hold between two people. An explicit no excludes; what
 * nobody recorded does not, except distance: of two people of whom nothing tells how far apart they live, only those are
 * brought together who have an alter in common.
 */
export function helpersOf(
  graph: SupportGraph,
  snapshot: Snapshot,
  policy: PolicyPack,
  options: MatchOptions,
): Helpers {
  const { workers, maxMetres, unknownCapacity } = { ...matchDefaults, ...options };
  const { undirected, out } = snapshot;
  const people = Array.from(snapshot.people, (at) => graph.people[at]!);
  const no = refusedBy(graph.dataset, 'matching', snapshot.asOf);
  const decided = decidedPairs(graph);
  const homes = people.map(homesIn(graph.dataset.places));
  const { metres, atHome } = nearnessOf(homes, spotMetres);
  const windows = people.map(({ available }) => weekWindows(available));
  const wishes = people.map(wishOf);
  const alters = (i: number) =>
    undirected.neighbors.subarray(undirected.offsets[i], undirected.offsets[i + 1]);
  const between = ({ offsets, neighbors }: typeof out, a: number, b: number): boolean => {
    for (let at = offsets[a]!; at < offsets[a + 1]!; at++) if (neighbors[at] === b) return true;
    return false;
  };
  const known = (elder: number): readonly number[] => {
    const found = new Set(atHome(elder));
    for (const alter of alters(elder)) {
      found.add(alter);
      for (const next of alters(alter)) found.add(next);
    }
    found.delete(elder);
    return [...found].sort((a, b) => a - b);
  };

  const couldHelp = (i: number): boolean => {
    const { roles, willing } = people[i]!;
    if (snapshot.ages[i]! < adult || roles?.includes('child')) return false;
    if (!workers && roles?.some((role) => policy.formalRoles.has(role))) return false;
    return willing === true || !isGradedSevere(people[i]!);
  };
  const everybody = people.flatMap((_, i) => (couldHelp(i) ? [i] : []));
  const load = (i: number) => out.offsets[i + 1]! - out.offsets[i]!;
  const shared = (elder: number, helper: number) => {
    const { offsets, neighbors } = undirected;
    const both: number[] = [];
    let [i, j] = [offsets[elder]!, offsets[helper]!];
    while (i < offsets[elder + 1]! && j < offsets[helper + 1]!) {
      const [one, other] = [neighbors[i]!, neighbors[j]!];
      if (one === other) both.push(one);
      if (one <= other) i++;
      if (other <= one) j++;
    }
    return both;
  };
  const relation = (elder: number, helper: number): Relation | null => {
    if (between(undirected, elder, helper)) return 'already-tied';
    return shared(elder, helper).length > 0 ? 'shared-alter' : null;
  };
  const room = (i: number) => Math.max(0, (people[i]!.capacity ?? load(i) + unknownCapacity) - load(i));

  const farFrom = (elder: number, helper: number): Binding | null => {
    const apart = metres(elder, helper);
    if (apart <= maxMetres || between(undirected, elder, helper)) return null;
    if (!Number.isNaN(apart)) return 'too-far';
    return shared(elder, helper).length > 0 ? null : 'place-unknown';
  };
  return {
    everybody,
    willing: everybody.filter(
      (i) => people[i]!.willing !== false && people[i]!.do_not_contact !== true && !no.has(people[i]!.id),
    ),
    room,
    load,
    offers: (helper, wanted) =>
      people[helper]!.offers?.includes(wanted) ?? (onlyOffered.has(wanted) ? false : null),
    relation,
    shared,
    supports: (helper, elder) => between(out, helper, elder),
    metres,
    known,
    fails(elder, helper) {
      const [one, other] = [people[elder]!, people[helper]!];
      if (one.exclude?.includes(other.id) || other.exclude?.includes(one.id)) return 'excluded';
      if (decided.size > 0 && decided.has(JSON.stringify([other.id, one.id]))) return 'decided';
      if (wishes[elder] !== null && other.gender !== wishes[elder]) return 'gender-wish';
      if (!speakTogether(one.languages, other.languages)) return 'no-shared-language';
      const far = farFrom(elder, helper);
      if (far !== null) return far;
      if (shareTime(windows[elder]!, windows[helper]!) === false) return 'no-time';
      return room(helper) > 0 || between(out, helper, elder) ? null : 'no-capacity';
    },
    refuses: (elder) => people[elder]!.do_not_contact === true || no.has(people[elder]!.id),
    personAt: (position) => people[position]!,
    homeAt: (position) => homes[position]!,
  };
}
