import type { Elevation, HomeCell, MutualAid, Stairwell } from '../model/elevation.ts';
import type { PersonRow, PlaceRow } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { basicPolicy } from '../profile/policy.ts';
import { readAddress, type Address } from '../util/address.ts';
import { groupBy } from '../util/group.ts';
import { byNumbers, byText } from '../util/order.ts';

/** What household, place name and place id tell together; the floor of the place where no door tells it. */
export function addressOf(
  { household, place }: Pick<PersonRow, 'household' | 'place'>,
  places: ReadonlyMap<string, PlaceRow>,
): Address | null {
  const row = place === null ? undefined : places.get(place);
  const read = [household, row?.name, place].flatMap((text) => (text ? [readAddress(text)] : []));
  const known = read.find((address) => address?.unit) ?? read.find((address) => address !== null);
  if (!known) return null;
  const door = read.find((address) => address?.door)?.door ?? null;
  const floor = read.find((address) => address?.floor)?.floor ?? row?.floor ?? null;
  return { building: known.building, unit: known.unit, floor, door };
}

/** A building without stairwells comes after those with. */
const compareStairwells = (a: Stairwell, b: Stairwell): number =>
  byNumbers(a.building, b.building) ||
  Number(a.unit === null) - Number(b.unit === null) ||
  byNumbers(a.unit ?? '', b.unit ?? '');

function homesOf(people: readonly number[], addresses: readonly (Address | null)[]): HomeCell[] {
  const homes = groupBy(people, (i) => addresses[i]!.door ?? `${i}`);
  return [...homes.values()]
    .map((own) => ({ door: addresses[own[0]!]!.door, floor: addresses[own[0]!]!.floor, people: own }))
    .sort((a, b) => (a.floor ?? 0) - (b.floor ?? 0) || byText(a.door ?? '', b.door ?? ''));
}

/** Ties that are active (1), or might be (-1), between people who are nobody's workers, each pair once. */
function neighbourTies(
  graph: SupportGraph,
  snapshot: Snapshot,
  activity: 1 | -1,
): readonly (readonly [number, number])[] {
  const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const isFormal = (at: number): boolean => {
    const { roles } = graph.people[at]!;
    return roles !== null && roles.length > 0 && roles.every((role) => basicPolicy.formalRoles.has(role));
  };
  const pairs = new Map<string, readonly [number, number]>();
  snapshot.ties.forEach((at, k) => {
    const { a, b } = graph.ties[at]!;
    const [one, other] = [position.get(a), position.get(b)];
    if (
      snapshot.active[k] !== activity ||
      one === undefined ||
      other === undefined ||
      isFormal(a) ||
      isFormal(b)
    )
      return;
    const pair = one < other ? ([one, other] as const) : ([other, one] as const);
    pairs.set(pair.join(), pair);
  });
  return [...pairs.values()];
}

/**
 * Who lives above whom: every stairwell that the data name, its homes by floor and door, and whether its homes help one
 * another. Where nobody is known to, and some elder there was not asked or some tie might be active, it is unknown, not none. O(people log people
 * + ties).
 */
export function elevation(graph: SupportGraph, snapshot: Snapshot): Elevation {
  const places = new Map(graph.dataset.places.map((place) => [place.id, place]));
  const addresses = Array.from(snapshot.people, (person) => addressOf(graph.people[person]!, places));
  const isElder = (i: number): boolean => snapshot.elders[i] === 1;
  const stairs = addresses.map((address) => address && JSON.stringify([address.building, address.unit]));
  const homeNames = stairs.map((stair, i) => `${stair} ${addresses[i]?.door ?? i}`);
  const stairOf = (i: number): string | null => stairs[i]!;
  const homeOf = (i: number): string => homeNames[i]!;
  const everybody = Array.from(snapshot.people, (_, i) => i);
  const between = (activity: 1 | -1) =>
    neighbourTies(graph, snapshot, activity).filter(
      ([a, b]) => addresses[a] && addresses[b] && homeOf(a) !== homeOf(b),
    );
  const ties = between(1);
  const maybe = new Set(between(-1).flatMap(([a, b]) => (stairOf(a) === stairOf(b) ? [stairOf(a)] : [])));
  const inside = groupBy(
    ties.filter(([a, b]) => stairOf(a) === stairOf(b)),
    ([a]) => stairOf(a),
  );
  const stairwells = [
    ...groupBy(
      everybody.filter((i) => addresses[i]),
      stairOf,
    ),
  ].map(([key, people]): Stairwell => {
    const { building, unit } = addresses[people[0]!]!;
    const elders = people.filter(isElder);
    const own = inside.get(key) ?? [];
    let possible = 0;
    people.forEach((a, at) => {
      for (const b of people.slice(at + 1))
        if (homeOf(a) !== homeOf(b) && (isElder(a) || isElder(b))) possible++;
    });
    const asked = elders.every((i) => snapshot.interviewed[i] === 1) && !maybe.has(key);
    const mutualAid: MutualAid = own.length > 0 ? 'some' : asked ? 'none' : 'unknown';
    const alone = elders.map((i) => graph.people[snapshot.people[i]!]!.lives_alone);
    return {
      ...{ building, unit, elders: elders.length, ties: own, possible, mutualAid },
      homes: homesOf(people, addresses),
      alone: alone.filter((one) => one === true).length,
      aloneKnown: alone.filter((one) => one !== null).length,
    };
  });
  return {
    stairwells: stairwells.sort(compareStairwells),
    elsewhere: everybody.filter((i) => isElder(i) && !addresses[i]).length,
    across: ties.filter(([a, b]) => stairOf(a) !== stairOf(b)),
  };
}
