import { expect, it } from 'vitest';
import { seededRandom } from '../util/random.ts';
import { simpleTies } from './simple-ties.ts';

it('sorts the ties of people in several buckets, with long lists, repeats and self-arcs', () => {
  const order = 10_000;
  const random = seededRandom(5);
  const below = (most: number) => Math.floor(random() * most);
  const source = Array.from({ length: 30_000 }, (_, i) => (i % 20 === 0 ? 9_999 : below(order)));
  const target = Array.from(source, (a, i) => (i % 50 === 0 ? a : below(i % 3 === 0 ? 40 : order)));
  const ways = new Map<string, number>();
  const alters = Array.from({ length: order }, () => new Set<number>());
  const arcs = new Set<string>();
  let [repeats, selves] = [0, 0];
  source.forEach((a, i) => {
    const b = target[i]!;
    if (a === b) return selves++;
    if (arcs.has(`${a} ${b}`)) repeats++;
    arcs.add(`${a} ${b}`);
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
    ways.set(pair, (ways.get(pair) ?? 0) | (a < b ? 1 : 2));
    alters[a]!.add(b);
    return alters[b]!.add(a);
  });
  const lists = alters.map((list) => [...list].sort((a, b) => a - b));

  const ties = simpleTies(order, source, target);
  expect(Array.from(ties.neighbors)).toEqual(lists.flat());
  expect(Array.from(ties.offsets.subarray(1), (end, i) => end - ties.offsets[i]!)).toEqual(
    lists.map(({ length }) => length),
  );
  expect(Array.from(ties.ways)).toEqual(
    lists.flatMap((list, a) => list.filter((b) => b > a).map((b) => ways.get(`${a} ${b}`))),
  );
  expect([ties.repeats, ties.selves]).toEqual([repeats, selves]);
});
