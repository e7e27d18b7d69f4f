import type {
  ComponentId,
  ComponentState,
  Gap,
  ProfileComponent,
  SupportFunction,
  SupportProfile,
  Tier,
} from '@linli/core';
import { words, type Lang } from '@linli/core/words';
import type { ContactInfo, PersonInfo, ReportData, TieInfo } from '../engine/protocol.ts';
import { namesOf, type NameOf } from './person.view.ts';

export type LineValue =
  | { readonly kind: 'people'; readonly n: number }
  | { readonly kind: 'needs'; readonly n: number; readonly of: number }
  | { readonly kind: 'without'; readonly functions: string }
  | { readonly kind: 'holds' }
  | { readonly kind: 'interval'; readonly ratio: number }
  | { readonly kind: 'paths'; readonly n: number }
  | { readonly kind: 'part'; readonly n: number }
  | null;

export interface ProfileLine {
  readonly id: ComponentId;
  readonly name: string;
  readonly state: ComponentState;
  readonly stateWord: string;
  readonly value: LineValue;
}

export interface NeedLine {
  readonly name: string;
  readonly essential: boolean;
  readonly assumed: boolean;
  readonly givers: readonly string[];
}

export interface RelationLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
}

export interface TieLine extends RelationLine {
  readonly gets: string;
  readonly gives: string;
}

export interface ContactLine {
  readonly date: string | null;
  readonly type: string | null;
  readonly outcome: string | null;
  readonly with: string;
  readonly note: string | null;
}

export interface CaseView {
  readonly person: PersonInfo;
  readonly name: string;
  readonly roles: string;
  /** Null: not an elder. */
  readonly tier: Tier | null;
  readonly reasons: readonly string[];
  readonly lines: readonly ProfileLine[];
  readonly needs: readonly NeedLine[];
  readonly gaps: readonly { readonly kind: string; readonly sentence: string }[];
  /** False: gaps and the suggestion are still looked for. */
  readonly complete: boolean;
  readonly suggestion: string | null;
  readonly contacts: readonly ContactLine[];
  readonly contactsCollected: boolean;
  readonly kin: readonly RelationLine[];
  readonly acquaintances: readonly RelationLine[];
  readonly ties: readonly TieLine[];
  /** Who is known to be in touch and helping; null where the data does not tell who is in touch. */
  readonly inTouch: readonly { readonly id: string; readonly name: string }[] | null;
  /** How many this person is known to be in touch with and helping. */
  readonly supports: number;
  readonly rests: {
    readonly meaning: string;
    readonly components: number;
    readonly completeness: number;
    readonly assumed: string | null;
    readonly policy: string;
  } | null;
}

function valueOf(
  { id, value, functions }: ProfileComponent,
  { needs }: SupportProfile,
  lang: Lang,
): LineValue {
  if (value === null) return null;
  switch (id) {
    case 1:
    case 5:
      return { kind: 'people', n: value };
    case 2:
      return { kind: 'interval', ratio: value };
    case 3:
      return { kind: 'needs', n: needs.filter(({ cover }) => cover > 0).length, of: needs.length };
    case 4:
      return functions.length === 0
        ? { kind: 'holds' }
        : { kind: 'without', functions: words[lang].functions(functions) };
    case 6:
      return { kind: 'needs', n: Math.round(value * needs.length), of: needs.length };
    case 7:
      return { kind: 'paths', n: value };
    case 8:
      return { kind: 'part', n: value };
  }
}

function contactsOf(report: ReportData, id: string, nameOf: NameOf): readonly ContactLine[] {
  const mine = ({ actor, people, date }: ContactInfo): boolean =>
    (actor === id || people.includes(id)) && (report.asOf === null || date === null || date <= report.asOf);
  return (
    report.contacts
      .filter(mine)
      // Of one day, what was written down last comes first.
      .reverse()
      .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
      .map(({ date, type, actor, people, outcome, note }) => ({
        date,
        type,
        outcome,
        with: [actor, ...people]
          .filter((other) => other !== null && other !== id)
          .map((other) => nameOf(other as string))
          .join('、'),
        note,
      }))
  );
}

/** Gaps that differ only in what is missing, told as one. */
function gapsOf(report: ReportData, id: string): readonly Gap[] {
  const found = new Map<string, Gap>();
  for (const gap of report.gaps.gaps) {
    if (gap.people[0] !== id) continue;
    const key = JSON.stringify([gap.code, ...gap.people]);
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, functions: [...new Set([...known.functions, ...gap.functions])] } : gap,
    );
  }
  return [...found.values()];
}

interface Beside {
  readonly id: string;
  readonly gets: Set<SupportFunction>;
  readonly gives: Set<SupportFunction>;
  readonly kinds: Set<NonNullable<TieInfo['kind']>>;
}

/** Everybody on the other end of some ties, once each, in people order. */
function besides(report: ReportData, at: number, ties: readonly TieInfo[]): readonly Beside[] {
  const found = new Map<number, Beside>();
  for (const tie of ties) {
    const other = tie.supporter === at ? tie.supported : tie.supporter;
    const id = report.people[other]?.id;
    if (id === undefined) continue;
    const beside: Beside = found.get(other) ?? { id, gets: new Set(), gives: new Set(), kinds: new Set() };
    found.set(other, beside);
    if (tie.kind) beside.kinds.add(tie.kind);
    for (const what of tie.functions) {
      if (tie.supported === at || !tie.directed) beside.gets.add(what);
      if (tie.supporter === at || !tie.directed) beside.gives.add(what);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, beside]) => beside);
}

/** The far ends of active ties that help this person, or that this person helps; in people order, once each. */
function activeEnds(own: readonly TieInfo[], at: number, side: 'supporter' | 'supported'): readonly number[] {
  const far = side === 'supporter' ? 'supported' : 'supporter';
  const ends = own
    .filter(({ active, support }) => active === true && support)
    .flatMap((tie) => (tie[far] === at ? [tie[side]] : tie.directed ? [] : [tie[far]]));
  return [...new Set(ends)].sort((a, b) => a - b);
}

/** Everything that the case sheet tells of the person at one position; null where there is nobody. */
export function caseView(report: ReportData, at: number | null, lang: Lang): CaseView | null {
  const person = at === null ? undefined : report.people[at];
  if (at === null || !person) return null;
  const nameOf = namesOf(report);
  const told = words[lang];
  const profile = report.profiles.profiles.find((entry) => entry.person === person.id);
  const suggested = report.plan.find(({ supported }) => supported === person.id);
  const own = report.ties.filter(({ supporter, supported }) => supporter === at || supported === at);
  const line = ({ id, kinds }: Beside): RelationLine => ({
    id,
    name: nameOf(id),
    kind: kinds.size === 0 ? null : [...kinds].map((kind) => told.kind[kind]).join('、'),
  });
  const supporting = besides(
    report,
    at,
    own.filter(({ support }) => support),
  );
  const other = (acquainted: boolean) =>
    besides(
      report,
      at,
      own.filter(({ support, kind }) => !support && (kind === 'acquaintance') === acquainted),
    )
      .filter(({ id }) => !supporting.some((beside) => beside.id === id))
      .map(line);
  return {
    person,
    name: nameOf(person.id),
    roles: person.roles.map((role) => told.role[role]).join('、'),
    tier: profile?.tier ?? null,
    reasons: profile?.reasons.map((reason) => told.reason(reason, nameOf)) ?? [],
    lines:
      profile?.components.map((component) => ({
        id: component.id,
        name: told.component[component.id],
        state: component.state,
        stateWord: told.state[component.state],
        value: valueOf(component, profile, lang),
      })) ?? [],
    needs:
      profile?.needs.map(({ function: what, essential, assumed, supporters }) => ({
        name: told.function[what],
        essential,
        assumed,
        givers: supporters.map(nameOf),
      })) ?? [],
    gaps: gapsOf(report, person.id).map((gap) => ({
      kind: told.gap[gap.code],
      sentence: told.finding(gap, nameOf),
    })),
    complete: report.complete,
    suggestion: suggested ? told.suggestion(suggested, nameOf) : null,
    contacts: contactsOf(report, person.id, nameOf),
    contactsCollected: report.contacts.length > 0,
    kin: other(false),
    acquaintances: other(true),
    ties: supporting.map((beside) => ({
      ...line(beside),
      gets: told.functions([...beside.gets]),
      gives: told.functions([...beside.gives]),
    })),
    inTouch:
      own.length > 0 && own.every(({ active, support }) => !support || active === null)
        ? null
        : activeEnds(own, at, 'supporter').map((end) => {
            const { id } = report.people[end]!;
            return { id, name: nameOf(id) };
          }),
    supports: activeEnds(own, at, 'supported').length,
    rests: profile
      ? {
          meaning: told.tierMeaning[profile.tier],
          components: report.profiles.collected.length,
          completeness: profile.completeness,
          assumed: profile.needs.some(({ assumed }) => assumed)
            ? told.functions(profile.needs.filter(({ assumed }) => assumed).map((need) => need.function))
            : null,
          policy: report.profiles.policy,
        }
      : null,
  };
}
