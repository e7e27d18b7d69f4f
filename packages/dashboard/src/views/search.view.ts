import { pinyin } from 'pinyin-pro';

export interface Searchable {
  readonly id: string;
  readonly name: string | null;
}

/** For each sign of a name, what may be typed for it: the sign itself and its readings. */
type Spelling = readonly (readonly string[])[];

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly spelling: Spelling;
}

export type Search = (typed: string) => readonly number[] | null;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•.'’_-]+/gu, '');

const readings = new Map<string, readonly string[]>();

function readingsOf(sign: string): readonly string[] {
  const known = readings.get(sign);
  if (known) return known;
  const found = pinyin(sign, { multiple: true, toneType: 'none', type: 'array', v: true });
  readings.set(sign, found);
  return found;
}

/** Every reading counts, for the one who types may not know which; the family name adds its own (单 shan, 解 xie). */
function spellingOf(name: string): Spelling {
  const asName = pinyin(name, { surname: 'head', toneType: 'none', type: 'array', v: true });
  return Array.from(name, (sign, i) => {
    const all = [sign, asName[i] ?? '', ...readingsOf(sign)].filter((one) => one !== '');
    return [...new Set(all.flatMap((one) => (/^[ln]v/.test(one) ? [one, one.replace('v', 'u')] : [one])))];
  });
}

/** Whether `typed` runs along the name from `i`: whole readings, initials and signs in any mixture. */
function runsAlong(typed: string, spelling: Spelling, i: number): boolean {
  if (typed === '') return true;
  return (spelling[i] ?? []).some(
    (one) =>
      one.startsWith(typed) ||
      (typed.startsWith(one) && runsAlong(typed.slice(one.length), spelling, i + 1)) ||
      (one.charAt(0) === typed.charAt(0) && runsAlong(typed.slice(1), spelling, i + 1)),
  );
}

const matches = ({ id, name, spelling }: Entry, typed: string): boolean =>
  id.includes(typed) ||
  name.includes(typed) ||
  spelling.some((_, start) => runsAlong(typed, spelling, start));

/** Search by name, pinyin, initials or id; case and width do not matter. Positions in `people`; null: nothing typed. */
export function searchIn(people: readonly Searchable[]): Search {
  let entries: readonly Entry[] | null = null;
  return (typed) => {
    const wanted = plain(typed);
    if (wanted === '') return null;
    entries ??= people.map(({ id, name }) => {
      const shown = plain(name ?? '');
      return { id: plain(id), name: shown, spelling: /\p{Script=Han}/u.test(shown) ? spellingOf(shown) : [] };
    });
    return entries.flatMap((entry, at) => (matches(entry, wanted) ? [at] : []));
  };
}
