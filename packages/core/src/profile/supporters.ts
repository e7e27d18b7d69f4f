import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph, Tie } from '../model/support-graph.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
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
  /** Functions given by active ties. */
  readonly functions: Set<SupportFunction>;
  /** An active tie of which nobody recorded what it gives. */
  functionsUnknown: boolean;
  /** Functions given by ties of unknown activity; and whether one of them leaves open what it gives. */
  readonly maybeFunctions: Set<SupportFunction>;
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

/** What falls away together with a person: their household, their team where they are formal help, else they alone. */
export function independenceOf({ people }: SupportGraph, at: number, formal: boolean): string {
  const { household, organisation } = people[at]!;
  if (household !== null) return `household ${household}`;
  return formal && organisation !== null ? `team ${organisation}` : `person ${at}`;
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
  const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const found = snapshot.keys.map(() => new Map<number, Supporter>());
  const add = (tie: Tie, supporter: number, supported: number, activity: number) => {
    if (supporter === supported || (only && !only.has(graph.people[supported]!.id))) return;
    const person = graph.people[supporter]!;
    const formal = isFormal(graph, tie, supporter, policy);
    const mine = found[position.get(supported)!]!;
    const known = mine.get(supporter) ?? {
      person: supporter,
      independence: independenceOf(graph, supporter, formal),
      active: false,
      maybeActive: false,
      informal: false,
      functions: new Set<SupportFunction>(),
      functionsUnknown: false,
      maybeFunctions: new Set<SupportFunction>(),
      maybeFunctionsUnknown: false,
      minutes: null,
      refused: person.willing === false,
    };
    mine.set(supporter, known);
    if (activity < 0) {
      known.maybeActive = true;
      if (tie.row.functions === null) known.maybeFunctionsUnknown = true;
      for (const given of tie.row.functions ?? []) known.maybeFunctions.add(given);
    }
    if (activity <= 0) return;
    known.active = true;
    if (!formal) known.informal = true;
    if (tie.row.minutes !== null) known.minutes = Math.min(known.minutes ?? Infinity, tie.row.minutes);
    if (tie.row.consent === false) known.refused = true;
    if (tie.row.functions === null) known.functionsUnknown = true;
    for (const given of tie.row.functions ?? []) known.functions.add(given);
  };
  snapshot.ties.forEach((at, i) => {
    const tie = graph.ties[at]!;
    const activity = snapshot.active[i]!;
    add(tie, tie.a, tie.b, activity);
    if (tie.row.directed === false) add(tie, tie.b, tie.a, activity);
  });
  return found.map((supporters) => [...supporters.values()].sort((a, b) => a.person - b.person));
}

/** 1 where a person has an active tie in either direction, -1 where that cannot be told, 0 where there is none. */
export function anyActiveTie(graph: SupportGraph, snapshot: Snapshot): Int8Array {
  const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const found = new Int8Array(snapshot.order);
  snapshot.ties.forEach((at, i) => {
    const { a, b } = graph.ties[at]!;
    if (a === b) return;
    for (const end of [position.get(a)!, position.get(b)!]) {
      if (snapshot.active[i] === 1) found[end] = 1;
      else if (snapshot.active[i] === -1 && found[end] === 0) found[end] = -1;
    }
  });
  return found;
}
