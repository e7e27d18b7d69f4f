import type { SnapshotOptions, TieRule } from '../model/snapshot.ts';
import type { SupportGraph, Tie } from '../model/support-graph.ts';
import { kinKinds } from '../model/vocabulary.ts';
import { isValidAt } from '../util/interval.ts';
import type { Moment } from './moment.ts';

/** Kin that gives nothing is a relationship, not support; an acquaintance is neither. Both enter only when asked for. */
export function isSupport({ row }: Tie, options: SnapshotOptions): boolean {
  if (options.kinds) return row.kind !== null && options.kinds.includes(row.kind);
  if (row.kind === 'acquaintance') return false;
  return row.kind === null || !kinKinds.has(row.kind) || (row.functions ?? []).length > 0;
}

const bits = { supporter: 1, supported: 2 } as const;

/** Which ends named a tie. A worker or an import, or nobody recorded as reporter, counts for both ends. */
const namedBy = ({ row }: Tie, flipped: boolean): number => {
  if (row.reported_by !== 'supporter' && row.reported_by !== 'supported') return 3;
  const bit = bits[row.reported_by];
  return flipped ? 3 - bit : bit;
};

const needed: Readonly<Record<Exclude<TieRule, 'either'>, (named: number) => boolean>> = {
  both: (named) => named === 3,
  supporter: (named) => (named & 1) !== 0,
  supported: (named) => (named & 2) !== 0,
};

/**
 * Positions of the ties that count at a moment under a tie rule. Reports of the same pair (in the same direction, for
 * directed ties) are weighed together.
 */
export function countingTies(
  graph: SupportGraph,
  moment: Moment,
  rule: TieRule,
  options: SnapshotOptions,
): number[] {
  const order = graph.people.length;
  const candidates: number[] = [];
  const keys: number[] = [];
  const named = new Map<number, number>();
  graph.ties.forEach((tie, at) => {
    const { row, a, b } = tie;
    if (row.status !== null && row.status !== 'present') return;
    if (row.wave !== null && row.wave !== moment.wave) return;
    if (!isValidAt(row, moment.asOf) || !isSupport(tie, options)) return;
    if (options.functions && !options.functions.some((wanted) => row.functions?.includes(wanted))) return;
    candidates.push(at);
    if (rule === 'either') return;
    const undirected = row.directed === false;
    const flipped = undirected && a > b;
    const pair = flipped ? b * order + a : a * order + b;
    const key = pair * 2 + Number(undirected);
    const ends = undirected && (rule === 'supporter' || rule === 'supported') ? 3 : namedBy(tie, flipped);
    named.set(key, (named.get(key) ?? 0) | ends);
    keys.push(key);
  });
  return rule === 'either' ? candidates : candidates.filter((_, i) => needed[rule](named.get(keys[i]!)!));
}
