import type { ComponentId, ComponentState, Tier } from './profile.ts';
import type { SupportFunction } from './vocabulary.ts';

/** What is imagined. Several may be given together; all happen at once. */
export interface Change {
  readonly remove?: readonly string[];
  readonly removeOrganisation?: string;
  /** Everybody who does not live in this place, its parts included, as when the gates are shut. */
  readonly removeOutside?: string;
  readonly addTies?: readonly {
    readonly supporter: string;
    readonly supported: string;
    readonly functions?: readonly SupportFunction[];
  }[];
  /** A worker more, who takes on this many elders, those first in the order of the profiles. */
  readonly addWorker?: number;
}

export interface PersonChange {
  readonly person: string;
  readonly tier: readonly [Tier, Tier];
  readonly components: readonly {
    readonly id: ComponentId;
    readonly states: readonly [ComponentState, ComponentState];
  }[];
  readonly lost: readonly SupportFunction[];
  readonly gained: readonly SupportFunction[];
}

export interface WhatIf {
  readonly removed: readonly string[];
  /** Nobody recorded where these live: they stay, and may not be able to come. */
  readonly placeUnknown: readonly string[];
  /** Had at least one active supporter before, and have none after. Order of the people table. */
  readonly newlyUncovered: readonly string[];
  readonly newlyCovered: readonly string[];
  readonly changes: readonly PersonChange[];
}

/** Whose leaving would leave most elders with nobody; of equals, the first of the people table. */
export interface WorstRemovals {
  readonly single: { readonly person: string; readonly uncovered: readonly string[] } | null;
  /** Null where no two leave more people alone than the worst one does. */
  readonly pair: { readonly people: readonly [string, string]; readonly uncovered: readonly string[] } | null;
  /** Each person without whom somebody has nobody, with how many, most first. */
  readonly dependence: readonly { readonly person: string; readonly uncovered: number }[];
}
