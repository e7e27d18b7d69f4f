import type { FairnessRow } from '../model/plan.ts';
import type { PersonRow } from '../model/schema.ts';
import { buildingOf } from '../util/nearby.ts';
import { byText } from '../util/order.ts';

/** Fewer elders than this are not shown apart. */
const fewest = 5;

export interface CoverOfElder {
  readonly person: PersonRow;
  readonly age: number;
  readonly before: boolean;
  readonly after: boolean;
}

const band = (age: number): string =>
  Number.isNaN(age) ? 'unknown' : age < 60 ? '<60' : age < 70 ? '60-69' : age < 80 ? '70-79' : '80+';

const groupings: readonly (readonly [FairnessRow['by'], (one: CoverOfElder) => string])[] = [
  ['age', ({ age }) => band(age)],
  ['gender', ({ person }) => person.gender ?? 'unknown'],
  [
    'place',
    ({ person }) => person.community ?? (person.place === null ? 'unknown' : buildingOf(person.place)),
  ],
  // The first language is the elder's own.
  ['language', ({ person }) => person.languages?.[0] ?? 'unknown'],
  ['hukou', ({ person }) => person.attributes.get('hukou') ?? person.attributes.get('户籍') ?? 'unknown'],
];
/** Groupings that are left out where nobody recorded them. */
const ifRecorded: ReadonlySet<FairnessRow['by']> = new Set(['language', 'hukou']);

/** Groups too small to show; where there is just one, also the next smallest, for it could be told by subtraction. */
function hidden(sizes: readonly (readonly [string, number])[]): ReadonlySet<string> {
  const small = sizes.filter(([, size]) => size < fewest).map(([group]) => group);
  if (small.length !== 1) return new Set(small);
  const [next] = sizes
    .filter(([group]) => group !== small[0])
    .sort((a, b) => a[1] - b[1] || byText(a[0], b[0]));
  return new Set(next ? [...small, next[0]] : small);
}

const share = (own: readonly CoverOfElder[], covered: (one: CoverOfElder) => boolean): number =>
  own.filter(covered).length / own.length;

/** Share of elders with somebody for every essential need, before and after a plan, by group. */
export function fairnessOf(elders: readonly CoverOfElder[]): readonly FairnessRow[] {
  return groupings.flatMap(([by, groupOf]) => {
    const groups = new Map<string, CoverOfElder[]>();
    for (const one of elders) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
    if (ifRecorded.has(by) && groups.size === 1 && groups.has('unknown')) return [];
    const sorted = [...groups].sort(([a], [b]) => byText(a, b));
    const unseen = hidden(sorted.map(([group, own]) => [group, own.length]));
    return sorted.map(([group, own]) =>
      unseen.has(group)
        ? { by, group, elders: null, before: null, after: null }
        : {
            by,
            group,
            elders: own.length,
            before: share(own, ({ before }) => before),
            after: share(own, ({ after }) => after),
          },
    );
  });
}
