import type { Nameless } from '../state/without-names.ts';
import { downloadFile } from './download.ts';
import { hideNames } from './hide-names.ts';

const styles = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity'],
  ...[
    'font-size',
    'font-weight',
    'font-family',
    'text-anchor',
    'paint-order',
    'stroke-linejoin',
    'stroke-linecap',
  ],
];
const space = 'http://www.w3.org/2000/svg';
const rowHeight = 26;

/** A copy that looks the same without the page's style sheets. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
    const computed = getComputedStyle(originals[i]!);
    for (const style of styles) {
      const value = computed.getPropertyValue(style);
      if (value !== '' && value !== 'none' && value !== 'normal') element.setAttribute(style, value);
      else if (style === 'fill' && value === 'none') element.setAttribute(style, value);
    }
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  return copy;
}

function textAt(x: number, y: number, text: string, size: number): SVGTextElement {
  const element = document.createElementNS(space, 'text');
  const attributes = { x, y, 'font-size': size, 'font-family': 'sans-serif', fill: 'currentColor' };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

/** Rough width of a text: a Chinese sign is as wide as it is high, a Latin one a little over half. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + size * (sign > '\u2e7f' ? 1 : 0.56), 0);

/** The signs of a legend with their words, in lines below a picture of this width. */
function legendRows(
  legend: Element,
  width: number,
): { readonly group: SVGGElement; readonly height: number } {
  const group = document.createElementNS(space, 'g');
  let [x, y] = [12, 0];
  for (const item of legend.querySelectorAll('li')) {
    const sign = item.querySelector('svg');
    const text = item.textContent.trim().replace(/\s+/g, ' ');
    const box = sign?.viewBox.baseVal;
    const signWidth = sign && box ? (18 * box.width) / Math.max(1, box.height) : 0;
    const needed = signWidth + 8 + widthOf(text, 14) + 24;
    if (x > 12 && x + needed > width) [x, y] = [12, y + rowHeight];
    if (sign) {
      const icon = standalone(sign);
      for (const [name, value] of Object.entries({ x, y: y + 2, width: signWidth, height: 18 }))
        icon.setAttribute(name, String(value));
      group.append(icon);
    }
    group.append(textAt(x + signWidth + 8, y + 16, text, 14));
    x += needed;
  }
  return { group, height: y + rowHeight };
}

/**
 * One picture as a file of its own: a title above, the legend below, all colours inside it, the ground of the page
 * behind it.
 */
export function pictureFile(
  svg: SVGSVGElement,
  legend: Element | null,
  title: string,
  nameless: Nameless,
): string {
  const box = svg.viewBox.baseVal;
  const width = Math.max(420, box.width);
  const copy = standalone(svg);
  const rows = legend ? legendRows(legend, width) : null;
  const head = 44;
  const height = head + box.height + (rows ? rows.height + 16 : 0) + 12;
  const outer = document.createElementNS(space, 'svg');
  outer.setAttribute('xmlns', space);
  outer.setAttribute('viewBox', `0 0 ${width} ${height}`);
  outer.setAttribute('width', String(width));
  outer.setAttribute('height', String(height));
  const page = getComputedStyle(document.documentElement);
  outer.setAttribute('color', page.color);
  const ground = document.createElementNS(space, 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute('fill', page.getPropertyValue('--work'));
  for (const [name, value] of Object.entries({ x: 0, y: head, width: box.width, height: box.height }))
    copy.setAttribute(name, String(value));
  outer.append(ground, textAt(12, 28, title, 18), copy);
  if (rows) {
    rows.group.setAttribute('transform', `translate(0 ${head + box.height + 12})`);
    outer.append(rows.group);
  }
  hideNames(outer, nameless);
  return new XMLSerializer().serializeToString(outer);
}

export const saveSvg = (name: string, picture: string): void =>
  downloadFile(`${name}.svg`, [picture], 'image/svg+xml');

/** The same picture as pixels, twice as many as it has points. */
export async function savePng(name: string, picture: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob) downloadFile(`${name}.png`, [blob], 'image/png');
  } finally {
    URL.revokeObjectURL(address);
  }
}
