/** How much a set of dyads changed. NaN where there is nothing to divide by. */
export interface Turnover {
  /** Kept / (kept + new + lost): 1 where nothing changed. NaN where both waves have no tie. */
  readonly jaccard: number;
  /** New / dyads without a tie before. */
  readonly formation: number;
  /** Lost / ties before. */
  readonly dissolution: number;
}

export interface TurnoverCounts {
  readonly new: number;
  readonly lost: number;
  readonly kept: number;
  /** Dyads of which both waves are known. */
  readonly dyads: number;
}

/**
 * Shares of change from counts of dyads: kept of all that were ever tied (Jaccard), new of those without a tie before, lost of
 * ties before. NaN where there is nothing to divide by.
 *
 * @example turnover({ new: 2, lost: 2, kept: 2, dyads: 10 }) // { jaccard: 1/3, formation: 1/3, dissolution: 1/2 }
 */
export const turnover = ({ new: gained, lost, kept, dyads }: TurnoverCounts): Turnover => ({
  jaccard: kept / (kept + gained + lost),
  formation: gained / (dyads - kept - lost),
  dissolution: lost / (lost + kept),
});
