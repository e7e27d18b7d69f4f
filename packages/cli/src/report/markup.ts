/** Text that is markup already. */
export interface Markup {
  readonly html: string;
}
type Part = Markup | string | number | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const textOf = (part: Part): string => {
  if (Array.isArray(part)) return (part as readonly Part[]).map(textOf).join('');
  if (typeof part === 'object') return (part as Markup).html;
  return String(part).replace(/[&<>"']/g, (sign) => entities[sign]!);
};

/** Markup with everything that is put into it escaped, unless it is markup itself. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: texts.map((text, i) => text + (i < parts.length ? textOf(parts[i]!) : '')).join(''),
});

export const nothing: Markup = { html: '' };

export interface Column {
  readonly label: string;
  readonly number?: boolean;
}
type Line = readonly (string | number | Markup)[];

const kindOf = ({ number }: Column): string => (number === true ? 'number' : 'text');

/** A table; the first cell of a line names it. A caption that the heading above says already is there for those who listen. */
export function table(
  caption: string,
  columns: readonly Column[],
  lines: readonly Line[],
  isSaid = true,
): Markup {
  const head = columns.map((one) => markup`<th scope="col" class="${kindOf(one)}">${one.label}</th>`);
  const row = ([first = '', ...cells]: Line): Markup => {
    const rest = cells.map((cell, i) => markup`<td class="${kindOf(columns[i + 1]!)}">${cell}</td>`);
    return markup`<tr><th scope="row" class="${kindOf(columns[0]!)}">${first}</th>${rest}</tr>\n`;
  };
  return markup`
<table><caption class="${isSaid ? 'unseen' : 'seen'}">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${lines.map(row)}</tbody></table>`;
}

export const section = (id: string, heading: string, ...body: readonly Markup[]): Markup => markup`
<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}
</section>`;
