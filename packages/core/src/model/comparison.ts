import type { TieChanges } from './changes.ts';

/** A value with the ends of its interval. NaN = undefined. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type CompareBy = 'community' | 'wave' | 'both';

/** Where an interval comes from. A count has none. */
export type IntervalMethod = 'none' | 'wilson' | 'vertex-bootstrap' | 'dobson';

/** What groups of different size can be compared by. Raw centrality is not among them, and never will be. */
export const groupMeasureIds = [
  'order',
  'elders',
  'response_rate',
  'mean_degree',
  'asked_mean_degree',
  'density',
  'asked_density',
  'reciprocity',
  'share_ties_outside',
  'share_isolated',
  'share_tier_R',
  'share_tier_Y',
  'share_tier_U',
  'share_tier_G',
  'share_alone',
  'share_uncovered',
  'share_alone_standardised',
  'share_uncovered_standardised',
] as const;
export type GroupMeasureId = (typeof groupMeasureIds)[number];

/** A measure of one group. `value` is NaN where undefined, or where there are too few events to publish it. */
export interface GroupMeasure extends Estimate {
  readonly method: IntervalMethod;
  /** Of the bootstrap; NaN for other methods. */
  readonly standardError: number;
  /** People, or for shares of ties, ties, that the value rests on. */
  readonly of: number;
  /** Too few events for a standardised rate to be published. */
  readonly suppressed: boolean;
}

/** What holds whatever the unknown ties are: `low` and `high` over all of them absent and all of them present. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export interface TieBounds {
  /** Dyads known to be tied, and those of which nothing is known. */
  readonly tied: number;
  readonly unknown: number;
  readonly density: Bounds;
  readonly meanDegree: Bounds;
  readonly isolates: Bounds;
  readonly shareWithoutTie: Bounds;
}

export interface ComparedGroup {
  /** Null: everybody, or those of whom no community is recorded. */
  readonly community: string | null;
  readonly wave: string | null;
  readonly asOf: string | null;
  readonly measures: Readonly<Record<GroupMeasureId, GroupMeasure>>;
  readonly bounds: TieBounds;
}

/** What happened between two successive waves, told only of people and dyads that were asked about both times. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  /** People asked both times. */
  readonly asked: number;
  readonly new: number;
  readonly lost: number;
  readonly kept: number;
  readonly unknown: number;
  readonly jaccard: number;
  readonly formation: number;
  readonly dissolution: number;
  /** Asked both times: had an active tie and has none, or the other way round. */
  readonly becameIsolated: readonly string[];
  readonly recovered: readonly string[];
  /** In one wave's community only. Never counted as isolated, their ties never as lost. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Leavers by what is recorded as the reason; `unknown` where nothing is. */
  readonly leftBecause: Readonly<Record<string, number>>;
}

export type ComparisonTestId = 'qap_correlation' | 'mean_degree' | 'share_alone' | 'share_uncovered';

/** "Is it more than chance?" */
export interface ComparisonTest {
  readonly id: ComparisonTestId;
  readonly method: 'qap' | 'dyad-swap' | 'permutation' | 'bootstrap-z';
  /** Two waves; or a community and, as null, all others. */
  readonly between: readonly [string | null, string | null];
  /** The wave at which communities are compared. */
  readonly wave: string | null;
  readonly statistic: number;
  readonly p: number;
  /** Adjusted for the number of tests of this comparison (Holm). */
  readonly adjustedP: number;
  /** People the test rests on. */
  readonly of: number;
  /** Permutations, or replicates of the bootstrap. */
  readonly rounds: number;
}

export interface Comparison {
  readonly by: CompareBy;
  readonly seed: number;
  readonly ageBands: readonly string[];
  /** Weights of the age bands in standardised shares; `pooled` where they are those of all elders compared. */
  readonly ageWeights: readonly number[];
  readonly ageWeightsFrom: 'given' | 'pooled';
  readonly permutations: number;
  readonly replicates: number;
  readonly level: number;
  readonly policy: string;
  readonly groups: readonly ComparedGroup[];
  /** Dyads of the last two waves; null where waves are not compared or there is only one. */
  readonly ties: TieChanges | null;
  readonly transitions: readonly Transition[];
  readonly tests: readonly ComparisonTest[];
}
