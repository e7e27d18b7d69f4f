/** Why a due visit is in no round. */
export type VisitReason = 'no-team' | 'too-long' | 'no-window' | 'no-time-left' | 'do-not-contact';
