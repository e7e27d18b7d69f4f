import type { Tier } from '@linli/core';
import { words, type Lang } from '@linli/core/words';
import type { BayId, Change, NetworkView } from './network-types.ts';

/** The picture as a table: a row a person. */
export interface PersonRow {
  readonly at: number;
  readonly name: string;
  readonly roles: string;
  readonly elder: boolean;
  readonly tier: Tier | null;
  readonly tierWord: string;
  readonly ties: number;
  readonly bay: BayId | null;
  /** Whom to try next and for what; empty where nobody is suggested. */
  readonly suggestion: string;
}

/** A row a tie; suggested ties first. */
export interface TieRow {
  readonly key: string;
  readonly one: string;
  readonly other: string;
  readonly oneAt: number;
  readonly otherAt: number;
  readonly gives: string;
  readonly kinds: string;
  readonly state: 'suggested' | 'support' | 'relationship' | 'gone';
  readonly change: Change | null;
}

export function peopleRows(view: NetworkView, lang: Lang): readonly PersonRow[] {
  const say = words[lang];
  const label = (at: number) => view.nodes[at]?.label ?? '';
  const suggested = new Map(
    view.ghosts.map(({ supporter, supported, functions: gives }) => [
      supported,
      [label(supporter), say.functions(gives)]
        .filter((part) => part !== '')
        .join(lang === 'zh' ? '：' : ': '),
    ]),
  );
  return view.nodes
    .filter(({ hidden }) => !hidden)
    .map((node) => ({
      at: node.at,
      name: node.label,
      roles: node.roles,
      elder: node.elder,
      tier: node.tier,
      tierWord: node.tier === null ? '' : say.tier[node.tier],
      ties: node.ties,
      bay: node.bay,
      suggestion: suggested.get(node.at) ?? '',
    }));
}

export function tieRows(view: NetworkView, lang: Lang): readonly TieRow[] {
  const say = words[lang];
  const ends = (a: number, b: number) => ({
    one: view.nodes[a]?.label ?? '',
    other: view.nodes[b]?.label ?? '',
    oneAt: a,
    otherAt: b,
  });
  const ghosts = view.ghosts
    .filter(({ hidden }) => !hidden)
    .map(({ supporter, supported, functions: gives }): TieRow => {
      const what = { gives: say.functions(gives), kinds: '', state: 'suggested', change: null } as const;
      return { key: `suggested ${supporter} ${supported}`, ...ends(supporter, supported), ...what };
    });
  const ties = view.ties
    .filter(({ hidden }) => !hidden)
    .map((tie): TieRow => {
      return {
        key: tie.key,
        ...ends(tie.a, tie.b),
        gives: say.functions(tie.functions),
        kinds: tie.kinds.map((one) => say.kind[one]).join(lang === 'zh' ? '、' : ', '),
        state: !tie.present ? 'gone' : tie.support ? 'support' : 'relationship',
        change: tie.change,
      };
    });
  return [...ghosts, ...ties];
}

const tierRank: Readonly<Record<Tier, number>> = { R: 0, Y: 1, U: 2, G: 3 };
const stateRank: Readonly<Record<TieRow['state'], number>> = {
  suggested: 0,
  gone: 1,
  support: 2,
  relationship: 3,
};

export type PersonColumn = 'name' | 'roles' | 'tier' | 'ties' | 'bay' | 'suggestion';
export type TieColumn = 'one' | 'other' | 'gives' | 'kinds' | 'state' | 'change';
export type Direction = 'ascending' | 'descending';

type Value = string | number;
const personValue: Readonly<Record<PersonColumn, (row: PersonRow) => Value>> = {
  name: (row) => row.name,
  roles: (row) => (row.elder ? `0${row.roles}` : `1${row.roles}`),
  tier: (row) => (row.tier === null ? 4 : tierRank[row.tier]),
  ties: (row) => row.ties,
  bay: (row) => (row.bay === null ? 2 : row.bay === 'asked' ? 0 : 1),
  suggestion: (row) => row.suggestion,
};
const tieValue: Readonly<Record<TieColumn, (row: TieRow) => Value>> = {
  one: (row) => row.one,
  other: (row) => row.other,
  gives: (row) => row.gives,
  kinds: (row) => row.kinds,
  state: (row) => stateRank[row.state],
  change: (row) => row.change ?? '',
};

/** Empty cells last in both directions; of equals, the order that was there. */
function sorted<R>(
  rows: readonly R[],
  value: (row: R) => Value,
  direction: Direction,
  lang: Lang,
): readonly R[] {
  const { compare } = new Intl.Collator(lang === 'zh' ? 'zh-Hans-u-co-pinyin' : 'en', { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}

export const sortPeople = (
  rows: readonly PersonRow[],
  column: PersonColumn,
  direction: Direction,
  lang: Lang,
) => sorted(rows, personValue[column], direction, lang);
export const sortTies = (rows: readonly TieRow[], column: TieColumn, direction: Direction, lang: Lang) =>
  sorted(rows, tieValue[column], direction, lang);
