/** What an indicator counts: people, person-times, items handed over, or occasions. Never added to one another. */
export type IndicatorUnit = 'people' | 'person-times' | 'items' | 'times';

/** The records that an indicator was found to mean, by its name. */
export interface IndicatorEvidence {
  readonly table: 'events' | 'cases' | 'assessments';
  /** Events: their types, and their channels where the name holds any. Cases: `opened` or `closed`. */
  readonly types: readonly string[];
  readonly channels: readonly string[];
  /** Ids of the groups whose meetings count; null: groups do not matter; empty: meetings of no group. */
  readonly groups: readonly string[] | null;
  readonly waves: readonly string[];
}

export type FindingCode =
  | 'no-evidence'
  | 'no-records'
  | 'unit-unknown'
  | 'differs'
  | 'agrees-with-unanswered'
  | 'agrees-with-channels'
  | 'agrees-as'
  | 'outside-period'
  | 'without-date'
  | 'outside-case'
  | 'cases-without'
  | 'uneven';

/** Something that the figure and the records do not agree on, with the numbers that show it. */
export interface IndicatorFinding {
  readonly code: FindingCode;
  /** The unit in which the figure would agree, for `agrees-as`. */
  readonly unit: IndicatorUnit | null;
  readonly numbers: Readonly<Record<string, number>>;
}

/** How the records spread over the cases: who got five, who got ninety. */
export interface PerCase {
  readonly cases: number;
  readonly without: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

export interface IndicatorResult {
  readonly id: string;
  readonly name: string | null;
  /** Null where the unit is none of the four. */
  readonly unit: IndicatorUnit | null;
  readonly target: number | null;
  /** What somebody reported, where the table has a column for it. */
  readonly reported: number | null;
  /** Both days belong to the period. */
  readonly from: string | null;
  readonly to: string | null;
  readonly evidence: IndicatorEvidence | null;
  /** What the records show, in the unit; NaN where no records could be found or the unit is unknown. */
  readonly value: number;
  /** The same including what was tried and did not take place. */
  readonly attempted: number;
  /** Completed records, counted in each unit. */
  readonly counts: Readonly<Record<IndicatorUnit, number>>;
  /** Value divided by the target; NaN without a target above zero. */
  readonly share: number;
  /** Share of the period that has passed at the moment, 0 to 1; NaN without a period or a moment. */
  readonly elapsed: number;
  /** Null where the dataset has no cases or the records name no people. */
  readonly perCase: PerCase | null;
  readonly findings: readonly IndicatorFinding[];
}

export interface IndicatorReport {
  readonly asOf: string | null;
  readonly indicators: readonly IndicatorResult[];
}
