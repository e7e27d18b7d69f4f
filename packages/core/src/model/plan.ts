import type { SupportFunction } from './vocabulary.ts';

/** Why a person could be asked. Text is made in `words/`. */
export type PlanReasonCode =
  | 'offers'
  | 'offers-unknown'
  | 'willing'
  | 'willing-unknown'
  | 'same-place'
  | 'near'
  | 'place-unknown'
  | 'already-tied'
  | 'shared-alter'
  | 'same-language'
  | 'younger-with-older'
  | 'has-room'
  | 'leaves-soon';

export interface PlanReason {
  readonly code: PlanReasonCode;
  /** Metres, free places or days, as the code says; null where it is no number. */
  readonly count: number | null;
  readonly people: readonly string[];
}

/** A tie to try. It never decides: `askFirst` holds where nobody recorded a yes to just this. */
export interface PlannedTie {
  readonly supporter: string;
  readonly supported: string;
  readonly functions: readonly SupportFunction[];
  readonly reasons: readonly PlanReason[];
  /** Metres, and what else makes it harder in metres; the lower the better. */
  readonly cost: number;
  readonly askFirst: boolean;
}

/** The constraint that leaves a need open: after it, of everybody there is, nobody is left. */
export const bindings = [
  'needs-unknown',
  'do-not-contact',
  'no-helper',
  'no-willing-helper',
  'none-offers',
  'excluded',
  'decided',
  'gender-wish',
  'no-shared-language',
  'place-unknown',
  'too-far',
  'no-time',
  'no-capacity',
  'gives-already',
  'capacity-used',
] as const;
export type Binding = (typeof bindings)[number];

/** A need that the plan leaves with nobody, or an essential one that it leaves hanging on one person. */
export interface UnmetNeed {
  readonly person: string;
  /** Null for somebody whose needs nobody asked about. */
  readonly function: SupportFunction | null;
  readonly essential: boolean;
  /** Independent people who give it once the plan is done: 0 or 1. */
  readonly cover: number;
  readonly binding: Binding;
  /** How many people each constraint left, and the limit that bound. */
  readonly numbers: Readonly<Record<string, number>>;
}

/**
 * Lower is better, the first number first: elders with nobody; essential needs with nobody; elders for whom
 * everything, or an essential need, hangs on at most one; uneven coverage; effort; uneven load.
 */
export type PlanObjective = readonly [number, number, number, number, number, number];

export interface FairnessRow {
  readonly by: 'age' | 'gender' | 'place' | 'language' | 'hukou';
  readonly group: string;
  /** Null with everything after it where the group has fewer than five people, or could be told from the rest. */
  readonly elders: number | null;
  /** Share of elders with somebody for every essential need. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface TiePlan {
  readonly proposed: readonly PlannedTie[];
  readonly unmet: readonly UnmetNeed[];
  /** Where things stand without the plan. */
  readonly before: PlanObjective;
  readonly objective: PlanObjective;
  /** No plan can do better than this, number by number in order; null from where nothing better than zero is known. */
  readonly bound: readonly (number | null)[];
  readonly exact: boolean;
  readonly fairness: readonly FairnessRow[];
}
