import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homesIn, isOnMap, metresBetween, nearnessOf, nowhere, straightMetres } from './nearby.ts';

const at = (lon: number, lat: number) => ({ ...nowhere, lon, lat });
const person = { household: null, place: null, ...nowhere };

describe('straightMetres', () => {
  it('measures along a meridian and a parallel on the mean sphere', () => {
    expect(straightMetres(at(125, 43), at(125, 44))).toBeCloseTo(111_195.08, 1);
    expect(straightMetres(at(0, 60), at(1, 60))).toBeCloseTo(55_597, -2);
    expect(straightMetres(at(179.999, 0), at(-179.999, 0))).toBeCloseTo(222.4, 1);
    expect(straightMetres(at(116.4, 39.9), at(116.4, 39.9))).toBe(0);
  });

  it('takes the plan in metres first, and knows nothing where the two have nothing in common', () => {
    const both = { x: 0, y: 0, lon: 125, lat: 43 };
    expect(straightMetres(both, { x: 3, y: 4, lon: 126, lat: 43 })).toBe(5);
    expect(straightMetres({ ...nowhere, x: 0, y: 0 }, at(125, 43))).toBeNaN();
    expect(straightMetres(at(125, 43), { ...nowhere, lon: 125 })).toBeNaN();
    expect([isOnMap({ ...nowhere, x: 1 }), isOnMap(at(0, 0))]).toEqual([false, true]);
  });
});

describe('homesIn', () => {
  const site = (id: string, type: string, parent: string | null, more: Partial<typeof nowhere>) => ({
    ...{ ...nowhere, id, type, parent },
    ...more,
  });
  const homeOf = homesIn([
    site('苑', 'compound', null, { lon: 125, lat: 43 }),
    site('1栋', 'building', '苑', { lon: 125.3, lat: 43.9 }),
    site('1栋1单元', 'unit', '1栋', { x: 5, y: 6 }),
    site('2栋', 'building', '苑', {}),
  ]);
  it.each([
    ['the point of the place and of its building', { place: '1栋1单元' }, [5, 6, 125.3, 43.9]],
    [
      'the own point first, and never another plan with it',
      { place: '1栋1单元', ...at(1, 2) },
      [null, null, 1, 2],
    ],
    ['the own plan, with the map of the place', { place: '1栋1单元', x: 7, y: 8 }, [7, 8, 125.3, 43.9]],
    ['nothing of what is wider than a building', { place: '2栋' }, [null, null, null, null]],
    ['nothing of a place that nobody recorded', { place: '3栋' }, [null, null, null, null]],
  ])('takes %s', (_, some, expected) => {
    const { x, y, lon, lat } = homeOf({ ...person, ...some });
    expect([x, y, lon, lat]).toEqual(expected);
  });

  it('gives neighbours in the same order of distance as a plan in metres', () => {
    const steps = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(
        fc.array(steps, { minLength: 3, maxLength: 8 }),
        fc.integer({ min: -65, max: 65 }),
        fc.integer({ min: -179, max: 179 }),
        (all, lat, lon) => {
          const degree = 111_195.08;
          const narrow = Math.cos((lat * Math.PI) / 180);
          const sites = all.map(([x, y], i) =>
            site(`${i}`, 'building', null, at(lon + x / degree / narrow, lat + y / degree)),
          );
          const onMap = sites.map(({ id }) => homesIn(sites)({ ...person, place: id }));
          const onPlan = all.map(([x, y]) => ({ ...person, x, y }));
          const [plan, map] = [onPlan, onMap].map((homes) =>
            homes.slice(1).map((other) => metresBetween(homes[0]!, other)),
          );
          for (const [i, a] of plan!.entries())
            for (const [j, b] of plan!.entries())
              if (a < b - 1 - b / 500) expect(map![i]).toBeLessThan(map![j]!);
        },
      ),
    );
  });
});

describe('metresBetween', () => {
  it('is nothing within a household or a building, the straight line elsewhere, and the same for many', () => {
    const people = [
      { ...person, ...at(125.3, 43.9), household: 'H' },
      { ...person, household: 'H' },
      { ...person, ...at(125.31, 43.9), place: '3栋2单元' },
      { ...person, place: '3栋1单元101' },
    ];
    const many = nearnessOf(people, 100).metres;
    const [a, b, c, d] = people;
    expect(metresBetween(a!, b!)).toBe(0);
    expect(metresBetween(c!, d!)).toBe(0);
    expect(metresBetween(a!, c!)).toBeCloseTo(801.2, 0);
    expect(metresBetween(b!, c!)).toBeNaN();
    for (const [i, one] of people.entries())
      for (const [j, other] of people.entries()) expect(many(i, j)).toBe(metresBetween(one, other));
  });
});

describe('nearnessOf', () => {
  const degrees = (low: number, high: number) =>
    fc.option(fc.double({ min: low, max: high, noNaN: true }), { nil: null });
  const located = fc.record({
    household: fc.constantFrom(null, null, 'H'),
    place: fc.constantFrom(null, null, '3栋1单元'),
    x: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
    y: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
    lon: degrees(125.3, 125.31),
    lat: degrees(43.9, 43.91),
  });

  it('finds everybody within reach, on the plan or on the map', () => {
    fc.assert(
      fc.property(fc.array(located, { maxLength: 12 }), (people) => {
        const { around, atHome } = nearnessOf(people, 200);
        people.forEach((one, i) => {
          const apart = people.map((other) => metresBetween(one, other));
          const near = [...apart.keys()].filter((j) => j !== i && apart[j]! <= 200);
          expect(around(i)).toEqual(expect.arrayContaining(near));
          expect(atHome(i)).toEqual([...apart.keys()].filter((j) => j !== i && apart[j] === 0));
        });
      }),
    );
  });
});
