import type { TieChanges } from '../model/changes.ts';
import type { ComparisonTest, Transition } from '../model/comparison.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { askedIn, dyadsOf, recordedDyads } from './dyad.ts';
import { inducedSnapshot } from './induced.ts';
import type { Moment } from './moments.ts';
import { dyadSwapTest, type PermutationOptions } from './permutation-test.ts';
import { qapCorrelation } from './qap.ts';
import { relationOf } from './relation.ts';
import { tieChanges } from './tie-changes.ts';
import { turnover } from './turnover.ts';

/** Dyads among these people of which one of the waves says that it is not known whether they are tied. */
function openDyads(graph: SupportGraph, moments: readonly Moment[], asked: ReadonlySet<string>): number {
  const open = moments.flatMap(({ snapshot }) => {
    const tied = dyadsOf(snapshot);
    return [...recordedDyads(graph, snapshot).unknown].filter(
      (key) => !tied.has(key) && (JSON.parse(key) as string[]).every((id) => asked.has(id)),
    );
  });
  return new Set(open).size;
}

const tiedIn = ({ snapshot, tied }: Moment) => new Map(snapshot.keys.map((key, i) => [key, tied[i]!]));

/** Everything that can be told of two successive waves, with its tests. */
export function transitionBetween(
  graph: SupportGraph,
  before: Moment,
  after: Moment,
  options: PermutationOptions,
): { transition: Transition; ties: TieChanges; tests: readonly Omit<ComparisonTest, 'adjustedP'>[] } {
  const [then, now] = [before.snapshot, after.snapshot];
  const [from, to] = [then.wave!, now.wave!];
  const askedNow = askedIn(now);
  const asked = new Set([...askedIn(then)].filter((id) => askedNow.has(id)));
  const ties = tieChanges(then, now, graph);
  const counts = { new: ties.new.length, lost: ties.lost.length, kept: ties.kept.length };
  const dyads = (asked.size * (asked.size - 1)) / 2 - openDyads(graph, [before, after], asked);

  const [tiedThen, tiedNow] = [tiedIn(before), tiedIn(after)];
  const turned = (was: number, is: number) =>
    now.keys.filter((id) => asked.has(id) && tiedThen.get(id) === was && tiedNow.get(id) === is);
  const left = then.keys.filter((id) => !tiedNow.has(id));
  const leftBecause = new Map<string, number>();
  for (const id of left) {
    const reason = graph.people[graph.indexOf.get(id)!]!.ended_because ?? 'unknown';
    leftBecause.set(reason, (leftBecause.get(reason) ?? 0) + 1);
  }

  const [one, other] = [then, now].map((snapshot) =>
    relationOf(
      inducedSnapshot(
        graph,
        snapshot,
        snapshot.keys.map((id) => Number(asked.has(id))),
      ),
    ),
  ) as [ReturnType<typeof relationOf>, ReturnType<typeof relationOf>];
  const qap = qapCorrelation(one, other, options);
  const swap = dyadSwapTest(counts.new, counts.lost, asked.size, options);
  const test = { between: [from, to] as const, wave: null, of: asked.size };
  return {
    transition: {
      from,
      to,
      asked: asked.size,
      ...counts,
      unknown: ties.unknown.length,
      ...turnover({ ...counts, dyads }),
      becameIsolated: turned(1, 0),
      recovered: turned(0, 1),
      joined: now.keys.filter((id) => !tiedThen.has(id)),
      left,
      leftBecause: Object.fromEntries(leftBecause),
    },
    ties,
    tests: [
      {
        id: 'qap_correlation',
        method: 'qap',
        ...test,
        statistic: qap.statistic,
        p: qap.p,
        rounds: qap.permutations,
      },
      {
        id: 'mean_degree',
        method: 'dyad-swap',
        ...test,
        statistic: swap.statistic,
        p: swap.p,
        rounds: swap.permutations,
      },
    ],
  };
}
