import type { PlanDecision, SupportFunction, Tier, TiePlan, UnmetNeed } from '@linli/core';
import { planWords, words, type Lang } from '@linli/core/words';
import type { ReportData } from '../engine/protocol.ts';
import { namelessIn, namesOf } from './person.view.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  /** Null: not an elder. */
  readonly tier: Tier | null;
}

export interface ProposedRow {
  readonly key: string;
  readonly elder: Named;
  readonly helper: Named;
  readonly functions: string;
  readonly gives: readonly SupportFunction[];
  readonly why: string;
  readonly askFirst: boolean;
  /** The last word of somebody on this pair; null: none yet. */
  readonly decision: { readonly word: PlanDecision; readonly reason: string | null } | null;
}

export interface UnmetRow {
  readonly key: string;
  readonly elder: Named;
  /** Null: nobody asked what this elder needs. */
  readonly what: string | null;
  readonly second: boolean;
  readonly binding: string;
  /** How many people each condition left, in the order in which they were put on. */
  readonly funnel: readonly { readonly left: FunnelStep; readonly count: number }[];
}

export const funnelSteps = [
  'could_help',
  'not_unwilling',
  'may_offer',
  'feasible',
  'not_giving_yet',
] as const;
export type FunnelStep = (typeof funnelSteps)[number];

export interface GoalRow {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** No plan does better than this; null where it is not known. */
  readonly bound: number | null;
}

export interface FairnessLine {
  readonly by: 'age' | 'gender' | 'place' | 'language' | 'hukou';
  readonly group: string;
  readonly elders: number;
  readonly before: number;
  readonly after: number;
}

export interface Fairness {
  readonly lines: readonly FairnessLine[];
  /** How many groups are too small to show, by what they are told apart. */
  readonly hidden: readonly { readonly by: FairnessLine['by']; readonly groups: number }[];
}

const between: Readonly<Record<Lang, string>> = { zh: '、', en: ', ' };

function personOf(report: ReportData): (id: string) => Named {
  const nameOf = namesOf(report);
  const tiers = new Map(report.profiles.profiles.map(({ person, tier }) => [person, tier]));
  return (id) => ({ id, name: nameOf(id), tier: tiers.get(id) ?? null });
}

/** The proposed ties, those of one elder together, elders in the order of the worklist. */
export function proposedRows(report: ReportData, plan: TiePlan, lang: Lang): readonly ProposedRow[] {
  const person = personOf(report);
  const nameOf = namesOf(report);
  const place = new Map(report.profiles.profiles.map((profile, at) => [profile.person, at]));
  const pairOf = (supporter: string, supported: string) => JSON.stringify([supporter, supported]);
  const decided = new Map(
    report.records.plans.flatMap(({ supporter, supported, decision, reason }) =>
      decision === null ? [] : [[pairOf(supporter, supported), { word: decision, reason }] as const],
    ),
  );
  return plan.proposed
    .map(({ supporter, supported, functions, reasons, askFirst }) => ({
      key: pairOf(supporter, supported),
      elder: person(supported),
      helper: person(supporter),
      functions: words[lang].functions(functions),
      gives: functions,
      why: reasons.map((reason) => planWords[lang].reason(reason, nameOf)).join(between[lang]),
      askFirst,
      decision: decided.get(pairOf(supporter, supported)) ?? null,
    }))
    .sort((a, b) => (place.get(a.elder.id) ?? 0) - (place.get(b.elder.id) ?? 0));
}

/** What presses most first; elders whose needs nobody knows come last, for asking them comes before planning. */
const pressing = ({ function: wanted, essential, cover }: UnmetNeed): number =>
  wanted === null ? 3 : cover > 0 ? 2 : essential ? 0 : 1;

export function unmetRows(report: ReportData, plan: TiePlan, lang: Lang): readonly UnmetRow[] {
  const person = personOf(report);
  return [...plan.unmet]
    .sort((a, b) => pressing(a) - pressing(b))
    .map((need) => ({
      key: JSON.stringify([need.person, need.function]),
      elder: person(need.person),
      what: need.function === null ? null : words[lang].function[need.function],
      second: need.cover === 1,
      binding: planWords[lang].unmet(need, null),
      funnel: funnelSteps.flatMap((left) => {
        const count = need.numbers[left];
        return count === undefined ? [] : [{ left, count }];
      }),
    }));
}

/** The six numbers, what counts most first. */
export const goalRows = (plan: TiePlan, lang: Lang): readonly GoalRow[] =>
  planWords[lang].objective.map((name, at) => ({
    name,
    before: plan.before[at]!,
    after: plan.objective[at]!,
    bound: plan.bound[at] ?? null,
  }));

interface GroupWords {
  readonly female: string;
  readonly male: string;
  readonly unknown: string;
}

export function fairnessOf({ fairness }: TiePlan, told: GroupWords): Fairness {
  const groupOf = (by: FairnessLine['by'], group: string): string =>
    group === 'unknown' || (by === 'gender' && (group === 'female' || group === 'male'))
      ? told[group]
      : group;
  return {
    lines: fairness.flatMap(({ by, group, elders, before, after }) =>
      elders === null || before === null || after === null
        ? []
        : [{ by, group: groupOf(by, group), elders, before, after }],
    ),
    hidden: (['age', 'gender', 'place'] as const)
      .map((by) => ({ by, groups: fairness.filter((row) => row.by === by && row.elders === null).length }))
      .filter(({ groups }) => groups > 0),
  };
}

/** What the plan holds for one elder, as sentences for the case sheet. */
export const plannedFor = (
  report: ReportData,
  plan: TiePlan,
  id: string,
  lang: Lang,
): { readonly proposed: readonly ProposedRow[]; readonly unmet: readonly UnmetRow[] } => ({
  proposed: proposedRows(
    report,
    { ...plan, proposed: plan.proposed.filter(({ supported }) => supported === id) },
    lang,
  ),
  unmet: unmetRows(report, { ...plan, unmet: plan.unmet.filter(({ person }) => person === id) }, lang),
});

interface SheetWords {
  readonly exportColumns: readonly string[];
  readonly stateProposed: string;
  readonly stateUnmet: string;
  readonly asks: { readonly first: string; readonly yes: string };
  readonly needsUnknown: string;
  readonly second: (what: string) => string;
}

/** The plan as a table to take away: what is suggested, then what stays open. */
export function planSheet(report: ReportData, plan: TiePlan, told: SheetWords, lang: Lang) {
  const hidden = namelessIn(report);
  const nameOrNull = ({ id, name }: Named): string | null => (name === id || hidden.has(id) ? null : name);
  return {
    columns: told.exportColumns,
    rows: [
      ...proposedRows(report, plan, lang).map(({ elder, helper, functions, why, askFirst }) => [
        told.stateProposed,
        elder.id,
        nameOrNull(elder),
        helper.id,
        nameOrNull(helper),
        functions,
        why,
        askFirst ? told.asks.first : told.asks.yes,
      ]),
      ...unmetRows(report, plan, lang).map(({ elder, what, second, binding }) => [
        told.stateUnmet,
        elder.id,
        nameOrNull(elder),
        null,
        null,
        what === null ? told.needsUnknown : second ? told.second(what) : what,
        binding,
        null,
      ]),
    ],
  };
}
