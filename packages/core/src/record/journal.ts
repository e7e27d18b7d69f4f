import { UsageError } from '../model/issue.ts';
import type { Action, Journal, LogEntry, Operation, Step } from '../model/operation.ts';
import type { Dataset } from '../model/schema.ts';
import { changesOf } from './changes-of.ts';
import { applyChanges, invertChanges } from './rows.ts';

export const newJournal = (dataset: Dataset): Journal => ({ dataset, entries: [], done: [], undone: [] });

/** The entry that would come next. `at` is an ISO moment: the clock belongs to the caller. */
export const nextEntry = (
  journal: Journal,
  action: Operation | 'undo' | 'redo',
  at: string,
  by: string,
): LogEntry => {
  const seq = journal.entries.length + 1;
  if (typeof action === 'object') return { seq, at, by, action };
  const step = (action === 'undo' ? journal.done : journal.undone).at(-1);
  if (!step) throw new UsageError(`expected something to ${action}, got nothing`);
  return { seq, at, by, action: { type: action, of: step.seq } };
};

function takeBack(journal: Journal, of: number): Journal {
  const step = journal.done.at(-1);
  if (step?.seq !== of) throw new UsageError(`expected to undo entry ${step?.seq ?? '(none)'}, got ${of}`);
  return {
    ...journal,
    dataset: applyChanges(journal.dataset, invertChanges(step.changes)),
    done: journal.done.slice(0, -1),
    undone: [...journal.undone, step],
  };
}

function doAgain(journal: Journal, of: number): Journal {
  const step = journal.undone.at(-1);
  if (step?.seq !== of) throw new UsageError(`expected to redo entry ${step?.seq ?? '(none)'}, got ${of}`);
  return {
    ...journal,
    dataset: applyChanges(journal.dataset, step.changes),
    done: [...journal.done, step],
    undone: journal.undone.slice(0, -1),
  };
}

function act(journal: Journal, seq: number, action: Action): Journal {
  if (action.type === 'undo') return takeBack(journal, action.of);
  if (action.type === 'redo') return doAgain(journal, action.of);
  const step: Step = { seq, changes: changesOf(journal.dataset, action) };
  return {
    ...journal,
    dataset: applyChanges(journal.dataset, step.changes),
    done: [...journal.done, step],
    undone: [],
  };
}

/**
 * The journal with one more entry. Replaying the entries of a journal on the dataset that it began with gives the same
 * journal.
 *
 * @throws UsageError where the entry does not come next or cannot be applied.
 */
export function record(journal: Journal, entry: LogEntry): Journal {
  const expected = journal.entries.length + 1;
  if (entry.seq !== expected) throw new UsageError(`expected entry ${expected}, got ${entry.seq}`);
  return { ...act(journal, entry.seq, entry.action), entries: [...journal.entries, entry] };
}
