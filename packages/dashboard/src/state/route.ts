import type { ComponentId, ComponentState, Tier } from '@linli/core';
import { readToken, tokenOf, type Imagined } from './imagined.ts';

export const screens = [
  'start',
  'overview',
  'worklist',
  'case',
  'network',
  'match',
  'what-if',
  'week',
  'buildings',
  'service',
  'indicators',
  'month',
  'import',
  'book',
  'help',
] as const;
export type Screen = (typeof screens)[number];
type LinkLang = 'zh' | 'en';

/** What a link holds. Never a name, never a search: `person` is a position in the people table. */
export interface Route {
  /** Null: the link is not one of ours. */
  readonly screen: Screen | null;
  readonly wave: string | null;
  /** The day looked at, for a dataset without waves. */
  readonly day: string | null;
  readonly tiers: readonly Tier[];
  readonly part: { readonly component: ComponentId; readonly state: ComponentState } | null;
  readonly person: number | null;
  /** Only those whose visit is overdue, or due within a week. */
  readonly due: 'late' | 'soon' | null;
  /** Null: the order of the worklist. */
  readonly sort: 'due' | 'place' | null;
  /** What leaves and what is added on the what-if screen. */
  readonly imagined: readonly Imagined[];
  readonly lang: LinkLang | null;
}

const tiers: readonly string[] = ['R', 'Y', 'U', 'G'];
const states: readonly string[] = ['gap', 'watch', 'ok', 'unknown'] satisfies ComponentState[];

function partOf(text: string | null): Route['part'] {
  const [, component, state] = /^([1-8]):([a-z]+)$/.exec(text ?? '') ?? [];
  if (component === undefined || state === undefined || !states.includes(state)) return null;
  return { component: Number(component) as ComponentId, state: state as ComponentState };
}

const one = <T extends string>(text: string | null, known: readonly T[]): T | null =>
  known.find((word) => word === text) ?? null;

/** `#/worklist?wave=4&tier=R,Y&part=3:gap&person=12&lang=en`; an empty hash is the start. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  const person = asked.get('person') ?? '';
  const lang = asked.get('lang');
  const screen = path === '' ? 'start' : (screens.find((known) => known === path) ?? null);
  return {
    screen,
    wave: asked.get('wave'),
    day: /^\d{4}-\d{2}-\d{2}$/.exec(asked.get('day') ?? '')?.[0] ?? null,
    tiers: (asked.get('tier') ?? '').split(',').filter((tier) => tiers.includes(tier)) as Tier[],
    part: partOf(asked.get('part')),
    person: /^\d{1,9}$/.test(person) ? Number(person) : null,
    due: one(asked.get('due'), ['late', 'soon']),
    sort: one(asked.get('sort'), ['due', 'place']),
    imagined: (asked.get('if') ?? '').split('.').flatMap(readToken),
    lang: lang === 'zh' || lang === 'en' ? lang : null,
  };
}

export function hashOf({ screen, wave, day, tiers, part, person, due, sort, imagined, lang }: Route): string {
  const query = [
    wave === null ? null : `wave=${encodeURIComponent(wave)}`,
    day === null ? null : `day=${day}`,
    tiers.length === 0 ? null : `tier=${tiers.join(',')}`,
    part === null ? null : `part=${part.component}:${part.state}`,
    person === null ? null : `person=${person}`,
    due === null ? null : `due=${due}`,
    sort === null ? null : `sort=${sort}`,
    imagined.length === 0 ? null : `if=${imagined.map(tokenOf).join('.')}`,
    lang === null ? null : `lang=${lang}`,
  ].filter((part) => part !== null);
  return `#/${screen ?? ''}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
