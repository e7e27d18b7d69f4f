import type { NeededFunction, SupportFunction, TieKind } from '@linli/core';
import { words, type Lang, type NameOf } from '@linli/core/words';
import type { ReportData } from '../engine/protocol.ts';
import { functionLayers } from './network.view.ts';
import {
  borderSpots,
  placesIn,
  ringsFrame,
  spotAt,
  suggestionRadius,
  type Ring,
  type Spot,
} from './rings-place.ts';

/** Missing: needed, and nobody gives it. Unknown: needed, but the person was not asked. None: nobody gives it, no need known. */
export type SectorState = 'given' | 'missing' | 'unknown' | 'none' | 'not-collected';
export type Known = 'active' | 'unknown' | 'inactive' | 'relationship' | 'toward';

export interface Sector {
  readonly function: SupportFunction;
  readonly name: string;
  readonly angle: number;
  readonly state: SectorState;
}

export interface Mark extends Spot {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly formal: boolean;
  readonly known: Known;
  /** Directions of the sectors of what else the person gives. */
  readonly ticks: readonly number[];
}

export interface RingRow {
  readonly id: string;
  readonly name: string;
  readonly gives: string;
  readonly kinds: string;
  readonly ring: Ring | null;
  /** Whether the circle was recorded, or follows from what the person gives. */
  readonly recorded: boolean;
  readonly known: Known | 'suggested';
}

export interface RingsView {
  readonly frame: typeof ringsFrame;
  readonly name: string;
  readonly gender: 'female' | 'male' | null;
  readonly sectors: readonly Sector[];
  readonly marks: readonly Mark[];
  readonly more: readonly (Spot & { readonly key: string; readonly n: number })[];
  readonly suggestion: (Mark & { readonly label: Spot; readonly functions: string }) | null;
  readonly alters: number;
  readonly rows: readonly RingRow[];
}

interface Alter {
  readonly at: number;
  readonly functions: Set<SupportFunction>;
  readonly kinds: Set<TieKind>;
  circle: number | null;
  known: Known;
}

const knownRank: Readonly<Record<Known, number>> = {
  active: 0,
  unknown: 1,
  inactive: 2,
  relationship: 3,
  toward: 4,
};

function altersOf({ ties }: ReportData, ego: number): Alter[] {
  const alters = new Map<number, Alter>();
  for (const { supporter, supported, functions, kind, directed, active, circle, support } of ties) {
    if (supporter === supported || (supporter !== ego && supported !== ego)) continue;
    const at = supporter === ego ? supported : supporter;
    const toward = directed && supporter === ego;
    const known: Known = !support
      ? 'relationship'
      : toward
        ? 'toward'
        : active === null
          ? 'unknown'
          : active
            ? 'active'
            : 'inactive';
    const alter = alters.get(at) ?? { at, functions: new Set(), kinds: new Set(), circle: null, known };
    alters.set(at, alter);
    if (knownRank[known] < knownRank[alter.known]) alter.known = known;
    if (kind !== null) alter.kinds.add(kind);
    if (circle !== null) alter.circle = Math.min(circle, alter.circle ?? circle);
    if (support && !toward) for (const one of functions) alter.functions.add(one);
  }
  return [...alters.values()].sort((a, b) => knownRank[a.known] - knownRank[b.known] || a.at - b.at);
}

const helps = ({ known }: Alter): boolean =>
  known === 'active' || known === 'unknown' || known === 'inactive';
const recordedRing = (circle: number | null): Ring | null =>
  circle === 1 || circle === 2 || circle === 3 ? circle : null;
const ringOf = (alter: Alter): Ring =>
  recordedRing(alter.circle) ?? (!helps(alter) ? 3 : alter.functions.size > 1 ? 1 : 2);

/** What fits into a mark: two characters of a Chinese name, the end of a number, initials, or the first letters. */
export function shortOf(text: string): string {
  const name = text.trim();
  if (/\p{Script=Han}/u.test(name)) return [...name].slice(-2).join('');
  const number = /\d+$/.exec(name)?.[0];
  if (number !== undefined) return number.slice(-3);
  const parts = name.split(/[\s.]+/).filter((part) => part !== '');
  return parts.length > 1
    ? parts
        .slice(0, 3)
        .map((part) => [...part][0])
        .join('')
    : [...name].slice(0, 3).join('');
}

function stateOf(
  one: SupportFunction,
  alters: readonly Alter[],
  need: NeededFunction | undefined,
  asked: boolean,
  collected: ReadonlySet<SupportFunction>,
): SectorState {
  if (need) return need.supporters.length > 0 ? 'given' : asked ? 'missing' : 'unknown';
  if (alters.some(({ functions }) => functions.has(one))) return 'given';
  return collected.has(one) ? 'none' : 'not-collected';
}

/** Who stands around one person, by what they give, and which of the six functions nobody gives. */
export function ringsView(report: ReportData, personId: string, lang: Lang, nameOf: NameOf): RingsView {
  const say = words[lang];
  const ego = report.people.findIndex(({ id }) => id === personId);
  const profile = report.profiles.profiles.find(({ person }) => person === personId);
  const asked =
    profile?.components.find(({ id }) => id === 3)?.state !== 'unknown' &&
    report.people[ego]?.interviewed !== false;
  const alters = ego < 0 ? [] : altersOf(report, ego);
  const collected = new Set<SupportFunction>([
    ...report.ties.flatMap(({ functions }) => functions),
    ...report.profiles.profiles.flatMap(({ needs }) => needs.map((need) => need.function)),
  ]);
  const sectors = functionLayers.map((one, i): Sector => {
    const need = profile?.needs.find((wanted) => wanted.function === one);
    return {
      function: one,
      name: say.function[one],
      angle: i * 60,
      state: stateOf(one, alters, need, asked, collected),
    };
  });
  const angleOf = (one: SupportFunction | undefined): number =>
    sectors.find((s) => s.function === one)?.angle ?? 0;

  const markOf = (at: number, spot: Spot, known: Known, others: readonly SupportFunction[]): Mark => {
    const person = report.people[at];
    const name = nameOf(person?.id ?? '');
    const ticks = others.map(angleOf);
    return {
      ...spot,
      id: person?.id ?? '',
      name,
      short: shortOf(name),
      formal: person?.formal ?? false,
      known,
      ticks,
    };
  };
  const planned = report.plan.find(({ supported }) => supported === personId);
  const suggestedAngle = planned ? angleOf(planned.functions[0]) : null;

  const marks: Mark[] = [];
  const more: (Spot & { key: string; n: number })[] = [];
  const stand = (
    members: readonly Alter[],
    spots: readonly Spot[],
    left: number,
    key: string,
    angle: number,
  ) => {
    members.slice(0, left > 0 ? spots.length - 1 : undefined).forEach((alter, i) => {
      const [, ...others] = functionLayers.filter((one) => alter.functions.has(one));
      const spot = spots[i];
      if (spot) marks.push(markOf(alter.at, spot, alter.known, others));
    });
    const last = spots.at(-1);
    if (left > 0 && last) more.push({ ...last, key, n: left });
    else if (left > 0) more.push({ ...spotAt(angle + 20, 130), key, n: left });
  };
  for (const { function: one, angle } of sectors)
    for (const ring of [1, 2, 3] as const) {
      const members = alters.filter(
        (alter) => ringOf(alter) === ring && functionLayers.find((f) => alter.functions.has(f)) === one,
      );
      const { spots, left } = placesIn(angle, ring, members.length, angle === suggestedAngle);
      if (members.length > 0) stand(members, spots, left, `${one} ${ring}`, angle);
    }
  const others = alters.filter(({ functions }) => functions.size === 0);
  const overflow = others.length > borderSpots.length ? others.length - borderSpots.length + 1 : 0;
  stand(others, borderSpots.slice(0, others.length), overflow, 'others', 180);

  const at = planned ? report.people.findIndex(({ id }) => id === planned.supporter) : -1;
  const spot = spotAt(suggestedAngle ?? 0, suggestionRadius);
  const gives = planned ? say.functions(planned.functions) : '';
  const rows = alters.map((alter): RingRow => {
    const id = report.people[alter.at]?.id ?? '';
    return {
      id,
      name: nameOf(id),
      gives: say.functions(functionLayers.filter((one) => alter.functions.has(one))),
      kinds: [...alter.kinds].map((one) => say.kind[one]).join(lang === 'zh' ? '、' : ', '),
      ring: ringOf(alter),
      recorded: recordedRing(alter.circle) !== null,
      known: alter.known,
    };
  });
  const suggested = (name: string, id: string): RingRow => {
    return { id, name, gives, kinds: '', ring: null, recorded: false, known: 'suggested' };
  };
  return {
    frame: ringsFrame,
    name: nameOf(personId),
    gender: report.people[ego]?.gender ?? null,
    sectors,
    marks,
    more,
    suggestion:
      planned && at >= 0
        ? {
            ...markOf(at, spot, 'active', []),
            label: { x: spot.x, y: spot.y + (spot.y > 220 ? 26 : -18) },
            functions: gives,
          }
        : null,
    alters: alters.length,
    rows: [...(planned ? [suggested(nameOf(planned.supporter), planned.supporter)] : []), ...rows],
  };
}
