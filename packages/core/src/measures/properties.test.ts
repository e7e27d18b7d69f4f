import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureLevel } from '../model/measure.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { AnyMeasure } from './measure.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { measureRuns } from '../testing/index.ts';
import { measure } from './measure.ts';
import { measureIds, measureSpec, registry } from './registry.ts';

const numRuns = measureRuns();
const timeout = 600_000;
const levels = ['person', 'tie', 'community'] as const;
const directions = [false, true];

interface Case {
  readonly order: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly strength: readonly number[];
  readonly functions: readonly number[];
  readonly category: readonly number[];
  readonly elder: readonly boolean[];
  readonly targets: readonly number[];
}

/** Up to ten people, often in several pieces, with self-ties, repeats, categories some of which are missing, and targets. */
const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 10 }).chain((order) => {
  const person = fc.nat({ max: order - 1 });
  const each = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: order, maxLength: order });
  return fc
    .record({
      arcs: fc.array(fc.tuple(person, person, fc.integer({ min: 1, max: 5 }), fc.nat({ max: 63 })), {
        maxLength: order * 2,
      }),
      category: each(fc.integer({ min: -1, max: 2 })),
      elder: each(fc.boolean()),
      targets: fc.uniqueArray(person, { maxLength: 3 }),
    })
    .map(({ arcs, ...rest }) => ({
      order,
      source: arcs.map(([from]) => from),
      target: arcs.map(([, to]) => to),
      strength: arcs.map(([, , strength]) => strength),
      functions: arcs.map(([, , , functions]) => functions),
      ...rest,
    }));
});

const snapshotOf = (input: Case): Snapshot => ({
  ...snapshotFromEdges(input),
  elders: Uint8Array.from(input.elder, Number),
});

interface Asked {
  readonly directed: boolean;
  readonly weighted?: boolean;
}
/** Every number of every measure by level, id and, for people and ties, who. */
async function everything(input: Case, { directed, weighted = false }: Asked, snapshot = snapshotOf(input)) {
  const found = new Map<string, number>();
  for (const level of levels) {
    const results = await measure(snapshot, measureIds(level), {
      level,
      directed,
      weighted,
      attribute: { name: 'group', categories: ['a', 'b', 'c'], of: Int32Array.from(input.category) },
      targets: input.targets.map(String),
    });
    for (const [id, result] of Object.entries<AnyMeasure>(results)) {
      if ('ends' in result)
        result.values.forEach((value, i) =>
          found.set(`${level} ${id} ${result.ends[2 * i]}-${result.ends[2 * i + 1]}`, value),
        );
      else if ('values' in result)
        result.values.forEach((value, i) => found.set(`${level} ${id} ${i}`, value));
      else if (typeof result.value === 'number') found.set(`${level} ${id}`, result.value);
      else
        for (const [name, count] of Object.entries(result.value)) found.set(`${level} ${id} ${name}`, count);
    }
  }
  return found;
}
type Numbers = Awaited<ReturnType<typeof everything>>;

const close = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * (1 + Math.abs(b));

/** What differs between two results, where `expected` says what each number should have become; null = not compared. */
function differences(
  before: Numbers,
  after: Numbers,
  expected: (id: string, value: number, who: string, level: MeasureLevel) => number | null = (_, value) =>
    value,
  renamed: (who: string) => string = (who) => who,
): string[] {
  const wrong: string[] = [];
  for (const [key, value] of before) {
    const [level, id, who = ''] = key.split(' ') as [MeasureLevel, string, string?];
    const wanted = expected(id, value, who, level);
    if (wanted === null) continue;
    const name = level === 'community' ? who : renamed(who);
    const got = after.get(name === '' ? `${level} ${id}` : `${level} ${id} ${name}`);
    if (got === undefined || !close(got, wanted)) wrong.push(`${key}: ${wanted} expected, ${got} got`);
  }
  return wrong;
}

const check = (property: (input: Case, seed: number) => Promise<void>) =>
  fc.assert(fc.asyncProperty(cases, fc.nat(), property), { numRuns });

const hashOf = ({ undirected, out, in: back }: Snapshot): string =>
  JSON.stringify(
    [undirected, out, back].map((csr) =>
      Object.values(csr as object).map((array) => [...(array as number[])]),
    ),
  );

/** The eigenvector and Leiden choose: one of equal components, one of nearly equal divisions. */
const chooses = new Set(['eigenvector', 'modularity']);
/** Divided by n - 1, or by the pairs of the others. */
const perOthers = new Set(['harmonic', 'closeness']);

describe.each(directions)('every measure, directed %s', (directed) => {
  it('is not changed by self-ties and repeated ties', { timeout }, () =>
    check(async (input) => {
      const own = Array.from({ length: input.order }, (_, i) => i);
      const more = {
        ...input,
        source: [...input.source, ...input.source, ...own],
        target: [...input.target, ...input.target, ...own],
        functions: [...input.functions, ...input.functions, ...own.map(() => 63)],
        strength: [...input.strength, ...input.strength, ...own.map(() => 9)],
      };
      const wrong = differences(
        await everything(input, { directed }),
        await everything(more, { directed }),
        (id, value) => (id === 'strength' ? 2 * value : value),
      );
      expect(wrong).toEqual([]);
    }),
  );

  it('gives everybody the same under new names and in another order', { timeout }, () =>
    check(async (input, seed) => {
      const { order } = input;
      const shuffled = Array.from({ length: order }, (_, i) => i).sort(
        (a, b) =>
          (((a + 1) * 7919 * (seed + 1)) % 104729) - (((b + 1) * 7919 * (seed + 1)) % 104729) || a - b,
      );
      const place = shuffled.map((_, i) => shuffled.indexOf(i));
      const moved = {
        ...input,
        source: input.source.map((i) => place[i]!),
        target: input.target.map((i) => place[i]!),
        category: shuffled.map((i) => input.category[i]!),
        elder: shuffled.map((i) => input.elder[i]!),
        targets: input.targets.map((i) => place[i]!),
      };
      const before = await everything(input, { directed });
      const after = await everything(moved, { directed });
      const renamed = (who: string) =>
        who
          .split('-')
          .map((i) => place[Number(i)]!)
          .sort((a, b) => a - b)
          .join('-');
      const wrong = differences(
        before,
        after,
        (id, value) => (id === 'component' || chooses.has(id) ? null : value),
        renamed,
      );
      expect(wrong).toEqual([]);
      const of = (numbers: Numbers, i: number) => numbers.get(`person component ${i}`);
      for (let a = 0; a < order; a++)
        for (let b = 0; b < a; b++)
          expect(of(after, place[a]!) === of(after, place[b]!)).toBe(of(before, a) === of(before, b));
    }),
  );

  it('of a person or tie, raw, is not changed by somebody new without ties', { timeout }, () =>
    check(async (input) => {
      const { order } = input;
      if (order < 3) return;
      const more = {
        ...input,
        order: order + 1,
        category: [...input.category, -1],
        elder: [...input.elder, false],
      };
      const wrong = differences(
        await everything(input, { directed }),
        await everything(more, { directed }),
        (id, value, _, level) => {
          if (id === 'pagerank' || id === 'modularity') return null;
          if (perOthers.has(id)) return (value * (order - 1)) / order;
          if (id === 'betweenness') return (value * (order - 2)) / order;
          if (level === 'community' && grows.has(id)) return null;
          if (id === 'order' || id === 'components' || id === 'isolates') return value + 1;
          return value;
        },
      );
      expect(wrong).toEqual([]);
    }),
  );

  it('of a person or tie, raw, is not changed by another community beside', { timeout }, () =>
    check(async (input) => {
      const { order } = input;
      if (order < 3) return;
      const twice = <T>(values: readonly T[], second: (value: T) => T = (value) => value) => [
        ...values,
        ...values.map(second),
      ];
      const both = {
        ...input,
        order: 2 * order,
        source: twice(input.source, (i) => i + order),
        target: twice(input.target, (i) => i + order),
        strength: twice(input.strength),
        functions: twice(input.functions),
        category: twice(input.category),
        elder: twice(input.elder),
      };
      const one = await everything(input, { directed });
      const two = await everything(both, { directed });
      const expected = (copy: number) => (id: string, value: number, _: string, level: MeasureLevel) => {
        if (level === 'community' || (copy === 1 && (id === 'component' || id === 'disjoint_paths')))
          return null;
        if (id === 'eigenvector' && copy === 1) return NaN;
        if (id === 'pagerank') return value / 2;
        if (perOthers.has(id)) return (value * (order - 1)) / (2 * order - 1);
        if (id === 'betweenness')
          return (value * (order - 1) * (order - 2)) / ((2 * order - 1) * (2 * order - 2));
        return value;
      };
      const second = (who: string) =>
        who
          .split('-')
          .map((i) => Number(i) + order)
          .join('-');
      expect(differences(one, two, expected(0))).toEqual([]);
      expect(differences(one, two, expected(1), second)).toEqual([]);
      const whole = (numbers: Numbers, id: string) => numbers.get(`community ${id}`)!;
      for (const id of ['order', 'tie_count', 'isolates', 'components', 'articulation_points', 'bridges'])
        expect(whole(two, id)).toBe(2 * whole(one, id));
      for (const id of ['diameter', 'mean_distance', 'transitivity', 'reciprocity', 'assortativity_degree'])
        expect(close(whole(two, id), whole(one, id))).toBe(true);
    }),
  );

  it('stays in its range, is never infinite, and leaves the snapshot as it was', { timeout }, () =>
    check(async (input) => {
      const snapshot = snapshotOf(input);
      const before = hashOf(snapshot);
      const numbers = await everything(input, { directed }, snapshot);
      const outside = [...numbers].filter(([key, value]) => {
        const [level, id] = key.split(' ') as [MeasureLevel, string];
        const [low, high] = measureSpec(id, level)!.range;
        return value < low - 1e-12 || value > high + 1e-12 || Math.abs(value) === Infinity;
      });
      expect(outside).toEqual([]);
      expect(hashOf(snapshot)).toBe(before);
    }),
  );

  it('follows when every tie is turned round', { timeout }, () =>
    check(async (input) => {
      const turned = { ...input, source: input.target, target: input.source };
      const [before, after] = [await everything(input, { directed }), await everything(turned, { directed })];
      const wrong = differences(before, after, (id, value, _, level) => {
        if (id === 'in_degree' || id === 'out_degree' || id === 'gini_received') return null;
        if (!directed) return value;
        return isUnturned(id, level) ? value : null;
      });
      expect(wrong).toEqual([]);
      for (let i = 0; i < input.order; i++)
        expect(after.get(`person in_degree ${i}`)).toBe(before.get(`person out_degree ${i}`));
      for (const [name, other] of directed ? mirrored : [])
        expect(after.get(`community triad_census ${name}`)).toBe(
          before.get(`community triad_census ${other}`),
        );
      const sum = (numbers: Numbers, id: string) =>
        Array.from({ length: input.order }, (_, i) => numbers.get(`person ${id} ${i}`)!).reduce(
          (a, b) => a + b,
          0,
        );
      for (const id of ['harmonic', 'reach_1', 'reach_2', 'reach_3'])
        expect(close(sum(after, id), sum(before, id)) || input.order < 2).toBe(true);
    }),
  );

  it('scales with strengths as it says', { timeout }, () =>
    check(async (input) => {
      const stronger = { ...input, strength: input.strength.map((strength) => strength * 3) };
      const asked = { directed, weighted: true };
      const before = await everything(input, asked);
      const wrong = differences(before, await everything(stronger, asked), (id, value) => {
        if (id === 'strength' || perOthers.has(id)) return value * 3;
        return id === 'diameter' || id === 'mean_distance' ? value / 3 : value;
      });
      expect(wrong).toEqual([]);
      expect([...before.values()]).not.toContain(Infinity);
    }),
  );

  it('is the same weighted where every tie is simple and of strength 1', { timeout }, () =>
    check(async (input) => {
      const seen = new Set<string>();
      const first = input.source.map((a, i) => {
        const key = [a, input.target[i]!].sort().join(' ');
        return a !== input.target[i] && !seen.has(key) && Boolean(seen.add(key));
      });
      const keep = (values: readonly number[]) => values.filter((_, i) => first[i]);
      const simple = {
        ...input,
        source: keep(input.source),
        target: keep(input.target),
        functions: keep(input.functions),
        strength: keep(input.strength).map(() => 1),
      };
      expect(
        differences(
          await everything(simple, { directed }),
          await everything(simple, { directed, weighted: true }),
        ),
      ).toEqual([]);
    }),
  );

  it('gives a number or NaN, never an infinity, where strengths are missing', { timeout }, () =>
    check(async (input) => {
      const strength = input.strength.map((each) => (each === 1 ? NaN : each));
      const known = await everything(input, { directed });
      const numbers = await everything({ ...input, strength }, { directed, weighted: true });
      expect([...numbers.values()].filter((value) => Math.abs(value) === Infinity)).toEqual([]);
      const wrong = differences(known, numbers, (id, value, _, level) =>
        measureSpec(id, level)!.weights === 'never' ? value : null,
      );
      expect(wrong).toEqual([]);
    }),
  );
});

/** Community measures that count or divide by people. */
const grows = new Set(
  registry
    .filter(({ level }) => level === 'community')
    .map(({ id }) => id)
    .filter(
      (id) =>
        ![
          'order',
          'tie_count',
          'isolates',
          'components',
          'largest_component',
          'articulation_points',
          'bridges',
          'diameter',
          'mean_distance',
          'reciprocity',
          'transitivity',
          'assortativity_degree',
          'assortativity_attribute',
          'ei_index',
          'gini_received',
        ].includes(id),
    ),
);
/** Directed measures that a reversal of every arc leaves as they are. */
const unturned = new Set([
  'betweenness',
  'betweenness_raw',
  'ego_betweenness',
  'edge_betweenness',
  'tie_count',
  'density',
  'diameter',
  'mean_distance',
  'distance_fragmentation',
  'reciprocity',
  'assortativity_attribute',
]);
const isUnturned = (id: string, level: MeasureLevel): boolean =>
  unturned.has(id) || measureSpec(id, level)!.directed === 'never';
const mirrored = [
  ['003', '003'],
  ['012', '012'],
  ['102', '102'],
  ['021D', '021U'],
  ['021U', '021D'],
  ['021C', '021C'],
  ['111D', '111U'],
  ['111U', '111D'],
  ['030T', '030T'],
  ['030C', '030C'],
  ['201', '201'],
  ['120D', '120U'],
  ['120U', '120D'],
  ['120C', '120C'],
  ['210', '210'],
  ['300', '300'],
] as const;

it('ranks nobody of a lone pair top while anybody has two alters', { timeout }, () =>
  check(async (input) => {
    const { order } = input;
    const snapshot = snapshotFromEdges({
      order: order + 2,
      source: [...input.source, order],
      target: [...input.target, order + 1],
    });
    const { degree, ...ranks } = await measure(snapshot, [
      'degree',
      'harmonic',
      'closeness',
      'betweenness',
      'eigenvector',
    ]);
    if (degree.values.every((alters) => alters < 2)) return;
    for (const { id, values } of Object.values(ranks)) {
      const top = values.filter((value) => !Number.isNaN(value)).reduce((a, b) => Math.max(a, b), -Infinity);
      for (const person of [order, order + 1])
        expect(values[person]! >= top && top > 0, `${id} of the pair`).toBe(false);
    }
  }),
);
