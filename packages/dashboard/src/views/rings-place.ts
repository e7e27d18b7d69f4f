/** Geometry of the convoy rings, in the units of the picture. Angles in degrees, 0 at the top, clockwise. */
export const markRadius = 12;
/** Size of the picture, its middle, and the radii of the circles and marks in it. */
export const ringsFrame = {
  width: 420,
  height: 392,
  x: 210,
  y: 194,
  circles: [146, 117, 64],
  ego: 17,
  mark: markRadius,
} as const;

export type Ring = 1 | 2 | 3;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function spotAt(angle: number, radius: number): Spot {
  const turn = ((angle - 90) * Math.PI) / 180;
  return { x: ringsFrame.x + radius * Math.cos(turn), y: ringsFrame.y + radius * Math.sin(turn) };
}

const room = 2 * markRadius + 1;

/** Rows of places in one sector of a ring: how far out, and how many marks fit side by side. */
const rows: Readonly<Record<Ring, readonly { readonly radius: number; readonly places: number }[]>> = {
  1: [{ radius: 50, places: 2 }],
  2: [
    { radius: 78, places: 3 },
    { radius: 103, places: 4 },
  ],
  3: [{ radius: 130, places: 3 }],
};

/**
 * Where the marks of one sector and ring stand, and how many find no place: the last place is then kept for "+n".
 * Where a suggestion is drawn in the middle of the sector, the marks leave its line and its label free.
 */
export function placesIn(
  angle: number,
  ring: Ring,
  wanted: number,
  suggested: boolean,
): { readonly spots: readonly Spot[]; readonly left: number } {
  const free = suggested
    ? rows[ring].flatMap(({ radius }) => (radius < 100 ? [{ radius, places: 2 }] : []))
    : rows[ring];
  const capacity = free.reduce((sum, { places }) => sum + places, 0);
  const shown = Math.min(wanted, capacity);
  const spots: Spot[] = [];
  // The outer row first: it is the widest.
  for (const { radius, places } of [...free].sort((a, b) => b.radius - a.radius)) {
    const here = Math.min(places, shown - spots.length);
    const step = (((suggested ? 2 * markRadius + 5 : room) / radius) * 180) / Math.PI;
    for (let i = 0; i < here; i++)
      spots.push(spotAt(angle + (suggested ? i - 0.5 : i - (here - 1) / 2) * step, radius));
  }
  return { spots, left: wanted > capacity ? wanted - Math.max(0, capacity - 1) : 0 };
}

/** Places of people who give nothing: outermost, on the lines between sectors, so that none of the six claims them. */
export const borderSpots: readonly Spot[] = [210, 150, 270, 90, 330, 30].flatMap((angle) =>
  [-6.2, 6.2].map((aside) => spotAt(angle + aside, 132)),
);
export const suggestionRadius = 103;
