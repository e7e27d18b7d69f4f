import type { ProfileComponent } from '../model/profile.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import { completenessOf, coverOpen, notCollected, rank, stateOf, type Ego, type Known } from './component.ts';
import type { Cover } from './cover.ts';
import type { Supporter } from './supporters.ts';

interface Coverage {
  readonly state: Known;
  readonly share: number;
  readonly uncovered: readonly SupportFunction[];
}

const isUncovered = (supporters: readonly Supporter[], without: string | undefined): boolean => {
  for (const { independence } of supporters) if (independence !== without) return false;
  return true;
};

function coverage(
  cover: readonly Cover[],
  givers: (cover: Cover) => readonly Supporter[],
  without?: string,
): Coverage {
  const uncovered = cover.filter((entry) => isUncovered(givers(entry), without));
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
  for (const supporter of new Set(cover.flatMap(givers))) {
    const together = sources.get(supporter.independence);
    if (together) together.push(supporter);
    else sources.set(supporter.independence, [supporter]);
  }
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
  const now = withoutWorst(ego.cover, sure);
  const { left, missed } = now;
  const settled = ego.cover.every((entry) => entry.sure === entry.possible);
  const best = settled ? now : withoutWorst(ego.cover, possible);
  const open = !settled && coverage(ego.cover, sure).state !== coverage(ego.cover, possible).state;
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
