import { XMLParser } from 'fast-xml-parser';
import { limits } from './limits.ts';

/** Elements as they stand, in order: `name`, attributes, children, own text, and where it begins in the file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}

export type XmlRead = { readonly root: XmlElement } | { readonly refused: string };

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character numbers. Others cannot be declared: a DOCTYPE is refused. */
export const plainText = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
        (whole, name, ten, sixteen) => {
          if (name !== undefined) return named[(name as string).toLowerCase()]!;
          const code = ten === undefined ? parseInt(sixteen as string, 16) : Number(ten);
          return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? whole : String.fromCodePoint(code);
        },
      )
    : text;

/** Deepest nesting, or why the text is no whole XML. One pass, before any parser. */
function nesting(text: string): string | null {
  let depth = 0;
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1];
    if (next === '!' || next === '?') {
      const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
      const end = text.indexOf(close, at);
      if (end < 0) return 'a whole file';
      at = end;
      continue;
    }
    const end = text.indexOf('>', at);
    if (end < 0) return 'a whole file';
    tags++;
    if (next === '/') depth--;
    else if (text[end - 1] !== '/') depth++;
    if (depth > limits.depth) return `depth <= ${limits.depth}`;
    at = end;
  }
  if (tags === 0) return 'XML';
  return depth === 0 ? null : 'a whole file';
}

type Ordered = Record<string, unknown>;

/**
 * XML without a DTD to elements. Refuses a DOCTYPE, more than the limits of depth and size, and what is cut off:
 * entities are never expanded, so a small file stays small.
 */
export function readXml(text: string): XmlRead {
  if (/<!(doctype|entity)/i.test(text)) return { refused: 'XML without DOCTYPE' };
  const wrong = nesting(text);
  if (wrong !== null) return { refused: wrong };
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    htmlEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    removeNSPrefix: true,
    trimValues: true,
    captureMetaData: true,
    maxNestedTags: limits.depth + 2,
  });
  let parsed: readonly Ordered[];
  try {
    parsed = parser.parse(text, true) as readonly Ordered[];
  } catch {
    return { refused: 'a whole file' };
  }
  const meta = XMLParser.getMetaDataSymbol() as symbol;
  const lineAt = lineFinder(text);
  const elementOf = (node: Ordered): XmlElement | null => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined || name.startsWith('?')) return null;
    const content = (node[name] ?? []) as readonly Ordered[];
    const start = (node as Record<symbol, { startIndex?: number } | undefined>)[meta]?.startIndex ?? 0;
    return {
      name,
      attributes: new Map(
        Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([key, value]) => [
          key,
          plainText(value),
        ]),
      ),
      children: content.map(elementOf).filter((child) => child !== null),
      text: plainText(content.map((child) => (child['#text'] as string | undefined) ?? '').join('')),
      line: lineAt(start),
    };
  };
  const root = parsed.map(elementOf).find((element) => element !== null);
  return root ? { root } : { refused: 'XML' };
}

/** Line of a position; positions are asked for mostly in rising order. */
function lineFinder(text: string): (position: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (position) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
