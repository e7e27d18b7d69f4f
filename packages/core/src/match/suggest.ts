import { lacksSupport } from '../gaps/context.ts';
import type { Suggestion, SuggestionReason } from '../model/gap.ts';
import type { ProfileReport, SupportProfile } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { functionOrder, type SupportFunction } from '../model/vocabulary.ts';
import type { AtMoment } from '../profile/changed.ts';
import { basicPolicy } from '../profile/policy.ts';
import { helpersOf } from './helpers.ts';

interface Candidate {
  readonly helper: number;
  readonly reason: SuggestionReason;
  readonly gives: readonly SupportFunction[];
}

/** Suggests a tie for one elder, or none. */
type Suggester = (profile: SupportProfile) => Suggestion | null;

const veryOld = 80;
const reasonRank: Readonly<Record<SuggestionReason, number>> = {
  'already-tied': 0,
  'shared-alter': 1,
  'same-place': 2,
};

const wantedBy = (profile: SupportProfile): readonly SupportFunction[] => {
  const open = profile.needs.filter(({ cover }) => cover < 2);
  const worst = open.filter(
    (need) =>
      need.essential && need.cover === Math.min(...open.filter((n) => n.essential).map((n) => n.cover)),
  );
  return (worst.length > 0 ? worst : open).map((need) => need.function);
};

/** Functions that one person gives another by ties that count. */
function givenBetween({ out }: Snapshot, helper: number, ego: number): ReadonlySet<SupportFunction> {
  for (let at = out.offsets[helper]!; at < out.offsets[helper + 1]!; at++)
    if (out.neighbors[at] === ego)
      return new Set(functionOrder.filter((_, bit) => (out.functions[at]! >> bit) & 1));
  return new Set();
}

/** What is needed to suggest a tie for anybody of a snapshot. O(people). */
export function suggesterOf({ graph, snapshot }: AtMoment, report: ProfileReport): Suggester {
  const helpers = helpersOf(graph, snapshot, basicPolicy, {});
  const willing = new Set(helpers.willing);
  const position = new Map(snapshot.keys.map((id, i) => [id, i]));
  const givenBy = (helper: number, ego: number) => givenBetween(snapshot, helper, ego);
  const needy = new Set(
    report.profiles.filter(({ tier }) => tier !== 'G').map(({ person }) => position.get(person)!),
  );
  const unasked = (i: number) => Number(helpers.personAt(i).willing !== true);
  /** Very old, or not known to be well supported themselves: only where nobody else is there. */
  const stretched = (i: number) => Number(snapshot.ages[i]! >= veryOld || needy.has(i));

  const candidates = (ego: number, wanted: readonly SupportFunction[]): Candidate[] =>
    helpers.known(ego).flatMap((helper) => {
      if (!willing.has(helper)) return [];
      const relation = helpers.relation(ego, helper);
      const reason = relation ?? (helpers.metres(ego, helper) === 0 ? 'same-place' : null);
      if (reason === null || helpers.fails(ego, helper) !== null) return [];
      const already = relation === 'already-tied' ? givenBy(helper, ego) : new Set<SupportFunction>();
      const gives = wanted.filter((f) => !already.has(f) && helpers.offers(helper, f) !== false);
      const useless = gives.length === 0 && (wanted.length > 0 || relation === 'already-tied');
      return useless ? [] : [{ helper, reason, gives }];
    });

  return (profile) => {
    if (!lacksSupport(profile)) return null;
    const ego = position.get(profile.person)!;
    if (helpers.refuses(ego)) return null;
    const shared = new Map<number, number>();
    const via = ({ helper, reason }: Candidate): number => {
      if (reason !== 'shared-alter') return 0;
      const known = shared.get(helper) ?? helpers.shared(ego, helper).length;
      shared.set(helper, known);
      return known;
    };
    const [best] = candidates(ego, wantedBy(profile)).sort(
      (a, b) =>
        reasonRank[a.reason] - reasonRank[b.reason] ||
        unasked(a.helper) - unasked(b.helper) ||
        stretched(a.helper) - stretched(b.helper) ||
        via(b) - via(a) ||
        helpers.load(a.helper) - helpers.load(b.helper) ||
        a.helper - b.helper,
    );
    if (!best) return null;
    const { helper, reason, gives } = best;
    const already = reason === 'already-tied' ? givenBy(helper, ego) : new Set();
    return {
      supporter: snapshot.keys[helper]!,
      supported: profile.person,
      functions: gives,
      reason,
      already: functionOrder.filter((f) => already.has(f)),
      via: reason === 'shared-alter' ? helpers.shared(ego, helper).map((i) => snapshot.keys[i]!) : [],
      askFirst: helpers.personAt(helper).willing !== true,
    };
  };
}

/**
 * One tie to try next for each elder with a known gap, whatever the others need: an alter who does not give what is
 * missing yet, else a person whom most of the elder's alters know, else somebody of the same building. The people and the
 * hard constraints are those of `planTies`. Read from the data alone; nobody is asked by this, so `askFirst` holds
 * unless willingness was recorded. Of equals: who said yes, who is under 80 and not short of support, who shares most
 * alters, who supports fewest, who comes first.
 *
 * @remarks O(elders x (alters' ties + people of a building)).
 */
export function suggestTies(
  graph: SupportGraph,
  snapshot: Snapshot,
  report: ProfileReport,
): readonly Suggestion[] {
  const suggest = suggesterOf({ graph, snapshot }, report);
  return report.profiles.flatMap((profile) => suggest(profile) ?? []);
}
