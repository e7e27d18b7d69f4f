import type { ProfileComponent } from '../model/profile.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import { distinct } from '../util/distinct.ts';
import {
  completenessOf,
  coverOpen,
  idsOf,
  none,
  notCollected,
  rank,
  stateOf,
  type Ego,
  type Known,
} from './component.ts';
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
  let uncovered: SupportFunction[] | null = null;
  let count = 0;
  let essential = false;
  for (const entry of cover) {
    if (!isUncovered(givers(entry), without)) continue;
    count++;
    const { need } = entry;
    // Essential ones alone are named where there are any.
    if (!essential && need.essential) [uncovered, essential] = [null, true];
    if (need.essential || !essential) (uncovered ??= []).push(need.function);
  }
  return {
    state: essential ? 'gap' : count > 0 ? 'watch' : 'ok',
    share: 1 - count / cover.length,
    uncovered: uncovered ?? none,
  };
}

const worse = (a: Coverage, b: Coverage): Coverage =>
  rank[b.state] < rank[a.state] || (b.state === a.state && b.share < a.share) ? b : a;

/** Coverage that is left when the one independent source leaves who would be missed most; and who that is. */
function withoutWorst(cover: readonly Cover[], givers: (cover: Cover) => readonly Supporter[]) {
  let left = coverage(cover, givers);
  let missed: readonly Supporter[] = [];
  const giving = distinct(cover.flatMap(givers));
  for (const source of distinct(giving.map(({ independence }) => independence))) {
    const rest = worse(left, coverage(cover, givers, source));
    if (rest !== left) [left, missed] = [rest, giving.filter(({ independence }) => independence === source)];
  }
  return { left, missed };
}

const sure = (entry: Cover) => entry.sure;
const possible = (entry: Cover) => entry.possible;
/** No open question could bring one more. */
const isSettled = ({ cover }: Ego): boolean => cover.every((entry) => entry.sure === entry.possible);

/** Component 3: share of the needed functions that somebody gives. Gap: an essential one uncovered; watch: another. */
export function functionalCoverage(ego: Ego): ProfileComponent {
  if (ego.cover.length === 0) return { ...notCollected(3), state: 'unknown' };
  const now = coverage(ego.cover, sure);
  const high = isSettled(ego) ? now.state : coverage(ego.cover, possible).state;
  const state = stateOf({ low: now.state, high }, ego.asked);
  return {
    id: 3,
    value: state === 'unknown' ? null : now.share,
    state,
    evidence: idsOf(ego, distinct(ego.cover.flatMap(sure))),
    completeness: completenessOf(ego, coverOpen),
    functions: state === 'unknown' ? none : now.uncovered,
  };
}

/** Component 4: component 3 once more, after the worst single independent source has left. Never better than 3. */
export function robustness(ego: Ego): ProfileComponent {
  if (ego.cover.length === 0) return { ...notCollected(4), state: 'unknown' };
  const now = withoutWorst(ego.cover, sure);
  const { left, missed } = now;
  const settled = isSettled(ego);
  const best = settled ? now : withoutWorst(ego.cover, possible);
  const open = !settled && coverage(ego.cover, sure).state !== coverage(ego.cover, possible).state;
  const state = stateOf({ low: left.state, high: best.left.state }, ego.asked);
  return {
    id: 4,
    value: state === 'unknown' ? null : left.share,
    state,
    evidence: idsOf(ego, open ? best.missed : missed),
    completeness: completenessOf(ego, coverOpen),
    functions: state === 'unknown' ? none : left.uncovered,
  };
}
