export interface Located {
  readonly household: string | null;
  readonly place: string | null;
  readonly x: number | null;
  readonly y: number | null;
}

/** `3栋2单元401` is in building `3栋`; a place that names no building is its own. */
export const buildingOf = (place: string): string => /^.*?(?:栋|幢|座|号楼|楼)/.exec(place)?.[0] ?? place;

/** Metres between two people: 0 in one household or building, NaN where nothing recorded tells. */
export function metresBetween(a: Located, b: Located): number {
  if (a.household !== null && a.household === b.household) return 0;
  if (a.place !== null && b.place !== null && buildingOf(a.place) === buildingOf(b.place)) return 0;
  if (a.x === null || a.y === null || b.x === null || b.y === null) return NaN;
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** `metresBetween` for many pairs of the same people, by position: buildings are read once. */
export function metresAmong(people: readonly Located[]): (a: number, b: number) => number {
  const buildings = people.map(({ place }) => (place === null ? null : buildingOf(place)));
  return (a, b) => {
    const [one, other] = [people[a]!, people[b]!];
    if (one.household !== null && one.household === other.household) return 0;
    if (buildings[a] !== null && buildings[a] === buildings[b]) return 0;
    if (one.x === null || one.y === null || other.x === null || other.y === null) return NaN;
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
}
