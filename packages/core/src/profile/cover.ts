import { bitOf } from '../snapshot/function-bits.ts';
import { distinct } from '../util/distinct.ts';
import type { Need } from './needs.ts';
import type { Supporter } from './supporters.ts';

/** Supporters who could give something: `sure` on what is recorded, `possible` where nothing says they do not. */
export interface Cover {
  readonly need: Need;
  readonly sure: readonly Supporter[];
  readonly possible: readonly Supporter[];
}

/** `wanted` is the bit of a function, here and below. */
export const gives = (supporter: Supporter, wanted: number): boolean =>
  supporter.active && !supporter.refused && (supporter.functions & wanted) !== 0;
/** Gives it, or would if every open question about their ties were answered in its favour. */
export const mayGive = (supporter: Supporter, wanted: number): boolean =>
  gives(supporter, wanted) ||
  (!supporter.refused &&
    (supporter.functionsUnknown ||
      supporter.maybeFunctionsUnknown ||
      (supporter.maybeFunctions & wanted) !== 0));

export const coverOf = (needs: readonly Need[], supporters: readonly Supporter[]): readonly Cover[] =>
  needs.map((need) => {
    const wanted = bitOf(need.function);
    const sure: Supporter[] = [];
    const possible: Supporter[] = [];
    for (const supporter of supporters) {
      if (gives(supporter, wanted)) sure.push(supporter);
      if (mayGive(supporter, wanted)) possible.push(supporter);
    }
    // Who gives may give: as many of them are the same ones.
    return { need, sure, possible: possible.length === sure.length ? sure : possible };
  });

/** Number of independent sources among supporters. */
export const independent = (supporters: readonly Supporter[]): number =>
  supporters.length < 2
    ? supporters.length
    : distinct(supporters.map(({ independence }) => independence)).length;
