import type { SupportFunction, Tier, TieKind } from '@linli/core';

/** What a tie is shown as: a function it gives, support of which nobody said what it gives, or a relationship only. */
export type Layer = SupportFunction | 'unspecified' | 'relationship';
export type Change = 'new' | 'lost' | 'kept' | 'unknown';
/** Where people without a tie stand: those who were asked, and those of whom nothing can be said. */
export type BayId = 'asked' | 'not-asked';
export type Shape = 'elder' | 'worker' | 'other';

/** Where everybody with a tie stands, by id: one place for all waves. The unit is the distance of two neighbours. */
export type Places = ReadonlyMap<string, readonly [number, number]>;

export interface Focus {
  /** Position in `report.people`. */
  readonly person: number;
  readonly steps: 1 | 2;
}

export interface NetworkOptions {
  readonly layers: ReadonlySet<Layer>;
  readonly suggestions: boolean;
  readonly changes: boolean;
  readonly focus: Focus | null;
  readonly places: Places | null;
  readonly baysAt: 'side' | 'below';
}

/** Numbers that stand for a person are positions in `report.people`, so any id a file may hold is safe. */
export interface NetworkNode {
  readonly at: number;
  readonly label: string;
  readonly shape: Shape;
  readonly roles: string;
  readonly age: number | null;
  readonly elder: boolean;
  readonly tier: Tier | null;
  readonly isolate: boolean;
  readonly asked: boolean | null;
  readonly bay: BayId | null;
  /** Distinct people tied by support, over all functions. */
  readonly ties: number;
  readonly x: number;
  readonly y: number;
  /** Outside the focus: not drawn, not listed. */
  readonly hidden: boolean;
}

/** All records of one pair. `present` is false where none of them is shown now: the tie was lost, or cannot be compared. */
export interface NetworkTie {
  readonly key: string;
  readonly a: number;
  readonly b: number;
  readonly functions: readonly SupportFunction[];
  readonly kinds: readonly TieKind[];
  readonly support: boolean;
  readonly width: 1 | 2 | 3;
  readonly active: boolean | null;
  readonly change: Change | null;
  readonly present: boolean;
  readonly hidden: boolean;
}

export interface Ghost {
  readonly supporter: number;
  readonly supported: number;
  readonly functions: readonly SupportFunction[];
  readonly hidden: boolean;
}

export interface Bay {
  readonly id: BayId;
  readonly count: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of everybody at the moment, whatever is filtered or in focus. */
export interface NetworkCounts {
  readonly people: number;
  readonly elders: number;
  readonly tiers: Readonly<Record<Tier, number>>;
  readonly ties: number;
  readonly layers: Readonly<Record<Layer, number>>;
  readonly suggestions: number;
  readonly asked: number;
  readonly notAsked: number;
  readonly changes: Readonly<Record<Change, number>> | null;
  readonly peopleShown: number;
  readonly tiesShown: number;
}

export interface NetworkView {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  readonly ghosts: readonly Ghost[];
  readonly bays: readonly Bay[];
  readonly counts: NetworkCounts;
  readonly since: string | null;
}
