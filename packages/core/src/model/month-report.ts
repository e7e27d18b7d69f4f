import type { Tier } from './profile.ts';

export type MonthFigureId =
  | 'visits'
  | 'calls'
  | 'deliveries'
  | 'activities'
  | 'people_met'
  | 'not_reached'
  | 'orders_placed'
  | 'orders_completed'
  | 'cases_opened'
  | 'cases_closed'
  | 'cases_open'
  | 'elders';

export interface MonthFigure {
  readonly id: MonthFigureId;
  /** Null: kept back, because so few people stand behind it that they could be told. */
  readonly value: number | null;
  /** The same of the month before, counted and kept back in the same way. */
  readonly before: number | null;
}

export interface TierCount {
  readonly tier: Tier;
  readonly value: number | null;
  readonly before: number | null;
}

/** Elders whose tier was told at the end of both months. */
export interface TierMoves {
  readonly better: number | null;
  readonly worse: number | null;
  readonly same: number | null;
  /** To verify before and known now, or the other way: neither better nor worse. */
  readonly clearer: number | null;
  readonly unclear: number | null;
}

export interface MonthReport {
  /** YYYY-MM. */
  readonly month: string;
  /** Last day counted: the month's last day, or the moment of the data. */
  readonly until: string;
  /** Only what the dataset collects. */
  readonly figures: readonly MonthFigure[];
  readonly tiers: readonly TierCount[];
  readonly moves: TierMoves;
  /** Who moved, for the desk; empty in a published report. */
  readonly moved: readonly { readonly person: string; readonly from: Tier; readonly to: Tier }[];
  /** The smallest number that is published; null: nothing is kept back. */
  readonly least: number | null;
}
