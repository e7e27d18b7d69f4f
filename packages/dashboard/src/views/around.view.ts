import type { ReportData } from '../engine/protocol.ts';
import { namesOf } from './person.view.ts';

/** Who is felt to be close, who is in touch, who can be called; and whom to call first. Null: never collected. */
export interface Around {
  readonly felt: readonly string[] | null;
  readonly used: readonly string[] | null;
  readonly callable: readonly string[] | null;
  readonly first: string | null;
  /** Whom to call when the first does not answer. */
  readonly fallback: string | null;
}

interface Alter {
  readonly at: number;
  readonly felt: boolean;
  readonly used: boolean;
  readonly callable: boolean;
}

/** The three circles round one person: felt by the inmost circle that was named, used by contact, callable by emergency help. */
export function aroundOf(report: ReportData, id: string): Around {
  const { people, ties } = report;
  const self = people.findIndex((person) => person.id === id);
  const nameOf = namesOf(report);
  const alters = new Map<number, Alter>();
  for (const { supporter, supported, directed, support, active, circle, functions } of ties) {
    const helps = supported === self || (!directed && supporter === self);
    if (!helps || !support || supporter === supported) continue;
    const at = supporter === self ? supported : supporter;
    const known = alters.get(at) ?? { at, felt: false, used: false, callable: false };
    alters.set(at, {
      at,
      felt: known.felt || circle === 1,
      used: known.used || active === true,
      callable: known.callable || functions.includes('emergency'),
    });
  }
  const all = [...alters.values()].sort((a, b) => a.at - b.at);
  const named = (which: 'felt' | 'used' | 'callable', collected: boolean) =>
    collected ? all.filter((alter) => alter[which]).map(({ at }) => nameOf(people[at]!.id)) : null;
  const toCall = all
    .filter(({ callable, used }) => callable || used)
    .sort(
      (a, b) =>
        Number(b.callable) - Number(a.callable) ||
        Number(people[a.at]!.formal) - Number(people[b.at]!.formal) ||
        Number(b.felt) - Number(a.felt) ||
        a.at - b.at,
    )
    .map(({ at }) => nameOf(people[at]!.id));
  return {
    felt: named(
      'felt',
      ties.some(({ circle }) => circle !== null),
    ),
    used: named(
      'used',
      ties.some(({ active, support }) => support && active !== null),
    ),
    callable: named(
      'callable',
      ties.some(({ functions }) => functions.includes('emergency')),
    ),
    first: toCall[0] ?? null,
    fallback: toCall[1] ?? null,
  };
}
