import type { Operation } from '@linli/core';
import { words, type Lang } from '@linli/core/words';
import type { History, ReportData } from '../engine/protocol.ts';
import type { messages } from '../i18n/index.ts';
import type { recordWords } from '../i18n/record.ts';
import { namesOf, type NameOf } from './person.view.ts';

export interface HistoryLine {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly type: Operation['type'] | 'undo' | 'redo';
  /** Number of the entry that was undone or redone. */
  readonly of: number | null;
  readonly holds: boolean;
  readonly who: string;
  readonly text: string;
}

/** How a line is said: the words of the record book and of the screens, in one language. */
export interface HistoryWords {
  readonly lang: Lang;
  readonly book: (typeof recordWords)[Lang];
  readonly screens: (typeof messages)[Lang];
  readonly date: (day: string) => string;
}

const peopleIn = (action: Operation, nameOf: NameOf): string => {
  switch (action.type) {
    case 'attendance':
      return action.people.map(nameOf).join('、');
    case 'tie':
    case 'end-tie':
    case 'plan':
      return `${nameOf(action.supporter)} → ${nameOf(action.supported)}`;
    case 'hand-over':
      return `${nameOf(action.from)} → ${nameOf(action.to)}`;
    case 'follow-up-done':
    case 'import':
      return '';
    default:
      return nameOf(action.person);
  }
};

/** What is worth reading of an entry beside its kind and its people; null and false are left out. */
function partsOf(action: Operation, { lang, book, screens, date }: HistoryWords) {
  const told = words[lang];
  const { more } = book;
  switch (action.type) {
    case 'visit':
    case 'call':
    case 'delivery': {
      const { outcome, note } = action;
      return [outcome !== null && outcome !== 'met' && screens.case.outcome[outcome], note];
    }
    case 'need':
      return [told.function[action.function], action.essential === true && more.essential, action.detail];
    case 'consent':
      return [
        `${action.given ? more.given : more.refused}${lang === 'zh' ? '：' : ': '}${book.purpose[action.purpose]}`,
      ];
    case 'plan':
      return [
        book.decision[action.decision],
        ...action.functions.map((one) => told.function[one]),
        action.reason,
      ];
    case 'tie':
      return [
        action.status !== 'present' && more.absent,
        action.kind !== null && told.kind[action.kind],
        ...action.functions.map((one) => told.function[one]),
      ];
    case 'follow-up':
      return [action.note, book.sheet.due(date(action.due))];
    case 'open-case':
      return [action.goals];
    case 'close-case':
      return [action.reason];
    case 'import':
      return [action.source];
    case 'end-tie':
    case 'follow-up-done':
    case 'hand-over':
      return [];
    default:
      return [action.note];
  }
}

/** What was written down, newest first, as people read it. */
export function historyLines(
  { lines }: History,
  report: ReportData,
  said: HistoryWords,
): readonly HistoryLine[] {
  const nameOf = namesOf(report);
  return lines.map(({ seq, at, by, action, holds }) => {
    const { type } = action;
    const undoing = action.type === 'undo' || action.type === 'redo';
    return {
      seq,
      at,
      by,
      type,
      of: undoing ? action.of : null,
      holds: holds || undoing,
      who: undoing ? '' : peopleIn(action, nameOf),
      text: undoing
        ? ''
        : partsOf(action, said)
            .filter(Boolean)
            .join(said.lang === 'zh' ? '，' : ', '),
    };
  });
}
