import type { SupportFunction } from './vocabulary.ts';

export type GapCode =
  | 'G1'
  | 'G2'
  | 'G3'
  | 'G4'
  | 'G5'
  | 'G6'
  | 'G7'
  | 'G8'
  | 'G9'
  | 'G10'
  | 'G11'
  | 'G12'
  | 'G13'
  | 'G14'
  | 'G15'
  | 'G16'
  | 'G17'
  | 'G18';

/** A rule that fired: who, the numbers that made it fire, and the threshold used. */
export interface Gap {
  readonly code: GapCode;
  /** The elder first, then others that the finding names. Empty where a gap is nobody's in particular. */
  readonly people: readonly string[];
  /** What is meant besides people: a building, a language, an organisation, two societies, kinds of tie. */
  readonly subjects?: readonly string[];
  readonly functions: readonly SupportFunction[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly threshold: Readonly<Record<string, number>>;
}

/** A rule that could not fire because its inputs were not collected. */
export interface GapNote {
  readonly code: GapCode;
  readonly missing:
    | 'events'
    | 'needs'
    | 'willing'
    | 'capacity'
    | 'place'
    | 'ties'
    | 'functions'
    | 'direction'
    | 'kinds'
    | 'minutes'
    | 'organisations'
    | 'programmes';
}

/** The five societies around elders: platform, carrier, support, reliance, boost. */
export const societies = ['community', 'organisation', 'worker', 'volunteer', 'charity'] as const;
export type Society = (typeof societies)[number];

/** How two societies meet, either way round; a society with itself where two of its actors do. */
export interface SocietyCell {
  readonly societies: readonly [Society, Society];
  /** Active ties between people of the two. */
  readonly ties: number;
  /** Elders whom somebody of each actively supports. */
  readonly elders: number;
}

export interface SocietyMatrix {
  /** People and organisations of each. */
  readonly actors: Readonly<Record<Society, number>>;
  /** The 15 cells of the upper half, row by row. */
  readonly cells: readonly SocietyCell[];
}

export interface GapReport {
  readonly asOf: string | null;
  readonly wave: string | null;
  readonly gaps: readonly Gap[];
  readonly notes: readonly GapNote[];
}

export type SuggestionReason = 'already-tied' | 'shared-alter' | 'same-place';

/** A tie that could be tried next for one elder. It never decides: `askFirst` holds where nobody recorded a yes. */
export interface Suggestion {
  readonly supporter: string;
  readonly supported: string;
  readonly functions: readonly SupportFunction[];
  readonly reason: SuggestionReason;
  /** Functions the two already share, for `already-tied`. */
  readonly already: readonly SupportFunction[];
  /** People whom both are tied to, for `shared-alter`. */
  readonly via: readonly string[];
  readonly askFirst: boolean;
}
