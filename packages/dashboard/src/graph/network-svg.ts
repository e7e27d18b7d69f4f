import type { NetworkNode, NetworkView } from '../views/network-types.ts';
import { paintNode, paintTie, type Attention, type Palette } from './paint.ts';

const quiet: Attention = { hovered: null, selected: null, near: null };
const side = 1100;
const margin = 40;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const short = (value: number): string => value.toFixed(1);

/** The whole network as it is shown, everybody of tier R and Y by name, as one SVG without any style of a page. */
export function networkSvg(
  { nodes, ties, ghosts, bays }: NetworkView,
  palette: Palette,
  bayLabel: (bay: NetworkView['bays'][number]) => string,
): string {
  const shown = nodes.filter(({ hidden }) => !hidden);
  const xs = [...shown.map(({ x }) => x), ...bays.flatMap(({ left, right }) => [left, right])];
  const ys = [...shown.map(({ y }) => y), ...bays.flatMap(({ top, bottom }) => [top, bottom])];
  const [left, right] = [Math.min(0, ...xs), Math.max(1, ...xs)];
  const [low, high] = [Math.min(0, ...ys), Math.max(1, ...ys)];
  const scale = (side - 2 * margin) / Math.max(right - left, high - low, 1);
  const height = (high - low) * scale + 2 * margin;
  // Positions grow upwards, pictures downwards.
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: margin + (x - left) * scale,
    y: margin + (high - y) * scale,
  });
  const line = (a: NetworkNode, b: NetworkNode, style: string): string => {
    const [from, to] = [at(a), at(b)];
    return `<line x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}" ${style}/>`;
  };
  const tieLines = ties.flatMap((tie) => {
    const paint = paintTie(tie, quiet, palette);
    const [a, b] = [nodes[tie.a], nodes[tie.b]];
    return paint.hidden || !a || !b
      ? []
      : [line(a, b, `stroke="${paint.color}" stroke-width="${paint.size}"`)];
  });
  const ghostLines = ghosts.flatMap(({ supporter, supported, hidden }) => {
    const [a, b] = [nodes[supporter], nodes[supported]];
    const style = `stroke="${palette.act}" stroke-width="2" stroke-dasharray="7 4"`;
    return hidden || !a || !b ? [] : [line(a, b, style)];
  });
  const frames = bays.map((bay) => {
    const [from, to] = [at({ x: bay.left, y: bay.top }), at({ x: bay.right, y: bay.bottom })];
    const color = palette.tier[bay.id === 'asked' ? 'R' : 'U'];
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const box = `x="${short(x)}" y="${short(y)}" width="${short(Math.abs(to.x - from.x))}" height="${short(Math.abs(to.y - from.y))}"`;
    const dash = bay.id === 'asked' ? '' : ' stroke-dasharray="5 4"';
    return `<rect ${box} rx="8" fill="none" stroke="${color}"${dash}/><text x="${short(x + 2)}" y="${short(y - 6)}" font-size="13" font-weight="600" fill="${color}">${escape(bayLabel(bay))}</text>`;
  });
  const marks = shown.map((node) => {
    const paint = paintNode(node, quiet, palette);
    const { x, y } = at(node);
    const r = paint.size;
    const rim =
      paint.outline === 'dashed'
        ? ` stroke="${palette.tier.U}" stroke-dasharray="3 2"`
        : ` stroke="${palette.ground}"`;
    const shape = paint.square
      ? `<rect x="${short(x - r)}" y="${short(y - r)}" width="${2 * r}" height="${2 * r}" fill="${paint.color}"${rim}/>`
      : `<circle cx="${short(x)}" cy="${short(y)}" r="${r}" fill="${paint.color}"${rim}/>`;
    const sign =
      paint.mark === 'R'
        ? `<path d="M${short(x)} ${short(y - 5)}l5 9h-10z" fill="${palette.ground}"/>`
        : paint.mark === 'Y'
          ? `<path d="M${short(x)} ${short(y - 4.5)}l4.5 4.5l-4.5 4.5l-4.5 -4.5z" fill="${palette.ground}"/>`
          : paint.mark === 'U'
            ? `<text x="${short(x)}" y="${short(y + 4)}" font-size="11" font-weight="700" text-anchor="middle" fill="${palette.tier.U}">?</text>`
            : '';
    const name =
      node.tier === 'R' || node.tier === 'Y'
        ? `<text x="${short(x + r + 3)}" y="${short(y + 4)}" font-size="11" fill="${palette.ink}">${escape(node.label)}</text>`
        : '';
    return shape + sign + name;
  });
  const parts = [...tieLines, ...ghostLines, ...frames, ...marks].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${side} ${short(height)}" font-family="sans-serif">${parts}</svg>`;
}
