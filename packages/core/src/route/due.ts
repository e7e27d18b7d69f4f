import { isCompletedContact } from '../model/contact.ts';
import { UsageError } from '../model/issue.ts';
import type { ProfileReport, Tier } from '../model/profile.ts';
import type { VisitTeam } from '../model/rounds.ts';
import type { PersonRow } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { PolicyPack } from '../profile/policy.ts';
import { addDays } from '../util/dates.ts';
import { isValidAt } from '../util/interval.ts';
import { buildingOf, homesIn } from '../util/nearby.ts';
import { byText } from '../util/order.ts';
import { weekWindows, type Window } from '../util/windows.ts';
import { routeDefaults, type RouteOptions } from './options.ts';
import { floorsToClimb, type Spot } from './travel.ts';

/** A visit to make between two days. */
export interface DueVisit {
  readonly person: PersonRow;
  readonly spot: Spot;
  readonly due: string;
  readonly last: string | null;
  readonly interval: number;
  /** First day on which it is not too soon. */
  readonly earliest: string;
  /** Days that two visits to the same person are to be apart. */
  readonly apart: number;
  readonly minutes: number;
  readonly windows: readonly Window[] | null;
  /** Position of the team that came most often, null where none came. */
  readonly usual: number | null;
}

/** Visits are looked back on for this long, to see who usually comes and how long it takes. */
const daysBack = 365;
/** Share of its interval that a visit may come too soon. */
const early = 1 / 4;

interface Past {
  last: string | null;
  readonly minutes: number[];
  readonly byTeam: number[];
}

/** Completed visits to each person up to the moment. O(events). */
export function pastVisits(graph: SupportGraph, asOf: string | null, teams: readonly VisitTeam[]) {
  const past = new Map<string, Past>();
  const teamOf = new Map(teams.flatMap(({ members }, t) => members.map((id) => [id, t] as const)));
  const since = asOf === null ? null : addDays(asOf, -daysBack);
  for (const event of graph.dataset.events) {
    const { type, date, people, actor, minutes } = event;
    if (type !== 'visit' || date === null || (asOf !== null && date > asOf)) continue;
    if (!isCompletedContact(event, graph.collected.outcomes)) continue;
    for (const id of people ?? []) {
      const own = past.get(id) ?? { last: null, minutes: [], byTeam: teams.map(() => 0) };
      past.set(id, own);
      if (own.last === null || date > own.last) own.last = date;
      if (since !== null && date < since) continue;
      if (minutes !== null && minutes > 0) own.minutes.push(minutes);
      const team = actor === null ? undefined : teamOf.get(actor);
      if (team !== undefined) own.byTeam[team]!++;
    }
  }
  return past;
}

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
};

const tierRank: Readonly<Record<Tier, number>> = { R: 0, Y: 1, U: 2, G: 3 };

/**
 * Every visit that falls due from the first day to the last, most urgent first: tier R, Y, U, G, then the day it is due,
 * then id. Due is the last completed visit and the interval of the policy; who was never visited is due on the first day.
 * A short interval brings several visits to the same person.
 *
 * @throws UsageError for a person who is not there.
 */
export function dueVisits(
  graph: SupportGraph,
  snapshot: Snapshot,
  report: ProfileReport,
  policy: PolicyPack,
  teams: readonly VisitTeam[],
  options: RouteOptions,
): readonly DueVisit[] {
  const { from, to, people, visitMinutes, stairMinutes } = { ...routeDefaults, ...options };
  const past = pastVisits(graph, snapshot.asOf, teams);
  const places = new Map(graph.dataset.places.map((place) => [place.id, place]));
  const homeOf = homesIn(graph.dataset.places);
  const tiers = new Map(report.profiles.map(({ person, tier }) => [person, tierRank[tier]]));
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  const strange = people?.find((id) => !position.has(id));
  if (strange !== undefined) throw new UsageError(`expected the id of a person, got ${strange}`);

  const wanted = people ?? snapshot.keys.filter((_, i) => snapshot.elders[i] === 1);
  return wanted
    .flatMap((id): DueVisit[] => {
      const i = position.get(id)!;
      const person = graph.people[snapshot.people[i]!]!;
      const { last = null, minutes = [], byTeam = [] } = past.get(id) ?? {};
      const interval = policy.contactInterval(person, snapshot.ages[i]!);
      const due = people || last === null ? from : addDays(last, interval);
      const most = Math.max(...byTeam, 0);
      const { x, y, lon, lat } = homeOf(person);
      const visit = {
        person,
        spot: {
          ids: person.place === null ? [id] : [id, person.place],
          building: person.place === null ? null : buildingOf(person.place),
          ...{ x, y, lon, lat },
        },
        last,
        interval,
        apart: Math.ceil(interval / 2),
        minutes: (median(minutes) ?? visitMinutes) + stairMinutes * floorsToClimb(person, places),
        windows: weekWindows(person.available),
        usual: most === 0 ? null : byTeam.indexOf(most),
      };
      const found: DueVisit[] = [];
      for (let day = due; day <= to; day = addDays(day < from ? from : day, interval)) {
        if (!isValidAt(person, day < from ? from : day)) break;
        const soon = addDays(day, -Math.floor(interval * early));
        found.push({ ...visit, due: day, earliest: soon < from ? from : soon });
        if (people) break;
      }
      return found;
    })
    .sort(
      (a, b) =>
        (tiers.get(a.person.id) ?? 4) - (tiers.get(b.person.id) ?? 4) ||
        byText(a.due, b.due) ||
        byText(a.person.id, b.person.id),
    );
}
