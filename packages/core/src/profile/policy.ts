import type { PolicyCase, PolicyData } from '../model/policy.ts';
import type { PersonRow } from '../model/schema.ts';
import type { Role, SupportFunction, TieKind } from '../model/vocabulary.ts';

export interface AssumedNeed {
  readonly function: SupportFunction;
  readonly essential: boolean;
}

/** A dated set of conventions. It may shorten contact intervals, never lengthen them. */
export interface PolicyPack {
  readonly id: string;
  readonly date: string;
  readonly formalRoles: ReadonlySet<Role>;
  readonly formalKinds: ReadonlySet<TieKind>;
  /** Least share of what was asked for a tier to rest on. */
  readonly completeness: number;
  /** Days within which this person is to be contacted. */
  contactInterval(person: PersonRow, age: number): number;
  /** Roles through which a person is part of the community. */
  readonly anchorRoles: ReadonlySet<Role>;
  assumedNeeds(person: PersonRow, age: number): readonly AssumedNeed[];
  /** What the pack was made of, its sources included. */
  readonly data: PolicyData;
}

/** Grades of 4 levels below "intact" in GB/T 42195-2022: 3 is severe, 4 is total. Words mean the same in any scheme. */
const severeWords = /重度|完全|失能|severe|total/i;
const mildWords = /半失能|轻度|中度/;

export function isGradedSevere({ capability_scheme, capability_value }: PersonRow): boolean {
  if (capability_value === null) return false;
  if (capability_scheme?.includes('42195') && /^\d+$/.test(capability_value))
    return Number(capability_value) >= 3;
  return severeWords.test(capability_value) && !mildWords.test(capability_value);
}

export const livesAlone = (person: PersonRow): boolean =>
  person.lives_alone ?? person.categories?.includes('独居') ?? false;

const away = ['空巢', '留守'];

/** The default pack: what most older people need, where nobody recorded what this one needs. */
export const basicData: PolicyData = {
  id: 'basic',
  date: '2026-11-22',
  title: '默认约定 / default conventions',
  sources: [
    {
      title: '内蒙古 2022：高风险每周、重点每月、其他每季 / Inner Mongolia 2022: weekly, monthly, quarterly',
      date: '2022-06-23',
      url: 'https://szb.northnews.cn',
    },
    {
      title:
        '民政部等 2022：2025 年底月探访率 100% / Ministry of Civil Affairs and others 2022: visits every month by 2025',
      date: '2022-10-28',
    },
  ],
  intervals: [
    {
      days: 7,
      when: [
        { minAge: 80, alone: true },
        { minAge: 80, anyCategory: away },
      ],
    },
    { days: 30, when: [{ alone: true }, { anyCategory: away }, { severe: true }] },
    { days: 90 },
  ],
  needs: [
    { function: 'instrumental', essential: true },
    { function: 'companionship', essential: false },
    { function: 'emergency', essential: true, when: [{ alone: true }, { minAge: 80 }, { severe: true }] },
  ],
  formalRoles: ['social-worker', 'grid-worker', 'committee', 'health', 'provider'],
  formalKinds: ['casework', 'grid', 'medical', 'provider'],
  anchorRoles: ['committee', 'grid-worker', 'social-worker'],
  completeness: 0.8,
  ageBands: [60, 70, 80],
  colours: { R: '红', Y: '黄', G: '绿' },
};

/** An unknown age is below every age that a case asks for. */
const holds = ({ minAge, alone, severe, anyCategory }: PolicyCase, person: PersonRow, age: number): boolean =>
  (minAge === undefined || age >= minAge) &&
  (alone === undefined || livesAlone(person) === alone) &&
  (severe === undefined || isGradedSevere(person) === severe) &&
  (anyCategory === undefined || (person.categories?.some((one) => anyCategory.includes(one)) ?? false));

const meant = (when: readonly PolicyCase[] | undefined, person: PersonRow, age: number): boolean =>
  when === undefined || when.some((one) => holds(one, person, age));

const intervalOf = ({ intervals }: PolicyData, person: PersonRow, age: number): number =>
  intervals.find(({ when }) => meant(when, person, age))?.days ?? Infinity;

/** A pack from its data. Contact intervals are never longer than those of the default. */
export function policyOf(data: PolicyData): PolicyPack {
  const needs = data.needs.map(({ function: wanted, essential, when }) => ({
    when,
    need: { function: wanted, essential },
  }));
  return {
    id: data.id,
    date: data.date,
    data,
    formalRoles: new Set(data.formalRoles),
    formalKinds: new Set(data.formalKinds),
    anchorRoles: new Set(data.anchorRoles),
    completeness: data.completeness,
    contactInterval: (person, age) =>
      Math.min(
        intervalOf(data, person, age),
        data === basicData ? Infinity : intervalOf(basicData, person, age),
      ),
    assumedNeeds: (person, age) =>
      needs.flatMap(({ when, need }) => (meant(when, person, age) ? [need] : [])),
  };
}

export const basicPolicy: PolicyPack = policyOf(basicData);
