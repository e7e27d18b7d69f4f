import type { SupportProfile } from '../model/profile.ts';
import type { Snapshot, SnapshotOptions } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { profile } from '../profile/profile.ts';
import { anyActiveTie } from '../profile/supporters.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';

/** One wave or date, looked at once for all that is compared. */
export interface Moment {
  readonly snapshot: Snapshot;
  /** 1 has an active tie, 0 has none, -1 cannot be told. */
  readonly tied: Int8Array;
  readonly profiles: ReadonlyMap<string, SupportProfile>;
  readonly policy: string;
}

export function momentAt(graph: SupportGraph, options: SnapshotOptions): Moment {
  const snapshot = takeSnapshot(graph, options);
  const report = profile(graph, snapshot);
  return {
    snapshot,
    tied: anyActiveTie(graph, snapshot),
    profiles: new Map(report.profiles.map((one) => [one.person, one])),
    policy: report.policy,
  };
}
