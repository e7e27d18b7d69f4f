import { paletteOf, type Palette } from './paint.ts';

/** The colours that the page's style has inside an element now. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.appendChild(document.createElement('span'));
  const palette = paletteOf((property) => {
    probe.style.color = `var(${property})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return palette;
}
