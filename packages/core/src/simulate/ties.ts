import type { PersonRow, TieRow } from '../model/schema.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import { addDays } from '../util/dates.ts';
import type { Builder } from './builder.ts';

/** Day on which a declared tie was last confirmed: most lately, some so long ago that it no longer counts. */
const confirmedBefore = (builder: Builder, asOf: string): string =>
  addDays(
    asOf,
    -builder.draw.weighted([
      [30, 5],
      [90, 4],
      [150, 2],
      [260, 1],
    ]),
  );

const givenByNeighbours: readonly (readonly [readonly SupportFunction[], number])[] = [
  [['companionship'], 4],
  [['instrumental'], 3],
  [['instrumental', 'companionship'], 2],
  [['instrumental', 'emergency'], 2],
  [['emergency'], 1],
];

/** Neighbours of the same compound who support an elder; of the same building twice as likely. */
export function addNeighbourTies(
  builder: Builder,
  elder: PersonRow,
  neighbours: readonly PersonRow[],
  asOf: string,
  counts: readonly (readonly [number, number])[] = [
    [0, 3],
    [1, 4],
    [2, 3],
    [3, 1],
  ],
): void {
  const { draw } = builder;
  const near = neighbours.filter(({ x, y }) => x === elder.x && y === elder.y);
  const count = draw.weighted(counts);
  const chosen = new Set(draw.some([...near, ...near, ...neighbours], count));
  for (const neighbour of chosen) {
    const close = neighbour.x === elder.x && neighbour.y === elder.y;
    builder.add('ties', {
      supporter: neighbour.id,
      supported: elder.id,
      kind: 'neighbour',
      functions: [...draw.weighted(givenByNeighbours)],
      frequency_30d: draw.weighted([
        [1, 2],
        [4, 4],
        [8, 3],
        [0, 1],
      ]),
      trust: draw.int(2, 5),
      closeness_step: draw.weighted([
        ['chat', 2],
        ['help', 4],
        ['rely-on', 2],
      ]),
      mode: draw.weighted([
        ['gift', 3],
        ['reciprocal', 2],
      ]),
      minutes: close ? draw.int(1, 4) : draw.int(4, 12),
      reported_by: 'supported',
      confirmed: confirmedBefore(builder, asOf),
    });
  }
  for (const known of draw.some(near, draw.int(0, 2)))
    if (!chosen.has(known))
      builder.add('ties', {
        supporter: known.id,
        supported: elder.id,
        kind: 'acquaintance',
        closeness_step: draw.pick(['recognise', 'nod']),
        directed: false,
        reported_by: 'supported',
      });
}

/** A grown-up child who lives elsewhere, for a share of elders. @returns The person, null where there is none. */
export function addChild(
  builder: Builder,
  id: string,
  elder: PersonRow,
  year: number,
  asOf: string,
  share = 0.6,
): PersonRow | null {
  const { draw } = builder;
  if (!draw.chance(share)) return null;
  const age = Math.min(59, Math.max(22, year - Number(elder.birth_year) - draw.int(24, 33)));
  const near = draw.chance(0.35);
  const child = builder.add('people', {
    id,
    roles: ['family'],
    birth_year: String(year - age),
    gender: draw.chance(0.5) ? 'female' : 'male',
    place: near ? '附近小区' : '外地',
    ...(near ? { x: elder.x! + draw.int(700, 2_500), y: elder.y! + draw.int(0, 1_500) } : {}),
  });
  builder.add('ties', {
    supporter: id,
    supported: elder.id,
    kind: 'child',
    functions: near
      ? draw.weighted<SupportFunction[]>([
          [['instrumental', 'financial'], 2],
          [['instrumental', 'emotional'], 2],
          [['instrumental', 'emergency'], 1],
        ])
      : draw.weighted<SupportFunction[]>([
          [['financial'], 2],
          [['emotional'], 2],
          [['financial', 'emotional'], 1],
        ]),
    frequency_30d: near
      ? draw.int(1, 8)
      : draw.weighted([
          [0, 1],
          [1, 2],
          [2, 2],
          [4, 1],
        ]),
    circle: 1,
    trust: draw.int(3, 5),
    minutes: near ? draw.int(15, 40) : draw.int(90, 900),
    reported_by: 'supported',
    confirmed: confirmedBefore(builder, asOf),
  });
  return child;
}

/** Two elders who keep each other company, in both directions. */
export function addFriendship(builder: Builder, a: PersonRow, b: PersonRow, asOf: string): TieRow {
  return builder.add('ties', {
    supporter: a.id,
    supported: b.id,
    kind: 'friend',
    functions: ['companionship'],
    frequency_30d: builder.draw.int(1, 12),
    trust: builder.draw.int(3, 5),
    mode: 'reciprocal',
    minutes: builder.draw.int(2, 10),
    directed: false,
    reported_by: 'supported',
    confirmed: confirmedBefore(builder, asOf),
  });
}

/** A worker's tie to an elder; whether it is active the contacts tell. */
export function addWorkTie(
  builder: Builder,
  worker: PersonRow,
  elder: PersonRow,
  kind: 'casework' | 'grid' | 'medical' | 'volunteer-pair' | 'peer-pair',
  functions: readonly SupportFunction[],
  from: string,
  more: {
    readonly minutes?: number;
    readonly model?: string;
    readonly to?: string;
    readonly frequency_30d?: number;
    readonly confirmed?: string;
  } = {},
): TieRow {
  return builder.add('ties', {
    supporter: worker.id,
    supported: elder.id,
    kind,
    functions: [...functions],
    mode: kind === 'casework' || kind === 'grid' || kind === 'medical' ? 'assigned' : 'gift',
    reported_by: 'worker',
    from,
    ...more,
  });
}
