import type { ComponentId, ProfileComponent, Reason, ReasonCode, Tier } from '../model/profile.ts';

import { none } from './component.ts';

export interface TierInput {
  readonly components: readonly ProfileComponent[];
  /** Asked, and no tie in either direction is active or might be. */
  readonly knownAlone: boolean;
  readonly asked: boolean;
  /** Graded severe, or 80 and over and living alone. */
  readonly frail: boolean;
  readonly leastCompleteness: number;
}

/** Intervals since the last contact from which a visit is urgent. */
const overdueTwice = 2;

const reason = (
  code: ReasonCode,
  from?: ProfileComponent,
  count: number | null = from?.value ?? null,
): Reason => ({
  code,
  component: from?.id ?? null,
  count,
  functions: from?.functions ?? none,
  people: from?.evidence ?? none,
});

const codes: Readonly<Record<ComponentId, Readonly<Partial<Record<'gap' | 'watch', ReasonCode>>>>> = {
  1: { gap: 'no-informal', watch: 'one-informal' },
  2: { gap: 'contact-overdue', watch: 'contact-due' },
  3: { gap: 'essential-uncovered', watch: 'other-uncovered' },
  4: { gap: 'lost-without-one', watch: 'other-lost-without-one' },
  5: { gap: 'no-emergency', watch: 'one-emergency' },
  6: { gap: 'only-formal', watch: 'essential-only-formal' },
  7: { gap: 'no-path', watch: 'one-path' },
  8: {},
};
/** Of component 4 where component 3 is open. */
const openCodes: (typeof codes)[4] = { gap: 'at-most-one', watch: 'at-most-one' };

/** Components that say nothing new: 4 in the state of 3, and 6 where no worker gives anything either. */
const repeats = (component: ProfileComponent, all: readonly ProfileComponent[]): boolean =>
  (component.id === 4 && all.some(({ id, state }) => id === 3 && state === component.state)) ||
  (component.id === 6 && component.evidence.length === 0);

/** What having nobody already says. */
const impliedByAlone: ReadonlySet<number | null> = new Set([1, 6, 7]);

/**
 * The first rule that holds gives the tier; every gap and watch known is then told as a reason. Component 8 alone never
 * raises a tier, and components 3 and 4 count once among the watches.
 */
export function tierOf({ components, knownAlone, asked, frail, leastCompleteness }: TierInput): {
  tier: Tier;
  reasons: Reason[];
} {
  const state = (id: number) => components.find((component) => component.id === id)?.state;
  const found: Reason[] = [];
  for (const component of components) {
    if (component.state !== 'gap' && component.state !== 'watch') continue;
    const open = component.id === 4 && state(3) === 'unknown';
    const code = (open ? openCodes : codes[component.id])[component.state];
    if (code !== undefined && !repeats(component, components)) found.push(reason(code, component));
  }
  if (knownAlone)
    return {
      tier: 'R',
      reasons: [reason('no-active-tie'), ...found.filter(({ component }) => !impliedByAlone.has(component))],
    };
  const urgent =
    (state(1) === 'gap' && state(3) === 'gap') ||
    (state(5) === 'gap' && frail) ||
    (components.find(({ id }) => id === 2)?.value ?? 0) > overdueTwice;
  if (urgent) return { tier: 'R', reasons: found };

  const counted = components.filter(({ id }) => id <= 7);
  const watches = counted.filter(
    (component) => component.state === 'watch' && !(component.id === 4 && state(3) === 'watch'),
  );
  if (counted.some((component) => component.state === 'gap')) return { tier: 'Y', reasons: found };
  if (watches.length >= 3)
    return { tier: 'Y', reasons: [reason('many-watch', undefined, watches.length), ...found] };

  if (state(1) === 'not-collected') return { tier: 'U', reasons: [reason('ties-not-collected')] };
  const open = components.some(
    ({ id, state, completeness }) =>
      (id === 1 || id === 3 || id === 5) && state !== 'not-collected' && completeness < leastCompleteness,
  );
  if (open) return { tier: 'U', reasons: [reason('not-asked', undefined, asked ? 1 : 0), ...found] };
  const rests = components.filter((component) => component.state !== 'not-collected').length;
  return { tier: 'G', reasons: [reason('no-gap-seen', undefined, rests), ...found] };
}
