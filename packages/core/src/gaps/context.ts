import type { Gap, GapNote } from '../model/gap.ts';
import type { ProfileReport, SupportProfile } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';

export interface GapContext {
  readonly graph: SupportGraph;
  readonly snapshot: Snapshot;
  readonly report: ProfileReport;
}

/** A rule gives the gaps it finds, or the note that its inputs were not collected. */
export type GapRule = (context: GapContext) => readonly Gap[] | GapNote;

/** State of one component of a profile. */
export const stateOf = ({ components }: SupportProfile, id: number) =>
  components.find((component) => component.id === id)!.state;

/** A gap that is known, of support there is or of support that hangs on one person. */
export const lacksSupport = (profile: SupportProfile): boolean =>
  [1, 3, 4].some((id) => stateOf(profile, id) === 'gap');
