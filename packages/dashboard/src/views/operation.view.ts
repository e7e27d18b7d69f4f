import type { Operation, SupportFunction, TieKind } from '@linli/core';

import type { Line, More } from './record.view.ts';

export type { Operation };

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** What a line of the case sheet writes down. */
export function lineOperation(person: string, line: Line): Operation {
  const { kind, text, outcome, date, actor, collectedBy } = line;
  if (kind === 'note') return { type: 'note', person, actor: orNull(actor), date, note: text };
  return {
    type: kind,
    person,
    actor,
    date,
    outcome,
    functions: [],
    channel: null,
    minutes: null,
    collectedBy: kind === 'delivery' ? orNull(collectedBy) : null,
    note: orNull(text),
  };
}

/** What a form of the case sheet writes down. */
export function moreOperation(person: string, worker: string | null, more: More): Operation {
  const { kind, values, people } = more;
  const functions = more.functions as readonly SupportFunction[];
  const date = values['date'] ?? '';
  const text = orNull(values['text']);
  switch (kind) {
    case 'tie': {
      const other = values['other'] ?? '';
      const gives = values['direction'] === 'gives';
      return {
        type: 'tie',
        supporter: gives ? person : other,
        supported: gives ? other : person,
        kind: orNull(values['relation']) as TieKind | null,
        functions,
        status: values['status'] === 'absent' ? 'absent' : 'present',
        date,
      };
    }
    case 'need':
      return {
        type: 'need',
        person,
        function: values['need'] as SupportFunction,
        detail: text,
        essential: values['essential'] === 'yes',
        asked: values['asked'] === 'yes',
        date,
      };
    case 'consent':
      return {
        type: 'consent',
        person,
        purpose: values['purpose'] as 'matching',
        given: values['given'] === 'yes',
        date,
        expires: null,
      };
    case 'follow-up':
      return {
        type: 'follow-up',
        person,
        worker: orNull(values['worker']),
        due: values['due'] ?? date,
        note: text,
        date,
      };
    case 'attendance':
      return { type: 'attendance', group: values['group'] ?? '', people, date, note: text };
    case 'open-case':
      return { type: 'open-case', person, worker: values['worker'] ?? '', goals: text, date };
    case 'close-case':
      return { type: 'close-case', person, reason: text, date };
    case 'hand-over':
      return { type: 'hand-over', from: worker ?? '', to: values['to'] ?? '', people: [person], date };
  }
}
