import { markup, type Markup } from './markup.ts';

/** A stretch of a bar: its look is a pattern of the page, so that it holds without colour. */
export interface Stretch {
  readonly look: Look;
  readonly label: string;
  readonly value: number;
}
export interface Bar {
  readonly label: string;
  readonly stretches: readonly Stretch[];
}

export const looks = ['dark', 'dots', 'hatch', 'light', 'blank'] as const;
export type Look = (typeof looks)[number];

const [labelWidth, barWidth, barHeight, step] = [200, 480, 18, 27];

const pattern = (look: Look, size: number, drawn: Markup): Markup =>
  markup`<pattern id="look-${look}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${drawn}</pattern>\n`;

/** Patterns that every picture of the page uses: each is told from the others in grey too. */
export const patterns: Markup = markup`
<svg width="0" height="0" aria-hidden="true" focusable="false" class="patterns"><defs>
${[
  pattern('dark', 8, markup`<path fill="#a5301a" d="M0 0h8v8H0z"/>`),
  pattern(
    'dots',
    6,
    markup`<path fill="#f0d9a0" d="M0 0h6v6H0z"/><circle cx="3" cy="3" r="1.4" fill="#7a4f00"/>`,
  ),
  pattern(
    'hatch',
    6,
    markup`<path fill="#ecebf6" d="M0 0h6v6H0z"/><path stroke="#4c4984" stroke-width="1.4" d="M0 6 6 0"/>`,
  ),
  pattern('light', 8, markup`<path fill="#a9d3bd" d="M0 0h8v8H0z"/>`),
  pattern('blank', 8, markup`<path fill="#ffffff" d="M0 0h8v8H0z"/>`),
]}</defs></svg>`;

function legend(bars: readonly Bar[]): Markup {
  const shown = new Map(
    bars.flatMap(({ stretches }) =>
      stretches.filter(({ value }) => value > 0).map((one) => [one.look, one.label]),
    ),
  );
  const items = looks
    .filter((look) => shown.has(look))
    .map(
      (look) => markup`
<li><svg width="22" height="14" aria-hidden="true" focusable="false"><rect x="0.5" y="0.5" width="21" height="13" fill="url(#look-${look})" stroke="#3d444b"/></svg> ${shown.get(look)!}</li>`,
    );
  return markup`<ul class="legend">${items}</ul>`;
}

const sumOf = ({ stretches }: Bar): number => stretches.reduce((sum, { value }) => sum + value, 0);

function row(bar: Bar, at: number, most: number): Markup {
  const y = at * step;
  let x = labelWidth;
  const boxes = bar.stretches
    .filter(({ value }) => value > 0)
    .map(({ look, value }) => {
      const [left, width] = [x, (barWidth * value) / most];
      x += width;
      return markup`<rect x="${left.toFixed(1)}" y="${y + 4}" width="${width.toFixed(1)}" height="${barHeight}" fill="url(#look-${look})" stroke="#3d444b" stroke-width="0.8"/>`;
    });
  return markup`
<text x="${labelWidth - 8}" y="${y + 18}" text-anchor="end">${bar.label}</text>${boxes}<text x="${(x + 6).toFixed(1)}" y="${y + 18}">${sumOf(bar)}</text>`;
}

/** Bars on one scale. Whoever does not see them is told the title, and finds the numbers in the table after it. */
export function barsPicture(title: string, bars: readonly Bar[], withLegend = false): Markup {
  const most = Math.max(0, ...bars.map(sumOf));
  const box = `0 0 ${labelWidth + barWidth + 60} ${bars.length * step + 6}`;
  return markup`
<figure><svg viewBox="${box}" role="img" aria-label="${title}">${bars.map((bar, i) => row(bar, i, most))}
</svg>${withLegend ? legend(bars) : ''}</figure>`;
}
