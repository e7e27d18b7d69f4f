import { functionOrder, type SupportFunction } from '../model/vocabulary.ts';

/** A support function is the bit of its place in `functionOrder`. */
export const bitOf = (one: SupportFunction): number => 1 << functionOrder.indexOf(one);

export function bitsOf(functions: readonly SupportFunction[] | null): number {
  let bits = 0;
  if (functions) for (const one of functions) bits |= bitOf(one);
  return bits;
}
