import { createHash } from 'node:crypto';
import type { Lang } from '@linli/core/words';
import { markup, type Markup } from './markup.ts';
import { patterns } from './pictures.ts';

/** A text inside a style sheet: nothing in it can end the text, the rule or the sheet. */
const inCss = (text: string): string =>
  `"${[...text].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `)).join('')}"`;

const fonts: Readonly<Record<Lang, string>> = {
  zh: `'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif`,
  en: `'Helvetica Neue', 'Segoe UI', 'Noto Sans', Arial, 'Liberation Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif`,
};

const styleOf = (lang: Lang, running: string): string => `
:root { color-scheme: light; font: 16px/1.55 ${fonts[lang]}; color: #1d2329; background: #faf8f4; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 60rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 0.3rem; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 0.6rem; padding-bottom: 0.2rem; border-bottom: 1px solid #8a857a; break-after: avoid; }
h2 + p { break-after: avoid; }
p, ul { margin: 0 0 0.7rem; }
.lead, .small, caption { color: #4d565f; }
.small { font-size: 0.875rem; }
.mark { border-inline-start: 4px solid #8a5a00; padding: 0.4rem 0.8rem; background: #fbf0d9; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem; margin: 1.2rem 0; }
dl div { border-top: 2px solid #0b6b6b; padding-top: 0.3rem; break-inside: avoid; }
dt { font-size: 0.875rem; color: #4d565f; }
dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.2rem; font-size: 0.9375rem; }
caption { text-align: start; font-size: 0.875rem; padding-bottom: 0.3rem; }
th, td { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid #d6d1c5; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { border-bottom: 1.5px solid #8a857a; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; min-width: 3.5em; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.short { white-space: nowrap; }
figure { margin: 0 0 1.2rem; break-inside: avoid; }
figure > svg { display: block; width: 100%; height: auto; font-size: 13px; }
figure text { fill: #1d2329; }
.patterns { position: absolute; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0.3rem 0 0; font-size: 0.875rem; }
.recipe { font-size: 0.8125rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  body { padding: 1rem; }
  table { font-size: 0.8125rem; }
  th, td { padding-inline-end: 0.4rem; }
  thead th { white-space: normal; overflow-wrap: anywhere; }
  .short { white-space: normal; }
  figure > svg { font-size: 17px; }
}
@page {
  size: A4;
  margin: 18mm 15mm 18mm;
  @top-left { content: ${inCss(running)}; font-size: 9pt; color: #3d444b; }
  @bottom-center { content: counter(page) ' / ' counter(pages); font-size: 9pt; color: #3d444b; }
}
@media print {
  :root { font-size: 10.5pt; background: #ffffff; color: #000000; }
  body { padding: 0; max-width: none; }
  .lead, .small, caption, dt { color: #3d444b; }
  .mark { background: #ffffff; }
  tr, li, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  rect { print-color-adjust: exact; }
}
`;

/**
 * One page that asks nothing of any network and runs nothing: no script, its own policy, its one style sheet named in it by
 * what it holds. `running` stands at the head of every printed page.
 */
export function pageOf({
  lang,
  title,
  running,
  body,
}: {
  lang: Lang;
  title: string;
  running: string;
  body: readonly Markup[];
}): string {
  const style = styleOf(lang, running);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>${patterns}
<main>${body}
</main>
</body></html>
`.html;
}
