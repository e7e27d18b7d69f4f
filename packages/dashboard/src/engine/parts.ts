/** Some items of a long list of an answer, and where in it the list stands. */
export interface Part {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

/** Items that a page reads in a few milliseconds, even profiles; and of texts and numbers alone. */
const together = 100;
const simpleTogether = 5_000;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * Takes the long lists out of an answer, to be sent in parts: the page reads a message in one go, and one that held
 * fifty thousand people would stop it. What is left has empty lists in their place.
 */
export function partsOf(output: unknown): { readonly rest: unknown; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) {
      const most = typeof value[0] === 'object' ? together : simpleTogether;
      if (value.length <= most) return value;
      for (let at = 0; at < value.length; at += most) parts.push({ path, items: value.slice(at, at + most) });
      return [];
    }
    if (!isPlain(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, walk(inner, [...path, key])]),
    );
  };
  return { rest: walk(output, []), parts };
}

/** Puts parts together as they come, in the order in which they come, so that little is left to be done at the end. */
export class Joining {
  readonly #lists = new Map<string, { readonly path: readonly string[]; readonly items: unknown[] }>();

  add({ path, items }: Part): void {
    const key = path.join('\n');
    const list = this.#lists.get(key);
    if (list) for (const item of items) list.items.push(item);
    else this.#lists.set(key, { path, items: [...items] });
  }

  /** The whole answer: what was left of it, with the lists in their places. */
  into(rest: unknown): unknown {
    let whole = rest;
    for (const { path, items } of this.#lists.values()) {
      const last = path.at(-1);
      if (last === undefined) whole = items;
      else {
        let place = rest as Record<string, unknown>;
        for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
        place[last] = items;
      }
    }
    return whole;
  }
}
