import type { Bay, BayId, Ghost, NetworkTie, NetworkView } from '../views/network-types.ts';
import { placeLabels, type Wish } from './labels.ts';
import { paintNode, type Attention, type NodePaint, type Palette } from './paint.ts';

/** What the overlay needs of the picture below it. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  /** Size of type in pixels. */
  readonly type: number;
  readonly font: string;
  /** From the view's positions to pixels. */
  at(x: number, y: number): { x: number; y: number };
  /** Radius on screen of a node of this size. */
  radius(size: number): number;
  /** How close the camera is: below 0.6 everybody may have a label. */
  readonly ratio: number;
  /** The ties, where the picture below is not shown itself: paper gets the last frame of WebGL, not the present one. */
  readonly below: CanvasImageSource | null;
  readonly bayLabel: (id: BayId, count: number) => string;
  readonly functions: (ghost: Ghost) => string;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly paint: NodePaint;
}

type Pen = CanvasRenderingContext2D;
const fullTurn = Math.PI * 2;

function drawBay(pen: Pen, bay: Bay, stage: Stage, palette: Palette): void {
  const [from, to] = [stage.at(bay.left, bay.top), stage.at(bay.right, bay.bottom)];
  const tier = bay.id === 'asked' ? 'R' : 'U';
  pen.setLineDash(bay.id === 'asked' ? [] : [5, 4]);
  pen.lineWidth = 1;
  pen.strokeStyle = palette.tier[tier];
  pen.beginPath();
  pen.roundRect(from.x, from.y, to.x - from.x, to.y - from.y, 8);
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = palette.tier[tier];
  pen.textAlign = 'start';
  pen.textBaseline = 'bottom';
  pen.font = `600 ${stage.type}px ${stage.font}`;
  const label = stage.bayLabel(bay.id, bay.count);
  const last = stage.width - pen.measureText(label).width - 4;
  pen.fillText(label, Math.min(from.x + 2, last), from.y - 4);
}

/** A line between the rims of two spots, bent a little so that it does not lie on a tie of the same two. */
function pathBetween(pen: Pen, a: Spot, b: Spot, bend: number): { x: number; y: number } {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(-dy / length) * bend, (dx / length) * bend];
  const middle = { x: (a.x + b.x) / 2 + nx * 2, y: (a.y + b.y) / 2 + ny * 2 };
  const rim = (from: Spot) => {
    const [mx, my] = [middle.x - from.x, middle.y - from.y];
    const away = Math.hypot(mx, my) || 1;
    return { x: from.x + (mx / away) * (from.r + 2), y: from.y + (my / away) * (from.r + 2) };
  };
  const [start, end] = [rim(a), rim(b)];
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  pen.quadraticCurveTo(middle.x, middle.y, end.x, end.y);
  pen.stroke();
  return { x: (a.x + b.x) / 2 + nx, y: (a.y + b.y) / 2 + ny };
}

function drawSign(
  pen: Pen,
  sign: '+' | '−',
  at: { x: number; y: number },
  color: string,
  ground: string,
): void {
  pen.setLineDash([]);
  pen.fillStyle = ground;
  pen.beginPath();
  pen.arc(at.x, at.y, 5, 0, fullTurn);
  pen.fill();
  pen.strokeStyle = color;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(at.x - 3.5, at.y);
  pen.lineTo(at.x + 3.5, at.y);
  if (sign === '+') {
    pen.moveTo(at.x, at.y - 3.5);
    pen.lineTo(at.x, at.y + 3.5);
  }
  pen.stroke();
}

function drawChange(
  pen: Pen,
  tie: NetworkTie,
  spots: readonly Spot[],
  attention: Attention,
  signs: boolean,
  palette: Palette,
): void {
  const [a, b] = [spots[tie.a], spots[tie.b]];
  if (!a || !b) return;
  if (
    attention.near &&
    ![tie.a, tie.b].some((end) => end === attention.hovered || end === attention.selected)
  )
    return;
  let middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  if (tie.change === 'lost') {
    pen.strokeStyle = palette.lost;
    pen.lineWidth = signs ? 1.5 : 1.1;
    pen.setLineDash([1.5, 4]);
    pen.lineCap = 'round';
    middle = pathBetween(pen, a, b, 0);
    pen.lineCap = 'butt';
  }
  if (!signs || Math.hypot(a.x - b.x, a.y - b.y) < 26) return;
  drawSign(
    pen,
    tie.change === 'new' ? '+' : '−',
    middle,
    tie.change === 'new' ? palette.ink : palette.lost,
    palette.ground,
  );
}

function drawNode(pen: Pen, { x, y, r, paint }: Spot, palette: Palette): void {
  if (paint.hidden || (paint.faded && paint.outline === 'none')) return;
  // Again what lies below, as suggested ties run over it.
  pen.fillStyle = paint.color;
  pen.beginPath();
  if (paint.square) pen.rect(x - r, y - r, 2 * r, 2 * r);
  else pen.arc(x, y, r, 0, fullTurn);
  pen.fill();
  if (paint.outline !== 'none') {
    const dashed = paint.outline === 'dashed';
    pen.setLineDash(dashed ? [2.6, 2] : []);
    pen.lineWidth = dashed ? 1.4 : 2;
    pen.strokeStyle = paint.faded ? palette.line : dashed ? palette.tier.U : palette.ink;
    pen.beginPath();
    if (paint.square) pen.rect(x - r, y - r, 2 * r, 2 * r);
    else pen.arc(x, y, dashed ? r - 0.5 : r + 1.5, 0, fullTurn);
    pen.stroke();
    pen.setLineDash([]);
  }
  if (paint.faded) return;
  const m = r * 0.55;
  pen.fillStyle = paint.mark === 'U' ? palette.tier.U : palette.ground;
  pen.beginPath();
  if (paint.mark === 'R') {
    pen.moveTo(x, y - m);
    pen.lineTo(x + m, y + m * 0.75);
    pen.lineTo(x - m, y + m * 0.75);
  } else if (paint.mark === 'Y') {
    pen.moveTo(x, y - m);
    pen.lineTo(x + m, y);
    pen.lineTo(x, y + m);
    pen.lineTo(x - m, y);
  } else if (paint.mark === 'U') {
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.font = `700 ${Math.round(r * 1.45)}px ${'system-ui, sans-serif'}`;
    pen.fillText('?', x, y + r * 0.08);
  }
  pen.fill();
}

/** Draws on the picture what WebGL ties cannot be: dashes, dots, frames, marks and words. */
export function drawOverlay(
  pen: Pen,
  view: NetworkView,
  attention: Attention,
  stage: Stage,
  palette: Palette,
): void {
  const { width, height, type, font } = stage;
  pen.clearRect(0, 0, width, height);
  if (stage.below) pen.drawImage(stage.below, 0, 0, width, height);
  const spots = view.nodes.map((node): Spot => {
    const paint = paintNode(node, attention, palette);
    return { ...stage.at(node.x, node.y), r: stage.radius(paint.size), paint };
  });
  for (const bay of view.bays) drawBay(pen, bay, stage, palette);
  const changed = view.ties.filter(
    ({ hidden, change }) => !hidden && (change === 'new' || change === 'lost'),
  );
  const signs = changed.length <= 80 || attention.near !== null || stage.ratio < 0.5;
  for (const tie of changed) drawChange(pen, tie, spots, attention, signs, palette);

  const important = new Map<number, number>();
  const want = (person: number, rank: number) =>
    important.set(person, Math.max(important.get(person) ?? 0, rank));
  const wishes: { wish: Wish; rank: number; color: string; bold: boolean }[] = [];
  const widthOf = (text: string) => pen.measureText(text).width;
  pen.font = `600 ${type}px ${font}`;

  const drawn = view.ghosts.filter(
    ({ hidden, supporter, supported }) =>
      !hidden &&
      (attention.near === null || (attention.near.has(supporter) && attention.near.has(supported))),
  );
  const calm = view.ghosts.filter(({ hidden }) => !hidden).length;
  for (const ghost of drawn) {
    const [a, b] = [spots[ghost.supporter], spots[ghost.supported]];
    if (!a || !b) continue;
    pen.strokeStyle = palette.ground;
    pen.lineWidth = 4.5;
    pen.setLineDash([]);
    pathBetween(pen, a, b, 8);
    pen.strokeStyle = palette.act;
    pen.lineWidth = 2.4;
    pen.setLineDash([7, 4]);
    const middle = pathBetween(pen, a, b, 8);
    pen.setLineDash([]);
    // The one who could be asked wears a ring of the same colour.
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(a.x, a.y, a.r + 2, 0, fullTurn);
    pen.stroke();
    want(ghost.supported, 3);
    want(ghost.supporter, 2);
    const text = stage.functions(ghost);
    if (
      text !== '' &&
      Math.hypot(a.x - b.x, a.y - b.y) > widthOf(text) + a.r + b.r &&
      (calm <= 12 || stage.ratio < 0.6 || attention.near !== null)
    )
      wishes.push({
        wish: { text, ...middle, clear: -type / 2, width: widthOf(text), height: type * 1.2 },
        rank: 2.5,
        color: palette.act,
        bold: true,
      });
  }

  for (const spot of spots) drawNode(pen, spot, palette);
  view.nodes.forEach((node, i) => {
    const spot = spots[i];
    if (!spot || spot.paint.hidden || spot.paint.faded) return;
    const singled = node.at === attention.hovered || node.at === attention.selected;
    const rank = singled
      ? 9
      : Math.max(
          important.get(i) ?? 0,
          node.tier === 'R'
            ? 4
            : attention.near !== null
              ? 2
              : node.tier === 'Y'
                ? 1.5
                : stage.ratio < 0.6
                  ? node.elder
                    ? 1
                    : 0.5
                  : 0,
        );
    if (rank === 0) return;
    const bold = rank >= 3;
    pen.font = `${bold ? 600 : 400} ${type}px ${font}`;
    const wish = {
      text: node.label,
      x: spot.x,
      y: spot.y,
      clear: spot.r + 1,
      width: widthOf(node.label),
      height: type * 1.2,
    };
    wishes.push({ wish, rank, color: rank >= 2 ? palette.ink : palette.muted, bold });
  });
  const obstacles = spots.flatMap(({ x, y, r, paint: { mark, hidden, faded } }) =>
    hidden || faded || mark === null || mark === 'G'
      ? []
      : [{ left: x - r, right: x + r, top: y - r, bottom: y + r }],
  );
  wishes.sort((a, b) => b.rank - a.rank);
  const looks = new Map(wishes.map((one) => [one.wish, one]));
  pen.textAlign = 'start';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  for (const { wish, x, y } of placeLabels(
    wishes.map((one) => one.wish),
    stage,
    obstacles,
  )) {
    const look = looks.get(wish);
    pen.font = `${look?.bold ? 600 : 400} ${type}px ${font}`;
    pen.lineWidth = 3.5;
    pen.strokeStyle = palette.ground;
    pen.strokeText(wish.text, x, y);
    pen.fillStyle = look?.color ?? palette.ink;
    pen.fillText(wish.text, x, y);
  }
}
