import type { Gap, GapCode, GapNote } from '../model/gap.ts';
import type { ProfileReport, SupportProfile } from '../model/profile.ts';
import type { AtMoment, Changes } from '../profile/changed.ts';
import { once } from '../util/once.ts';
import { altersOf, type Alter } from './alters.ts';

export interface GapContext extends AtMoment {
  readonly report: ProfileReport;
  /** Of whom gaps are looked for; null: everybody. */
  readonly only: ReadonlySet<string> | null;
  /** Position in the snapshot, by id. */
  readonly position: ReadonlyMap<string, number>;
  readonly alters: () => readonly (readonly Alter[])[];
}

export const contextOf = (
  at: AtMoment,
  report: ProfileReport,
  only: ReadonlySet<string> | null = null,
): GapContext => ({
  ...at,
  report,
  only,
  position: new Map(at.snapshot.keys.map((id, i) => [id, i])),
  alters: once(() => altersOf(at, only)),
});

/** What a rule is told of an edit. */
export interface Change {
  readonly before: AtMoment;
  readonly now: GapContext;
  readonly changes: Changes;
}

interface Rule {
  readonly code: GapCode;
  /** What the dataset never collected, so that the rule cannot fire; null where it can. */
  readonly missing: (context: GapContext) => GapNote['missing'] | null;
}

/**
 * The gaps of one elder, who stands at a position of the snapshot. They may rest on the profile, the row, the needs and the
 * contacts of the elder and on the ties and the rows of those tied to them; `also` tells whom else a change reaches.
 */
interface ElderRule extends Rule {
  readonly of: 'elder';
  readonly also?: (change: Change) => Iterable<string>;
  readonly find: (context: GapContext) => (profile: SupportProfile, at: number) => readonly Gap[];
}

/** The gaps of one person, elder or not, by position in the snapshot; they may rest on the row and the ties of that person. */
interface PersonRule extends Rule {
  readonly of: 'person';
  readonly find: (context: GapContext) => (at: number) => readonly Gap[];
}

/** Looks at a whole community; `reads` is what else than the moment it looks at. */
interface CommunityRule extends Rule {
  readonly of: 'community';
  readonly reads: readonly ('people' | 'ties' | 'events')[];
  /** Tells, where people are as they were, that ties of these people do not matter to it. */
  readonly unmovedBy?: (context: GapContext, tied: ReadonlySet<string>) => boolean;
  readonly find: (context: GapContext) => readonly Gap[];
}

export type GapRule = ElderRule | PersonRule | CommunityRule;

/** State of one component of a profile. */
export const stateOf = ({ components }: SupportProfile, id: number) =>
  components.find((component) => component.id === id)!.state;

/** A gap that is known, of support there is or of support that hangs on one person. */
export const lacksSupport = (profile: SupportProfile): boolean =>
  [1, 3, 4].some((id) => stateOf(profile, id) === 'gap');
