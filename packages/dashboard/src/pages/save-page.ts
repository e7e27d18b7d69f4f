import { copyWords } from '../i18n/copy.ts';
import type { Lang } from '../i18n/index.ts';
import type { Nameless } from '../state/without-names.ts';
import { downloadFile } from './download.ts';
import { hideNames } from './hide-names.ts';

/** Every rule of the page's own style sheets as text. */
const cssOf = (): string =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n');

/** Canvases do not live in a file: each becomes a picture of what it shows. */
function freeze(original: Element, copy: Element): void {
  const drawn = [...original.querySelectorAll('canvas')];
  [...copy.querySelectorAll('canvas')].forEach((canvas, i) => {
    const image = document.createElement('img');
    image.src = drawn[i]!.toDataURL('image/png');
    image.alt = '';
    image.className = canvas.className;
    canvas.replaceWith(image);
  });
  const fields = [...original.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')];
  [...copy.querySelectorAll<HTMLElement>('select, input')].forEach((field, i) => {
    const shown = fields[i]!;
    const text = shown instanceof HTMLSelectElement ? (shown.selectedOptions[0]?.text ?? '') : shown.value;
    field.replaceWith(document.createTextNode(shown.type === 'checkbox' ? '' : text));
  });
}

/**
 * What the page shows as one file that opens anywhere and asks nothing of any network: as it would be printed, without
 * buttons and without links.
 */
export function savePage(
  pages: readonly Element[],
  { name, title, nameless, lang: spoken }: { name: string; title: string; nameless: Nameless; lang: Lang },
): void {
  const bodies = pages.map((page) => {
    const copy = page.cloneNode(true) as Element;
    freeze(page, copy);
    hideNames(copy, nameless);
    if (nameless.size > 0) {
      // Names may be painted in it; the table beside it holds the same.
      for (const painted of copy.querySelectorAll('img[alt=""]')) painted.remove();
      const line = copy.ownerDocument.createElement('p');
      line.textContent = copyWords[spoken].nameless(String(nameless.size));
      copy.append(line);
    }
    for (const gone of copy.querySelectorAll('.no-print, button, script')) gone.remove();
    for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
    for (const details of copy.querySelectorAll('details')) details.open = true;
    return copy.outerHTML;
  });
  const { lang, dataset } = document.documentElement;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  downloadFile(
    `${name}.html`,
    [
      `<!doctype html><html lang="${lang}" data-theme="${dataset['theme'] ?? 'light'}" data-type="${dataset['type'] ?? 'normal'}">`,
      `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escaped}</title>`,
      `<style>${cssOf()}\n.print-only{display:block}body{max-width:76rem;margin:0 auto}</style></head>`,
      `<body>${bodies.join('')}</body></html>`,
    ],
    'text/html;charset=utf-8',
  );
}
