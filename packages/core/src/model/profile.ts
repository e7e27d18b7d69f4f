import type { SupportFunction } from './vocabulary.ts';

export type Tier = 'R' | 'Y' | 'U' | 'G';
export type ComponentId = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type ComponentState = 'gap' | 'watch' | 'ok' | 'unknown' | 'not-collected';

/** What a component or a tier rests on: a code with its numbers and people. Text is made in `words/`. */
export interface Reason {
  readonly code: ReasonCode;
  readonly component: ComponentId | null;
  readonly count: number | null;
  readonly functions: readonly SupportFunction[];
  readonly people: readonly string[];
}

export type ReasonCode =
  | 'no-active-tie'
  | 'contact-overdue'
  | 'contact-due'
  | 'no-emergency'
  | 'one-emergency'
  | 'only-formal'
  | 'essential-only-formal'
  | 'no-path'
  | 'one-path'
  | 'no-informal'
  | 'one-informal'
  | 'essential-uncovered'
  | 'other-uncovered'
  | 'lost-without-one'
  | 'other-lost-without-one'
  | 'at-most-one'
  | 'many-watch'
  | 'not-asked'
  | 'ties-not-collected'
  | 'no-gap-seen';

export interface ProfileComponent {
  readonly id: ComponentId;
  /** Null where unknown, not collected or not defined (no need recorded). */
  readonly value: number | null;
  readonly state: ComponentState;
  /** Ids of the people that the value rests on. */
  readonly evidence: readonly string[];
  /** Share of what this component needs that was asked of this person. */
  readonly completeness: number;
  /** Functions that make it a gap or a watch. */
  readonly functions: readonly SupportFunction[];
}

export interface NeededFunction {
  readonly function: SupportFunction;
  readonly essential: boolean;
  readonly assumed: boolean;
  /** Independent, active, not unwilling people who give it. */
  readonly supporters: readonly string[];
  /** Number of independent sources among the supporters. */
  readonly cover: number;
}

/** The support profile of one elder: eight components side by side, never added up. */
export interface SupportProfile {
  readonly person: string;
  readonly tier: Tier;
  /** Mean completeness over the collected components. */
  readonly completeness: number;
  readonly components: readonly ProfileComponent[];
  readonly needs: readonly NeededFunction[];
  readonly reasons: readonly Reason[];
}

export interface ProfileReport {
  readonly asOf: string | null;
  readonly wave: string | null;
  readonly policy: string;
  /** Components that the dataset holds anything about. */
  readonly collected: readonly ComponentId[];
  /** Functions assumed to be needed, because no needs were recorded. */
  readonly assumed: readonly SupportFunction[];
  readonly profiles: readonly SupportProfile[];
}
