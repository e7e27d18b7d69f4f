import type { ComponentId, ComponentState, Tier } from './profile.ts';
import type { Role, SupportFunction } from './vocabulary.ts';

/** People who leave together. Whoever meets all that is given is in it. */
export interface Cohort {
  readonly role?: Role;
  /** One of the `categories` of a person. */
  readonly category?: string;
  readonly group?: string;
  /** The society of a person's organisation: community, organisation, worker, volunteer, charity. */
  readonly society?: string;
  /** Everybody who is to leave on or before this day, as students do with their year. */
  readonly leavesBy?: string;
}

/** What is imagined. Several may be given together; all happen at once. */
export interface Change {
  readonly remove?: readonly string[];
  readonly removeOrganisation?: string;
  readonly removeCohort?: Cohort;
  /** Everybody who does not live in this place, its parts included, as when the gates are shut. */
  readonly removeOutside?: string;
  readonly addTies?: readonly {
    readonly supporter: string;
    readonly supported: string;
    readonly functions?: readonly SupportFunction[];
  }[];
  /** A worker more, who takes on this many elders, those first in the order of the profiles. */
  readonly addWorker?: number;
  /** A volunteer more, who takes on this many elders, those first in the order of the profiles; of one place if given. */
  readonly addVolunteer?: { readonly elders: number; readonly place?: string };
  /** A mutual-aid group: all take part, and the first, its leader, and each of the others keep each other company. */
  readonly addGroup?: readonly string[];
}

export interface PersonChange {
  readonly person: string;
  readonly tier: readonly [Tier, Tier];
  readonly components: readonly {
    readonly id: ComponentId;
    readonly states: readonly [ComponentState, ComponentState];
    readonly values: readonly [number | null, number | null];
  }[];
  readonly lost: readonly SupportFunction[];
  readonly gained: readonly SupportFunction[];
}

/** In how many elders who stay a component is in each state, before and after. */
export interface ComponentTotals {
  readonly id: ComponentId;
  readonly before: Readonly<Record<ComponentState, number>>;
  readonly after: Readonly<Record<ComponentState, number>>;
}

export interface WhatIf {
  readonly removed: readonly string[];
  /** Nobody recorded where these live: they stay, and may not be able to come. */
  readonly placeUnknown: readonly string[];
  /** Had at least one active supporter before, and have none after. Order of the people table. */
  readonly newlyUncovered: readonly string[];
  readonly newlyCovered: readonly string[];
  readonly changes: readonly PersonChange[];
  readonly components: readonly ComponentTotals[];
}

/** Whose leaving would leave most elders with nobody; of equals, the first of the people table. */
export interface WorstRemovals {
  readonly single: { readonly person: string; readonly uncovered: readonly string[] } | null;
  /** Null where no two leave more people alone than the worst one does. */
  readonly pair: { readonly people: readonly [string, string]; readonly uncovered: readonly string[] } | null;
  /** Each person without whom somebody has nobody, with how many, most first. */
  readonly dependence: readonly { readonly person: string; readonly uncovered: number }[];
}

/** What would be missing without one person. */
export interface Dependence {
  readonly person: string;
  /** Works with elders: a formal role, or a formal tie. */
  readonly worker: boolean;
  /** Elders whom the person actively supports. */
  readonly supports: readonly string[];
  /** Of these, who would have nobody. */
  readonly alone: readonly string[];
  /** Essential needs that nobody else meets. */
  readonly needs: readonly { readonly person: string; readonly function: SupportFunction }[];
  /** Share of the elders with somebody who would have nobody, or an essential need less met. */
  readonly share: number;
}

export type SuccessionRisk =
  'no-leader' | 'leader-gone' | 'leader-leaves' | 'leader-very-old' | 'no-successor' | 'staff-led';

/** What holds a group together, and whether it would go on without its leader. */
export interface Succession {
  readonly group: string;
  readonly leader: string | null;
  readonly members: number;
  /** Meetings in the last 90 days, and the share of them without staff; NaN without a meeting. */
  readonly meetings: number;
  readonly autonomy: number;
  /** Members who came at least every second time and could follow, most faithful first. */
  readonly successors: readonly string[];
  readonly risks: readonly SuccessionRisk[];
}
