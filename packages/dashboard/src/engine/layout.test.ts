import { openDataset } from '@linli/core';
import { describe, expect, it } from 'vitest';
import { layoutOf } from './layout.ts';

const context = { signal: new AbortController().signal, onProgress: () => undefined };
const graphOf = async (people: readonly string[], ties: readonly (readonly [string, string, string?])[]) => {
  const files = {
    'people.csv': ['id', ...people].join('\n'),
    'ties.csv': ['supporter,supported,kind', ...ties.map(([a, b, kind]) => `${a},${b},${kind ?? ''}`)].join(
      '\n',
    ),
  };
  const bytes = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  return (await openDataset(bytes)).graph;
};
const pointsOf = ({ x, y }: { x: Float64Array; y: Float64Array }) =>
  Array.from(x, (value, i) => [value, y[i]!] as const);
const nearest = (points: readonly (readonly [number, number])[]) =>
  Math.min(
    ...points.flatMap(([x, y], i) => points.slice(i + 1).map(([ox, oy]) => Math.hypot(x - ox, y - oy))),
  );

describe('layoutOf', () => {
  it('gives nothing for nobody', async () => {
    expect(await layoutOf(await graphOf([], []), context)).toMatchObject({ ids: [] });
  });
  it('leaves out people without a tie, and kin that gives nothing', async () => {
    const graph = await graphOf(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['c', 'd', 'child'],
      ],
    );
    expect((await layoutOf(graph, context)).ids).toEqual(['a', 'b']);
  });
  it('gives the same places again', async () => {
    const people = Array.from({ length: 40 }, (_, i) => `p${i}`);
    const ties = people.flatMap((id, i): [string, string][] => [
      [id, people[(i * 7 + 3) % 40]!],
      [id, people[(i + 1) % 40]!],
    ]);
    const graph = await graphOf(people, ties);
    expect(await layoutOf(graph, context)).toEqual(await layoutOf(graph, context));
  });
  it('stands nobody on somebody else, in one piece or in many', async () => {
    const people = Array.from({ length: 60 }, (_, i) => `p${i}`);
    const star = people.slice(1, 30).map((id): [string, string] => ['p0', id]);
    const pairs = Array.from({ length: 15 }, (_, i): [string, string] => [
      `p${30 + 2 * i}`,
      `p${31 + 2 * i}`,
    ]);
    const layout = await layoutOf(await graphOf(people, [...star, ...pairs]), context);
    expect(layout.ids).toHaveLength(60);
    expect(pointsOf(layout).flat().every(Number.isFinite)).toBe(true);
    expect(nearest(pointsOf(layout))).toBeGreaterThan(0.4);
  });
  it('takes any id', async () => {
    const graph = await graphOf(
      ['__proto__', 'constructor', '01'],
      [
        ['__proto__', 'constructor'],
        ['01', '__proto__'],
      ],
    );
    expect((await layoutOf(graph, context)).ids).toEqual(['__proto__', 'constructor', '01']);
  });
  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const graph = await graphOf(
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    );
    controller.abort();
    await expect(layoutOf(graph, { ...context, signal: controller.signal })).rejects.toThrow();
  });
});
