import type { Dataset, TieRow } from '../model/schema.ts';
import type { Role, SupportFunction, TieKind } from '../model/vocabulary.ts';
import { isValidAt } from '../util/interval.ts';
import type { Draft } from './rows.ts';

const kindOfRole: readonly (readonly [Role, TieKind])[] = [
  ['social-worker', 'casework'],
  ['grid-worker', 'grid'],
  ['committee', 'grid'],
  ['health', 'medical'],
  ['provider', 'provider'],
  ['volunteer', 'volunteer-pair'],
  ['neighbour', 'neighbour'],
];

/** What a tie is called that nobody described: by what the supporter is there for. */
const kindBy = (draft: Draft, supporter: string): TieKind | null => {
  const roles = draft.rows('people').find(({ id }) => id === supporter)?.roles ?? [];
  return kindOfRole.find(([role]) => roles.includes(role))?.[1] ?? null;
};

/** Where waves have no dates a date cannot tell which one a new tie belongs to: then it is the last. */
const waveOf = ({ waves }: Pick<Dataset, 'waves'>): string | null => {
  if (waves.length === 0 || waves.some(({ date }) => date !== null)) return null;
  return waves.reduce((a, b) => ((b.order ?? Infinity) >= (a.order ?? Infinity) ? b : a)).id;
};

/** Ties from one person to the other that are there on a day, mutual ones included. */
export const tiesHolding = (
  ties: readonly TieRow[],
  supporter: string,
  supported: string,
  date: string,
): readonly TieRow[] =>
  ties.filter(
    (tie) =>
      (tie.status === null || tie.status === 'present') &&
      isValidAt(tie, date) &&
      ((tie.supporter === supporter && tie.supported === supported) ||
        (tie.directed === false && tie.supporter === supported && tie.supported === supporter)),
  );

export function addTie(
  draft: Draft,
  tie: Pick<TieRow, 'supporter' | 'supported' | 'status'> & {
    readonly kind: TieKind | null;
    readonly functions: readonly SupportFunction[];
    readonly date: string;
  },
): void {
  const { supporter, supported, status, kind, functions, date } = tie;
  draft.add('ties', {
    supporter,
    supported,
    status,
    kind: kind ?? kindBy(draft, supporter),
    functions: functions.length > 0 ? functions : null,
    reported_by: 'worker',
    confirmed: date,
    from: date,
    wave: waveOf({ waves: draft.rows('waves') }),
  });
}

/** Somebody who was in touch is tied: a contact is the evidence of a tie that nobody had written down. */
export function tieFromContact(
  draft: Draft,
  supporter: string,
  supported: string,
  functions: readonly SupportFunction[],
  date: string,
): void {
  if (supporter === supported || tiesHolding(draft.rows('ties'), supporter, supported, date).length > 0)
    return;
  addTie(draft, { supporter, supported, status: 'present', kind: null, functions, date });
}

/** A tie of the pair makes what was planned for it. */
export function makePlan(draft: Draft, supporter: string, supported: string, date: string): void {
  const plan = draft
    .rows('plans')
    .find((row) => row.supporter === supporter && row.supported === supported && row.decision !== 'made');
  if (plan) draft.replace('plans', plan, { decision: 'made', date });
}
