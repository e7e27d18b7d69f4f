import { UsageError } from '../model/issue.ts';
import type { ContactOperation, ImportOperation, Operation, RowChange } from '../model/operation.ts';
import type { Dataset } from '../model/schema.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import { closeCase, handOver, openCase } from './cases.ts';
import { importedRows } from './import-rows.ts';
import { problemsOf } from './problems.ts';
import { Draft } from './rows.ts';
import { addTie, makePlan, tieFromContact, tiesHolding } from './ties.ts';

/** What a contact gives where nobody says. */
const usual: Readonly<Record<ContactOperation['type'], readonly SupportFunction[]>> = {
  visit: ['companionship'],
  call: ['companionship'],
  delivery: ['instrumental'],
};

function contact(draft: Draft, operation: ContactOperation): void {
  const { type, person, actor, date, outcome, channel, minutes, collectedBy, note } = operation;
  const functions = operation.functions.length > 0 ? operation.functions : usual[type];
  draft.add('events', {
    id: draft.nextId('events', 'R'),
    type,
    date,
    actor,
    people: [person],
    functions,
    channel,
    minutes,
    outcome,
    collected_by: collectedBy,
    note,
  });
  if (outcome !== 'met') return;
  tieFromContact(draft, actor, person, functions, date);
  if (collectedBy !== null) tieFromContact(draft, collectedBy, person, ['instrumental'], date);
}

function write(draft: Draft, operation: Exclude<Operation, ImportOperation>): void {
  switch (operation.type) {
    case 'visit':
    case 'call':
    case 'delivery':
      return contact(draft, operation);
    case 'attendance': {
      const { type, group, people, date, note } = operation;
      return draft.add('events', { id: draft.nextId('events', 'R'), type, date, people, group, note });
    }
    case 'note': {
      const { type, person, actor, date, note } = operation;
      return draft.add('events', {
        id: draft.nextId('events', 'R'),
        type,
        date,
        actor,
        people: [person],
        note,
      });
    }
    case 'tie':
      addTie(draft, operation);
      if (operation.status === 'present')
        makePlan(draft, operation.supporter, operation.supported, operation.date);
      return;
    case 'end-tie': {
      const { supporter, supported, date } = operation;
      for (const tie of tiesHolding(draft.rows('ties'), supporter, supported, date))
        draft.replace('ties', tie, { to: date });
      return;
    }
    case 'need': {
      const { person, function: what, detail, essential, asked, date } = operation;
      return draft.add('needs', { person, function: what, detail, essential, asked, from: date });
    }
    case 'consent': {
      const { person, purpose, given, date, expires } = operation;
      return draft.add('consents', { person, purpose, given, date, expires });
    }
    case 'plan': {
      const { supporter, supported, functions, decision, reason, date } = operation;
      const known = draft
        .rows('plans')
        .find((row) => row.supporter === supporter && row.supported === supported);
      const row = { functions: functions.length > 0 ? functions : null, decision, reason, date };
      if (known) return draft.replace('plans', known, row);
      return draft.add('plans', { supporter, supported, ...row });
    }
    case 'follow-up': {
      const { person, worker, due, note, date } = operation;
      return draft.add('follow_ups', {
        id: draft.nextId('follow_ups', 'F'),
        person,
        worker,
        due,
        note,
        date,
      });
    }
    case 'follow-up-done': {
      const row = draft.rows('follow_ups').find(({ id }) => id === operation.id)!;
      return draft.replace('follow_ups', row, { done: operation.date });
    }
    case 'open-case':
      return openCase(draft, operation);
    case 'close-case':
      return closeCase(draft, operation);
    case 'hand-over':
      return handOver(draft, operation);
  }
}

/**
 * What an operation does to a dataset, row by row: `applyChanges` does it, `invertChanges` takes it back.
 *
 * @throws UsageError where `problemsOf` finds something.
 */
export function changesOf(dataset: Dataset, operation: Operation): readonly RowChange[] {
  const problems = problemsOf(dataset, operation);
  if (problems.length > 0) throw new UsageError(`${operation.type}: ${problems.join(', ')}`);
  if (operation.type === 'import') return importedRows(operation);
  const draft = new Draft(dataset);
  write(draft, operation);
  return draft.changes;
}
