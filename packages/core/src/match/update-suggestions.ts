import { lacksSupport } from '../gaps/context.ts';
import type { Suggestion } from '../model/gap.ts';
import type { ProfileReport } from '../model/profile.ts';
import { changesBetween, differing, type AtMoment } from '../profile/changed.ts';
import { refusedBy } from '../snapshot/consent.ts';
import { homesIn, metresBetween } from '../util/nearby.ts';
import { suggesterOf } from './suggest.ts';

/** Ties to try with what is needed to bring them up to date after an edit. */
export interface Suggested extends AtMoment {
  readonly report: ProfileReport;
  readonly plan: readonly Suggestion[];
}

/** Everybody who is not known to be well supported: they are asked last. */
const needyIn = ({ profiles }: ProfileReport): ReadonlySet<string> =>
  new Set(profiles.filter(({ tier }) => tier !== 'G').map(({ person }) => person));

function* inOneOnly(a: ReadonlySet<string>, b: ReadonlySet<string>): Iterable<string> {
  for (const id of a) if (!b.has(id)) yield id;
  for (const id of b) if (!a.has(id)) yield id;
}

/** Everybody within two steps of these people, themselves too. */
function* withinTwoSteps({ snapshot }: AtMoment, people: ReadonlySet<string>): Iterable<string> {
  const { offsets, neighbors } = snapshot.undirected;
  let around = new Set(snapshot.keys.flatMap((id, i) => (people.has(id) ? [i] : [])));
  for (let step = 0; step < 2; step++) {
    const next = new Set(around);
    for (const i of around) for (let k = offsets[i]!; k < offsets[i + 1]!; k++) next.add(neighbors[k]!);
    around = next;
  }
  for (const i of around) yield snapshot.keys[i]!;
}

/** Whom what differs can give another suggestion; null: everybody. */
function reached(now: AtMoment, report: ProfileReport, before: Suggested): ReadonlySet<string> | null {
  const changes = changesBetween(before, now);
  const [was, is] = [before.graph.dataset, now.graph.dataset];
  if (!changes || was.places !== is.places) return null;
  const refused = (at: AtMoment) => refusedBy(at.graph.dataset, 'matching', at.snapshot.asOf);
  const others = new Set([
    ...changes.tied,
    ...changes.rows.map(({ id }) => id),
    ...inOneOnly(refused(before), refused(now)),
    ...inOneOnly(needyIn(before.report), needyIn(report)),
  ]);
  const found = new Set([...withinTwoSteps(before, others), ...withinTwoSteps(now, others)]);
  for (const { supported } of differing(was.plans, is.plans).rows) found.add(supported);
  const same = new Set(before.report.profiles);
  const homeOf = homesIn(is.places);
  const homes = [...before.graph.people, ...now.graph.people].flatMap((person) =>
    others.has(person.id) ? [homeOf(person)] : [],
  );
  for (const profile of report.profiles) {
    const { person } = profile;
    if (!same.has(profile)) found.add(person);
    if (found.has(person) || !lacksSupport(profile)) continue;
    const home = homeOf(now.graph.people[now.graph.indexOf.get(person)!]!);
    if (homes.some((other) => metresBetween(home, other) === 0)) found.add(person);
  }
  return found;
}

/**
 * The ties to try of a snapshot, made from those of the state before it: the same as `suggestTies` gives, but thought of anew
 * only for those whom what differs can reach: within two steps of somebody who changed, or at home with them. `report` holds
 * the profiles of `now`; rows that were not touched must be the same objects.
 *
 * @remarks O(people + ties), and the cost of `suggestTies` for who changed. Everybody where `updateProfile` looks at everybody.
 */
export function updateSuggestions(now: AtMoment, report: ProfileReport, before: Suggested | null): Suggested {
  const only = before && reached(now, report, before);
  const known = new Map(before?.plan.map((one) => [one.supported, one]));
  const suggest = suggesterOf(now, report);
  const plan = report.profiles.flatMap((profile) => {
    const { person } = profile;
    return (only && !only.has(person) ? known.get(person) : suggest(profile)) ?? [];
  });
  return { ...now, report, plan };
}
