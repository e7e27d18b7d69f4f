import { describe, expect, it } from 'vitest';
import type { Attribute } from '../model/attribute.ts';
import type { MeasureOptions } from '../model/measure.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { snapshotFromEdges, takeSnapshot } from '../snapshot/take-snapshot.ts';
import { golden, graphOf, shipped, without } from '../testing/index.ts';
import { measure } from './measure.ts';
import { measureIds, measureSpec } from './registry.ts';

type Values = Readonly<Record<string, number | null>>;
interface GoldenGraph {
  readonly directed: boolean;
  readonly people: readonly string[];
  readonly person: Readonly<Record<string, Values>>;
  readonly tie: Readonly<Record<string, readonly (readonly [string, string, number?])[]>>;
  readonly community: Readonly<Record<string, number | null | readonly string[] | Values>>;
}
const networkx = golden('networkx.json') as { graphs: Readonly<Record<string, GoldenGraph>> };

interface ClassicGraph {
  readonly folder?: string;
  readonly without?: readonly string[];
  readonly directed?: boolean;
  readonly people?: readonly string[];
  readonly ties?: readonly (readonly [string, string, number?])[];
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
interface ClassicRow {
  readonly dataset: string;
  readonly measure: string;
  readonly person: string | null;
  readonly value: number | null | Values | readonly unknown[];
  readonly tolerance: number;
  readonly source: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly pair?: readonly [string, string];
  readonly set?: readonly string[];
  readonly removed?: readonly string[];
}
const classic = golden('classic.json') as {
  readonly sources: Readonly<Record<string, string>>;
  readonly graphs: Readonly<Record<string, ClassicGraph>>;
  readonly values: readonly ClassicRow[];
};

const folders: Readonly<Record<string, string>> = {
  kite: 'classic/kite',
  florentine: 'classic/florentine',
  'florentine-15': 'classic/florentine',
  karate: 'classic/karate',
  'amends-wave-4': 'amends',
  'arang-dak': 'arang-dak',
  'arang-dak-directed': 'arang-dak',
};

async function read(name: string): Promise<Snapshot> {
  const spec = classic.graphs[name];
  if (spec?.ties && spec.people) {
    const at = (id: string) => spec.people!.indexOf(id);
    return snapshotFromEdges({
      order: spec.people.length,
      keys: spec.people,
      source: spec.ties.map(([a]) => at(a)),
      target: spec.ties.map(([, b]) => at(b)),
      strength: spec.ties.map(([, , strength]) => strength ?? 1),
      directed: spec.directed ?? false,
    });
  }
  const { graph } = await graphOf(shipped(folders[name]!));
  return without(takeSnapshot(graph), spec?.without ?? []);
}
const loaded = new Map<string, Promise<Snapshot>>();
function load(name: string): Promise<Snapshot> {
  if (!loaded.has(name)) loaded.set(name, read(name));
  return loaded.get(name)!;
}

/** `b` null is undefined; nine digits, of the size of the number where that is above 1. */
const agrees = (a: number | undefined, b: number | null | undefined): boolean =>
  b === null || b === undefined
    ? Number.isNaN(a)
    : a !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** What the files call otherwise. */
const named: Readonly<Record<string, string>> = {
  katz: 'katz_unnormalised',
  reciprocity: 'reciprocity_arcs',
};
/** Lists of people or ties where we count. */
const counted = (value: GoldenGraph['community'][string] | undefined) =>
  Array.isArray(value) ? value.length : (value as number | null | undefined);

const tieKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
/** By tie: the sum over its two directions; a tie that is not listed has 0. */
function tieValues(snapshot: Snapshot, rows: readonly (readonly [string, string, number?])[]) {
  const at = new Map(snapshot.keys.map((key, i) => [key, i]));
  const sums = new Map<string, number>();
  for (const [a, b, value] of rows) {
    const key = tieKey(at.get(a)!, at.get(b)!);
    sums.set(key, (sums.get(key) ?? 0) + (value ?? 1));
  }
  return sums;
}

describe.each(Object.keys(networkx.graphs))('measures of %s agree with networkx', (name) => {
  const expected = networkx.graphs[name]!;
  const options = { directed: expected.directed };
  const of = (id: string, group: object) => (id in group ? id : (named[id] ?? id));
  it.each(measureIds('person').filter((id) => of(id, {}) in expected.person || id in expected.person))(
    '%s of people',
    async (id) => {
      const snapshot = await load(name);
      expect(snapshot.keys).toEqual(expected.people);
      const { [id]: result } = await measure(snapshot, [id], { ...options, level: 'person' });
      const values = expected.person[named[id] ?? id]!;
      const found = (result as { values: Float64Array }).values;
      const wrong = snapshot.keys.filter((key, i) => !agrees(found[i], values[key]));
      expect(wrong.map((key) => [key, values[key], found[snapshot.keys.indexOf(key)]])).toEqual([]);
    },
  );
  it.each(measureIds('tie').filter((id) => id in expected.tie))('%s of ties', async (id) => {
    const snapshot = await load(name);
    const { [id]: result } = await measure(snapshot, [id], options);
    if (!result || !('ends' in result)) throw new Error(`expected ties of ${id}`);
    const wanted = tieValues(snapshot, expected.tie[id]!);
    const wrong = Array.from(result.values).filter(
      (value, i) => !agrees(value, wanted.get(`${result.ends[2 * i]} ${result.ends[2 * i + 1]}`) ?? 0),
    );
    expect(wrong).toEqual([]);
  });
  it.each(measureIds('community').filter((id) => (named[id] ?? id) in expected.community))(
    '%s of the community',
    async (id) => {
      const snapshot = await load(name);
      const { [id]: result } = await measure(snapshot, [id], { ...options, level: 'community' });
      const { value } = result as { value: number | Record<string, number> };
      const wanted = expected.community[named[id] ?? id];
      if (typeof value === 'number') expect(agrees(value, counted(wanted)), `${value}`).toBe(true);
      else expect(value).toEqual(wanted);
    },
  );
});

/** Options of a row in our words; null where another test compares it. */
function optionsOf({ dataset, measure: id, options = {} }: ClassicRow): MeasureOptions | null {
  const { attribute } = options;
  return {
    directed: (classic.graphs[dataset]!.directed ?? false) && !['constraint', 'eigenvector'].includes(id),
    weighted: options['weighted'] === true,
    ...(options['model'] === 'ego' ? { model: 'ego' } : {}),
    ...(typeof options['alpha'] === 'number' ? { alpha: options['alpha'] } : {}),
    ...(typeof attribute === 'string' ? { attribute: attributeOfClassic(dataset, attribute) } : {}),
  };
}
function attributeOfClassic(dataset: string, name: string): Attribute {
  const values = classic.graphs[dataset]!.attributes![name]!;
  const categories = [...new Set(Object.values(values))];
  return {
    name,
    categories,
    of: Int32Array.from(Object.values(values), (value) => categories.indexOf(value)),
  };
}

/** Printed values that are no measure by id: another test compares them, see `elsewhere`. */
const elsewhere = new Set([
  'best_fragmenting_set',
  'best_reaching_set',
  'set_reach',
  'set_distance_reach',
  'vertex_cut',
  'adamic_adar',
  'resource_allocation',
  'jaccard',
]);

async function found(row: ClassicRow): Promise<unknown> {
  const { dataset, measure: id, person, pair, removed } = row;
  const whole = await load(dataset);
  const snapshot = removed ? without(whole, removed) : whole;
  const options = optionsOf(row)!;
  const at = snapshot.keys.indexOf(person ?? '');
  const value = async (name: string, more: MeasureOptions = {}) => {
    const level = person === null ? 'community' : 'person';
    const { [name]: result } = await measure(snapshot, [name], { ...options, level, ...more });
    return result as unknown as { values: Float64Array; value: number; details: Record<string, number> };
  };
  switch (id) {
    case 'harmonic_sum':
      return (await value('harmonic')).values[at]! * (snapshot.order - 1);
    case 'harmonic': {
      // An & Liu add up 1/d along the arcs; ours go back along them, so theirs are ours of the graph turned round.
      const turned = { ...snapshot, in: snapshot.out, out: snapshot.in };
      const { harmonic } = await measure(turned, ['harmonic'], options);
      return harmonic.values[at];
    }
    case 'disjoint_paths': {
      const { disjoint_paths: paths } = await measure(snapshot, ['disjoint_paths'], { targets: [pair![1]] });
      return paths.values[snapshot.keys.indexOf(pair![0])];
    }
    case 'component_sizes': {
      const { component } = await measure(snapshot, ['component']);
      const sizes = new Map<number, number>();
      for (const one of component.values) sizes.set(one, (sizes.get(one) ?? 0) + 1);
      return [...sizes.values()].sort((a, b) => b - a);
    }
    case 'distance_fragmentation':
      if (!options.weighted) return (await value(id)).value;
      return keyplayerFragmentation(whole, snapshot, options);
    case 'triangles': {
      const census = (await value('triad_census')) as unknown as { value: Record<string, number> };
      return census.value['3'];
    }
    case 'core': {
      const { core_number } = await measure(snapshot, ['core_number']);
      return snapshot.keys.filter((_, i) => core_number.values[i]! >= (row.options!['k'] as number));
    }
    case 'external_ties':
    case 'internal_ties':
      return (await value('ei_index')).details[id.replace('_ties', '')];
    case 'bridge': {
      const { bridge } = await measure(snapshot, ['bridge']);
      return Array.from(bridge.values.keys())
        .filter((i) => bridge.values[i] === 1)
        .map((i) => [snapshot.keys[bridge.ends[2 * i]!], snapshot.keys[bridge.ends[2 * i + 1]!]]);
    }
    case 'articulation_points': {
      const { articulation } = await measure(snapshot, ['articulation']);
      return snapshot.keys.filter((_, i) => articulation.values[i] === 1);
    }
    default: {
      const result = await value(id);
      return person === null ? result.value : result.values[at];
    }
  }
}

/** CRAN keyplayer divides by the largest inverse distance of the graph before anybody was removed, ours by that of the rest. */
async function keyplayerFragmentation(whole: Snapshot, rest: Snapshot, options: MeasureOptions) {
  const ids = ['distance_fragmentation'] as const;
  const { distance_fragmentation: value } = await measure(rest, ids, options);
  const nearest = (snapshot: Snapshot) =>
    snapshot.out.strengths.reduce((most, strength) => Math.max(most, strength), 0);
  return 1 - ((1 - value.value) * nearest(rest)) / nearest(whole);
}

describe('printed values of the literature', () => {
  const rows = classic.values.filter(({ measure: id }) => !elsewhere.has(id));
  it('are nearly all of the file', () => expect(classic.values.length - rows.length).toBe(8));
  it.each(rows)('$dataset $measure $person $pair $removed = $value, $source', async (row) => {
    const got = await found(row);
    if (typeof row.value === 'number')
      expect(Math.abs((got as number) - row.value)).toBeLessThanOrEqual(row.tolerance);
    else expect(got).toEqual(row.value);
  });
  it('measures every id that a row names', () => {
    const ours = ['harmonic_sum', 'component_sizes', 'triangles', 'core', 'external_ties', 'internal_ties'];
    expect(rows.filter(({ measure: id }) => !measureSpec(id) && !ours.includes(id))).toEqual([]);
  });
});
