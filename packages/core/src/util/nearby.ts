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

/** A row of the table of places. */
interface Site extends Point {
  readonly id: string;
  readonly type: string | null;
  readonly parent: string | null;
}

/** Stairwells and doors stand where their building stands. */
const isBuilding = /building|栋|楼/i;

/**
 * Where people live: by their own point, else by that of the place they live in, else by that of the building it is in. Who
 * has a point of their own on the plan only takes the other from the place; never the plan where the map is their own.
 */
export function homesIn(places: readonly Site[]): (person: Located) => Located {
  const sites = new Map(places.map((site) => [site.id, site]));
  const points = new Map<string, Point>();
  const siteOf = (id: string): Point => {
    const chain: Site[] = [];
    for (let at = sites.get(id); at && !chain.includes(at);) {
      chain.push(at);
      const above = sites.get(at.parent ?? '');
      at = above && isBuilding.test(above.type ?? '') ? above : undefined;
    }
    const plan = chain.find(({ x, y }) => x !== null && y !== null);
    const map = chain.find(({ lon, lat }) => lon !== null && lat !== null);
    return { x: plan?.x ?? null, y: plan?.y ?? null, lon: map?.lon ?? null, lat: map?.lat ?? null };
  };
  return ({ household, place, x, y, lon, lat }) => {
    let site = place === null ? nowhere : points.get(place);
    if (site === undefined) points.set(place!, (site = siteOf(place!)));
    const isMapped = lon !== null && lat !== null;
    return {
      household,
      place,
      ...(isMapped || (x !== null && y !== null) ? { x, y } : { x: site.x, y: site.y }),
      ...(isMapped ? { lon, lat } : { lon: site.lon, lat: site.lat }),
    };
  };
}

/** A dataset names the same places again and again. */
const read = new Map<string, string>();
const mostRead = 100_000;

/** `3栋2单元401` is in building `3栋`; a place that names no building is its own. */
export function buildingOf(place: string): string {
  const known = read.get(place);
  if (known !== undefined) return known;
  const building = /^.*?(?:栋|幢|座|号楼|楼)/.exec(place)?.[0] ?? place;
  if (read.size >= mostRead) read.clear();
  read.set(place, building);
  return building;
}

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
  /** Everybody of `wanted` within `cellMetres` of somebody is among these, themselves left out; ascending. */
  readonly around: (a: number, wanted?: (i: number) => boolean) => readonly number[];
}

/** A net of cells at least so wide; none where one of the two is not recorded. */
interface Net {
  readonly cells: Map<number, number[]>;
  readonly at: (person: Located) => readonly [number | null, number | null];
  readonly width: number;
  readonly height: number;
}

const rowsOfNet = 2 ** 26;
const metresPerDegree = radians(1) * earthRadius;

/** One net over the plan and one over the map, whose columns are as wide as needed where the meridians are closest. */
function netsOver(people: readonly Located[], cellMetres: number): readonly Net[] {
  const north = people.reduce((most, { lat }) => Math.max(most, Math.abs(lat ?? 0)), 0);
  const height = cellMetres / metresPerDegree;
  return [
    { cells: new Map(), at: ({ x, y }) => [x, y], width: cellMetres, height: cellMetres },
    { cells: new Map(), at: ({ lon, lat }) => [lon, lat], width: height / Math.cos(radians(north)), height },
  ];
}

/**
 * People by where they live, so that nobody has to be compared with everybody. `cellMetres` is the reach of `around`, which
 * does not look across the 180th meridian.
 */
export function nearnessOf(people: readonly Located[], cellMetres: number): Nearness {
  const buildings = people.map(({ place }) => (place === null ? null : buildingOf(place)));
  const [byHousehold, byBuilding] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const nets = netsOver(people, cellMetres);
  const add = <K>(groups: Map<K, number[]>, key: K, i: number) => {
    const known = groups.get(key);
    if (known) known.push(i);
    else groups.set(key, [i]);
  };
  /** The cell of a net, or those that many cells away too; two that are far apart may share one. */
  const cellsOf = (person: Located, { at, width, height }: Net, away: number): readonly number[] => {
    const [a, b] = at(person);
    if (a === null || b === null) return [];
    const [column, row] = [Math.floor(a / width), Math.floor(b / height)];
    const found: number[] = [];
    for (let dx = -away; dx <= away; dx++)
      for (let dy = -away; dy <= away; dy++) found.push((column + dx) * rowsOfNet + row + dy);
    return found;
  };
  people.forEach((person, i) => {
    if (person.household !== null) add(byHousehold, person.household, i);
    const building = buildings[i] ?? null;
    if (building !== null) add(byBuilding, building, i);
    for (const net of nets) for (const cell of cellsOf(person, net, 0)) add(net.cells, cell, i);
  });
  const cellsIn = (a: number, net: Net, away: number): number[][] =>
    cellsOf(people[a]!, net, away).map((cell) => net.cells.get(cell) ?? []);
  const inCells = (a: number, net: Net, away: number): number[] => cellsIn(a, net, away).flat();
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
  const seenAt = new Int32Array(people.length);
  let asked = 0;
  const joined = (
    a: number,
    groups: readonly (readonly number[])[],
    wanted: (i: number) => boolean,
  ): readonly number[] => {
    const found: number[] = [];
    seenAt[a] = ++asked;
    for (const group of groups)
      for (const i of group) {
        if (seenAt[i] === asked) continue;
        seenAt[i] = asked;
        if (wanted(i)) found.push(i);
      }
    return found.sort((i, j) => i - j);
  };
  const anybody = (): boolean => true;
  return {
    metres,
    atHome: (a) =>
      joined(
        a,
        [
          ...together(a),
          ...nets.map((net) =>
            inCells(a, net, 0).filter((i) => straightMetres(people[a]!, people[i]!) === 0),
          ),
        ],
        anybody,
      ),
    around: (a, wanted = anybody) =>
      joined(a, [...together(a), ...nets.flatMap((net) => cellsIn(a, net, 1))], wanted),
  };
}
