import type { Gap, GapCode, GapNote, GapReport } from '../model/gap.ts';
import type { ProfileReport } from '../model/profile.ts';
import { changesBetween, type AtMoment, type Changes } from '../profile/changed.ts';
import { contextOf, type Change, type GapContext, type GapRule } from './context.ts';
import { rules } from './rules.ts';

type ByPerson = ReadonlyMap<string, readonly Gap[]>;
type Found = { readonly note: GapNote } | { readonly gaps: readonly Gap[]; readonly of: ByPerson | null };

/** Gaps with what is needed to bring them up to date after an edit. */
export interface Gapped extends AtMoment {
  readonly found: GapReport;
  readonly report: ProfileReport;
  /** Of whom gaps were looked for; null: everybody. */
  readonly lookedAt: ReadonlySet<string> | null;
  readonly byRule: ReadonlyMap<GapCode, Found>;
}

/** What everybody's gaps rest on beside what everybody's profile does. */
const sameGround = (before: AtMoment, now: AtMoment): boolean =>
  before.graph.dataset.organisations === now.graph.dataset.organisations &&
  before.graph.dataset.places === now.graph.dataset.places &&
  before.graph.dataset.cases === now.graph.dataset.cases &&
  before.graph.dataset.memberships === now.graph.dataset.memberships;

/** Whom a change may have given, or taken from, a gap. */
function touchedBy(changes: Changes, was: ProfileReport, is: ProfileReport): ReadonlySet<string> {
  const same = new Set(was.profiles);
  const touched = new Set(changes.people);
  for (const profile of is.profiles) if (!same.has(profile)) touched.add(profile.person);
  return touched;
}

const isUnmoved = (rule: Extract<GapRule, { of: 'community' }>, { now, changes }: Change): boolean =>
  !rule.reads.some((what) => hasChanged(what, changes)) ||
  (changes.rows.length === 0 && (rule.unmovedBy?.(now, changes.tied) ?? false));

const hasChanged = (what: 'people' | 'ties' | 'events', { rows, tied, met }: Changes): boolean =>
  what === 'people' ? rows.length > 0 : what === 'ties' ? tied.size > 0 : met.size > 0;

/** Looks at those of `only`; of the others, what was found before holds. */
function gapsOfPeople(
  rule: Exclude<GapRule, { of: 'community' }>,
  context: GapContext,
  only: ReadonlySet<string> | null,
  before: ByPerson | null,
): Found {
  const { snapshot, position, report } = context;
  const of = new Map(before);
  const gaps: Gap[] = [];
  const take = (id: string, look: () => readonly Gap[]): void => {
    if (!only || only.has(id)) {
      const own = look();
      if (own.length > 0) of.set(id, own);
      else of.delete(id);
    }
    for (const gap of of.get(id) ?? []) gaps.push(gap);
  };
  if (rule.of === 'elder') {
    const find = rule.find(context);
    for (const profile of report.profiles)
      take(profile.person, () => find(profile, position.get(profile.person)!));
  } else {
    const find = rule.find(context);
    snapshot.keys.forEach((id, i) => take(id, () => find(i)));
  }
  for (const id of only ?? []) if (!position.has(id)) of.delete(id);
  return { gaps, of };
}

function gapsOf(rule: GapRule, context: GapContext, change: Change | null, before: Found | undefined): Found {
  if (rule.of === 'community' && before && change && isUnmoved(rule, change)) return before;
  const { code } = rule;
  const missing = rule.missing(context);
  if (missing !== null) return { note: { code, missing } };
  if (rule.of === 'community') return { gaps: rule.find(context), of: null };
  const known = change && before && 'gaps' in before ? before.of : null;
  const also = known && rule.of === 'elder' && rule.also ? rule.also(change!) : [];
  const only = known && new Set([...context.only!, ...also]);
  const looked = only?.size === context.only?.size ? context : contextOf(context, context.report, only);
  return gapsOfPeople(rule, looked, only, known);
}

/**
 * The gaps of a snapshot, made from those of the state before it: the same as `findGaps` gives, but looked at anew are
 * only those whom what differs can reach, and the whole community only for the rules that look at it and where what they
 * look at differs. `report` holds the profiles of `now`; rows that were not touched must be the same objects.
 *
 * @remarks O(people + ties), and the cost of `findGaps` for who changed. Everybody where `updateProfile` looks at everybody,
 * or the organisations, places, cases or groups differ.
 */
export function updateGaps(now: AtMoment, report: ProfileReport, before: Gapped | null): Gapped {
  const changes = before && sameGround(before, now) ? changesBetween(before, now) : null;
  const lookedAt = before && changes && touchedBy(changes, before.report, report);
  const context = contextOf(now, report, lookedAt);
  const change = before && changes && { before, now: context, changes };
  const byRule = new Map(
    rules.map((rule) => [rule.code, gapsOf(rule, context, change, before?.byRule.get(rule.code))]),
  );
  const gaps: Gap[] = [];
  const notes: GapNote[] = [];
  for (const one of byRule.values())
    if ('note' in one) notes.push(one.note);
    else for (const gap of one.gaps) gaps.push(gap);
  const { asOf, wave } = now.snapshot;
  return { ...now, report, lookedAt, byRule, found: { asOf, wave, gaps, notes } };
}
