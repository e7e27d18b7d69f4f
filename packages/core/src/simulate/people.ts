import type { PersonRow } from '../model/schema.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import type { Builder } from './builder.ts';
import { livingAt, type Home } from './homes.ts';

export interface ElderSpec {
  readonly home: Home;
  readonly year: number;
  readonly community?: string;
  readonly alone?: boolean;
  /** Share asked; the others are not interviewed. Default 0.9. */
  readonly asked?: number;
  readonly age?: number;
  /** Day from which the person is not there any more, and why. */
  readonly to?: string;
  readonly endedBecause?: string;
}

const ages: readonly (readonly [readonly [number, number], number])[] = [
  [[60, 69], 5],
  [[70, 79], 4],
  [[80, 93], 3],
];

/** Older people: in most about half of what could be known is recorded. */
export function addElder(builder: Builder, id: string, spec: ElderSpec): PersonRow {
  const { draw } = builder;
  const [low, high] = draw.weighted(ages);
  const age = spec.age ?? draw.int(low, high);
  const alone = spec.alone ?? draw.chance(0.35);
  const grade = draw.weighted([
    ['0', 6],
    ['1', 3],
    ['2', 1.5],
    ['3', age >= 80 ? 1.5 : 0.4],
    ['4', 0.2],
  ] as const);
  const strong = grade === '0' || grade === '1';
  const helps = strong && age < 75 && draw.chance(0.4);
  const categories = [
    ...(alone ? ['独居'] : []),
    ...(age >= 80 ? ['高龄'] : []),
    ...(Number(grade) >= 3 ? ['失能'] : []),
    ...(!alone && draw.chance(0.25) ? ['空巢'] : []),
  ];
  return builder.add('people', {
    id,
    roles: ['elder'],
    birth_year: String(spec.year - age),
    gender: draw.chance(0.56) ? 'female' : 'male',
    ...livingAt(spec.home),
    ...(spec.community === undefined ? {} : { community: spec.community }),
    lives_alone: alone,
    ...(categories.length > 0 ? { categories } : {}),
    capability_scheme: 'GB/T 42195',
    capability_value: grade,
    ...(Number(grade) >= 2 ? { mobility: Number(grade) >= 3 ? '不出户' : '需搀扶' } : {}),
    languages: draw.weighted([
      [['普通话'], 3],
      [['本地话', '普通话'], 5],
      [['本地话'], 1],
    ]),
    ...(helps
      ? {
          offers: draw.weighted<SupportFunction[]>([
            [['companionship'], 3],
            [['companionship', 'informational'], 1],
            [['instrumental', 'companionship'], 2],
          ]),
          capacity: draw.int(1, 2),
          willing: true,
        }
      : draw.chance(0.3)
        ? { willing: false }
        : {}),
    interviewed: draw.chance(spec.asked ?? 0.9),
    ...(draw.chance(0.02) ? { do_not_contact: true } : {}),
    ...(spec.to === undefined ? {} : { to: spec.to, ended_because: spec.endedBecause ?? null }),
  });
}

export interface HelperSpec {
  readonly role: 'neighbour' | 'volunteer';
  readonly home: Home;
  readonly year: number;
  readonly community?: string;
  readonly age?: number;
  readonly organisation?: string;
  readonly from?: string;
  readonly to?: string;
}

const offersOf: readonly (readonly [readonly SupportFunction[], number])[] = [
  [['instrumental'], 3],
  [['companionship'], 3],
  [['instrumental', 'companionship'], 3],
  [['instrumental', 'emergency'], 2],
  [['companionship', 'emotional'], 1],
  [['instrumental', 'companionship', 'emergency'], 1],
];

/** Neighbours and volunteers. A volunteer said yes; of neighbours most were never asked. */
export function addHelper(builder: Builder, id: string, spec: HelperSpec): PersonRow {
  const { draw } = builder;
  const asked = spec.role === 'volunteer' || draw.chance(0.4);
  const willing = asked && (spec.role === 'volunteer' || draw.chance(0.75));
  return builder.add('people', {
    id,
    roles: [spec.role],
    birth_year: String(spec.year - (spec.age ?? draw.int(24, 58))),
    gender: draw.chance(0.6) ? 'female' : 'male',
    ...livingAt(spec.home),
    ...(spec.community === undefined ? {} : { community: spec.community }),
    ...(spec.organisation === undefined ? {} : { organisation: spec.organisation }),
    languages: draw.weighted([
      [['普通话'], 4],
      [['本地话', '普通话'], 4],
    ]),
    ...(asked ? { willing } : {}),
    ...(willing
      ? {
          offers: [...draw.weighted(offersOf)],
          capacity: draw.int(1, 3),
          available: draw.weighted([
            [['周末'], 3],
            [['工作日 晚上'], 2],
            [['daily'], 3],
            [['周二 上午', '周四 上午'], 1],
          ]),
        }
      : {}),
    ...(spec.from === undefined ? {} : { from: spec.from }),
    ...(spec.to === undefined ? {} : { to: spec.to }),
  });
}
