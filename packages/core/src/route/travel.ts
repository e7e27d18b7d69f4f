import type { PersonRow, PlaceRow } from '../model/schema.ts';
import { readAddress } from '../util/address.ts';
import { straightMetres, type Point } from '../util/nearby.ts';

/** Somewhere to set out from or go to. */
export interface Spot extends Point {
  /** Ids by which a matrix may know the spot, the narrowest first. */
  readonly ids: readonly string[];
  readonly building: string | null;
}

export interface TravelOptions {
  /** Metres walked in a minute. Default 75: 4.5 km in an hour. */
  readonly metresPerMinute?: number;
  /** Way on the ground for each metre of the straight line. Default 1.3. */
  readonly detour?: number;
  /** Minutes of a way of which nothing is known. Default 15. */
  readonly unknownMinutes?: number;
  /** Minutes between places or people by id; null where it does not know the way: then the straight line. */
  readonly matrix?: (from: string, to: string) => number | null;
}

export const travelDefaults = { metresPerMinute: 75, detour: 1.3, unknownMinutes: 15 } as const;

/** Minutes from one spot to another, by the matrix where it knows the way, else by the straight line. */
export function minutesBetween(a: Spot, b: Spot, options: TravelOptions): number {
  const { metresPerMinute, detour, unknownMinutes } = { ...travelDefaults, ...options };
  if (options.matrix)
    for (const from of a.ids)
      for (const to of b.ids) {
        const minutes = from === to ? 0 : options.matrix(from, to);
        if (minutes !== null) return minutes;
      }
  if (a.building !== null && a.building === b.building) return 0;
  const metres = straightMetres(a, b);
  return Number.isNaN(metres) ? unknownMinutes : (metres * detour) / metresPerMinute;
}

const isYes = (text: string | null | undefined): boolean | null =>
  text === undefined || text === null ? null : /^(是|有|yes|true|1)/i.test(text);
/** Where nobody recorded a lift, houses above this many floors are taken to have one. */
const floorsWithoutLift = 6;

/**
 * Floors to climb to somebody's door: 0 on the ground, where there is a lift, or where nothing tells the floor. The floor
 * stands in an own column (`floor`, `楼层`), with the place, or in the room number of the address: `3栋2单元401` is the
 * fourth. A lift is an own column (`lift`, `电梯`) or a place whose kind names one.
 */
export function floorsToClimb(person: PersonRow, places: ReadonlyMap<string, PlaceRow>): number {
  const own = (row: PersonRow | PlaceRow, ...names: string[]) =>
    names.map((name) => row.attributes.get(name)).find((text) => text !== undefined);
  let floor = Number(own(person, 'floor', '楼层') ?? NaN);
  let lift = isYes(own(person, 'lift', '电梯'));
  const seen = new Set<string>();
  for (let at = person.place; at !== null && !seen.has(at);) {
    seen.add(at);
    const place = places.get(at);
    if (!place) break;
    if (Number.isNaN(floor) && place.floor !== null) floor = place.floor;
    lift ??= isYes(own(place, 'lift', '电梯')) ?? (/无电梯/.test(place.kind ?? '') ? false : null);
    lift ??= /电梯|lift|elevator/i.test(place.kind ?? '') ? true : null;
    at = place.parent;
  }
  for (const text of [person.place, person.household])
    if (Number.isNaN(floor) && text !== null) floor = readAddress(text)?.floor ?? NaN;
  if (Number.isNaN(floor) || (lift ?? floor > floorsWithoutLift)) return 0;
  return Math.max(0, floor - 1);
}
