import type { RoundsPlan, Tier, VisitDue, VisitStop } from '@linli/core';
import { planWords, words, type Lang } from '@linli/core/words';
import type { ReportData } from '../engine/protocol.ts';
import { daysBetween, daysFrom } from './days.ts';
import { namelessIn, namesOf } from './person.view.ts';

/** The words of the page, and how it writes days and numbers. */
export interface WeekTold {
  readonly lang: Lang;
  day(date: string): string;
  date(date: string): string;
  say(value: number): string;
  visited(values: { last: string; interval: string; due: string }): string;
  never(values: { interval: string }): string;
  overdue(days: string): string;
}

interface SheetTold {
  readonly fileName: string;
  readonly unplaced: string;
  readonly exportColumns: readonly string[];
  readonly unplacedColumns: readonly string[];
}

interface TextTold {
  team(values: { team: string; members: string }): string;
  leave(values: { leave: string; back: string }): string;
  stop(values: { order: string; arrive: string; who: string; place: string; why: string }): string;
  unplaced(n: string): string;
  left(values: { who: string; reason: string }): string;
}

export interface WeekVisit {
  readonly key: string;
  readonly person: string;
  readonly due: string;
  readonly name: string;
  /** The id, where a name stands in its place. */
  readonly code: string | null;
  readonly place: string | null;
  readonly tier: Tier | null;
  readonly why: string;
  /** What the profile found first; null where it found nothing. */
  readonly found: string | null;
}

export interface WeekStop extends WeekVisit {
  readonly order: number;
  readonly arrive: string;
  readonly stay: number;
  readonly walk: number;
  readonly guessed: boolean;
  readonly notUsual: boolean;
}

export interface WeekRound {
  readonly leave: string;
  readonly back: string;
  readonly minutes: number;
  readonly walk: number;
  readonly exact: boolean;
  readonly stops: readonly WeekStop[];
}

/** What one team does on one day: one sheet of paper. */
export interface WeekSheet {
  readonly key: string;
  readonly team: string;
  readonly teamName: string;
  readonly members: readonly string[];
  readonly date: string;
  readonly day: string;
  readonly rounds: readonly WeekRound[];
  readonly visits: number;
  readonly minutes: number;
}

export interface WeekLeft extends WeekVisit {
  readonly reason: string;
  /** Whoever wants nobody at the door is not moved anywhere. */
  readonly movable: boolean;
}

export interface WeekView {
  readonly dates: readonly { readonly date: string; readonly day: string }[];
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  /** By day, then team. */
  readonly sheets: readonly WeekSheet[];
  readonly left: readonly WeekLeft[];
  readonly visits: number;
  readonly rounds: number;
  readonly minutes: number;
  readonly walk: number;
  readonly guessed: number;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function whyOf({ due, last, interval }: VisitDue, from: string, t: WeekTold): string {
  const every = t.say(interval);
  if (last === null) return t.never({ interval: every });
  const late = daysBetween(due, from);
  const told = t.visited({ last: t.date(last), interval: every, due: t.date(due) });
  return late > 0 ? `${told}${t.lang === 'zh' ? '，' : ', '}${t.overdue(t.say(late))}` : told;
}

/** The rounds as the screen and the paper show them: teams by days, and whoever was left out. */
export function weekView(report: ReportData, plan: RoundsPlan, t: WeekTold): WeekView {
  const { lang } = t;
  const nameOf = namesOf(report);
  const people = new Map(report.people.map((person) => [person.id, person]));
  const profiles = new Map(report.profiles.profiles.map((profile) => [profile.person, profile]));
  const groups = new Map(report.records.groups.map(({ id, name }) => [id, name]));
  const visit = (row: VisitDue & { readonly person: string }): WeekVisit => {
    const { person: id, due } = row;
    const [person, profile] = [people.get(id), profiles.get(id)];
    const [reason] = profile?.reasons ?? [];
    return {
      key: `${id} ${due}`,
      person: id,
      due,
      name: nameOf(id),
      code: nameOf(id) === id ? null : id,
      place: person?.place ?? null,
      tier: profile?.tier ?? null,
      why: whyOf(row, plan.from, t),
      found: reason === undefined ? null : words[lang].reason(reason, nameOf),
    };
  };
  const stop = (row: VisitStop, i: number): WeekStop => ({
    ...visit(row),
    order: i + 1,
    arrive: row.arrive,
    stay: row.minutes,
    walk: row.walk,
    guessed: row.placeUnknown,
    notUsual: row.usual === false,
  });
  const teams = plan.teams.map(({ id, members }) => ({
    id,
    name: groups.get(id) ?? nameOf(id),
    members: members.filter((one) => one !== id).map(nameOf),
  }));
  const dates = daysFrom(plan.from, plan.to).map((date) => ({ date, day: t.day(date) }));
  const sheets = dates.flatMap(({ date, day }) =>
    teams.flatMap((team): WeekSheet[] => {
      const rounds = plan.rounds
        .filter((round) => round.team === team.id && round.date === date)
        .map(({ leave, back, minutes, travel, exact, stops }) => ({
          leave,
          back,
          minutes,
          walk: travel,
          exact,
          stops: stops.map(stop),
        }));
      if (rounds.length === 0) return [];
      return [
        {
          key: `${date} ${team.id}`,
          team: team.id,
          teamName: team.name,
          members: team.members,
          date,
          day,
          rounds,
          visits: sum(rounds.map(({ stops }) => stops.length)),
          minutes: sum(rounds.map(({ minutes }) => minutes)),
        },
      ];
    }),
  );
  const stops = plan.rounds.flatMap((round) => round.stops);
  return {
    dates,
    teams,
    sheets,
    left: plan.unplaced.map((row) => ({
      ...visit(row),
      reason: planWords[lang].unplaced[row.reason],
      movable: row.reason !== 'do-not-contact' && row.reason !== 'refused' && teams.length > 0,
    })),
    visits: stops.length,
    rounds: plan.rounds.length,
    minutes: sum(plan.rounds.map(({ minutes }) => minutes)),
    walk: sum(plan.rounds.map(({ travel }) => travel)),
    guessed: stops.filter(({ placeUnknown }) => placeUnknown).length,
  };
}

/** The plan as tables to take away. Whoever does not want to be named to others stands there by id, without a home. */
export function weekTables(report: ReportData, view: WeekView, lang: Lang, t: SheetTold) {
  const hidden = namelessIn(report);
  const named = ({ person, name, code, place }: WeekVisit) =>
    [person, code === null || hidden.has(person) ? null : name, hidden.has(person) ? null : place] as const;
  const tier = ({ tier: one }: WeekVisit): string | null => one && words[lang].tier[one];
  return [
    {
      name: t.fileName,
      columns: t.exportColumns,
      rows: view.sheets.flatMap(({ date, teamName, rounds }) =>
        rounds.flatMap(({ leave, stops }) =>
          stops.map((stop) => [
            date,
            teamName,
            leave,
            stop.order,
            stop.arrive,
            stop.stay,
            stop.walk,
            ...named(stop),
            tier(stop),
            stop.why,
          ]),
        ),
      ),
    },
    {
      name: t.unplaced,
      columns: t.unplacedColumns,
      rows: view.left.map((one) => [...named(one), tier(one), one.why, one.reason]),
    },
  ];
}

/** Plain words for a message: one sheet, or the whole plan. */
export function weekText(
  report: ReportData,
  { sheets, left }: Pick<WeekView, 'sheets' | 'left'>,
  t: TextTold,
  names: boolean,
): string {
  const hidden = namelessIn(report);
  const open = ({ person }: WeekVisit): boolean => names && !hidden.has(person);
  const who = (one: WeekVisit): string => (open(one) ? one.name : one.person);
  const people = new Set(report.people.map(({ id }) => id));
  const parts = sheets.map(({ day, team: id, teamName, members, rounds }) => {
    const team = !names && people.has(id) ? id : teamName;
    const shown = names ? members.join('、') : '';
    return [
      `${day} ${t.team({ team, members: shown })}`,
      ...rounds.flatMap(({ leave, back, stops }) => [
        t.leave({ leave, back }),
        ...stops.map((stop) =>
          t.stop({
            order: String(stop.order),
            arrive: stop.arrive,
            who: who(stop),
            place: open(stop) ? (stop.place ?? '') : '',
            why: stop.why,
          }),
        ),
      ]),
    ].join('\n');
  });
  const rest = left.map((one) => t.left({ who: who(one), reason: one.reason }));
  if (rest.length > 0) parts.push([t.unplaced(String(rest.length)), ...rest].join('\n'));
  return parts.join('\n\n');
}
