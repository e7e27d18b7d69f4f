import type { SupportFunction } from './vocabulary.ts';

export type GapCode = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9' | 'G10';

/** A rule that fired: who, the numbers that made it fire, and the threshold used. */
export interface Gap {
  readonly code: GapCode;
  /** The elder first, then others that the finding names. */
  readonly people: readonly string[];
  readonly functions: readonly SupportFunction[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly threshold: Readonly<Record<string, number>>;
}

/** A rule that could not fire because its inputs were not collected. */
export interface GapNote {
  readonly code: GapCode;
  readonly missing:
    'events' | 'needs' | 'willing' | 'capacity' | 'place' | 'ties' | 'functions' | 'direction';
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
