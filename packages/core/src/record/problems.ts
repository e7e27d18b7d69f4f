import type { ImportOperation, Operation, OperationProblem } from '../model/operation.ts';
import type { Dataset } from '../model/schema.ts';
import { isDate } from '../util/dates.ts';
import { openCases } from './cases.ts';
import { tiesHolding } from './ties.ts';

const same = (a: string, b: string): OperationProblem[] => (a === b ? ['same-person'] : []);

type OwnOperation = Exclude<Operation, ImportOperation>;

function own(dataset: Dataset, operation: OwnOperation): OperationProblem[] {
  switch (operation.type) {
    case 'visit':
    case 'call':
    case 'delivery':
      return same(operation.actor, operation.person);
    case 'attendance':
      return [
        ...(operation.people.length === 0 ? (['nobody'] as const) : []),
        ...(dataset.groups.some(({ id }) => id === operation.group) ? [] : (['unknown-group'] as const)),
      ];
    case 'note':
      return operation.note.trim() === '' ? ['empty'] : [];
    case 'tie':
    case 'plan':
      return same(operation.supporter, operation.supported);
    case 'end-tie': {
      const { supporter, supported, date } = operation;
      return tiesHolding(dataset.ties, supporter, supported, date).length > 0 ? [] : ['no-tie'];
    }
    case 'need':
    case 'consent':
      return [];
    case 'follow-up':
      return operation.due < operation.date ? ['due-before-date'] : [];
    case 'follow-up-done':
      return dataset.follow_ups.some(({ id, done }) => id === operation.id && done === null)
        ? []
        : ['unknown-follow-up'];
    case 'open-case': {
      const { person, worker, date } = operation;
      const open = openCases(dataset.cases, date).some((row) => row.person === person);
      return [...same(person, worker), ...(open ? (['case-open'] as const) : [])];
    }
    case 'close-case':
      return openCases(dataset.cases, operation.date).some(({ person }) => person === operation.person)
        ? []
        : ['no-case'];
    case 'hand-over': {
      const { from, to, people, date } = operation;
      const open = openCases(dataset.cases, date).filter(({ worker }) => worker === from);
      const held = people.every((id) => open.some(({ person }) => person === id)) && open.length > 0;
      return [...same(from, to), ...(held ? [] : (['no-case'] as const))];
    }
  }
}

const peopleOf = (operation: OwnOperation): readonly (string | null)[] => {
  switch (operation.type) {
    case 'visit':
    case 'call':
    case 'delivery':
      return [operation.person, operation.actor, operation.collectedBy];
    case 'attendance':
      return operation.people;
    case 'note':
      return [operation.person, operation.actor];
    case 'tie':
    case 'end-tie':
    case 'plan':
      return [operation.supporter, operation.supported];
    case 'need':
    case 'consent':
    case 'close-case':
      return [operation.person];
    case 'follow-up':
    case 'open-case':
      return [operation.person, operation.worker];
    case 'follow-up-done':
      return [];
    case 'hand-over':
      return [operation.from, operation.to, ...operation.people];
  }
};

const datesOf = (operation: OwnOperation): readonly (string | null)[] => [
  operation.date,
  operation.type === 'follow-up' ? operation.due : null,
  operation.type === 'consent' ? operation.expires : null,
];

/** Why an operation cannot be written down; empty where it can. */
export function problemsOf(dataset: Dataset, operation: Operation): readonly OperationProblem[] {
  // Its rows were checked, one by one, when it was previewed.
  if (operation.type === 'import') return [];
  const ids = new Set(dataset.people.map(({ id }) => id));
  const problems: OperationProblem[] = [];
  if (peopleOf(operation).some((id) => id !== null && !ids.has(id))) problems.push('unknown-person');
  if (datesOf(operation).some((date) => date !== null && !isDate(date))) problems.push('not-a-date');
  return problems.length > 0 ? problems : own(dataset, operation);
}
