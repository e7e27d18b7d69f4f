import type { CloseCaseOperation, HandOverOperation, OpenCaseOperation } from '../model/operation.ts';
import type { Dataset } from '../model/schema.ts';
import { addTie, tiesHolding } from './ties.ts';
import type { Draft } from './rows.ts';

export type CaseRow = Dataset['cases'][number];

/** Open on a day: begun, and not closed by then. A case without dates is open. */
export const openCases = (cases: readonly CaseRow[], date: string): readonly CaseRow[] =>
  cases.filter(
    ({ opened, closed }) => (opened === null || opened <= date) && (closed === null || closed > date),
  );

function begin(draft: Draft, row: Partial<CaseRow> & Pick<CaseRow, 'person' | 'worker'>, date: string) {
  const { person, worker, condition_grade = null, goals = null } = row;
  draft.add('cases', { person, worker, opened: date, condition_grade, goals });
  if (worker === null || tiesHolding(draft.rows('ties'), worker, person, date).length > 0) return;
  addTie(draft, {
    supporter: worker,
    supported: person,
    status: 'present',
    kind: 'casework',
    functions: [],
    date,
  });
}

function end(draft: Draft, row: CaseRow, date: string, reason: string | null): void {
  draft.replace('cases', row, { closed: date, reason: reason ?? row.reason });
  if (row.worker === null) return;
  for (const tie of tiesHolding(draft.rows('ties'), row.worker, row.person, date))
    if (tie.kind === 'casework') draft.replace('ties', tie, { to: date });
}

export const openCase = (draft: Draft, { person, worker, goals, date }: OpenCaseOperation): void =>
  begin(draft, { person, worker, goals }, date);

export function closeCase(draft: Draft, { person, reason, date }: CloseCaseOperation): void {
  for (const row of openCases(draft.rows('cases'), date))
    if (row.person === person) end(draft, row, date, reason);
}

/** The case goes on under somebody else: grade, goals and open follow-ups go with it, events stay as they are. */
export function handOver(draft: Draft, { from, to, people, date }: HandOverOperation): void {
  const moving = openCases(draft.rows('cases'), date).filter(
    ({ worker, person }) => worker === from && (people.length === 0 || people.includes(person)),
  );
  for (const row of moving) {
    end(draft, row, date, null);
    begin(draft, { ...row, worker: to }, date);
    for (const todo of draft.rows('follow_ups'))
      if (todo.person === row.person && todo.worker === from && todo.done === null)
        draft.replace('follow_ups', todo, { worker: to });
  }
}
