import { describe, expect, it } from 'vitest';
import type { NetworkNode, NetworkTie } from '../views/network-types.ts';
import { placeLabels, type Wish } from './labels.ts';
import { mix, paintNode, paintTie, paletteOf, type Attention } from './paint.ts';

const palette = paletteOf((property) => `rgb(${property.length}, 0, 0)`);
const calm: Attention = { hovered: null, selected: null, near: null };
const node = (change: Partial<NetworkNode> = {}): NetworkNode => ({
  at: 0,
  label: 'a',
  shape: 'elder',
  roles: '',
  age: null,
  elder: true,
  tier: 'R',
  isolate: false,
  asked: true,
  bay: null,
  ties: 1,
  x: 0,
  y: 0,
  hidden: false,
  ...change,
});
const tie = (change: Partial<NetworkTie> = {}): NetworkTie => ({
  key: '0 1',
  a: 0,
  b: 1,
  functions: [],
  kinds: [],
  support: true,
  width: 1,
  active: true,
  change: null,
  present: true,
  hidden: false,
  ...change,
});

describe('paintNode', () => {
  it('gives every tier its colour and its mark', () => {
    for (const tier of ['R', 'Y', 'G'] as const)
      expect(paintNode(node({ tier }), calm, palette)).toMatchObject({
        mark: tier,
        color: palette.tier[tier],
      });
  });
  it('draws unknown as an outline, with or without a tier', () => {
    for (const change of [{ tier: 'U' }, { tier: null, bay: 'not-asked' }] as const)
      expect(paintNode(node(change), calm, palette)).toMatchObject({
        outline: 'dashed',
        color: palette.ground,
      });
  });
  it('draws workers as squares and the urgent larger than the calm', () => {
    expect(paintNode(node({ tier: null, shape: 'worker' }), calm, palette).square).toBe(true);
    expect(paintNode(node(), calm, palette).size).toBeGreaterThan(
      paintNode(node({ tier: 'G' }), calm, palette).size,
    );
  });
  it('lets those step back who are not near the one singled out', () => {
    const attention = { hovered: 1, selected: null, near: new Set([1]) };
    expect(paintNode(node(), attention, palette)).toMatchObject({ faded: true, color: palette.line });
  });
});

describe('paintTie', () => {
  it('draws more kinds of help thicker, and a relationship thinnest', () => {
    const [one, three] = [1, 3].map((width) => paintTie(tie({ width: width as 1 | 3 }), calm, palette).size);
    expect(three).toBeGreaterThan(one!);
    expect(paintTie(tie({ support: false }), calm, palette).size).toBeLessThan(one!);
  });
  it('leaves ties that are not there to the overlay', () => {
    expect(paintTie(tie({ present: false, change: 'lost' }), calm, palette).hidden).toBe(true);
  });
  it('darkens the ties of the one singled out', () => {
    const attention = { hovered: 0, selected: null, near: new Set([0, 1]) };
    expect(paintTie(tie(), attention, palette).color).toBe(palette.ink);
    expect(paintTie(tie({ a: 2, b: 3 }), attention, palette).color).toBe(palette.line);
  });
});

it('mixes two colours', () => {
  expect(mix('rgb(0, 100, 200)', 'rgb(100, 100, 100)', 0.5)).toBe('rgb(50, 100, 150)');
});

describe('placeLabels', () => {
  const wish = (x: number, y: number): Wish => ({ text: '王秀英', x, y, clear: 5, width: 40, height: 14 });
  const size = { width: 200, height: 200 };
  it('never lays one label on another, and drops what finds no room', () => {
    const placed = placeLabels(
      Array.from({ length: 12 }, () => wish(100, 100)),
      size,
    );
    expect(placed.length).toBeGreaterThan(1);
    expect(placed.length).toBeLessThan(12);
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= 40 || Math.abs(a.y - b.y) >= 14).toBe(true);
  });
  it('keeps labels inside the picture and off obstacles', () => {
    expect(placeLabels([wish(-50, 20)], size)).toEqual([]);
    expect(placeLabels([wish(100, 100)], size, [{ left: 0, right: 200, top: 0, bottom: 200 }])).toEqual([]);
  });
});
