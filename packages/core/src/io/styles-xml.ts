const redFill =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF6C7C3"/><bgColor indexed="64"/></patternFill></fill>';

/** The styles of a workbook, to which red ones are added. Numbers are positions in its list of cell formats. */
export interface StyleList {
  /** The same format on red ground. */
  red(style: number): number;
  /** The look of a format for what is added: text, so that zeros stay, in several lines. */
  note(style: number): number;
  xml(): string;
}

/** Null where the part is not laid out as spreadsheet programs write it. */
export function styleList(xml: string): StyleList | null {
  const fills = /<fills\b[^>]*>([\s\S]*?)<\/fills>/.exec(xml);
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml);
  if (!fills || !formats) return null;
  const list: string[] = [...(formats[1]!.match(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? [])];
  if (list.length === 0) return null;
  const fillCount = fills[1]!.match(/<fill\b/g)?.length ?? 0;
  const made = new Map<string, number>();
  const added = (key: string, make: () => string): number => {
    const known = made.get(key);
    if (known !== undefined) return known;
    made.set(key, list.length);
    return list.push(make()) - 1;
  };
  const formatOf = (style: number): string => list[style] ?? list[0]!;
  const withAttributes = (format: string, attributes: Readonly<Record<string, string>>): string =>
    Object.entries(attributes).reduce(
      (text, [name, value]) =>
        text.replace(new RegExp(`\\s${name}="[^"]*"`), '').replace('<xf', `<xf ${name}="${value}"`),
      format,
    );
  return {
    red: (style) =>
      added(`red ${style}`, () =>
        withAttributes(formatOf(style), { fillId: String(fillCount), applyFill: '1' }),
      ),
    note: (style) =>
      added(`note ${style}`, () => {
        const [open = '<xf>'] = /^<xf\b[^>]*>/.exec(formatOf(style)) ?? [];
        const alone = withAttributes(open.replace(/\s*\/?>$/, '>'), {
          numFmtId: '49',
          applyNumberFormat: '1',
          applyAlignment: '1',
        });
        return `${alone}<alignment vertical="top" wrapText="1"/></xf>`;
      }),
    xml: () =>
      xml
        .replace(formats[0], () => `<cellXfs count="${list.length}">${list.join('')}</cellXfs>`)
        .replace(fills[0], () => `<fills count="${fillCount + 1}">${fills[1]!}${redFill}</fills>`),
  };
}
