import type { Tier } from '@linli/core';
import { words, type Lang } from '@linli/core/words';
import type { ReportData } from '../engine/protocol.ts';
import { visitStates, type VisitState } from './narrow.view.ts';
import { once } from './once.ts';
import { namelessIn, namesOf } from './person.view.ts';

export interface WorklistRow {
  readonly id: string;
  readonly tier: Tier;
  readonly name: string;
  /** The id, where a name stands in its place. */
  readonly code: string | null;
  readonly age: number | null;
  readonly place: string | null;
  readonly why: string;
  /** Reasons that are not told here. */
  readonly moreReasons: number;
  readonly suggestion: string | null;
  /** Null: nobody knows, for no visit was ever recorded. */
  readonly visit: VisitState | null;
}

const profilesIn = once(
  (profiles: ReportData['profiles']['profiles']) =>
    new Map(profiles.map((profile) => [profile.person, profile])),
);
const planIn = once(
  (plan: ReportData['plan']) => new Map(plan.map((suggestion) => [suggestion.supported, suggestion])),
);

const reasonsTold = 2;
const between: Readonly<Record<Lang, string>> = { zh: '；', en: '. ' };

/** The rows of some elders, in the order given. A position that is no elder's gives no row. */
export function worklistRows(
  report: ReportData,
  positions: readonly number[],
  lang: Lang,
  day: string,
): readonly WorklistRow[] {
  const visits = visitStates(report, day);
  const nameOf = namesOf(report);
  const profiles = profilesIn(report.profiles.profiles);
  const plan = planIn(report.plan);
  return positions.flatMap((at) => {
    const person = report.people[at];
    const profile = person && profiles.get(person.id);
    if (!profile) return [];
    const { id, name, age, place } = person;
    const suggested = plan.get(id);
    return [
      {
        id,
        tier: profile.tier,
        name: name ?? id,
        code: name === null ? null : id,
        age,
        place,
        why: profile.reasons
          .slice(0, reasonsTold)
          .map((reason) => words[lang].reason(reason, nameOf))
          .join(between[lang]),
        moreReasons: Math.max(0, profile.reasons.length - reasonsTold),
        suggestion: suggested ? nameOf(suggested.supporter) : null,
        visit: visits.get(id) ?? null,
      },
    ];
  });
}

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The worklist as a table to take away: every reason told in full. Whoever refused to be named stands there by id. */
export function worklistSheet(
  report: ReportData,
  positions: readonly number[],
  lang: Lang,
  columns: readonly string[],
): Sheet {
  const nameOf = namesOf(report);
  const profiles = profilesIn(report.profiles.profiles);
  const plan = planIn(report.plan);
  const due = new Map(report.visits.map((visit) => [visit.person, visit.due]));
  const hidden = namelessIn(report);
  return {
    columns,
    rows: positions.flatMap((at) => {
      const person = report.people[at];
      const profile = person && profiles.get(person.id);
      if (!profile) return [];
      const suggested = plan.get(person.id);
      return [
        [
          words[lang].tier[profile.tier],
          person.id,
          hidden.has(person.id) ? null : person.name,
          person.age,
          hidden.has(person.id) ? null : person.place,
          due.get(person.id) ?? null,
          profile.reasons.map((reason) => words[lang].reason(reason, nameOf)).join(between[lang]),
          suggested ? words[lang].suggestion(suggested, nameOf) : null,
        ],
      ];
    }),
  };
}

/** Components that can be filtered by: those the dataset collected. */
export const partsToFilter = (report: ReportData) =>
  report.profiles.collected.flatMap((component) =>
    (['gap', 'watch', 'unknown'] as const).map((state) => ({ component, state })),
  );

export const anyPlace = ({ people }: ReportData): boolean =>
  people.some(({ elder, place }) => elder && place !== null);
