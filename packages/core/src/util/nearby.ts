/** Where something is: `x` and `y` in metres of one plan, or degrees; null where nobody recorded it. */
export interface Point {
  readonly x: number | null;
  readonly y: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

export interface Located extends Point {
  readonly household: string | null;
  readonly place: string | null;
}

export const nowhere: Point = { x: null, y: null, lon: null, lat: null };

const earthRadius = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great circle on a sphere of the mean radius (haversine): within 0.6 % of the ellipsoid. */
function greatCircle(lon: number, lat: number, otherLon: number, otherLat: number): number {
  const [up, along] = [radians(otherLat - lat) / 2, radians(otherLon - lon) / 2];
  const h = Math.sin(up) ** 2 + Math.cos(radians(lat)) * Math.cos(radians(otherLat)) * Math.sin(along) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres of straight line, on the plan where both stand on it, else by longitude and latitude; NaN where neither tells. */
export function straightMetres(a: Point, b: Point): number {
  if (a.x !== null && a.y !== null && b.x !== null && b.y !== null) return Math.hypot(a.x - b.x, a.y - b.y);
  if (a.lon !== null && a.lat !== null && b.lon !== null && b.lat !== null)
    return greatCircle(a.lon, a.lat, b.lon, b.lat);
  return NaN;
}

export const isOnMap = ({ x, y, lon, lat }: Point): boolean =>
  (x !== null && y !== null) || (lon !== null && lat !== null);

/** `3栋2单元401` is in building `3栋`; a place that names no building is its own. */
export const buildingOf = (place: string): string => /^.*?(?:栋|幢|座|号楼|楼)/.exec(place)?.[0] ?? place;

/** Metres between two people: 0 in one household or building, NaN where nothing recorded tells. */
export function metresBetween(a: Located, b: Located): number {
  if (a.household !== null && a.household === b.household) return 0;
  if (a.place !== null && b.place !== null && buildingOf(a.place) === buildingOf(b.place)) return 0;
  return straightMetres(a, b);
}

/** Metres between people by position, and who lives near: buildings are read once. */
export interface Nearness {
  /** `metresBetween` two of them. */
  readonly metres: (a: number, b: number) => number;
  /** Those of the household, the building or the very spot of somebody, themselves left out; ascending. */
  readonly atHome: (a: number) => readonly number[];
  /** Everybody within `cellMetres` of somebody is among these, themselves left out; ascending. */
  readonly around: (a: number) => readonly number[];
}

/** People by where they live, so that nobody has to be compared with everybody. `cellMetres` is the reach of `around`. */
export function nearnessOf(people: readonly Located[], cellMetres: number): Nearness {
  const buildings = people.map(({ place }) => (place === null ? null : buildingOf(place)));
  const [byHousehold, byBuilding] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const byCell = new Map<string, number[]>();
  const column = (at: number) => Math.floor(at / cellMetres);
  const add = (groups: Map<string, number[]>, key: string, i: number) => {
    const known = groups.get(key);
    if (known) known.push(i);
    else groups.set(key, [i]);
  };
  people.forEach(({ household, x, y }, i) => {
    if (household !== null) add(byHousehold, household, i);
    const building = buildings[i] ?? null;
    if (building !== null) add(byBuilding, building, i);
    if (x !== null && y !== null) add(byCell, `${column(x)} ${column(y)}`, i);
  });
  const metres = (a: number, b: number): number => {
    const [one, other] = [people[a]!, people[b]!];
    if (one.household !== null && one.household === other.household) return 0;
    if (buildings[a] !== null && buildings[a] === buildings[b]) return 0;
    return straightMetres(one, other);
  };
  const together = (a: number): number[][] => [
    byHousehold.get(people[a]!.household ?? '') ?? [],
    byBuilding.get(buildings[a] ?? '') ?? [],
  ];
  const joined = (a: number, groups: readonly (readonly number[])[]): readonly number[] =>
    [...new Set(groups.flat())].filter((i) => i !== a).sort((i, j) => i - j);
  return {
    metres,
    atHome(a) {
      const { x, y } = people[a]!;
      const cell = x === null || y === null ? [] : (byCell.get(`${column(x)} ${column(y)}`) ?? []);
      const spot = cell.filter((i) => people[i]!.x === x && people[i]!.y === y);
      return joined(a, [...together(a), spot]);
    },
    around(a) {
      const { x, y } = people[a]!;
      const groups = together(a);
      if (x !== null && y !== null)
        for (const dx of [-1, 0, 1])
          for (const dy of [-1, 0, 1]) groups.push(byCell.get(`${column(x) + dx} ${column(y) + dy}`) ?? []);
      return joined(a, groups);
    },
  };
}
