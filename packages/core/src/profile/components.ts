import type { ProfileComponent, ComponentId, ComponentState } from '../model/profile.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import { independent, type Cover } from './cover.ts';
import type { Supporter } from './supporters.ts';

type Known = 'gap' | 'watch' | 'ok';
const rank: Readonly<Record<Known, number>> = { gap: 0, watch: 1, ok: 2 };

/** What a component says on the recorded ties alone (`low`), and if every open question were answered yes (`high`). */
interface Bounds {
  readonly low: Known;
  readonly high: Known;
}

/**
 * A state is known only where answering every open question could not change it. For somebody never asked the ties that
 * others report are a lower bound, so only `ok` can be known.
 */
const stateOf = ({ low, high }: Bounds, asked: boolean): ComponentState => {
  if (low === 'ok') return 'ok';
  return asked && rank[low] === rank[high] ? low : 'unknown';
};

export interface Ego {
  readonly asked: boolean;
  readonly supporters: readonly Supporter[];
  readonly cover: readonly Cover[];
  readonly idOf: (person: number) => string;
}

const completenessOf = ({ asked, supporters }: Ego, open: (supporter: Supporter) => boolean): number => {
  if (!asked) return 0;
  return supporters.length === 0 ? 1 : 1 - supporters.filter(open).length / supporters.length;
};

const activityOpen = (supporter: Supporter): boolean => !supporter.active && supporter.maybeActive;
const coverOpen = (supporter: Supporter): boolean =>
  activityOpen(supporter) ||
  (supporter.active && supporter.functionsUnknown && supporter.functions.size === 0);

export const notCollected = (id: ComponentId): ProfileComponent => ({
  id,
  value: null,
  state: 'not-collected',
  evidence: [],
  completeness: 0,
  functions: [],
});

const byCount = (count: number): Known => (count === 0 ? 'gap' : count === 1 ? 'watch' : 'ok');

/** Component 1: independent informal people with an active tie to the elder. Gap 0, watch 1, ok 2 or more. */
export function informalSupport(ego: Ego): ProfileComponent {
  const sure = ego.supporters.filter((supporter) => supporter.active && supporter.informal);
  const open = ego.supporters.filter(activityOpen);
  const count = independent(sure);
  const state = stateOf({ low: byCount(count), high: byCount(independent([...sure, ...open])) }, ego.asked);
  return {
    id: 1,
    value: state === 'unknown' ? null : count,
    state,
    evidence: sure.map((supporter) => ego.idOf(supporter.person)),
    completeness: completenessOf(ego, activityOpen),
    functions: [],
  };
}

interface Coverage {
  readonly state: Known;
  readonly share: number;
  readonly uncovered: readonly SupportFunction[];
}

function coverage(
  cover: readonly Cover[],
  givers: (cover: Cover) => readonly Supporter[],
  without?: string,
): Coverage {
  const uncovered = cover.filter(
    (entry) => !givers(entry).some((supporter) => supporter.independence !== without),
  );
  const essential = uncovered.filter(({ need }) => need.essential);
  return {
    state: essential.length > 0 ? 'gap' : uncovered.length > 0 ? 'watch' : 'ok',
    share: 1 - uncovered.length / cover.length,
    uncovered: (essential.length > 0 ? essential : uncovered).map(({ need }) => need.function),
  };
}

const worse = (a: Coverage, b: Coverage): Coverage =>
  rank[b.state] < rank[a.state] || (b.state === a.state && b.share < a.share) ? b : a;

/** Coverage that is left when the one independent source leaves who would be missed most; and who that is. */
function withoutWorst(cover: readonly Cover[], givers: (cover: Cover) => readonly Supporter[]) {
  let left = coverage(cover, givers);
  let missed: readonly Supporter[] = [];
  const sources = new Map<string, Supporter[]>();
  for (const supporter of new Set(cover.flatMap(givers)))
    sources.set(supporter.independence, [...(sources.get(supporter.independence) ?? []), supporter]);
  for (const [source, people] of sources) {
    const rest = worse(left, coverage(cover, givers, source));
    if (rest !== left) [left, missed] = [rest, people];
  }
  return { left, missed };
}

const sure = (entry: Cover) => entry.sure;
const possible = (entry: Cover) => entry.possible;

/** Component 3: share of the needed functions that somebody gives. Gap: an essential one uncovered; watch: another. */
export function functionalCoverage(ego: Ego): ProfileComponent {
  if (ego.cover.length === 0) return { ...notCollected(3), state: 'unknown' };
  const now = coverage(ego.cover, sure);
  const state = stateOf({ low: now.state, high: coverage(ego.cover, possible).state }, ego.asked);
  return {
    id: 3,
    value: state === 'unknown' ? null : now.share,
    state,
    evidence: [...new Set(ego.cover.flatMap(sure))].map((supporter) => ego.idOf(supporter.person)),
    completeness: completenessOf(ego, coverOpen),
    functions: state === 'unknown' ? [] : now.uncovered,
  };
}

/** Component 4: component 3 once more, after the worst single independent source has left. Never better than 3. */
export function robustness(ego: Ego): ProfileComponent {
  if (ego.cover.length === 0) return { ...notCollected(4), state: 'unknown' };
  const { left, missed } = withoutWorst(ego.cover, sure);
  const best = withoutWorst(ego.cover, possible);
  const open = coverage(ego.cover, sure).state !== coverage(ego.cover, possible).state;
  const state = stateOf({ low: left.state, high: best.left.state }, ego.asked);
  return {
    id: 4,
    value: state === 'unknown' ? null : left.share,
    state,
    evidence: (open ? best.missed : missed).map((supporter) => ego.idOf(supporter.person)),
    completeness: completenessOf(ego, coverOpen),
    functions: state === 'unknown' ? [] : left.uncovered,
  };
}
