import type { Bay, BayId, Places } from './network-types.ts';

export interface Standing {
  readonly id: string;
  readonly bay: BayId | null;
  /** Order within a bay: the smaller stands first. */
  readonly rank: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const spiral = (i: number): [number, number] => {
  const radius = 0.9 * Math.sqrt(i + 0.5);
  return [radius * Math.cos(i * goldenAngle), radius * Math.sin(i * goldenAngle)];
};

/** Above each frame, for its label. */
const labelRoom = 1.1;
const between = 1.6;
const bayOrder: readonly BayId[] = ['asked', 'not-asked'];

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return points.length > 0 ? box : { left: 0, right: 0, bottom: 0, top: 0 };
}

/**
 * Positions of everybody (y upwards) and the frames of the bays. People with a tie stand where the layout put them, or
 * on a spiral where it knows nobody; people without a tie stand in rows in their bay, beside or below the others.
 */
export function standEverybody(
  people: readonly Standing[],
  places: Places | null,
  baysAt: 'side' | 'below',
): { at: readonly (readonly [number, number])[]; bays: readonly Bay[] } {
  const at: (readonly [number, number])[] = people.map(() => [0, 0]);
  const tied = people.flatMap(({ bay }, i) => (bay === null ? [i] : []));
  const unplaced = tied.filter((i) => !places?.has(people[i]?.id ?? ''));
  const placed = tied.length - unplaced.length;
  for (const i of tied) at[i] = places?.get(people[i]?.id ?? '') ?? at[i] ?? [0, 0];
  unplaced.forEach((i, k) => (at[i] = spiral(placed + k)));

  const box = boxOf(tied.map((i) => at[i] ?? [0, 0]));
  const groups = bayOrder
    .map((id) => ({ id, members: people.flatMap(({ bay }, i) => (bay === id ? [i] : [])) }))
    .filter(({ members }) => members.length > 0);
  const rank = (i: number) => people[i]?.rank ?? 0;
  for (const { members } of groups) members.sort((a, b) => rank(a) - rank(b) || a - b);

  const total = people.length - tied.length;
  const height = Math.max(box.top - box.bottom, 4);
  const width = Math.max(box.right - box.left, 4);
  const rows = Math.max(2, Math.floor(height - (labelRoom + between) * groups.length));
  const columns =
    tied.length === 0
      ? Math.max(4, Math.ceil(Math.sqrt(total * 2)))
      : baysAt === 'side'
        ? Math.max(4, Math.ceil(total / rows))
        : Math.max(4, Math.floor(width));

  const left =
    tied.length === 0 ? 0 : baysAt === 'side' ? box.right + 2.2 : (box.left + box.right - columns) / 2;
  let top = tied.length === 0 ? 0 : baysAt === 'side' ? box.top : box.bottom - 1.8;
  const bays = groups.map(({ id, members }): Bay => {
    members.forEach((i, k) => {
      at[i] = [left + (k % columns) + 0.5, top - labelRoom - Math.floor(k / columns) - 0.5];
    });
    const bottom = top - labelRoom - Math.ceil(members.length / columns) - 0.3;
    const frame = { id, count: members.length, left, right: left + columns, top: top - labelRoom, bottom };
    top = bottom - (between - labelRoom);
    return frame;
  });
  return { at, bays };
}
