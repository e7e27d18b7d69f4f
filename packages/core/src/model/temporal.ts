/** Which records make people reachable in time. */
export type TemporalSource = 'contacts' | 'ties' | 'both';

export interface TemporalOptions {
  /** First and last day looked at. Default: the first and the last date of the records used, never an end of a tie. */
  readonly from?: string;
  readonly to?: string;
  /** Default `both`. */
  readonly use?: TemporalSource;
  /** Only supporter -> supported and actor -> people. Default false: whoever meets, meets both ways. */
  readonly directed?: boolean;
}

/** What the window cuts off: nothing is known of how long people had been in touch before it, or stayed so after. */
export interface Censoring {
  /** Contacts dated before or after the window. */
  readonly contactsBefore: number;
  readonly contactsAfter: number;
  /** Ties that stood before the window began or have no start; that stood after it ended or have no end. */
  readonly tiesFromBefore: number;
  readonly tiesUntilAfter: number;
  /** Ties without any date, which no window can place. Left out. */
  readonly undated: number;
}

/**
 * People and the spells of days on which one can reach another. Day 1 is the first day of the window; a contact is a
 * spell of one day. Read only.
 */
export interface TemporalNetwork {
  /** Null where no record used has a date. */
  readonly from: string | null;
  readonly to: string | null;
  /** Dates of the first and the last record inside the window. */
  readonly first: string | null;
  readonly last: string | null;
  readonly censoring: Censoring;
  readonly directed: boolean;
  readonly keys: readonly string[];
  /** Spells in the order of their first day; ends are positions in `keys`. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** 1 where the spell counts both ways. */
  readonly mutual: Uint8Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
}
