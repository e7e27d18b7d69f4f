import { describe, expect, it } from 'vitest';
import type { Attribute } from '../model/attribute.ts';
import type { MeasureOptions } from '../model/measure.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { golden } from '../testing/index.ts';
import { strengthsOf } from './context.ts';
import { modularityOf } from './graph/modularity.ts';
import { blocks, strongComponents } from './group/parts.ts';
import { measure } from './measure.ts';
import { measureSpec } from './registry.ts';

type Numbers = readonly (number | null)[];
interface Results {
  readonly person: Readonly<Record<string, Numbers>>;
  readonly tie: Readonly<Record<string, readonly (readonly [number, number, number?])[]>>;
  readonly community: Readonly<Record<string, number | null | Readonly<Record<string, number>>>>;
  /** Where each measure's values come from. */
  readonly tools: Readonly<Record<string, string>>;
}
const { graphs, differences } = golden('support.json') as {
  readonly graphs: Readonly<
    Record<
      string,
      {
        readonly order: number;
        readonly source: readonly number[];
        readonly target: readonly number[];
        readonly strength: readonly number[];
        readonly results: Readonly<Record<string, Results>>;
      }
    >
  >;
  readonly differences: readonly {
    readonly measure: string;
    readonly person: number | null;
    readonly tool: string;
    readonly theirs: number | null;
    readonly ours: number | null;
    readonly why: string;
  }[];
};

const agrees = (a: number | undefined, b: number | null | undefined): boolean =>
  b === null || b === undefined
    ? Number.isNaN(a)
    : a !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** Categories 0, 1, 2 in turn; every eleventh person has none. */
const attributeOf = ({ order }: Snapshot): Attribute => ({
  name: 'turn',
  categories: ['0', '1', '2'],
  of: Int32Array.from({ length: order }, (_, i) => (i % 11 === 5 ? -1 : i % 3)),
});
/** What a golden name means here, where it is no id. */
const variants = ({ order }: Snapshot): Readonly<Record<string, readonly [string, MeasureOptions]>> => ({
  constraint_ego: ['constraint', { model: 'ego' }],
  disjoint_paths_one: ['disjoint_paths', { targets: ['0'] }],
  disjoint_paths_fan: [
    'disjoint_paths',
    { targets: [0, 1, 2, Math.floor(order / 2), order - 1].map(String) },
  ],
});

async function valueOf(snapshot: Snapshot, name: string, options: MeasureOptions): Promise<unknown> {
  const parity = Int32Array.from({ length: snapshot.order }, (_, i) => i % 2);
  if (name === 'blocks') return blocks(snapshot).length;
  if (name === 'strong_components') return new Set(strongComponents(snapshot)).size;
  if (name === 'modularity_of_parity')
    return modularityOf(
      snapshot.undirected,
      strengthsOf(snapshot.undirected, { weighted: options.weighted ?? false }),
      parity,
    );
  const { [name]: result } = await measure(snapshot, [name], { ...options, level: 'community' });
  return (result as { value: unknown }).value;
}

describe.each(Object.keys(graphs))('%s', (name) => {
  const { results, ...arcs } = graphs[name]!;
  const snapshot: Snapshot = {
    ...snapshotFromEdges(arcs),
    elders: Uint8Array.from({ length: arcs.order }, (_, i) => Number(i % 2 === 0)),
  };
  describe.each(Object.keys(results))('%s', (asked) => {
    const { person, tie, community, tools } = results[asked]!;
    const options: MeasureOptions = {
      directed: asked.includes('directed'),
      weighted: asked.includes('weighted'),
      attribute: attributeOf(snapshot),
    };
    it.each(Object.keys(person).map((id) => [id, tools[id]!]))('%s of people, by %s', async (name) => {
      const [id, more] = variants(snapshot)[name] ?? [name, {}];
      const { [id]: result } = await measure(snapshot, [id], { ...options, ...more, level: 'person' });
      const { values } = result as { values: Float64Array };
      const wrong = person[name]!.flatMap((value, i) =>
        agrees(values[i], value) ? [] : [{ i, expected: value, got: values[i] }],
      );
      expect(wrong).toEqual([]);
      expect(values).toHaveLength(person[name]!.length);
    });
    it.each(Object.keys(tie).map((id) => [id, tools[id]!]))('%s of ties, by %s', async (id) => {
      const { [id]: result } = await measure(snapshot, [id], { ...options, level: 'tie' });
      if (!result || !('ends' in result)) throw new Error(`expected ties of ${id}`);
      const wanted = new Map<string, number>();
      for (const [a, b, value] of tie[id]!) {
        const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
        wanted.set(key, (wanted.get(key) ?? 0) + (value ?? 1));
      }
      const wrong = Array.from(result.values).filter(
        (value, i) => !agrees(value, wanted.get(`${result.ends[2 * i]} ${result.ends[2 * i + 1]}`) ?? 0),
      );
      expect(wrong).toEqual([]);
    });
    it.each(Object.keys(community).map((id) => [id, tools[id]!]))(
      '%s of the community, by %s',
      async (id) => {
        const value = await valueOf(snapshot, id, options);
        if (typeof value === 'number')
          expect(agrees(value, community[id] as number | null), String(value)).toBe(true);
        else expect(value).toEqual(community[id]);
      },
    );
  });
});

it('compares twelve graphs or more, of 10 to 3,000 people', () => {
  const orders = Object.values(graphs).map(({ order }) => order);
  expect(orders.length).toBeGreaterThanOrEqual(12);
  expect([Math.min(...orders), Math.max(...orders)]).toEqual([10, 3000]);
});

/** A lone pair, a path of three, somebody alone; and where the reason says so, another one. */
const places: readonly (readonly [RegExp, Parameters<typeof snapshotFromEdges>[0]])[] = [
  [/self-tie of 4/, { order: 6, source: [0, 2, 3, 4], target: [1, 3, 4, 4] }],
  [/0-1 twice/, { order: 6, source: [0, 0, 2, 3], target: [1, 1, 3, 4] }],
  [/0->1|on the same/, { order: 3, source: [0, 1, 1], target: [1, 0, 2] }],
  [/on a lone pair/, { order: 2, source: [0], target: [1] }],
  [/on one person/, { order: 1, source: [], target: [] }],
  [/on a ring/, { order: 5, source: [0, 1, 2, 3, 4], target: [1, 2, 3, 4, 0] }],
  [/./, { order: 6, source: [0, 2, 3], target: [1, 3, 4] }],
];

describe('where a tool means something else', () => {
  it.each(differences)('$measure of $person: $tool says $theirs, here $ours: $why', async (row) => {
    const snapshot = snapshotFromEdges(places.find(([pattern]) => pattern.test(row.why))![1]);
    const level = row.person === null ? 'community' : 'person';
    expect(measureSpec(row.measure, level)).toBeDefined();
    const options = row.measure === 'katz' ? { alpha: 0.1, level } : { level };
    const { [row.measure]: result } = await measure(snapshot, [row.measure], options as MeasureOptions);
    const got =
      result && 'values' in result ? result.values[row.person!] : (result as { value: number }).value;
    expect(agrees(got, row.ours), `${got}`).toBe(true);
    if (row.theirs !== null) expect(agrees(got, row.theirs)).toBe(false);
  });
});
