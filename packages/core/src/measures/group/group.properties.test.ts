import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../model/snapshot.ts';
import { snapshotFromEdges } from '../../snapshot/take-snapshot.ts';
import { edges, measureRuns, type RandomEdges } from '../../testing/index.ts';
import { minimumVertexCut } from '../node/disjoint-paths.ts';
import { likeness } from '../tie/likeness.ts';
import { corePeriphery } from './core-periphery.ts';
import { groupCentrality } from './group-centrality.ts';
import { fragmentationWithout, keyPlayersNegative, keyPlayersPositive, setReach } from './key-players.ts';
import { blocks, strongComponents } from './parts.ts';

const numRuns = measureRuns();
const timeout = 600_000;

type Numbers = Readonly<Record<string, number | null>>;

const sizesOf = (of: Int32Array): Numbers => {
  const sizes = new Map<number, number>();
  for (const part of of) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  return Object.fromEntries(
    [...sizes.values()].sort((a, b) => b - a).map((size, i) => [`strong ${i}`, size]),
  );
};

/** What hangs on ties alone, whoever else there is. */
function raw(snapshot: Snapshot, [a, b]: readonly [number, number]): Numbers {
  const { degree, harmonic } = groupCentrality(snapshot, [a]);
  const cut = minimumVertexCut(snapshot, a, b);
  const back = minimumVertexCut(snapshot, a, b, { directed: true });
  const parts = blocks(snapshot)
    .map((block) => block.length)
    .sort((x, y) => y - x);
  return {
    'reach of one': keyPlayersPositive(snapshot, 1).value,
    'reach of two': keyPlayersPositive(snapshot, 2, { steps: 2 }).value,
    'distance reach of one':
      keyPlayersPositive(snapshot, 1, { criterion: 'distance' }).value * snapshot.order,
    'reach of these': setReach(snapshot, [a, b]),
    'tied to one': degree * (snapshot.order - 1),
    'near one': harmonic * (snapshot.order - 1),
    cut: cut.size,
    paths: cut.paths,
    'directed paths': back.paths,
    ...Object.fromEntries(parts.map((size, i) => [`block ${i}`, size])),
    ...likeness(snapshot, a, b),
  };
}

/** What hangs on how many there are, too. */
const whole = (snapshot: Snapshot, [a, b]: readonly [number, number]): Numbers => ({
  'fragmentation without one': fragmentationWithout(snapshot, [a]),
  'distance fragmentation without one': fragmentationWithout(snapshot, [a], 'distance'),
  'worst loss': keyPlayersNegative(snapshot, 1).value,
  'worst loss by distance': keyPlayersNegative(snapshot, 1, { criterion: 'distance' }).value,
  'core fit': corePeriphery(snapshot).fit,
  ...groupCentrality(snapshot, [a, b]),
  ...sizesOf(strongComponents(snapshot)),
});

const everything = (input: RandomEdges, pair: readonly [number, number] = [0, 1]): Numbers => {
  const snapshot = snapshotFromEdges(input);
  return { ...raw(snapshot, pair), ...whole(snapshot, pair) };
};

/** Equal to nine digits; an empty list where nothing differs. */
function different(before: Numbers, after: Numbers): readonly unknown[] {
  const close = (x: number | null | undefined, y: number | null) =>
    Object.is(x, y) || (typeof x === 'number' && y !== null && Math.abs(x - y) <= 1e-9 * (1 + Math.abs(y)));
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    close(after[name], before[name] ?? null) ? [] : [[name, before[name], after[name]]],
  );
}

const check = (property: (input: RandomEdges, order: readonly number[]) => void) =>
  fc.assert(
    fc.property(
      edges(7).filter(({ order }) => order >= 4),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      property,
    ),
    { numRuns },
  );

describe('every analysis of sets and pairs', () => {
  it('is the same under other names', { timeout }, () =>
    check((input, shuffled) => {
      const place = shuffled.filter((i) => i < input.order);
      const moved = {
        ...input,
        source: input.source.map((i) => place[i]!),
        target: input.target.map((i) => place[i]!),
      };
      expect(different(everything(input), everything(moved, [place[0]!, place[1]!]))).toEqual([]);
    }),
  );

  it('is not changed by self-ties and repeated ties', { timeout }, () =>
    check((input) => {
      const own = Array.from({ length: input.order }, (_, i) => i);
      const more = {
        ...input,
        source: [...input.source, ...input.source, ...own],
        target: [...input.target, ...input.target, ...own],
      };
      expect(different(everything(input), everything(more))).toEqual([]);
    }),
  );

  it('raw, is not changed by somebody new without ties', { timeout }, () =>
    check((input) => {
      const { order } = input;
      const before = raw(snapshotFromEdges(input), [0, 1]);
      const after = raw(snapshotFromEdges({ ...input, order: order + 1 }), [0, 1]);
      // A second key player may be the newcomer, who reaches only themselves.
      const grows = Math.min(order + 1, before['reach of two']! + 1);
      expect([before['reach of two'], grows]).toContain(after['reach of two']);
      expect(different({ ...before, 'reach of two': 0 }, { ...after, 'reach of two': 0 })).toEqual([]);
    }),
  );

  it('is twice there with another community beside, and no nearer', { timeout }, () =>
    check((input) => {
      const { order } = input;
      const both = snapshotFromEdges({
        order: 2 * order,
        source: [...input.source, ...input.source.map((i) => i + order)],
        target: [...input.target, ...input.target.map((i) => i + order)],
      });
      const one = snapshotFromEdges(input);
      expect(blocks(both)).toHaveLength(2 * blocks(one).length);
      expect(new Set(strongComponents(both)).size).toBe(2 * new Set(strongComponents(one)).size);
      expect(keyPlayersPositive(both, 1).value).toBe(keyPlayersPositive(one, 1).value);
      expect(keyPlayersPositive(both, 2).value).toBeGreaterThanOrEqual(2 * keyPlayersPositive(one, 1).value);
      expect(minimumVertexCut(both, 0, order)).toMatchObject({ size: 0, paths: 0 });
      expect(likeness(both, 0, 1)).toEqual(likeness(one, 0, 1));
      expect(likeness(both, 0, order).common).toBe(0);
    }),
  );

  it('stays in its bounds, and no key player set is above its bound', { timeout }, () =>
    check((input) => {
      const snapshot = snapshotFromEdges(input);
      const shares = whole(snapshot, [0, 1]);
      for (const [name, value] of Object.entries(shares))
        if (!name.startsWith('strong') && value !== null && !Number.isNaN(value)) {
          expect(value).toBeGreaterThanOrEqual(name === 'core fit' ? -1 - 1e-12 : -1e-12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      for (const value of Object.values(raw(snapshot, [0, 1])))
        expect(Math.abs(value ?? 0)).not.toBe(Infinity);
      for (const size of [1, 2]) {
        const found = keyPlayersPositive(snapshot, size);
        expect(found.people).toHaveLength(size);
        expect(found.value).toBe(setReach(snapshot, found.people));
        expect(found.value).toBeLessThanOrEqual(found.bound + 1e-12);
      }
      const worst = keyPlayersNegative(snapshot, 1);
      for (let person = 0; person < input.order; person++)
        expect(fragmentationWithout(snapshot, [person])).toBeLessThanOrEqual(worst.value + 1e-12);
    }),
  );

  it('follows when every tie is turned round', { timeout }, () =>
    check((input) => {
      const turned = { ...input, source: input.target, target: input.source };
      const [before, after] = [everything(input), everything(turned, [0, 1])];
      const other = minimumVertexCut(snapshotFromEdges(turned), 1, 0, { directed: true });
      expect(other.paths).toBe(before['directed paths']);
      expect(different({ ...before, 'directed paths': 0 }, { ...after, 'directed paths': 0 })).toEqual([]);
    }),
  );

  it('looks at no strength', { timeout }, () =>
    check((input) => {
      const strength = input.source.map((_, i) => 1 + (i % 5));
      expect(different(everything(input), everything({ ...input, strength }))).toEqual([]);
    }),
  );
});
