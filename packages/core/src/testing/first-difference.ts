/**
 * Where two plain values, or typed arrays of numbers, first differ, as a path with both; null where they are the same. NaN
 * is NaN and -0 is not 0. Quicker by far than a general comparison.
 */
export function firstDifference(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null;
  const differ = `${path}: ${String(a)} and ${String(b)}`;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return differ;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return differ;
  if (Array.isArray(a) || ArrayBuffer.isView(a)) {
    const [one, other] = [a as ArrayLike<unknown>, b as ArrayLike<unknown>];
    if (one.length !== other.length) return `${path}: ${one.length} and ${other.length} of them`;
    for (let i = 0; i < one.length; i++) {
      const found = firstDifference(one[i], other[i], `${path}/${i}`);
      if (found !== null) return found;
    }
    return null;
  }
  if (Object.getPrototypeOf(a) !== Object.prototype) return `${path}: expected plain values`;
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length)
    return `${path}: ${keys.join()} and ${Object.keys(other).join()}`;
  for (const key of keys) {
    if (!(key in other)) return `${path}/${key}: only in one`;
    const found = firstDifference(one[key], other[key], `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}
