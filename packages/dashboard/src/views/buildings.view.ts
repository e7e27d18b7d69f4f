import type { Elevation, Stairwell, Suggestion, Tier } from '@linli/core';
import type { ReportData } from '../engine/protocol.ts';
import { once } from './once.ts';

/** One home as it is drawn. `tier` is the most pressing of its elders; null: no elder lives there. */
export interface Cell {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly tier: Tier | null;
  readonly alone: boolean;
  /** Who lives there, as positions in the report. */
  readonly people: readonly number[];
}

export interface UnitBox {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly unit: string | null;
  readonly aid: Stairwell['mutualAid'];
  readonly cells: readonly Cell[];
  /** Corners of the homes of which the data know nobody. */
  readonly blanks: readonly (readonly [x: number, y: number])[];
}

export interface BuildingBox {
  readonly name: string;
  /** Middle of its name. */
  readonly x: number;
  readonly y: number;
  readonly units: readonly UnitBox[];
}

export interface BuildingsPicture {
  readonly width: number;
  readonly height: number;
  /** Side of a home. */
  readonly side: number;
  readonly buildings: readonly BuildingBox[];
  /** Paths of the ties in touch inside a stairwell, of those between two, and of those to try inside one building. */
  readonly arcs: readonly string[];
  readonly far: readonly string[];
  readonly ghosts: readonly string[];
}

const side = 22;
const gap = 5;
const inset = 6;
const between = { units: 4, buildings: 22, lines: 62 };
const head = 34;
const tiers: readonly Tier[] = ['R', 'Y', 'U', 'G'];

interface Slot {
  readonly column: number;
  readonly row: number;
}

/** Homes on their floor and at their door; those whose floor is not known stand on the ground, in a row below. */
function slotsOf(homes: Stairwell['homes'], columns: number): Slot[] {
  const taken = new Set<string>();
  return homes.map(({ floor, door }) => {
    const row = floor ?? 0;
    const wished = Math.max(0, Number(door?.slice(-2) ?? 1) - 1);
    let column = wished < columns ? wished : 0;
    while (taken.has(`${column} ${row}`)) column++;
    taken.add(`${column} ${row}`);
    return { column, row };
  });
}

const columnsOf = (stairwells: readonly Stairwell[]): number => {
  const doors = stairwells.flatMap(({ homes }) => homes.map(({ door }) => Number(door?.slice(-2) ?? 1)));
  return Math.min(8, Math.max(2, ...doors));
};

function cellOf(
  { people, door }: Stairwell['homes'][number],
  [x, y]: readonly [number, number],
  report: ReportData,
  tierOf: ReadonlyMap<string, Tier>,
): Cell {
  const elders = people.filter((i) => report.people[i]!.elder);
  const own = elders.flatMap((i) => tierOf.get(report.people[i]!.id) ?? []);
  return {
    key: `${door ?? ''} ${people.join()}`,
    ...{ x, y, people },
    tier: tiers.find((tier) => own.includes(tier)) ?? null,
    alone: elders.some((i) => report.people[i]!.livesAlone === true),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Roughly, at the size that names are written in: a Chinese sign is as wide as it is high, a Latin one half of that. */
const nameWidth = (name: string): number =>
  [...name].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 14 : 8), 0);

/** A curve that rises above both its ends. */
function arc(a: Point, b: Point): string {
  const lift = Math.min(46, 14 + Math.abs(a.x - b.x) * 0.12);
  const top = Math.min(a.y, b.y) - lift;
  return `M${a.x} ${a.y}C${a.x} ${top} ${b.x} ${top} ${b.x} ${b.y}`;
}

/**
 * The buildings side by side in as many lines as the width needs, each stairwell a box of floors and doors, and the
 * ties between homes as arcs.
 */
export function buildingsPicture(
  { stairwells, across }: Elevation,
  report: ReportData,
  available: number,
): BuildingsPicture {
  const tierOf = new Map(report.profiles.profiles.map(({ person, tier }) => [person, tier]));
  const spots = new Map<number, Point>();
  const names = [...new Set(stairwells.map(({ building }) => building))];
  const floors = Math.max(1, ...stairwells.flatMap(({ homes }) => homes.map(({ floor }) => floor ?? 0)));
  const lowest = stairwells.some(({ homes }) => homes.some(({ floor }) => floor === null)) ? 0 : 1;
  const boxHeight = (floors - lowest + 1) * (side + gap) - gap + 2 * inset;
  let [left, top, widest] = [0, head, 0];
  const buildings = names.map((name): BuildingBox => {
    const own = stairwells.filter(({ building }) => building === name);
    const columns = columnsOf(own);
    const unitWidth = columns * (side + gap) - gap + 2 * inset;
    const standing = own.length * (unitWidth + between.units) - between.units;
    const width = Math.max(standing, nameWidth(name));
    if (left > 0 && left + width > available) [left, top] = [0, top + boxHeight + between.lines];
    const indent = (width - standing) / 2;
    const units = own.map((stair, u): UnitBox => {
      const x = left + indent + u * (unitWidth + between.units);
      const slots = slotsOf(stair.homes, columns);
      const corner = ({ column, row }: Slot): readonly [number, number] => [
        x + inset + column * (side + gap),
        top + inset + (floors - row) * (side + gap),
      ];
      const cells = stair.homes.map((home, i) => cellOf(home, corner(slots[i]!), report, tierOf));
      for (const cell of cells)
        for (const person of cell.people) spots.set(person, { x: cell.x + side / 2, y: cell.y + side / 2 });
      const used = new Set(slots.map(({ column, row }) => `${column} ${row}`));
      const grid = Array.from({ length: floors }, (_, f) => f + 1).flatMap((row) =>
        Array.from({ length: columns }, (_, column) => ({ column, row })),
      );
      return {
        key: `${name} ${stair.unit ?? ''}`,
        ...{ x, y: top, width: unitWidth, height: boxHeight, unit: stair.unit, aid: stair.mutualAid, cells },
        blanks: grid.filter(({ column, row }) => !used.has(`${column} ${row}`)).map(corner),
      };
    });
    const box = { name, x: left + width / 2, y: top + boxHeight + 20, units };
    left += width + between.buildings;
    widest = Math.max(widest, left - between.buildings);
    return box;
  });
  const path = (a: number | undefined, b: number | undefined): string[] => {
    const [one, other] = [spots.get(a ?? -1), spots.get(b ?? -1)];
    return one && other ? [arc(one, other)] : [];
  };
  const at = new Map(report.people.map(({ id }, i) => [id, i]));
  const home = new Map(
    stairwells.flatMap((stair) =>
      stair.homes.flatMap(({ people }) => people.map((i) => [report.people[i]!.id, stair] as const)),
    ),
  );
  // All suggestions at once would hide the houses: those inside one building show where a start can be made.
  const near = report.plan.filter(
    ({ supporter, supported }) =>
      home.has(supported) && home.get(supporter)?.building === home.get(supported)?.building,
  );
  return {
    width: Math.max(widest, 200),
    height: top + boxHeight + 30,
    side,
    buildings,
    arcs: stairwells.flatMap(({ ties }) => ties.flatMap(([a, b]) => path(a, b))),
    far: across.flatMap(([a, b]) => path(a, b)),
    ghosts: near.flatMap(({ supporter, supported }) => path(at.get(supporter), at.get(supported))),
  };
}

/** Buildings that stand in one picture. */
export interface Quarter {
  /** Their first and last; the same where it is one. */
  readonly first: string;
  readonly last: string;
  readonly stairwells: readonly Stairwell[];
  /** Stairwells with elders and without a mutual-aid tie. */
  readonly without: number;
}

/** More stairwells than this in one picture, and nobody finds their own. */
const mostTogether = 80;
/** What is left of a building's name without its number: the compound, most of the time. */
const compound = (building: string): string => building.replace(/\d+\D*$/u, '');

const quarterOf = (stairwells: readonly Stairwell[]): Quarter => ({
  first: stairwells[0]!.building,
  last: stairwells.at(-1)!.building,
  stairwells,
  without: stairwells.filter(({ mutualAid, elders }) => mutualAid === 'none' && elders > 0).length,
});

/** A community's buildings together, those of a city by compound, at most 80 stairwells unless one building has more. */
export function quartersOf({ stairwells }: Elevation): readonly Quarter[] {
  if (stairwells.length === 0) return [];
  if (stairwells.length <= mostTogether) return [quarterOf(stairwells)];
  const quarters: Stairwell[][] = [];
  for (let at = 0; at < stairwells.length;) {
    const { building } = stairwells[at]!;
    let end = at + 1;
    while (stairwells[end]?.building === building) end++;
    const quarter = quarters.at(-1);
    const fits = quarter && quarter.length + end - at <= mostTogether;
    const own = stairwells.slice(at, end);
    if (fits && compound(quarter[0]!.building) === compound(building)) quarter.push(...own);
    else quarters.push(own);
    at = end;
  }
  return quarters.map(quarterOf);
}

export interface StairwellRow {
  readonly key: string;
  readonly building: string;
  readonly unit: string | null;
  readonly aid: Stairwell['mutualAid'];
  /** Positions in the report, most pressing first. */
  readonly elders: readonly number[];
  readonly alone: number;
  readonly aloneKnown: number;
  readonly ties: number;
  readonly possible: number;
  /** A tie to try here: inside the stairwell if there is one, else for the most pressing of its elders. */
  readonly suggestion: Suggestion | null;
}

const plannedFor = once((plan: readonly Suggestion[]): ReadonlyMap<string, readonly Suggestion[]> => {
  const found = new Map<string, Suggestion[]>();
  for (const one of plan) {
    const known = found.get(one.supported);
    if (known) known.push(one);
    else found.set(one.supported, [one]);
  }
  return found;
});

/** A row a stairwell: those without mutual aid first, with most elders first. */
export function stairwellRows({ stairwells }: Elevation, report: ReportData): StairwellRow[] {
  const rank = new Map(report.profiles.profiles.map(({ person }, i) => [person, i]));
  const place = (i: number): number => rank.get(report.people[i]!.id) ?? Infinity;
  const order = { none: 0, unknown: 1, some: 2 } as const;
  const planned = plannedFor(report.plan);
  return stairwells
    .map((stair): StairwellRow => {
      const elders = stair.homes
        .flatMap(({ people }) => people)
        .filter((i) => report.people[i]!.elder)
        .sort((a, b) => place(a) - place(b));
      const ids = elders.map((i) => report.people[i]!.id);
      const own = ids.flatMap((id) => planned.get(id) ?? []);
      const here = new Set(stair.homes.flatMap(({ people }) => people.map((i) => report.people[i]!.id)));
      const suggestion = own.find(({ supporter }) => here.has(supporter)) ?? own[0];
      return {
        key: `${stair.building} ${stair.unit ?? ''}`,
        ...{ building: stair.building, unit: stair.unit, aid: stair.mutualAid, elders },
        ...{ alone: stair.alone, aloneKnown: stair.aloneKnown, possible: stair.possible },
        ties: stair.ties.length,
        suggestion: suggestion ?? null,
      };
    })
    .filter(({ elders }) => elders.length > 0)
    .sort((a, b) => order[a.aid] - order[b.aid] || b.elders.length - a.elders.length);
}
