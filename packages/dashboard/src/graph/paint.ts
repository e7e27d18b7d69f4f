import type { Tier } from '@linli/core';
import type { NetworkNode, NetworkTie, NetworkView } from '../views/network-types.ts';

/** Colours of the page, read from its style. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  /** Ties that exist: thin and quiet. */
  readonly tie: string;
  readonly act: string;
  readonly lost: string;
  readonly tier: Readonly<Record<Tier, string>>;
  readonly tierGround: Readonly<Record<Tier, string>>;
}

/** A colour as the browser resolved it, `rgb(1, 2, 3)`, mixed with another. */
export function mix(one: string, other: string, share: number): string {
  const parts = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const [from, to] = [parts(one), parts(other)];
  return `rgb(${[0, 1, 2].map((i) => Math.round((from[i] ?? 0) * share + (to[i] ?? 0) * (1 - share))).join(', ')})`;
}

/** The palette of a page; `resolve` gives the colour that a custom property stands for, as `rgb(...)`. */
export function paletteOf(resolve: (property: string) => string): Palette {
  const ground = resolve('--work');
  const grey = resolve('--line-strong');
  return {
    ground,
    ink: resolve('--ink'),
    muted: resolve('--muted'),
    line: mix(grey, ground, 0.36),
    tie: mix(grey, ground, 0.55),
    act: resolve('--accent'),
    lost: resolve('--urgent'),
    tier: { R: resolve('--urgent'), Y: resolve('--watch'), U: resolve('--verify'), G: resolve('--calm') },
    tierGround: {
      R: resolve('--urgent-soft'),
      Y: resolve('--watch-soft'),
      U: resolve('--verify-soft'),
      G: resolve('--calm-soft'),
    },
  };
}

/** What the pointer and the page single out, by position in `report.people`. */
export interface Attention {
  readonly hovered: number | null;
  readonly selected: number | null;
  /** The hovered or selected person and their alters; null where nobody is singled out. */
  readonly near: ReadonlySet<number> | null;
}

/** One person and everybody joined to them by what is shown. */
export function nearOf({ ties, ghosts }: NetworkView, person: number): ReadonlySet<number> {
  const near = new Set([person]);
  for (const { a, b, hidden } of ties) if (!hidden && (a === person || b === person)) near.add(a).add(b);
  for (const { supporter, supported, hidden } of ghosts)
    if (!hidden && (supporter === person || supported === person)) near.add(supporter).add(supported);
  return near;
}

export interface NodePaint {
  readonly color: string;
  readonly size: number;
  readonly hidden: boolean;
  readonly zIndex: number;
  readonly outline: 'none' | 'solid' | 'dashed';
  readonly mark: Tier | null;
  readonly square: boolean;
  readonly faded: boolean;
}

export interface TiePaint {
  readonly color: string;
  readonly size: number;
  readonly hidden: boolean;
  readonly zIndex: number;
}

const sizes: Readonly<Record<Tier, number>> = { R: 10, Y: 8.5, U: 7.5, G: 5 };

/** Colour and mark by tier, shape by role; unknown is an outline, never a filled shape. */
export function paintNode(node: NetworkNode, attention: Attention, palette: Palette): NodePaint {
  const faded = attention.near !== null && !attention.near.has(node.at);
  const unknown = node.tier === 'U' || (node.tier === null && node.bay === 'not-asked');
  const square = node.shape === 'worker';
  const color = unknown
    ? palette.ground
    : faded
      ? palette.line
      : node.tier !== null
        ? palette.tier[node.tier]
        : square
          ? palette.ink
          : palette.muted;
  const size = node.tier !== null ? sizes[node.tier] : square ? 6 : unknown ? 4 : 3.2;
  const singled = node.at === attention.hovered || node.at === attention.selected;
  return {
    color,
    size: singled ? size + 2 : size,
    hidden: node.hidden,
    zIndex: singled
      ? 6
      : faded
        ? 0
        : node.tier === 'R'
          ? 5
          : node.tier === 'Y'
            ? 4
            : node.tier === 'U'
              ? 3
              : node.tier === 'G'
                ? 2
                : 1,
    outline: unknown ? 'dashed' : singled ? 'solid' : 'none',
    mark: node.tier,
    square,
    faded,
  };
}

/** Existing ties are thin and grey; when waves are compared the new ones are dark and the rest steps back. */
export function paintTie(tie: NetworkTie, attention: Attention, palette: Palette): TiePaint {
  const { near, hovered, selected } = attention;
  const ends = [tie.a, tie.b];
  const own = near !== null && (ends.includes(hovered ?? -1) || ends.includes(selected ?? -1));
  const fresh = tie.change === 'new' && near === null;
  const quiet = !tie.support || tie.active === false || (near !== null && !own);
  return {
    color: own ? palette.ink : fresh ? palette.muted : quiet ? palette.line : palette.tie,
    size: tie.support ? 0.6 + tie.width * 0.6 + (own || fresh ? 0.4 : 0) : 1,
    // Lost ties and those that can no longer be compared are not there: the first are drawn dotted on top.
    hidden: tie.hidden || !tie.present,
    zIndex: own ? 3 : fresh ? 2 : quiet ? 0 : 1,
  };
}
