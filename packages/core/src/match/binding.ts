import type { Binding } from '../model/plan.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import type { Helpers } from './helpers.ts';

interface Bound {
  readonly binding: Binding;
  readonly numbers: Readonly<Record<string, number>>;
}

const pairOrder: readonly Binding[] = [
  'excluded',
  'decided',
  'gender-wish',
  'no-shared-language',
  'place-unknown',
  'too-far',
  'no-time',
  'no-capacity',
];

/**
 * The constraint that leaves a need open. Constraints are put on one after the other, in a fixed order; the one after
 * which nobody is left binds, and the numbers say how many each had left. O(people).
 */
export function bindingOf(
  helpers: Helpers,
  maxMetres: number,
  elder: number,
  wanted: SupportFunction,
  gives: (helper: number) => boolean,
): Bound {
  const others = helpers.everybody.filter((i) => i !== elder);
  if (helpers.refuses(elder)) return { binding: 'do-not-contact', numbers: { could_help: others.length } };
  const willing = helpers.willing.filter((i) => i !== elder);
  const offering = willing.filter((i) => helpers.offers(i, wanted) !== false);
  const numbers: Record<string, number> = {
    could_help: others.length,
    not_unwilling: willing.length,
    may_offer: offering.length,
  };
  if (others.length === 0) return { binding: 'no-helper', numbers };
  if (willing.length === 0) return { binding: 'no-willing-helper', numbers };
  if (offering.length === 0) return { binding: 'none-offers', numbers };
  const failed = offering.map((i) => helpers.fails(elder, i));
  let left = offering.length;
  let last: Binding = 'none-offers';
  for (const binding of pairOrder) {
    const lost = failed.filter((reason) => reason === binding).length;
    if (lost > 0) last = binding;
    left -= lost;
    if (left > 0) continue;
    if (last === 'too-far') {
      numbers['nearest_metres'] = Math.round(
        Math.min(
          ...offering.filter((_, at) => failed[at] === 'too-far').map((i) => helpers.metres(elder, i)),
        ),
      );
      numbers['limit_metres'] = maxMetres;
    }
    numbers[last.replaceAll('-', '_')] = lost;
    return { binding: last, numbers };
  }
  numbers['feasible'] = left;
  const free = offering.filter((i, at) => failed[at] === null && !gives(i));
  numbers['not_giving_yet'] = free.length;
  return { binding: free.length === 0 ? 'gives-already' : 'capacity-used', numbers };
}
