import type { Gap, GapCode } from '@linli/core';
import { words, type Lang } from '@linli/core/words';
import type { ReportData } from '../engine/protocol.ts';
import { namesOf } from './person.view.ts';

export interface GapSentence {
  readonly id: string;
  readonly code: GapCode;
  readonly kind: string;
  readonly sentence: string;
}

const pressing = ({ code, numbers }: Gap): number =>
  code === 'G1' ? 0 : code === 'G2' ? (numbers['essential'] === 1 ? 1 : 2) : code === 'G3' ? 3 : 4;

/** The most pressing gap of each of these people. */
function worstOf(people: ReadonlySet<string>, gaps: readonly Gap[]): ReadonlyMap<string, Gap> {
  const worst = new Map<string, Gap>();
  for (const gap of gaps) {
    const [elder] = gap.people;
    if (elder === undefined || !people.has(elder)) continue;
    const known = worst.get(elder);
    if (!known || pressing(gap) < pressing(known)) worst.set(elder, gap);
  }
  return worst;
}

/** The most pressing gap of each of the first elders of the worklist. */
export function worstGaps(report: ReportData, lang: Lang, limit: number): readonly GapSentence[] {
  const nameOf = namesOf(report);
  const { profiles } = report.profiles;
  // Hardly anybody at the top of the list is without a gap: nobody need look at a whole city for five.
  for (let first = 10 * limit; ; first *= 10) {
    const elders = profiles.slice(0, first).map(({ person }) => person);
    const worst = worstOf(new Set(elders), report.gaps.gaps);
    const found = elders
      .flatMap((id) => {
        const gap = worst.get(id);
        return gap ? [{ id, gap }] : [];
      })
      .slice(0, limit)
      .map(({ id, gap }) => ({
        id,
        code: gap.code,
        kind: words[lang].gap[gap.code],
        sentence: words[lang].finding(gap, nameOf),
      }));
    if (found.length === limit || first >= profiles.length) return found;
  }
}

const allComponents = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What nobody can be judged on, because the dataset holds nothing about it. */
export const notCollected = (report: ReportData, lang: Lang): readonly string[] =>
  allComponents
    .filter((id) => !report.profiles.collected.includes(id))
    .map((id) => words[lang].component[id]);

export const uncheckedRules = (report: ReportData, lang: Lang): readonly string[] =>
  report.gaps.notes.map((note) => words[lang].note(note));

export interface CommunityNumber {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** Null: undefined here. */
  readonly value: number | null;
}

const shown = [
  'tie_count',
  'mean_degree',
  'components',
  'largest_component',
  'articulation_points',
  'bridges',
];

export const communityNumbers = (report: ReportData, lang: Lang): readonly CommunityNumber[] =>
  shown.flatMap((id) => {
    const found = report.communityMeasures[id];
    const told = words[lang].measure.get(id);
    if (!found || !told) return [];
    return [{ id, ...told, value: Number.isNaN(found.value) ? null : found.value }];
  });
