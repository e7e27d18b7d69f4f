import type {
  RoundsPlan,
  UnplacedVisit,
  VisitReason,
  VisitRound,
  VisitTeam,
  VisitWish,
} from '../model/rounds.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { basicPolicy } from '../profile/policy.ts';
import { profile } from '../profile/profile.ts';
import { refusedBy } from '../snapshot/consent.ts';
import { addDays, weekdayOf } from '../util/dates.ts';
import { isOnMap } from '../util/nearby.ts';
import { windowsOfDay, type Window } from '../util/windows.ts';
import { assignVisits, type Assignable, type Shift } from './assign.ts';
import { dueVisits, type DueVisit } from './due.ts';
import { checkOptions, hoursOf, routeDefaults, type RouteOptions } from './options.ts';
import { bestOrder } from './order.ts';
import { teamsOf } from './teams.ts';
import { backAt, timetable, type Tour } from './tour.ts';
import { minutesBetween, type Spot } from './travel.ts';

const clock = (minutes: number): string => {
  const whole = Math.round(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
};

/** A shift for each team, day and stretch of hours. Every tour knows all visits. */
function shiftsOf(
  visits: readonly DueVisit[],
  teams: readonly VisitTeam[],
  week: readonly Window[],
  options: RouteOptions,
): readonly Shift[] {
  const spots: readonly (Spot | null)[] = [null, ...visits.map(({ spot }) => spot)];
  const service = visits.map(({ minutes }) => minutes);
  const shifts: Shift[] = [];
  const ways = teams.map(({ id, place, x, y, lon, lat }) => {
    const start: Spot = { ids: place === null ? [id] : [id, place], building: null, x, y, lon, lat };
    const isKnown = isOnMap(start) || options.matrix !== undefined;
    const known = new Map<number, number>();
    return (from: number, to: number): number => {
      if (!isKnown && (from === 0 || to === 0)) return 0;
      const [a, b] = [from === 0 ? start : spots[from]!, to === 0 ? start : spots[to]!];
      const key = from * spots.length + to;
      const minutes = known.get(key) ?? minutesBetween(a, b, options);
      known.set(key, minutes);
      return minutes;
    };
  });
  for (let date = options.from; date <= options.to; date = addDays(date, 1)) {
    const weekday = weekdayOf(date);
    const windows = visits.map((visit) => visit.windows && windowsOfDay(visit.windows, weekday));
    for (const [open, close] of windowsOfDay(week, weekday))
      teams.forEach((_, team) =>
        shifts.push({ team, date, tour: { travel: ways[team]!, service, windows, open, close }, order: [] }),
      );
  }
  return shifts;
}

/** The same tour over a few stops only. */
const within = ({ travel, service, windows, open, close }: Tour, stops: readonly number[]): Tour => {
  const place = (at: number): number => (at === 0 ? 0 : stops[at - 1]! + 1);
  return {
    travel: (from, to) => travel(place(from), place(to)),
    service: stops.map((stop) => service[stop]!),
    windows: stops.map((stop) => windows[stop]!),
    open,
    close,
  };
};

function roundOf(shift: Shift, visits: readonly DueVisit[], team: VisitTeam): VisitRound {
  const stops = [...shift.order].sort((a, b) => a - b);
  const local = within(shift.tour, stops);
  const { order, exact } = bestOrder(
    local,
    shift.order.map((stop) => stops.indexOf(stop)),
  );
  const found = order!.map((at) => stops[at]!);
  const { leave, back, starts, ways, travel } = timetable(shift.tour, found);
  return {
    team: team.id,
    date: shift.date,
    leave: clock(leave),
    back: clock(back),
    minutes: Math.round(back - leave),
    travel: Math.round(travel),
    exact,
    stops: found.map((stop, i) => {
      const { person, minutes, due, last, interval, usual, spot } = visits[stop]!;
      return {
        person: person.id,
        arrive: clock(starts[i]!),
        minutes,
        walk: Math.round(ways[i]!),
        due,
        last,
        interval,
        usual: usual === null ? null : usual === shift.team,
        placeUnknown: spot.building === null && !isOnMap(spot),
      };
    }),
  };
}

const unplaced = ({ person, due, last, interval }: DueVisit, reason: VisitReason): UnplacedVisit => ({
  person: person.id,
  due,
  last,
  interval,
  reason,
});

/** Why a visit found no place, looking at it alone. */
function reasonOf(
  visit: number,
  shifts: readonly Shift[],
  teams: number,
  only: Assignable['only'],
): VisitReason {
  if (teams === 0) return 'no-team';
  const wanted = only ? shifts.filter(({ team, date }) => team === only.team && date === only.date) : shifts;
  const alone = (tour: Tour) => backAt(tour, [visit]) < Infinity;
  if (wanted.some(({ tour }) => alone(tour))) return 'no-time-left';
  const anyTime = (tour: Tour) => ({ ...tour, windows: tour.windows.map(() => null) });
  return wanted.length > 0 && !wanted.some(({ tour }) => alone(anyTime(tour))) ? 'too-long' : 'no-window';
}

const sameVisit = (visit: DueVisit, { person, due }: VisitWish): boolean =>
  visit.person.id === person && visit.due === due;

/** Where visits are to be, by position, in the order in which that was decided. */
function decided(
  visits: readonly DueVisit[],
  teams: readonly VisitTeam[],
  wishes: readonly VisitWish[],
): ReadonlyMap<number, NonNullable<Assignable['only']>> {
  return new Map(
    wishes.flatMap((wish) => {
      const at = visits.findIndex((visit) => sameVisit(visit, wish));
      const team = teams.findIndex(({ id }) => id === wish.on?.team);
      return at < 0 || team < 0 || wish.on === null ? [] : [[at, { team, date: wish.on.date }] as const];
    }),
  );
}

/**
 * Who visits whom on which day and in which order. Visits that fall due are given to teams and days by `assignVisits`; each
 * round is then put in the order that has the team back earliest, proven up to 12 stops. A round sets out from where the
 * team is and comes back. Whoever wants no contact, or said no to visits, is not visited; every visit that finds no place is
 * listed with the reason.
 *
 * @param snapshot The moment up to which visits are known, and whose tiers say who comes first.
 * @throws UsageError for days out of order, hours that cannot be read, a person who is not there.
 */
export function planRounds(graph: SupportGraph, snapshot: Snapshot, options: RouteOptions): RoundsPlan {
  checkOptions(options);
  const { from, to, wishes = [] } = options;
  const policy = options.policy ?? basicPolicy;
  const report = options.report ?? profile(graph, snapshot, { policy });
  const teams = options.teams ?? teamsOf(graph, snapshot, from);
  const no = refusedBy(graph.dataset, 'visiting', snapshot.asOf);
  const putOff = wishes.filter(({ on }) => on === null);
  const quiet: UnplacedVisit[] = [];
  const visits = dueVisits(graph, snapshot, report, policy, teams, options).filter((visit) => {
    const reason = visit.person.do_not_contact
      ? 'do-not-contact'
      : no.has(visit.person.id)
        ? 'refused'
        : putOff.some((wish) => sameVisit(visit, wish))
          ? 'put-off'
          : null;
    if (reason !== null) quiet.push(unplaced(visit, reason));
    return reason === null;
  });
  const only = decided(visits, teams, wishes);
  const shifts = shiftsOf(visits, teams, hoursOf(options), options);
  const waiting = assignVisits(
    visits.map((visit, at) => ({ ...visit, person: visit.person.id, only: only.get(at) })),
    shifts,
    {
      ...routeDefaults,
      ...options,
      turns: [...only.keys(), ...[...visits.keys()].filter((at) => !only.has(at))],
    },
  );
  return {
    from,
    to,
    teams,
    rounds: shifts
      .filter(({ order }) => order.length > 0)
      .map((shift) => roundOf(shift, visits, teams[shift.team]!)),
    unplaced: [
      ...waiting.map((at) => unplaced(visits[at]!, reasonOf(at, shifts, teams.length, only.get(at)))),
      ...quiet,
    ],
  };
}
