import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { edges, filesOf, golden, graphOf, runs } from '../testing/index.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { seededRandom } from '../util/random.ts';
import { tieBounds } from './bounds.ts';
import { jackknife } from './jackknife.ts';
import { deviation, vertexBootstrap } from './vertex-bootstrap.ts';

type Values = Readonly<Record<'density' | 'mean_degree' | 'reciprocity', number>>;
const { jackknife: cases } = golden('comparison.json') as {
  jackknife: { edges: [number, number][]; order: number; directed: boolean; value: Values; se: Values }[];
};
const ids = ['density', 'mean_degree', 'reciprocity'] as const;
const snapshotOf = ({ edges: ends, order, directed }: (typeof cases)[number]) =>
  snapshotFromEdges({ order, source: ends.map(([a]) => a), target: ends.map(([, b]) => b), directed });

describe('jackknife', () => {
  it.each(cases)('agrees with deleting each person of a graph of $order with networkx', (want) => {
    const got = jackknife(snapshotOf(want));
    for (const id of ids) {
      expect(got[id].value).toBeCloseTo(want.value[id], 12);
      expect(got[id].standardError).toBeCloseTo(want.se[id], 12);
    }
  });
});

/** The bootstrap as the paper says it: a whole matrix drawn, cell by cell. */
function bruteBootstrap(want: (typeof cases)[number], replicates: number): Values {
  const { order, edges: ends, directed } = want;
  const random = seededRandom(99);
  const tie = Array.from({ length: order }, () => new Uint8Array(order));
  for (const [a, b] of ends) {
    tie[a]![b] = 1;
    if (!directed) tie[b]![a] = 1;
  }
  const seen: Record<keyof Values, number[]> = { density: [], mean_degree: [], reciprocity: [] };
  for (let round = 0; round < replicates; round++) {
    const who = Array.from({ length: order }, () => Math.floor(random() * order));
    let [mutual, tied] = [0, 0];
    for (let i = 0; i < order; i++)
      for (let j = 0; j < i; j++) {
        let [a, b] = [who[i]!, who[j]!];
        if (a === b)
          do [a, b] = [Math.floor(random() * order), Math.floor(random() * order)];
          while (a === b);
        const ways = tie[a]![b]! + tie[b]![a]!;
        if (ways > 0) tied++;
        if (ways > 1) mutual++;
      }
    seen.density.push(tied / ((order * (order - 1)) / 2));
    seen.mean_degree.push((2 * tied) / order);
    if (tied > 0) seen.reciprocity.push((2 * mutual) / (tied + mutual));
  }
  return {
    density: deviation(seen.density),
    mean_degree: deviation(seen.mean_degree),
    reciprocity: deviation(seen.reciprocity),
  };
}

describe('vertexBootstrap', () => {
  it.each(cases)('has the standard errors of drawing whole matrices, order $order', (want) => {
    const got = vertexBootstrap(snapshotOf(want), { seed: 5, replicates: 8000 });
    const brute = bruteBootstrap(want, 8000);
    for (const id of ids) {
      if (brute[id] < 1e-12) expect(got[id].standardError).toBeLessThan(1e-12);
      else expect(got[id].standardError / brute[id]).toBeCloseTo(1, 1);
    }
  });
  it('holds the value in an interval inside the possible range, or says that there is none', () => {
    fc.assert(
      fc.property(edges(9), fc.nat(), (drawn, seed) => {
        const snapshot = snapshotFromEdges(drawn);
        for (const found of [vertexBootstrap(snapshot, { seed, replicates: 40 }), jackknife(snapshot)])
          for (const id of ids) {
            const { value, low, high } = found[id];
            const most = id === 'mean_degree' ? snapshot.order - 1 : 1;
            if (Number.isNaN(low)) expect(high).toBeNaN();
            else expect(0 <= low && low <= value && value <= high && high <= most).toBe(true);
          }
      }),
      { numRuns: runs(100) },
    );
  });
  it('is the same for the same seed', () => {
    const snapshot = snapshotOf(cases[1]!);
    expect(vertexBootstrap(snapshot, { seed: 4 })).toEqual(vertexBootstrap(snapshot, { seed: 4 }));
    expect(vertexBootstrap(snapshot, { seed: 4 })).not.toEqual(vertexBootstrap(snapshot, { seed: 5 }));
  });
});

describe('tieBounds', () => {
  it('holds exactly what every answer to the open questions would give', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('true', 'false', ''), { minLength: 1, maxLength: 4 }),
        fc.array(
          fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.constantFrom('present', 'absent', 'unknown')),
          {
            maxLength: 4,
          },
        ),
        async (answers, rows) => {
          const asked = ['true', ...answers];
          const order = asked.length;
          const ties = rows.filter(([a, b]) => a < order && b < order && a !== b);
          const { graph } = await graphOf(
            filesOf({
              people: `id,interviewed\n${asked.map((word, i) => `P${i},${word}`).join('\n')}\n`,
              ties: `supporter,supported,status\n${ties.map(([a, b, s]) => `P${a},P${b},${s}`).join('\n')}\n`,
            }),
          );
          const bounds = tieBounds(takeSnapshot(graph), graph);
          const said = (a: number, b: number, status: string) =>
            ties.some(([x, y, s]) => s === status && ((x === a && y === b) || (x === b && y === a)));
          const sure: [number, number][] = [];
          const open: [number, number][] = [];
          for (let a = 0; a < order; a++)
            for (let b = a + 1; b < order; b++) {
              const both = asked[a] === 'true' && asked[b] === 'true';
              if (said(a, b, 'present')) sure.push([a, b]);
              else if (said(a, b, 'unknown') || (!both && !said(a, b, 'absent'))) open.push([a, b]);
            }
          const worlds = Array.from({ length: 2 ** open.length }, (_, bits) => [
            ...sure,
            ...open.filter((_, k) => (bits >> k) & 1),
          ]);
          const isolates = worlds.map(
            (world) => asked.filter((_, i) => world.every(([a, b]) => a !== i && b !== i)).length,
          );
          const counts = worlds.map((world) => world.length);
          expect(bounds).toMatchObject({
            tied: sure.length,
            unknown: open.length,
            isolates: { low: Math.min(...isolates), high: Math.max(...isolates) },
          });
          expect(bounds.meanDegree.high).toBeCloseTo((2 * Math.max(...counts)) / order, 12);
          expect(bounds.density.low).toBeCloseTo((2 * Math.min(...counts)) / (order * (order - 1)), 12);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
