import type { ConsentPurpose, PlanDecision, SupportFunction } from '@linli/core';
import { words, type Lang } from '@linli/core/words';
import type { ReportData } from '../engine/protocol.ts';
import { namesOf } from './person.view.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Whom a form offers for one person: those around them first. */
export interface EntryPeople {
  readonly actors: readonly Choice[];
  /** Who may collect a delivery: everybody tied to them, then neighbours of the same place. */
  readonly collectors: readonly Choice[];
  readonly workers: readonly Choice[];
  /** Who comes first to mind: the worker of the open case, else the last who was in touch. */
  readonly usual: string;
}

/** One line of the case sheet as it was typed. Empty: nobody chosen. */
export interface Line {
  readonly kind: 'visit' | 'call' | 'delivery' | 'note';
  readonly text: string;
  readonly outcome: 'met' | 'no-answer' | 'refused' | 'no-entry';
  readonly date: string;
  readonly actor: string;
  readonly collectedBy: string;
}

/** Any other form: what its fields hold as text, and what was ticked. */
export interface More {
  readonly kind:
    'tie' | 'need' | 'consent' | 'follow-up' | 'attendance' | 'open-case' | 'close-case' | 'hand-over';
  readonly values: Readonly<Record<string, string>>;
  readonly functions: readonly string[];
  readonly people: readonly string[];
}

const most = 200;

export function entryPeople(report: ReportData, id: string): EntryPeople {
  const nameOf = namesOf(report);
  const at = report.people.findIndex((person) => person.id === id);
  const own = report.people[at];
  const tied = new Set(
    report.ties.flatMap(({ supporter, supported }) =>
      supporter === at ? [supported] : supported === at ? [supporter] : [],
    ),
  );
  const choice = (person: { readonly id: string }): Choice => ({ id: person.id, name: nameOf(person.id) });
  const others = report.people.filter((person) => person.id !== id);
  const around = others.filter((person) => tied.has(report.people.indexOf(person)));
  const workers = others.filter(({ formal }) => formal);
  const helpers = others.filter(({ roles }) => roles.includes('volunteer'));
  const near = others.filter(({ place }) => place !== null && place === own?.place);
  const unique = (...lists: (typeof others)[]): readonly Choice[] =>
    [...new Set(lists.flat())].slice(0, most).map(choice);
  const actors = unique(workers, helpers, around);
  const last = report.contacts.findLast(({ people }) => people.includes(id))?.actor;
  const usual = [report.records.cases.find(({ person }) => person === id)?.worker, last, actors[0]?.id];
  return {
    actors,
    collectors: unique(
      around.filter(({ formal }) => !formal),
      near,
      around,
    ),
    workers: unique(workers),
    usual: usual.find((one) => actors.some((actor) => actor.id === one)) ?? '',
  };
}

export interface CaseRecords {
  readonly open: {
    readonly worker: string | null;
    readonly workerId: string | null;
    readonly since: string | null;
    readonly goals: string | null;
  } | null;
  readonly followUps: readonly {
    readonly id: string;
    readonly due: string | null;
    readonly note: string | null;
    readonly overdue: boolean;
  }[];
  readonly plans: readonly {
    readonly supporter: string;
    readonly name: string;
    readonly functions: readonly SupportFunction[];
    readonly told: string;
    readonly decision: PlanDecision;
    readonly reason: string | null;
  }[];
  readonly refuses: readonly ConsentPurpose[];
}

/** What was written down about one person beside contacts, ties and needs. `today`: what is due before it is overdue. */
export function caseRecords(report: ReportData, id: string, today: string, lang: Lang): CaseRecords {
  const nameOf = namesOf(report);
  const { cases, followUps, plans, refusals } = report.records;
  const open = cases.find(({ person }) => person === id);
  return {
    open: open
      ? {
          worker: open.worker === null ? null : nameOf(open.worker),
          workerId: open.worker,
          since: open.opened,
          goals: open.goals,
        }
      : null,
    followUps: followUps
      .filter(({ person, done }) => person === id && done === null)
      .map((todo) => ({ ...todo, overdue: todo.due !== null && todo.due < today })),
    plans: plans.flatMap(({ supporter, supported, functions, decision, reason }) =>
      supported === id && decision !== null && decision !== 'made'
        ? [
            {
              supporter,
              name: nameOf(supporter),
              functions,
              told: words[lang].functions(functions),
              decision,
              reason,
            },
          ]
        : [],
    ),
    refuses: refusals.filter(({ people }) => people.includes(id)).map(({ purpose }) => purpose),
  };
}

/** Workers who have open cases, with how many. */
export function caseloads(report: ReportData): readonly (Choice & { readonly n: number })[] {
  const nameOf = namesOf(report);
  const counts = new Map<string, number>();
  for (const { worker } of report.records.cases)
    if (worker !== null) counts.set(worker, (counts.get(worker) ?? 0) + 1);
  return [...counts].map(([id, n]) => ({ id, n, name: nameOf(id) }));
}

/** Everybody who could take over cases. */
export const workersIn = (report: ReportData): readonly Choice[] => {
  const nameOf = namesOf(report);
  return report.people.filter(({ formal }) => formal).map(({ id }) => ({ id, name: nameOf(id) }));
};
