import { trusted } from '../trusted.ts';
import { copyWords } from '../i18n/copy.ts';
import type { Lang } from '../i18n/index.ts';
import type { Nameless } from '../state/without-names.ts';
import { pictureFile, savePng, saveSvg } from './picture-file.ts';

/** An SVG written as text. */
export const svgOf = (markup: string): SVGSVGElement =>
  new DOMParser().parseFromString(trusted.createHTML(markup), 'image/svg+xml')
    .documentElement as unknown as SVGSVGElement;

interface About {
  readonly name: string;
  readonly title: string;
  /** Names that may not stand in it. */
  readonly nameless: Nameless;
  readonly lang: Lang;
}

/** Saves a picture, that inside the element unless told, with the legend that stands in the element. */
export function savePicture(
  holder: Element | undefined,
  format: 'svg' | 'png',
  { name, title, nameless, lang }: About,
  svg: SVGSVGElement | null = holder?.querySelector<SVGSVGElement>('svg[role="img"]') ?? null,
): void {
  if (!svg) return;
  const said = nameless.size === 0 ? '' : ` • ${copyWords[lang].nameless(String(nameless.size))}`;
  const picture = pictureFile(svg, holder?.querySelector('ul') ?? null, `${title}${said}`, nameless);
  if (format === 'svg') saveSvg(name, picture);
  else void savePng(name, picture);
}
