import type { ReportData } from '../engine/protocol.ts';
import { addDays, daysBetween } from './days.ts';
import { namesOf } from './person.view.ts';

/** What the worklist is narrowed to, beside tier, component and search. */
export interface Narrow {
  readonly building: string | null;
  readonly worker: string | null;
  readonly due: 'late' | 'soon' | null;
}

export type SortBy = 'due' | 'place' | null;

const soonDays = 7;
const someday = '9999';
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The worker of the open case, and those who support in their job, of each elder. */
function workersOf({ people, ties, records }: ReportData): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (elder: string, worker: string) =>
    found.set(elder, (found.get(elder) ?? new Set<string>()).add(worker));
  for (const { person, worker } of records.cases) if (worker !== null) add(person, worker);
  for (const { supporter, supported, support } of ties)
    if (support && people[supporter]!.formal && people[supported]!.elder)
      add(people[supported]!.id, people[supporter]!.id);
  return found;
}

/** Houses and workers with a number in their name stand as people count them. */
const { compare: asCounted } = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

export interface Narrowed {
  readonly id: string;
  readonly name: string;
  readonly n: number;
}

const counted = (keys: readonly string[], nameOf: (id: string) => string): readonly Narrowed[] => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => asCounted(a, b)).map(([id, n]) => ({ id, n, name: nameOf(id) }));
};

/** Buildings and workers to choose from, with how many elders each has. */
export const narrowChoices = (report: ReportData) => ({
  buildings: counted(
    report.people.flatMap(({ elder, building }) => (elder && building !== null ? [building] : [])),
    (id) => id,
  ),
  workers: counted(
    [...workersOf(report).values()].flatMap((workers) => [...workers]),
    namesOf(report),
  ),
});

/** Positions of those who match; null where nothing is asked for. */
export function narrowTo(
  report: ReportData,
  { building, worker, due }: Narrow,
  day: string,
): readonly number[] | null {
  if (building === null && worker === null && due === null) return null;
  const workers = worker === null ? null : workersOf(report);
  const days = new Map(report.visits.map((visit) => [visit.person, visit.due]));
  const end = addDays(day, soonDays);
  const isDue = (id: string): boolean => {
    const date = days.get(id);
    return date !== undefined && (due === 'late' ? date < day : date <= end);
  };
  return report.people.flatMap((person, at) =>
    (building === null || person.building === building) &&
    (workers === null || workers.get(person.id)?.has(worker!)) &&
    (due === null || isDue(person.id))
      ? [at]
      : [],
  );
}

/** Those in both; null stands for everybody. */
export function inBoth(a: readonly number[] | null, b: readonly number[] | null): readonly number[] | null {
  if (a === null || b === null) return a ?? b;
  const known = new Set(b);
  return a.filter((one) => known.has(one));
}

/** By the day a visit is due, or by building and place; those alike keep their order. */
export function sortedBy(report: ReportData, positions: readonly number[], by: SortBy): readonly number[] {
  if (by === null) return positions;
  const days = new Map(report.visits.map((visit) => [visit.person, visit.due]));
  const keyOf = (at: number): string => {
    const { id, place } = report.people[at]!;
    return (by === 'due' ? days.get(id) : place) ?? (by === 'due' ? someday : '\uffff');
  };
  return [...positions].sort((a, b) => byText(keyOf(a), keyOf(b)));
}

export interface VisitState {
  readonly due: string;
  readonly last: string | null;
  /** Days since the day it was due; 0 on that day, less before. */
  readonly late: number;
}

export const visitStates = (report: ReportData, day: string): ReadonlyMap<string, VisitState> =>
  new Map(
    report.visits.map(
      ({ person, due, last }) => [person, { due, last, late: daysBetween(due, day) }] as const,
    ),
  );

export interface Todo {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly worker: string | null;
  readonly note: string | null;
  readonly due: string | null;
  readonly late: boolean;
}

/** Follow-ups that are open, the one due first in front. */
export function openTodos(report: ReportData, day: string): readonly Todo[] {
  const nameOf = namesOf(report);
  return report.records.followUps
    .filter(({ done }) => done === null)
    .map(({ id, person, worker, due, note }) => ({
      id,
      person,
      name: nameOf(person),
      worker: worker === null ? null : nameOf(worker),
      note,
      due,
      late: due !== null && due < day,
    }))
    .sort((a, b) => byText(a.due ?? someday, b.due ?? someday) || byText(a.id, b.id));
}
