import type { ProfileReport } from '../model/profile.ts';
import { changesBetween, type AtMoment } from './changed.ts';
import { eldersOf, type Counted } from './elders.ts';
import { pathsToAnchors } from './paths-to-anchors.ts';
import { basicPolicy } from './policy.ts';
import { profileOf, reportOf } from './profile.ts';

/** Profiles with what is needed to bring them up to date after an edit. */
export interface Profiled extends AtMoment {
  readonly report: ProfileReport;
  /** Paths of each elder to the anchors, by id; empty where nobody is one. */
  readonly paths: ReadonlyMap<string, number>;
}

function pathsOf({ graph, snapshot }: AtMoment): Counted {
  const count = pathsToAnchors(graph, snapshot, basicPolicy);
  const found = new Map<string, number>();
  if (count)
    snapshot.keys.forEach((id, i) => {
      if (snapshot.elders[i] === 1) found.set(id, count(i));
    });
  return { count, known: found };
}

/**
 * The profiles of a snapshot, made from those of the state before it: the same as `profile` gives, but judged anew are
 * only those whom what differs can reach. Component 7 rests on the whole network, so paths are counted again for
 * everybody, and whose number moved is judged anew too. Rows that were not touched must be the same objects, as `record`
 * leaves them.
 *
 * @remarks O(people + ties), and the cost of `profile` for who changed. Everybody where the moment, the first contact or
 * what is collected differs.
 */
export function updateProfile(now: AtMoment, before: Profiled | null): Profiled {
  const { graph, snapshot } = now;
  const counted = pathsOf(now);
  const paths = counted.known;
  const changes = before && changesBetween(before, now);
  const only = changes && new Set(changes.people);
  if (only) for (const [id, count] of paths) if (before.paths.get(id) !== count) only.add(id);
  const some = eldersOf(graph, snapshot, { counted, ...(only && { only }) });
  const same =
    only &&
    some.collected.join() === before.report.collected.join() &&
    paths.size > 0 === before.paths.size > 0;
  const all = only && !same ? eldersOf(graph, snapshot, { counted }) : some;
  const fresh = all.positions.map((position) => profileOf(all.elder(position), all));
  if (!same) return { ...now, paths, report: reportOf(fresh, snapshot, all) };
  const present = new Set(snapshot.keys);
  const kept = before.report.profiles.filter(({ person }) => !only.has(person) && present.has(person));
  return { ...now, paths, report: reportOf([...kept, ...fresh], snapshot, all) };
}
