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

/** The default pack: what most older people need, where nobody recorded what this one needs. */
export const basicPolicy: PolicyPack = {
  id: 'basic',
  date: '2026-11-22',
  formalRoles: new Set(['social-worker', 'grid-worker', 'committee', 'health', 'provider']),
  formalKinds: new Set(['casework', 'grid', 'medical', 'provider']),
  completeness: 0.8,
  anchorRoles: new Set(['committee', 'grid-worker', 'social-worker']),
  // Weekly, monthly, quarterly: a provincial report of 2022 (Inner Mongolia); monthly for those alone is the national aim of 2025.
  contactInterval(person, age) {
    const alone =
      livesAlone(person) || (person.categories?.some((flag) => flag === '空巢' || flag === '留守') ?? false);
    if (alone && age >= 80) return 7;
    return alone || isGradedSevere(person) ? 30 : 90;
  },
  assumedNeeds: (person, age) => [
    { function: 'instrumental', essential: true },
    { function: 'companionship', essential: false },
    ...(livesAlone(person) || age >= 80 || isGradedSevere(person)
      ? [{ function: 'emergency', essential: true } as const]
      : []),
  ],
};
