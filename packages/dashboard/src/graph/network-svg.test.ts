import { describe, expect, it } from 'vitest';
import type { NetworkNode, NetworkView } from '../views/network-types.ts';
import { networkSvg } from './network-svg.ts';
import { paletteOf } from './paint.ts';

const palette = paletteOf((name) => `rgb(${name.length}, 0, 0)`);
const node = (at: number, more: Partial<NetworkNode>): NetworkNode => ({
  ...{ at, label: `P${at}`, shape: 'elder', roles: '', age: null, elder: true, tier: 'G', isolate: false },
  ...{ asked: true, bay: null, ties: 1, x: at, y: at * 2, hidden: false },
  ...more,
});
const view = {
  nodes: [
    node(0, { tier: 'R', label: '王<秀>英' }),
    node(1, { shape: 'worker', tier: null }),
    node(2, { hidden: true }),
  ],
  ties: [
    {
      key: 'a',
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
    },
    {
      key: 'b',
      a: 0,
      b: 2,
      functions: [],
      kinds: [],
      support: true,
      width: 1,
      active: true,
      change: null,
      present: true,
      hidden: true,
    },
  ],
  ghosts: [{ supporter: 1, supported: 0, functions: [], hidden: false }],
  bays: [{ id: 'not-asked', count: 4, left: 3, right: 5, top: 2, bottom: 0 }],
} as unknown as NetworkView;

describe('the network as a file', () => {
  it('draws what is shown, names who is pressing, and leaves no mark of a name in the markup', () => {
    const svg = networkSvg(view, palette, ({ count }) => `未访谈：${count} 人`);
    expect(svg.match(/<line /g)).toHaveLength(2);
    expect(svg.match(/stroke-dasharray="7 4"/g)).toHaveLength(1);
    expect(svg.match(/<circle /g)).toHaveLength(1);
    expect(svg).toContain('王&lt;秀>英');
    expect(svg).toContain('未访谈：4 人');
    expect(svg).not.toMatch(/P1|P2|NaN|undefined/);
  });

  it('draws nobody without a complaint', () => {
    const nobody = { ...view, nodes: [], ties: [], ghosts: [], bays: [] } as NetworkView;
    expect(networkSvg(nobody, palette, () => '')).toMatch(/^<svg [^>]*><\/svg>$/);
  });
});
