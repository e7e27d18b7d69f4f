import { UsageError } from '../model/issue.ts';
import type { MeetingPoint, MeetingPoints } from '../model/meeting-points.ts';
import type { ProfileReport } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { greedyCover } from '../kernels/greedy-cover.ts';
import { lacksSupport } from '../gaps/context.ts';
import { basicPolicy } from '../profile/policy.ts';
import { isOnMap, metresBetween, type Located } from '../util/nearby.ts';
import { helpersOf } from './helpers.ts';

export interface MeetingPointOptions {
  /** Homes of willing people with room, or places where a group can meet. */
  readonly by: 'anchor' | 'activity';
  readonly count: number;
  /** Default 200 metres of straight line to a home, 500 to a place. */
  readonly metres?: number;
}

const reachOf = { anchor: 200, activity: 500 } as const;
/** Types of place where a group can meet. */
const meetsAt = /facility|community|compound/i;
/** Who cannot come to an activity, and is to be visited instead. */
const staysIn = /不出户|卧床|homebound|bed/i;

/**
 * The few homes, or the few places, from which most elders who lack support can be reached: by the greedy rule, with its
 * bound. An anchor is the home of somebody who said yes and has room, and who breaks no hard constraint for the elder; an
 * activity reaches whoever can go out. Whoever wants no contact is left out.
 *
 * @throws UsageError where the count is no whole number above zero.
 * @remarks O(elders x candidates + count x pairs). At least 1 - 1/e of the best, and `bound` says how far off at most.
 */
export function meetingPoints(
  graph: SupportGraph,
  snapshot: Snapshot,
  report: ProfileReport,
  { by, count, metres = reachOf[by] }: MeetingPointOptions,
): MeetingPoints {
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError(`expected a count above zero, got ${count}`);
  const helpers = helpersOf(graph, snapshot, basicPolicy, { maxMetres: metres });
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  const elders = report.profiles
    .filter(lacksSupport)
    .map(({ person }) => position.get(person)!)
    .filter(
      (i) => !helpers.refuses(i) && (by === 'anchor' || !staysIn.test(helpers.personAt(i).mobility ?? '')),
    );
  const located = elders.map((i) => helpers.homeAt(i));
  const isKnown = (spot: Located): boolean => spot.place !== null || spot.household !== null || isOnMap(spot);
  const near = (spot: Located): number[] =>
    located.flatMap((elder, at) => (metresBetween(elder, spot) <= metres ? [at] : []));

  const candidates =
    by === 'anchor'
      ? helpers.willing
          .filter((i) => helpers.personAt(i).willing === true && helpers.room(i) > 0)
          .map((i) => ({
            id: snapshot.keys[i]!,
            set: near(helpers.homeAt(i)).filter(
              (at) => elders[at] !== i && helpers.fails(elders[at]!, i) === null,
            ),
          }))
      : graph.dataset.places
          .filter(({ type }) => meetsAt.test(type ?? ''))
          .map(({ id, x, y, lon, lat }) => ({
            id,
            set: near({ household: null, place: id, x, y, lon, lat }),
          }));
  const { chosen, covered, bound } = greedyCover(
    candidates.map(({ set }) => set),
    count,
  );
  const nameOf = (at: number): string => snapshot.keys[elders[at]!]!;
  const seen = new Set<number>();
  const points = chosen.map((at): MeetingPoint => {
    const { id, set } = candidates[at]!;
    const adds = set.filter((one) => !seen.has(one));
    for (const one of adds) seen.add(one);
    return { id, reaches: set.map(nameOf), adds: adds.map(nameOf) };
  });
  const possible = new Set(candidates.flatMap(({ set }) => set));
  return {
    chosen: points,
    of: elders.length,
    reached: covered,
    bound: Math.min(bound, possible.size),
    left: elders.flatMap((_, at) =>
      seen.has(at)
        ? []
        : [
            {
              person: nameOf(at),
              reason: possible.has(at) ? 'not-chosen' : isKnown(located[at]!) ? 'too-far' : 'place-unknown',
            } as const,
          ],
    ),
  };
}
