export type InstrumentId = 'LSNS-6' | 'LSNS-18' | 'DJG-6' | 'ELSA' | 'SNI' | 'OSSS-3';

/** What an answer, a number, is worth. */
export type Coding =
  /** The answer itself. */
  | { readonly kind: 'as-is' }
  /** Points of each answer that can be given. */
  | { readonly kind: 'listed'; readonly points: Readonly<Record<number, number>> }
  /** One point below, from, or above a number. */
  | { readonly kind: 'below' | 'from' | 'above'; readonly threshold: number };

/** An item by its answers. Wording is not shipped: it belongs to the authors of the instrument. */
export interface Item {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly coding: Coding;
  /** The answer that means that there is nobody of this kind: scored as no contact, and flagged. */
  readonly nobody: number | null;
}

/** Scores from `from` to `to`, both included. */
export interface Band {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface Subscale {
  readonly id: string;
  /** Items by number, from 1. */
  readonly items: readonly number[];
  readonly bands: readonly Band[];
}

/** How an instrument is scored, as data. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly version: string;
  /** Other names that files use for it. */
  readonly names: readonly string[];
  readonly items: readonly Item[];
  readonly subscales: readonly Subscale[];
  /** Empty where no cut-off is published for the total. */
  readonly bands: readonly Band[];
  /** What a high score means. */
  readonly high: 'connected' | 'isolated' | 'lonely' | 'supported';
  /** What is asked about, and whether as seen by the person (Valtorta et al. 2016). */
  readonly content: 'structural' | 'functional' | 'both';
  readonly stance: 'objective' | 'subjective' | 'both';
  /** Items that may be missing for the total; in a subscale none may. */
  readonly allowedMissing: number;
  /** Whether the rule on missing items is published, or ours. */
  readonly missingRule: 'published' | 'convention';
  readonly source: string;
}

export interface PartScore {
  /** NaN where too much is missing. */
  readonly score: number;
  readonly band: string | null;
}

/**
 * What an administered instrument says of one person. It stands beside the support profile and is never a part of it:
 * nothing in `profile` may import `instruments`.
 */
export interface InstrumentScore extends PartScore {
  readonly instrument: InstrumentId;
  readonly version: string;
  readonly least: number;
  readonly most: number;
  readonly high: Instrument['high'];
  readonly subscales: Readonly<Record<string, PartScore>>;
  /** Items without an answer that can be used, by number from 1; and of them, those whose answer cannot be. */
  readonly missing: readonly number[];
  readonly refused: readonly number[];
  /** Items answered with "there is nobody of this kind". */
  readonly nobody: readonly number[];
  readonly source: string;
}
