/** Dyads between two waves. Unknown: an end was not interviewed in one of them, so nothing can be said. */
export interface TieChanges {
  readonly new: readonly (readonly [string, string])[];
  readonly lost: readonly (readonly [string, string])[];
  readonly kept: readonly (readonly [string, string])[];
  readonly unknown: readonly (readonly [string, string])[];
}
