import { describe, expect, it } from 'vitest';
import { isOnMap, metresAmong, metresBetween, nowhere, straightMetres } from './nearby.ts';

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

describe('metresBetween', () => {
  it('is nothing within a household or a building, the straight line elsewhere, and the same for many', () => {
    const people = [
      { ...person, ...at(125.3, 43.9), household: 'H' },
      { ...person, household: 'H' },
      { ...person, ...at(125.31, 43.9), place: '3栋2单元' },
      { ...person, place: '3栋1单元101' },
    ];
    const many = metresAmong(people);
    const [a, b, c, d] = people;
    expect(metresBetween(a!, b!)).toBe(0);
    expect(metresBetween(c!, d!)).toBe(0);
    expect(metresBetween(a!, c!)).toBeCloseTo(801.2, 0);
    expect(metresBetween(b!, c!)).toBeNaN();
    for (const [i, one] of people.entries())
      for (const [j, other] of people.entries()) expect(many(i, j)).toBe(metresBetween(one, other));
  });
});
