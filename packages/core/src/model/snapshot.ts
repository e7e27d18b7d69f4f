import type { SupportFunction, TieKind } from './vocabulary.ts';

export type TieRule = 'either' | 'both' | 'supporter' | 'supported';

/** Sorted neighbours of everybody: those of `i` are `neighbors[offsets[i] .. offsets[i + 1])`. */
export interface Csr {
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
  /** Strength of each entry, NaN where none was recorded. Same length as `neighbors`. */
  readonly strengths: Float64Array;
  /** Functions of each entry as bits in `functionOrder`; 0 where none was recorded. Same length as `neighbors`. */
  readonly functions: Uint8Array;
}

/**
 * The simple support graph of one moment: no self-ties, at most one tie between two people. Read only.
 * `undirected` joins two people tied in either direction; `out` follows supporter -> supported, `in` goes back.
 */
export interface Snapshot {
  readonly asOf: string | null;
  readonly wave: string | null;
  readonly tieRule: TieRule;
  readonly order: number;
  /** Person ids, in the order of the people table. Every array below has this order. */
  readonly keys: readonly string[];
  readonly undirected: Csr;
  readonly out: Csr;
  readonly in: Csr;
  /** Position in the support graph's people of each person here. */
  readonly people: Int32Array;
  /** Positions in the support graph's ties of those that count here, and whether each is active (1), not (0), unknown (-1). */
  readonly ties: Int32Array;
  readonly active: Int8Array;
  /** Age in whole years, NaN where unknown. */
  readonly ages: Float64Array;
  /** 1 where the person is an elder at this moment. */
  readonly elders: Uint8Array;
  /** Date of each person's last completed contact up to this moment, null where the records hold none. */
  readonly lastContacts: readonly (string | null)[];
  /**
   * 1 asked, 0 not asked, -1 unknown. Where the dataset never records interviews: all 1, or all -1 where it holds no tie
   * either, as a bare roster does.
   */
  readonly interviewed: Int8Array;
}

export interface SnapshotOptions {
  /** ISO date. Default: the latest date of the data, see `defaultMoment`. */
  readonly asOf?: string;
  readonly wave?: string;
  readonly tieRule?: TieRule;
  readonly kinds?: readonly TieKind[];
  readonly functions?: readonly SupportFunction[];
  /** Days within which a contact keeps a tie active. Default 30. */
  readonly windowDays?: number;
  /** Days for which a declared frequency holds after it was confirmed. Default 180. */
  readonly confirmedDays?: number;
}
