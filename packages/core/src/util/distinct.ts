/** Up to so many are searched through; more are looked up. */
const few = 16;

/** The different ones of a list, in their order; made for short lists, of which there are many. */
export function distinct<T>(list: readonly T[]): readonly T[] {
  if (list.length > few) return [...new Set(list)];
  const found: T[] = [];
  for (const one of list) if (!found.includes(one)) found.push(one);
  return found;
}
