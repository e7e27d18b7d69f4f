import { UsageError } from '../model/issue.ts';
import type { ProfileReport } from '../model/profile.ts';
import type { VisitTeam, VisitWish } from '../model/rounds.ts';
import type { PolicyPack } from '../profile/policy.ts';
import { weekWindows, type Window } from '../util/windows.ts';
import { travelDefaults, type TravelOptions } from './travel.ts';

export interface RouteOptions extends TravelOptions {
  /** First and last day, ISO, both included. */
  readonly from: string;
  readonly to: string;
  /** Default: the groups of the dataset that visit, else each social and grid worker alone. */
  readonly teams?: readonly VisitTeam[];
  /** When teams are out, in the words of an `available` cell. Default `weekdays 09:00-12:00`, `weekdays 13:30-17:00`. */
  readonly hours?: readonly string[];
  /** Ids of those to visit, due or not. Default: every elder who is due. */
  readonly people?: readonly string[];
  /**
   * What was decided already about due visits, known by person and day due. They keep to their team and day, come before
   * the others in the order given, and may be too soon or too close to each other. Wishes for visits not due are ignored.
   */
  readonly wishes?: readonly VisitWish[];
  /** Visits of one team in one round. Default 6. */
  readonly mostVisits?: number;
  /** Minutes of a visit where no earlier one of the same person tells. Default 40. */
  readonly visitMinutes?: number;
  /** Minutes up and down for each floor without a lift. Default 1. */
  readonly stairMinutes?: number;
  /** Minutes of way that a visit by the team that usually comes is worth. Default 30. */
  readonly usualTeamMinutes?: number;
  /** Minutes of way that a day less of delay is worth. Default 15. */
  readonly lateMinutes?: number;
  readonly policy?: PolicyPack;
  /** The profile of the same snapshot, where it was made already. */
  readonly report?: ProfileReport;
}

export const routeDefaults = {
  ...travelDefaults,
  hours: ['weekdays 09:00-12:00', 'weekdays 13:30-17:00'],
  mostVisits: 6,
  visitMinutes: 40,
  stairMinutes: 1,
  usualTeamMinutes: 30,
  lateMinutes: 15,
} as const;

/** The windows of a week in which teams are out. */
export function hoursOf({ hours = routeDefaults.hours }: RouteOptions): readonly Window[] {
  const week = weekWindows(hours);
  if (week === null) throw new UsageError(`expected hours such as weekdays 09:00-17:00, got ${hours.join()}`);
  return week;
}

export function checkOptions(options: RouteOptions): void {
  const { from, to } = options;
  if (to < from) throw new UsageError(`expected a last day of ${from} or later, got ${to}`);
  for (const name of ['mostVisits', 'visitMinutes', 'metresPerMinute', 'detour'] as const) {
    const value = options[name];
    if (value !== undefined && !(value > 0))
      throw new UsageError(`expected ${name} above zero, got ${value}`);
  }
}
