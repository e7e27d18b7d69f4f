import { SubgraphCutter } from '../kernels/subgraph.ts';
import { UsageError } from '../model/issue.ts';
import type { MeasureOptions, NodeMeasure } from '../model/measure.ts';
import type { Csr, Snapshot } from '../model/snapshot.ts';
import { measure, type PersonMeasureId } from './measure.ts';
import { measureSpec, registry } from './registry.ts';

type Projection = 'undirected' | 'out' | 'in';
const projections = ['undirected', 'out', 'in'] as const satisfies readonly Projection[];

/** What a local measure may be told; the same at every update. */
export type LocalOptions = Pick<MeasureOptions, 'directed' | 'weighted' | 'model'>;

/** Local measures with what is needed to bring them up to date after an edit. */
export interface Measured {
  readonly snapshot: Snapshot;
  readonly options: LocalOptions;
  readonly measures: Readonly<Record<string, NodeMeasure>>;
  /** People whose values were worked out. */
  readonly workedOut: number;
}

/** Measures of a person that rest on the ties within a few steps alone. */
export const localMeasureIds = (): readonly string[] =>
  registry.flatMap(({ id, steps }) => (steps === null ? [] : [id]));

function stepsOf(id: string): number {
  const steps = measureSpec(id, 'person')?.steps ?? null;
  if (steps === null) throw new UsageError(`expected one of ${localMeasureIds().join(', ')}, got ${id}`);
  return steps;
}

/** Position of each person of one snapshot in another, -1 where there is none. */
function positionsIn(from: Snapshot, to: Snapshot): Int32Array {
  const at = new Map(to.keys.map((id, i) => [id, i]));
  return Int32Array.from(from.keys, (id) => at.get(id) ?? -1);
}

/** Whether somebody has other ties, or ties of other strengths or functions, than before. */
function differs(was: Csr, is: Csr, a: number, b: number, moved: Int32Array): boolean {
  const [from, to] = [was.offsets[a]!, was.offsets[a + 1]!];
  const start = is.offsets[b]!;
  if (to - from !== is.offsets[b + 1]! - start) return true;
  for (let k = from, l = start; k < to; k++, l++) {
    if (moved[was.neighbors[k]!] !== is.neighbors[l] || was.functions[k] !== is.functions[l]) return true;
    if (!Object.is(was.strengths[k], is.strengths[l])) return true;
  }
  return false;
}

/** 1 for everybody within so many steps of somebody marked. O(people + ties of those). */
function within({ offsets, neighbors }: Csr, marked: Uint8Array, steps: number): Uint8Array {
  const found = marked.slice();
  let edge = Array.from(marked.keys()).filter((i) => marked[i] === 1);
  for (let step = 0; step < steps; step++) {
    const next: number[] = [];
    for (const i of edge)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const other = neighbors[k]!;
        if (found[other] === 0) {
          found[other] = 1;
          next.push(other);
        }
      }
    edge = next;
  }
  return found;
}

const positionsOf = (marked: Uint8Array): Int32Array => {
  const found = new Int32Array(marked.reduce((sum, one) => sum + one, 0));
  let size = 0;
  marked.forEach((one, i) => {
    if (one === 1) found[size++] = i;
  });
  return found;
};

/** The people at these positions, sorted, and the ties among them. */
function partOf(snapshot: Snapshot, nodes: Int32Array): Snapshot {
  const cut = (name: Projection): Csr => {
    const { strengths, functions } = snapshot[name];
    const { entries, ...arcs } = new SubgraphCutter(snapshot[name]).cut(nodes);
    return {
      ...arcs,
      strengths: Float64Array.from(entries, (k) => strengths[k]!),
      functions: Uint8Array.from(entries, (k) => functions[k]!),
    };
  };
  const [undirected, out, back] = projections.map(cut) as [Csr, Csr, Csr];
  const keys = Array.from(nodes, (i) => snapshot.keys[i]!);
  return { ...snapshot, order: nodes.length, keys, undirected, out, in: back };
}

/** Who of `now` has other ties than in `before`, newcomers too, and where those of `before` stand. */
function changedIn(before: Snapshot, now: Snapshot): { changed: Uint8Array; moved: Int32Array } {
  const moved = positionsIn(before, now);
  const changed = new Uint8Array(now.order).fill(1);
  moved.forEach((b, a) => {
    if (b >= 0)
      changed[b] = Number(projections.some((name) => differs(before[name], now[name], a, b, moved)));
  });
  return { changed, moved };
}

/** Whose values rest on a tie that one of the two snapshots lacks. */
function reached(before: Snapshot, now: Snapshot, steps: number): Uint8Array {
  const { changed, moved } = changedIn(before, now);
  const found = within(now.undirected, changed, steps - 1);
  const had = Uint8Array.from(moved, (b) => (b < 0 ? 0 : changed[b]!));
  within(before.undirected, had, steps - 1).forEach((one, a) => {
    if (one === 1 && moved[a]! >= 0) found[moved[a]!] = 1;
  });
  return found;
}

const sameOptions = (a: LocalOptions, b: LocalOptions): boolean =>
  (a.directed ?? false) === (b.directed ?? false) &&
  (a.weighted ?? false) === (b.weighted ?? false) &&
  (a.model ?? 'whole') === (b.model ?? 'whole');

/**
 * Local measures of a snapshot, made from those of the one before it: the same bits as `measure` gives, but worked out
 * only for those on whom a tie bears that came, went or changed, in the part of the network around them.
 *
 * @throws UsageError for a measure that rests on the whole network; see `localMeasureIds`.
 * @remarks O(people + ties) of comparing, and the cost of `measure` for the part around what differs.
 */
export async function updateMeasures(
  snapshot: Snapshot,
  ids: readonly string[],
  before: Measured | null,
  options: LocalOptions = {},
): Promise<Measured> {
  const bySteps = new Map<number, string[]>();
  for (const id of ids) bySteps.set(stepsOf(id), [...(bySteps.get(stepsOf(id)) ?? []), id]);
  const known = before && sameOptions(before.options, options) ? before : null;
  const measures: Record<string, NodeMeasure> = {};
  let workedOut = 0;
  for (const [steps, some] of bySteps) {
    const had = known && some.every((id) => known.measures[id]) ? known : null;
    const touched = had ? reached(had.snapshot, snapshot, steps) : new Uint8Array(snapshot.order).fill(1);
    workedOut = Math.max(
      workedOut,
      touched.reduce((sum, one) => sum + one, 0),
    );
    // One step more than the measures look at: there everybody has as many ties as in the whole network.
    const nodes = positionsOf(within(snapshot.undirected, touched, steps + 1));
    const part = await measure(partOf(snapshot, nodes), some as PersonMeasureId[], {
      ...options,
      level: 'person',
    });
    for (const id of some)
      measures[id] = joined(snapshot, part[id as PersonMeasureId], { touched, nodes, had });
  }
  return { snapshot, options, measures: Object.fromEntries(ids.map((id) => [id, measures[id]!])), workedOut };
}

interface Part {
  readonly touched: Uint8Array;
  readonly nodes: Int32Array;
  readonly had: Measured | null;
}

/** What was worked out for a part of the people, beside what holds for the others. */
function joined(snapshot: Snapshot, part: NodeMeasure, { touched, nodes, had }: Part): NodeMeasure {
  const values = new Float64Array(snapshot.order);
  const old = had?.measures[part.id];
  if (had && old)
    positionsIn(had.snapshot, snapshot).forEach((now, was) => {
      if (now >= 0) values[now] = old.values[was]!;
    });
  nodes.forEach((node, i) => {
    if (touched[node] === 1) values[node] = part.values[i]!;
  });
  const undefinedCount = values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);
  return { ...part, values, undefined: undefinedCount };
}
