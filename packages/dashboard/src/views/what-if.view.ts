import type { Change, ComponentId, ComponentState, SupportFunction, Tier, WhatIf } from '@linli/core';
import { words, type Lang } from '@linli/core/words';
import type { Cohort, ReportData } from '../engine/protocol.ts';
import { namesOf } from './person.view.ts';

/** What is imagined, resolved to people: a link may name somebody whom the moment does not hold. */
export interface Wish {
  readonly leave: readonly string[];
  /** A place whose gates are shut. */
  readonly outside: string | null;
  readonly addWorker: number | null;
  readonly addTies: readonly {
    readonly supporter: string;
    readonly supported: string;
    readonly functions: readonly SupportFunction[];
  }[];
}

/** Null where nothing is imagined. */
export function changeOf({ leave, outside, addWorker, addTies }: Wish): Change | null {
  if (leave.length === 0 && outside === null && addWorker === null && addTies.length === 0) return null;
  return {
    remove: [...new Set(leave)],
    ...(outside === null ? {} : { removeOutside: outside }),
    ...(addWorker === null ? {} : { addWorker }),
    addTies: addTies.map(({ supporter, supported, functions }) => ({
      supporter,
      supported,
      ...(functions.length === 0 ? {} : { functions }),
    })),
  };
}

export interface ChangeRow {
  readonly id: string;
  readonly name: string;
  /** Before and after; null where the person has no profile. */
  readonly tiers: readonly [Tier, Tier] | null;
  readonly lost: string;
  readonly gained: string;
  readonly parts: readonly string[];
}

export interface ComponentRow {
  readonly id: ComponentId;
  readonly name: string;
  readonly worse: number;
  readonly better: number;
  /** Into or out of what is not known. */
  readonly other: number;
}

export interface WhatIfView {
  readonly removed: number;
  readonly placeUnknown: number;
  readonly uncovered: readonly ChangeRow[];
  readonly covered: readonly ChangeRow[];
  readonly changed: readonly ChangeRow[];
  readonly components: readonly ComponentRow[];
}

const rank: Readonly<Partial<Record<ComponentState, number>>> = { gap: 0, watch: 1, ok: 2 };
const tierRank: Readonly<Record<Tier, number>> = { R: 0, Y: 1, U: 2, G: 3 };

/** What a step between two states is. */
function stepOf([from, to]: readonly [ComponentState, ComponentState]): 'worse' | 'better' | 'other' {
  const [before, after] = [rank[from], rank[to]];
  if (before === undefined || after === undefined) return 'other';
  return after < before ? 'worse' : 'better';
}

export function whatIfView(report: ReportData, found: WhatIf, lang: Lang): WhatIfView {
  const told = words[lang];
  const nameOf = namesOf(report);
  const changes = new Map(found.changes.map((change) => [change.person, change]));
  const row = (id: string): ChangeRow => {
    const change = changes.get(id);
    return {
      id,
      name: nameOf(id),
      tiers: change?.tier ?? null,
      lost: told.functions(change?.lost ?? []),
      gained: told.functions(change?.gained ?? []),
      parts:
        change?.components.map(
          ({ id: part, states: [from, to] }) =>
            `${told.component[part]}${lang === 'zh' ? '：' : ': '}${told.state[from]} → ${told.state[to]}`,
        ) ?? [],
    };
  };
  const steps = found.changes.flatMap(({ components }) =>
    components.map(({ id, states }) => ({ id, step: stepOf(states) })),
  );
  const count = (part: ComponentId, kind: string) =>
    steps.filter(({ id, step }) => id === part && step === kind).length;
  return {
    removed: found.removed.length,
    placeUnknown: found.placeUnknown.length,
    uncovered: found.newlyUncovered.map(row),
    covered: found.newlyCovered.map(row),
    changed: found.changes
      .map(({ person }) => row(person))
      .sort((a, b) => tierRank[a.tiers?.[1] ?? 'G'] - tierRank[b.tiers?.[1] ?? 'G']),
    components: report.profiles.collected.map((id) => ({
      id,
      name: told.component[id],
      worse: count(id, 'worse'),
      better: count(id, 'better'),
      other: count(id, 'other'),
    })),
  };
}

/** What a cohort is called: the data's own name, or the engine's word for a role. */
export function cohortName({ kind, id, name }: Cohort, lang: Lang, ending: (date: string) => string): string {
  if (name !== null) return name;
  if (kind === 'role') return (words[lang].role as Readonly<Record<string, string>>)[id] ?? id;
  return kind === 'ending' ? ending(id) : id;
}
