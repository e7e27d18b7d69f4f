/** Some items of a long list of an answer, and where in it the list stands. */
export interface Part {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

/** Items that a page reads in a few milliseconds, even profiles. */
const together = 100;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * Takes the long lists out of an answer, to be sent in parts: the page reads a message in one go, and one that held
 * fifty thousand people would stop it. What is left has empty lists in their place.
 */
export function partsOf(output: unknown): { readonly rest: unknown; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value) && value.length > together) {
      for (let at = 0; at < value.length; at += together)
        parts.push({ path, items: value.slice(at, at + together) });
      return [];
    }
    if (!isPlain(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, walk(inner, [...path, key])]),
    );
  };
  return { rest: walk(output, []), parts };
}

/** Puts the parts, in the order in which they came, back into what was left. */
export function joinParts(rest: unknown, parts: readonly Part[]): unknown {
  for (const { path, items } of parts) {
    let list: unknown = rest;
    for (const key of path) list = (list as Readonly<Record<string, unknown>>)[key];
    const into = list as unknown[];
    for (const item of items) into.push(item);
  }
  return rest;
}
