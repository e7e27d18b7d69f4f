/** A label that would like to be drawn; those first in the list are the more important. */
export interface Wish {
  readonly text: string;
  /** Middle of what it names, and how far from there it stands clear. */
  readonly x: number;
  readonly y: number;
  readonly clear: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly wish: Wish;
  /** Left and middle of the line of text. */
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const cell = 64;

/** The labels for which there is room: below, right, left or above, never over another label, an obstacle or out of the picture. */
export function placeLabels(
  wishes: readonly Wish[],
  size: { readonly width: number; readonly height: number },
  obstacles: readonly Box[] = [],
): Placed[] {
  const taken = new Map<string, Box[]>();
  const cellsOf = ({ left, right, top, bottom }: Box): string[] => {
    const keys: string[] = [];
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) keys.push(`${x} ${y}`);
    return keys;
  };
  const take = (box: Box) => {
    for (const key of cellsOf(box)) taken.set(key, [...(taken.get(key) ?? []), box]);
  };
  obstacles.forEach(take);
  return wishes.flatMap((wish) => {
    const { x, y, clear, width, height } = wish;
    const spots = [
      { x: x - width / 2, y: y + clear + height / 2 },
      { x: x + clear + 2, y },
      { x: x - clear - 2 - width, y },
      { x: x - width / 2, y: y - clear - height / 2 },
    ];
    for (const spot of spots) {
      const box = {
        left: spot.x,
        right: spot.x + width,
        top: spot.y - height / 2,
        bottom: spot.y + height / 2,
      };
      if (box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height) continue;
      const cells = cellsOf(box);
      if (cells.some((key) => taken.get(key)?.some((other) => meets(other, box)))) continue;
      take(box);
      return [{ wish, ...spot }];
    }
    return [];
  });
}
