import type { GapCode } from '@linli/core';
import { words, type Lang } from '@linli/core/words';
import type { ReportData } from '../engine/protocol.ts';
import { namesOf } from './person.view.ts';

export interface GapSentence {
  readonly id: string;
  readonly code: GapCode;
  readonly kind: string;
  readonly sentence: string;
}

/** The most pressing gap of each of the first elders of the worklist. */
export function worstGaps(report: ReportData, lang: Lang): readonly GapSentence[] {
  const nameOf = namesOf(report);
  return report.foremost.map((gap) => ({
    id: gap.people[0]!,
    code: gap.code,
    kind: words[lang].gap[gap.code],
    sentence: words[lang].finding(gap, nameOf),
  }));
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
