import type { ProfileComponent, ComponentId, ComponentState } from '../model/profile.ts';
import type { Cover } from './cover.ts';
import type { Supporter } from './supporters.ts';

export type Known = 'gap' | 'watch' | 'ok';
export const rank: Readonly<Record<Known, number>> = { gap: 0, watch: 1, ok: 2 };

/** What a component says on the recorded ties alone (`low`), and if every open question were answered yes (`high`). */
export interface Bounds {
  readonly low: Known;
  readonly high: Known;
}

/**
 * A state is known only where answering every open question could not change it. For somebody never asked the ties that
 * others report are a lower bound, so only `ok` can be known.
 */
export const stateOf = ({ low, high }: Bounds, asked: boolean): ComponentState => {
  if (low === 'ok') return 'ok';
  return asked && rank[low] === rank[high] ? low : 'unknown';
};

export interface Ego {
  readonly asked: boolean;
  readonly supporters: readonly Supporter[];
  readonly cover: readonly Cover[];
  readonly idOf: (person: number) => string;
  readonly asOf: string | null;
  readonly lastContact: string | null;
  /** First date of the contact records: before it nothing can be said. */
  readonly recordsFrom: string | null;
  /** Days within which the policy wants a contact. */
  readonly intervalDays: number;
  /** Takes part, and gives, within the policy's period; null where that was not collected. */
  readonly takesPart: boolean | null;
  readonly gives: boolean;
  /** Vertex-disjoint paths to anchors of the community. */
  readonly paths: number;
}

export const completenessOf = (
  { asked, supporters }: Ego,
  open: (supporter: Supporter) => boolean,
): number => {
  if (!asked) return 0;
  let count = 0;
  for (const supporter of supporters) if (open(supporter)) count++;
  return supporters.length === 0 ? 1 : 1 - count / supporters.length;
};

export const activityOpen = (supporter: Supporter): boolean => !supporter.active && supporter.maybeActive;
export const coverOpen = (supporter: Supporter): boolean =>
  activityOpen(supporter) || (supporter.active && supporter.functionsUnknown && supporter.functions === 0);

/** One empty list for everybody: of a city there would be a hundred thousand. */
export const none: readonly never[] = [];

export const notCollected = (id: ComponentId): ProfileComponent => ({
  id,
  value: null,
  state: 'not-collected',
  evidence: none,
  completeness: 0,
  functions: none,
});

export const idsOf = ({ idOf }: Ego, supporters: readonly Supporter[]): readonly string[] =>
  supporters.length === 0 ? none : supporters.map(({ person }) => idOf(person));

export const byCount = (count: number): Known => (count === 0 ? 'gap' : count === 1 ? 'watch' : 'ok');
