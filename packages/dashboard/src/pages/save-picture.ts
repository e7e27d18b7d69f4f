import { trusted } from '../trusted.ts';
import { pictureFile, savePng, saveSvg } from './picture-file.ts';

/** An SVG written as text. */
export const svgOf = (markup: string): SVGSVGElement =>
  new DOMParser().parseFromString(trusted.createHTML(markup), 'image/svg+xml')
    .documentElement as unknown as SVGSVGElement;

/** Saves a picture, that inside the element unless told, with the legend that stands in the element. */
export function savePicture(
  holder: Element | undefined,
  format: 'svg' | 'png',
  { name, title }: { readonly name: string; readonly title: string },
  svg: SVGSVGElement | null = holder?.querySelector<SVGSVGElement>('svg[role="img"]') ?? null,
): void {
  if (!svg) return;
  const picture = pictureFile(svg, holder?.querySelector('ul') ?? null, title);
  if (format === 'svg') saveSvg(name, picture);
  else void savePng(name, picture);
}
