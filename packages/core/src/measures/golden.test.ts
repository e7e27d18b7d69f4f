import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../model/snapshot.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { golden, graphOf, shipped } from '../testing/index.ts';
import { measure } from './measure.ts';
import { measureIds, measureSpec } from './registry.ts';

type Values = Readonly<Record<string, number | null>>;
interface GoldenGraph {
  readonly directed: boolean;
  readonly people: readonly string[];
  readonly person: Readonly<Record<string, Values>>;
  readonly tie: Readonly<Record<string, readonly (readonly [string, string, number?])[]>>;
  readonly community: Readonly<Record<string, number | null | readonly string[]>>;
}
const networkx = golden('networkx.json') as { graphs: Readonly<Record<string, GoldenGraph>> };
const classic = golden('classic.json') as {
  values: readonly {
    dataset: string;
    measure: string;
    person: string | null;
    value: number | null | readonly (readonly [string, string])[];
    tolerance: number;
    options?: Readonly<Record<string, unknown>>;
    pair?: unknown;
    set?: unknown;
    removed?: unknown;
  }[];
};

const folders: Readonly<Record<string, string>> = {
  kite: 'classic/kite',
  florentine: 'classic/florentine',
  karate: 'classic/karate',
  'amends-wave-4': 'amends',
  'arang-dak': 'arang-dak',
  'arang-dak-directed': 'arang-dak',
};

async function snapshotOf(name: string): Promise<Snapshot> {
  const { graph } = await graphOf(shipped(folders[name]!));
  return takeSnapshot(graph);
}

/** Florence without Pucci, the family that has no tie: other denominators. */
async function withoutPucci(): Promise<Snapshot> {
  const files = shipped('classic/florentine').map((file) => {
    if (file.name !== 'people.csv') return file;
    const text = new TextDecoder().decode(file.bytes);
    const lines = text.split('\n').filter((line) => !line.startsWith('Pucci'));
    return { name: file.name, bytes: new TextEncoder().encode(lines.join('\n')) };
  });
  const { graph } = await graphOf(files);
  return takeSnapshot(graph);
}

const loaded = new Map<string, Promise<Snapshot>>();
function load(name: string): Promise<Snapshot> {
  const known = loaded.get(name) ?? (name === 'florentine-15' ? withoutPucci() : snapshotOf(name));
  loaded.set(name, known);
  return known;
}
const nullIsNaN = (value: number | null | undefined): number => value ?? NaN;

/** Ties of the golden file as `a b` with the smaller position first, and their value; a tie that is not listed has 0. */
function tieValues(snapshot: Snapshot, rows: readonly (readonly [string, string, number?])[]) {
  const at = (id: string) => snapshot.keys.indexOf(id);
  return new Map(rows.map(([a, b, value]) => [[at(a), at(b)].sort((x, y) => x - y).join(' '), value ?? 1]));
}

describe.each(Object.keys(networkx.graphs))('measures of %s agree with networkx', (name) => {
  const expected = networkx.graphs[name]!;
  const has = (id: string) => id in expected.person || id in expected.tie || id in expected.community;
  it.each(measureIds().filter(has))('%s', async (id) => {
    const snapshot = await load(name);
    expect(snapshot.keys).toEqual(expected.people);
    const { [id]: result } = await measure(snapshot, [id], { directed: expected.directed });
    if (!result || !('values' in result)) {
      const value = expected.community[id];
      const count = Array.isArray(value) ? value.length : (value as number | null | undefined);
      expect(result?.value).toBeCloseTo(nullIsNaN(count), 9);
      return;
    }
    if ('ends' in result) {
      const wanted = tieValues(snapshot, expected.tie[id]!);
      result.values.forEach((value, i) =>
        expect(value).toBeCloseTo(wanted.get(`${result.ends[2 * i]} ${result.ends[2 * i + 1]}`) ?? 0, 9),
      );
      return;
    }
    const values = Object.fromEntries(snapshot.keys.map((key, i) => [key, result.values[i]!]));
    for (const [key, value] of Object.entries(expected.person[id]!))
      expect(values[key], `${id} of ${key}`).toBeCloseTo(nullIsNaN(value), 9);
  });
});

describe('printed values of the literature', () => {
  const plain = classic.values.filter(
    ({ dataset, measure: id, options, pair, set, removed }) =>
      (dataset in folders || dataset === 'florentine-15') &&
      measureSpec(id) !== undefined &&
      !options &&
      !pair &&
      !set &&
      !removed,
  );
  it('are not few', () => expect(plain.length).toBeGreaterThan(40));
  it.each(plain)(
    '$dataset $measure $person = $value',
    async ({ dataset, measure: id, person, value, tolerance }) => {
      const snapshot = await load(dataset);
      const { [id]: result } = await measure(snapshot, [id]);
      if (Array.isArray(value) && result && 'value' in result) {
        expect(result.value).toBe(value.length);
        return;
      }
      if (Array.isArray(value)) {
        const wanted = tieValues(snapshot, value as [string, string][]);
        if (!result || !('values' in result) || !('ends' in result))
          throw new Error(`expected ties of ${id}`);
        const found = Array.from(result.values, (flag, i) =>
          flag ? `${result.ends[2 * i]} ${result.ends[2 * i + 1]}` : '',
        );
        expect(found.filter((tie) => tie !== '')).toEqual([...wanted.keys()]);
        return;
      }
      const got =
        result && 'values' in result ? result.values[snapshot.keys.indexOf(person!)]! : result!.value;
      expect(Math.abs(got - (value as number))).toBeLessThanOrEqual(tolerance);
    },
  );
});
