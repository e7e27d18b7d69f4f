/** Grade of a person's condition in the scheme of three: 1 is the worst. It says nothing about support. */
export type ConditionGrade = 1 | 2 | 3;

export type ConditionReason =
  | 'disabled'
  | 'half-disabled'
  | 'very-low-mood'
  | 'lives-alone'
  | 'low-mood'
  | 'looks-after-self'
  | 'not-known';

/** One elder's grade of condition, worked out and as somebody recorded it. */
export interface Condition {
  readonly person: string;
  /** Null where nothing tells. */
  readonly grade: ConditionGrade | null;
  readonly reason: ConditionReason;
  /** Capability or mood was not recorded: the grade could be worse. */
  readonly open: boolean;
  /** What the last case that is open says, null where none does. */
  readonly recorded: ConditionGrade | null;
}
