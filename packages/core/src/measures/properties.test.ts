import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../model/snapshot.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { edges, runs, type RandomEdges } from '../testing/index.ts';
import { measure } from './measure.ts';
import { measureIds, measureSpec } from './registry.ts';

const numRuns = runs(60);
const personIds = measureIds('person');
const directions = [false, true];
const close = (a: number, b: number) =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-9 * (1 + Math.abs(b));

async function valuesOf(snapshot: Snapshot, id: string, directed: boolean): Promise<Float64Array> {
  const { [id]: result } = await measure(snapshot, [id], { directed });
  if (!result || !('values' in result)) throw new Error(`no values for ${id}`);
  return result.values;
}
const hashOf = ({ undirected, out, in: back }: Snapshot): string =>
  JSON.stringify([undirected, out, back].map(({ offsets, neighbors }) => [[...offsets], [...neighbors]]));

/** Measures that name or divide by the whole are not raw: an added isolate may change them. */
const notRaw = new Set([
  'betweenness',
  'harmonic',
  'component',
  'closeness',
  'pagerank',
  'katz',
  'reach_efficiency',
]);

const cases = personIds.flatMap((id) => directions.map((directed) => ({ id, directed })));

describe.each(cases)('$id, directed $directed', ({ id, directed }) => {
  const check = (property: (input: RandomEdges, seed: number) => Promise<void>) =>
    fc.assert(fc.asyncProperty(edges(), fc.nat(), property), { numRuns });

  it('self-ties and repeated ties change nothing', () =>
    check(async ({ order, source, target }) => {
      const more = {
        order,
        source: [...source, ...source, ...Array.from({ length: order }, (_, i) => i)],
        target: [...target, ...target, ...Array.from({ length: order }, (_, i) => i)],
      };
      const plain = await valuesOf(snapshotFromEdges({ order, source, target }), id, directed);
      expect(await valuesOf(snapshotFromEdges(more), id, directed)).toEqual(plain);
    }));

  it('new names and another order give everybody the same value', () =>
    check(async ({ order, source, target }, seed) => {
      const renamed = Array.from({ length: order }, (_, i) => i).sort(
        (a, b) => ((a * 7919 + seed) % 104729) - ((b * 7919 + seed) % 104729) || a - b,
      );
      const place = renamed.map((_, i) => renamed.indexOf(i));
      const before = await valuesOf(snapshotFromEdges({ order, source, target }), id, directed);
      const after = await valuesOf(
        snapshotFromEdges({
          order,
          source: source.map((i) => place[i]!),
          target: target.map((i) => place[i]!),
        }),
        id,
        directed,
      );
      if (id === 'component') {
        for (let a = 0; a < order; a++)
          for (let b = 0; b < a; b++)
            expect(after[place[a]!] === after[place[b]!]).toBe(before[a] === before[b]);
        return;
      }
      place.forEach((to, from) => expect(close(after[to]!, before[from]!)).toBe(true));
    }));

  it('an added isolate changes nobody else', () =>
    check(async ({ order, source, target }) => {
      if (notRaw.has(id) || order < 3) return;
      const before = await valuesOf(snapshotFromEdges({ order, source, target }), id, directed);
      const after = await valuesOf(snapshotFromEdges({ order: order + 1, source, target }), id, directed);
      before.forEach((value, i) => expect(close(after[i]!, value)).toBe(true));
    }));

  it('two graphs side by side keep their values', () =>
    check(async ({ order, source, target }) => {
      if (notRaw.has(id) || order < 3) return;
      const twice = {
        order: order * 2,
        source: [...source, ...source.map((i) => i + order)],
        target: [...target, ...target.map((i) => i + order)],
      };
      const one = await valuesOf(snapshotFromEdges({ order, source, target }), id, directed);
      const two = await valuesOf(snapshotFromEdges(twice), id, directed);
      two.forEach((value, i) => expect(close(value, one[i % order]!)).toBe(true));
    }));

  it('stays in its range and leaves the snapshot as it was', () =>
    check(async (input) => {
      const snapshot = snapshotFromEdges(input);
      const before = hashOf(snapshot);
      const [low, high] = measureSpec(id)!.range;
      for (const value of await valuesOf(snapshot, id, directed))
        if (!Number.isNaN(value)) expect(value >= low - 1e-12 && value <= high + 1e-12).toBe(true);
      expect(hashOf(snapshot)).toBe(before);
    }));
});
