/** Why a due visit is in no round. */
export type VisitReason =
  'no-team' | 'too-long' | 'no-window' | 'no-time-left' | 'do-not-contact' | 'refused' | 'put-off';

/** Why a visit is due. */
export interface VisitDue {
  /** Last day on which the visit is in time. */
  readonly due: string;
  /** Day of the last completed visit; null: none is recorded. */
  readonly last: string | null;
  /** Days that the policy leaves between contacts with this person. */
  readonly interval: number;
}

/** What somebody decided about a due visit. */
export interface VisitWish {
  readonly person: string;
  readonly due: string;
  /** Null: not in these days. */
  readonly on: { readonly team: string; readonly date: string } | null;
}

/** People who go out together, and where they set out from and come back to. */
export interface VisitTeam {
  readonly id: string;
  readonly members: readonly string[];
  /** Id of a place, for a matrix; null where none was recorded. */
  readonly place: string | null;
  /** Metres of a plan, or degrees. Where neither is recorded the way to the first stop and from the last counts nothing. */
  readonly x: number | null;
  readonly y: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

export interface VisitStop extends VisitDue {
  readonly person: string;
  /** Time at the door, as `09:25`. */
  readonly arrive: string;
  /** Minutes of the visit, stairs included. */
  readonly minutes: number;
  /** Minutes of way from the stop before, or from where the team sets out, rounded. */
  readonly walk: number;
  /** Whether this team came most often before; null where nobody came. */
  readonly usual: boolean | null;
  /** Nothing tells where the person lives: the way there is a guess. */
  readonly placeUnknown: boolean;
}

export interface VisitRound {
  readonly team: string;
  readonly date: string;
  readonly leave: string;
  readonly back: string;
  /** From leaving to being back, rounded. */
  readonly minutes: number;
  /** Of these on the way, rounded. */
  readonly travel: number;
  readonly stops: readonly VisitStop[];
  /** Proven: in no other order is the team back earlier. */
  readonly exact: boolean;
}

export interface UnplacedVisit extends VisitDue {
  readonly person: string;
  readonly reason: VisitReason;
}

export interface RoundsPlan {
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  readonly teams: readonly VisitTeam[];
  readonly rounds: readonly VisitRound[];
  readonly unplaced: readonly UnplacedVisit[];
}
