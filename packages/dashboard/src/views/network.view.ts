import type { SupportFunction, Tier, TieKind } from '@linli/core';
import { words, type Lang, type NameOf } from '@linli/core/words';
import type { ReportData, TieInfo } from '../engine/protocol.ts';
import { standEverybody } from './network-places.ts';
import type {
  Change,
  Ghost,
  Layer,
  NetworkNode,
  NetworkOptions,
  NetworkTie,
  NetworkView,
  Places,
} from './network-types.ts';

export const functionLayers = [
  'instrumental',
  'companionship',
  'emotional',
  'informational',
  'financial',
  'emergency',
] as const satisfies readonly SupportFunction[];
export const allLayers: readonly Layer[] = [...functionLayers, 'unspecified', 'relationship'];

export const supportLayers: ReadonlySet<Layer> = new Set(
  allLayers.filter((layer) => layer !== 'relationship'),
);

export function toggled(layers: ReadonlySet<Layer>, layer: Layer): ReadonlySet<Layer> {
  const changed = new Set(layers);
  if (!changed.delete(layer)) changed.add(layer);
  return changed;
}

/** Places by id, from the columns that the engine sends. */
export const placesOf = ({
  ids,
  x,
  y,
}: {
  ids: readonly string[];
  x: Float64Array;
  y: Float64Array;
}): Places => new Map(ids.map((id, i) => [id, [x[i] ?? 0, y[i] ?? 0]]));

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly functions: Set<SupportFunction>;
  readonly kinds: Set<TieKind>;
  support: boolean;
  unspecified: boolean;
  relationship: boolean;
  present: boolean;
  active: boolean | null;
  change: Change | null;
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function pairIn(pairs: Map<string, Pair>, one: number, other: number): Pair {
  const key = pairKey(one, other);
  const known = pairs.get(key);
  if (known) return known;
  const pair: Pair = {
    a: Math.min(one, other),
    b: Math.max(one, other),
    functions: new Set(),
    kinds: new Set(),
    support: false,
    unspecified: false,
    relationship: false,
    present: false,
    active: false,
    change: null,
  };
  pairs.set(key, pair);
  return pair;
}

function pairsOf(ties: readonly TieInfo[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const { supporter, supported, functions, kind, support, active } of ties) {
    if (supporter === supported) continue;
    const pair = pairIn(pairs, supporter, supported);
    pair.present = true;
    if (kind !== null) pair.kinds.add(kind);
    if (!support) pair.relationship = true;
    else {
      if (functions.length === 0) pair.unspecified = true;
      for (const one of functions) pair.functions.add(one);
      if (!pair.support || active === true || (active === null && pair.active === false))
        pair.active = active;
      pair.support = true;
    }
  }
  return pairs;
}

const layersOf = (pair: Pair): readonly Layer[] => [
  ...functionLayers.filter((one) => pair.functions.has(one)),
  ...(pair.unspecified ? (['unspecified'] as const) : []),
  ...(pair.relationship ? (['relationship'] as const) : []),
];

/** Everybody within the steps of the focus, over what is shown. */
function within(
  focus: NetworkOptions['focus'],
  ends: readonly (readonly [number, number])[],
): ReadonlySet<number> | null {
  if (!focus) return null;
  const near = new Set([focus.person]);
  for (let step = 0; step < focus.steps; step++) {
    const before = new Set(near);
    for (const [a, b] of ends) {
      if (before.has(a)) near.add(b);
      if (before.has(b)) near.add(a);
    }
  }
  return near;
}

const tierRank: Readonly<Record<Tier, number>> = { R: 0, Y: 1, U: 2, G: 3 };

/** The whole support graph of a moment as it is drawn and listed: people, ties of a pair, suggestions, bays, counts. */
export function networkView(
  report: ReportData,
  options: NetworkOptions,
  lang: Lang,
  nameOf: NameOf,
): NetworkView {
  const { role } = words[lang];
  const position = new Map(report.people.map(({ id }, i) => [id, i]));
  const tiers = new Map(report.profiles.profiles.map(({ person, tier }) => [person, tier]));
  const pairs = pairsOf(report.ties);

  const degree = new Int32Array(report.people.length);
  const layerCounts = Object.fromEntries(allLayers.map((layer) => [layer, 0])) as Record<Layer, number>;
  for (const pair of pairs.values()) {
    for (const layer of layersOf(pair)) layerCounts[layer]++;
    if (!pair.support) continue;
    degree[pair.a] = (degree[pair.a] ?? 0) + 1;
    degree[pair.b] = (degree[pair.b] ?? 0) + 1;
  }
  const tieCount = [...pairs.values()].filter(({ support }) => support).length;

  if (report.changes && options.changes)
    for (const change of ['new', 'lost', 'kept', 'unknown'] as const)
      for (const [one, other] of report.changes[change]) {
        const [a, b] = [position.get(one), position.get(other)];
        if (a !== undefined && b !== undefined && a !== b) pairIn(pairs, a, b).change = change;
      }

  const present = (pair: Pair): boolean =>
    pair.present && layersOf(pair).some((layer) => options.layers.has(layer));
  const shown = (pair: Pair): boolean => present(pair) || pair.change === 'lost';
  const plan = report.plan.flatMap(({ supporter, supported, functions }) => {
    const ends = [position.get(supporter), position.get(supported)] as const;
    return ends[0] === undefined || ends[1] === undefined || !options.suggestions
      ? []
      : [{ supporter: ends[0], supported: ends[1], functions }];
  });
  const near = within(options.focus, [
    ...[...pairs.values()].filter(shown).map(({ a, b }) => [a, b] as const),
    ...plan.map(({ supporter, supported }) => [supporter, supported] as const),
  ]);
  const outside = (...ends: number[]): boolean => near !== null && ends.some((end) => !near.has(end));

  const bayOf = (i: number) =>
    degree[i] ? null : report.people[i]?.interviewed === true ? 'asked' : 'not-asked';
  const rankOf = (id: string, elder: boolean): number => (elder ? 0 : 4) + tierRank[tiers.get(id) ?? 'G'];
  const { at, bays } = standEverybody(
    report.people.map(({ id, elder }, i) => ({ id, bay: bayOf(i), rank: rankOf(id, elder) })),
    options.places,
    options.baysAt,
  );

  const nodes = report.people.map((person, i): NetworkNode => {
    const [x, y] = at[i] ?? [0, 0];
    return {
      at: i,
      label: nameOf(person.id),
      shape: person.elder ? 'elder' : person.formal ? 'worker' : 'other',
      roles: person.roles.map((one) => role[one]).join(lang === 'zh' ? '、' : ', '),
      age: person.age,
      elder: person.elder,
      tier: tiers.get(person.id) ?? null,
      isolate: !degree[i],
      asked: person.interviewed,
      bay: bayOf(i),
      ties: degree[i] ?? 0,
      x,
      y,
      hidden: outside(i),
    };
  });
  const ties = [...pairs].map(([key, pair]): NetworkTie => {
    const functions = functionLayers.filter((one) => pair.functions.has(one));
    return {
      key,
      a: pair.a,
      b: pair.b,
      functions,
      kinds: [...pair.kinds],
      support: pair.support,
      width: functions.length > 2 ? 3 : functions.length > 1 ? 2 : 1,
      active: pair.support ? pair.active : null,
      change: pair.change,
      present: present(pair),
      hidden: !shown(pair) || outside(pair.a, pair.b),
    };
  });
  const ghosts = plan.map((ghost): Ghost => ({
    ...ghost,
    hidden: outside(ghost.supporter, ghost.supported),
  }));

  const tierCounts: Record<Tier, number> = { R: 0, Y: 0, U: 0, G: 0 };
  for (const tier of tiers.values()) tierCounts[tier]++;
  const { changes } = report;
  return {
    nodes,
    ties,
    ghosts,
    bays: near === null ? bays : [],
    since: changes?.since ?? null,
    counts: {
      people: nodes.length,
      elders: nodes.filter(({ elder }) => elder).length,
      tiers: tierCounts,
      ties: tieCount,
      layers: layerCounts,
      suggestions: report.plan.length,
      asked: nodes.filter(({ bay }) => bay === 'asked').length,
      notAsked: nodes.filter(({ bay }) => bay === 'not-asked').length,
      changes: changes && {
        new: changes.new.length,
        lost: changes.lost.length,
        kept: changes.kept.length,
        unknown: changes.unknown.length,
      },
      peopleShown: nodes.filter(({ hidden }) => !hidden).length,
      tiesShown: ties.filter(({ hidden, present }) => !hidden && present).length,
    },
  };
}
