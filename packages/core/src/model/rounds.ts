/** Why a due visit is in no round. */
export type VisitReason = 'no-team' | 'too-long' | 'no-window' | 'no-time-left' | 'do-not-contact';

export interface Stop {
  readonly person: string;
  /** Minutes since midnight. */
  readonly arrive: number;
  /** Length of the visit. */
  readonly minutes: number;
}

/** One team's way on one day, in order. */
export interface Round {
  readonly team: string;
  readonly date: string;
  /** From leaving to being back. */
  readonly minutes: number;
  readonly stops: readonly Stop[];
}

export interface Unplaced {
  readonly person: string;
  readonly reason: VisitReason;
}
