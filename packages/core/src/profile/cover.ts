import type { SupportFunction } from '../model/vocabulary.ts';
import type { Need } from './needs.ts';
import type { Supporter } from './supporters.ts';

/** Supporters who could give something: `sure` on what is recorded, `possible` where nothing says they do not. */
export interface Cover {
  readonly need: Need;
  readonly sure: readonly Supporter[];
  readonly possible: readonly Supporter[];
}

const gives = (supporter: Supporter, wanted: SupportFunction): boolean =>
  supporter.active && !supporter.refused && supporter.functions.has(wanted);
/** Gives it, or would if every open question about their ties were answered in its favour. */
export const mayGive = (supporter: Supporter, wanted: SupportFunction): boolean =>
  gives(supporter, wanted) ||
  (!supporter.refused &&
    (supporter.functionsUnknown || supporter.maybeFunctionsUnknown || supporter.maybeFunctions.has(wanted)));

export const coverOf = (needs: readonly Need[], supporters: readonly Supporter[]): readonly Cover[] =>
  needs.map((need) => {
    const sure = supporters.filter((supporter) => gives(supporter, need.function));
    const possible = supporters.filter((supporter) => mayGive(supporter, need.function));
    // Who gives may give: as many of them are the same ones.
    return { need, sure, possible: possible.length === sure.length ? sure : possible };
  });

/** Number of independent sources among supporters. */
export const independent = (supporters: readonly Supporter[]): number =>
  new Set(supporters.map((supporter) => supporter.independence)).size;
