import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph, Tie } from '../model/support-graph.ts';
import { bitsOf } from '../snapshot/function-bits.ts';
import { positionsIn } from '../snapshot/positions-in.ts';
import type { PolicyPack } from './policy.ts';

/** One person who supports ego, all their counting ties to ego taken together. */
export interface Supporter {
  /** Position in the support graph's people. */
  readonly person: number;
  /** People with the same key fall away together: one household, or one employing team of formal helpers. */
  readonly independence: string;
  active: boolean;
  /** The activity of a tie is unknown. */
  maybeActive: boolean;
  informal: boolean;
  /** Functions given by active ties, as bits. */
  functions: number;
  /** An active tie of which nobody recorded what it gives. */
  functionsUnknown: boolean;
  /** Functions given by ties of unknown activity, as bits; and whether one of them leaves open what it gives. */
  maybeFunctions: number;
  maybeFunctionsUnknown: boolean;
  /** Least travel time recorded of their active ties, null where none was. */
  minutes: number | null;
  /** Somebody said no: the person is unwilling or the tie lacks consent. Unknown is not no. */
  refused: boolean;
}

const isFormal = (graph: SupportGraph, { row }: Tie, supporter: number, policy: PolicyPack): boolean => {
  if (row.kind !== null) return policy.formalKinds.has(row.kind);
  const roles = graph.people[supporter]!.roles;
  return roles !== null && roles.length > 0 && roles.every((role) => policy.formalRoles.has(role));
};

/**
 * What falls away together with a person: their household, their team where they are formal help, else they alone. One
 * text for each household and team, for these are compared often.
 */
export function independenceIn({ people }: SupportGraph): (at: number, formal: boolean) => string {
  const households = new Map<string, string>();
  const teams = new Map<string, string>();
  return (at, formal) => {
    const { household, organisation } = people[at]!;
    const [of, all, kind] =
      household !== null
        ? [household, households, 'household']
        : [formal ? organisation : null, teams, 'team'];
    if (of === null) return `person ${at}`;
    let known = all.get(of);
    if (known === undefined) all.set(of, (known = `${kind} ${of}`));
    return known;
  };
}

/** Ties that point at each person: of the person at `i` they are `ties[offsets[i] .. offsets[i + 1])`, as places in `snapshot.ties`. */
function tiesToward(graph: SupportGraph, snapshot: Snapshot) {
  const position = positionsIn(graph, snapshot);
  const offsets = new Int32Array(snapshot.order + 1);
  const each = (take: (supported: number, at: number) => void) =>
    snapshot.ties.forEach((tie, at) => {
      const { a, b, row } = graph.ties[tie]!;
      if (a === b) return;
      take(position[b]!, at);
      if (row.directed === false) take(position[a]!, at);
    });
  each((supported) => offsets[supported + 1]!++);
  for (let i = 0; i < snapshot.order; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const ties = new Int32Array(offsets[snapshot.order]!);
  each((supported, at) => (ties[next[supported]!++] = at));
  return { offsets, ties };
}

/** With more supporters than this one is looked up and not searched for. */
const few = 16;

/**
 * Supporters of whoever is asked for by position in the snapshot, in people order. O(ties) once, then O(own ties) a person.
 */
export function supportersBy(
  graph: SupportGraph,
  snapshot: Snapshot,
  policy: PolicyPack,
): (position: number) => readonly Supporter[] {
  const { offsets, ties } = tiesToward(graph, snapshot);
  const sources = independenceIn(graph);
  return (position) => {
    const [from, to] = [offsets[position]!, offsets[position + 1]!];
    const supported = snapshot.people[position]!;
    const found: Supporter[] = [];
    const known = to - from > few ? new Map<number, Supporter>() : null;
    for (let i = from; i < to; i++) {
      const at = ties[i]!;
      const tie = graph.ties[snapshot.ties[at]!]!;
      const supporter = tie.b === supported ? tie.a : tie.b;
      const formal = isFormal(graph, tie, supporter, policy);
      let mine = known ? known.get(supporter) : found.find(({ person }) => person === supporter);
      if (!mine) {
        found.push((mine = newSupporter(graph, supporter, sources(supporter, formal))));
        known?.set(supporter, mine);
      }
      addTie(mine, tie, snapshot.active[at]!, formal);
    }
    return found.sort((a, b) => a.person - b.person);
  };
}

function newSupporter(graph: SupportGraph, supporter: number, independence: string): Supporter {
  return {
    person: supporter,
    independence,
    active: false,
    maybeActive: false,
    informal: false,
    functions: 0,
    functionsUnknown: false,
    maybeFunctions: 0,
    maybeFunctionsUnknown: false,
    minutes: null,
    refused: graph.people[supporter]!.willing === false,
  };
}

function addTie(known: Supporter, { row }: Tie, activity: number, formal: boolean): void {
  if (activity < 0) {
    known.maybeActive = true;
    if (row.functions === null) known.maybeFunctionsUnknown = true;
    known.maybeFunctions |= bitsOf(row.functions);
  }
  if (activity <= 0) return;
  known.active = true;
  if (!formal) known.informal = true;
  if (row.minutes !== null) known.minutes = Math.min(known.minutes ?? Infinity, row.minutes);
  if (row.consent === false) known.refused = true;
  if (row.functions === null) known.functionsUnknown = true;
  known.functions |= bitsOf(row.functions);
}

/**
 * Supporters of everybody in the snapshot, in the order of `snapshot.keys`; each list in people order. Of those who are
 * not in `only`, where it is given, none. O(ties).
 */
export function supportersOf(
  graph: SupportGraph,
  snapshot: Snapshot,
  policy: PolicyPack,
  only: ReadonlySet<string> | null = null,
): readonly (readonly Supporter[])[] {
  const of = supportersBy(graph, snapshot, policy);
  return snapshot.keys.map((id, i) => (only && !only.has(id) ? [] : of(i)));
}

/** 1 where a person has an active tie in either direction, -1 where that cannot be told, 0 where there is none. */
export function anyActiveTie(graph: SupportGraph, snapshot: Snapshot): Int8Array {
  const position = positionsIn(graph, snapshot);
  const found = new Int8Array(snapshot.order);
  const see = (end: number, activity: number) => {
    if (activity === 1 || (activity === -1 && found[end] === 0)) found[end] = activity;
  };
  snapshot.ties.forEach((at, i) => {
    const { a, b } = graph.ties[at]!;
    if (a === b) return;
    see(position[a]!, snapshot.active[i]!);
    see(position[b]!, snapshot.active[i]!);
  });
  return found;
}
