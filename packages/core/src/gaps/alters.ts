import type { PersonRow } from '../model/schema.ts';
import type { TieKind } from '../model/vocabulary.ts';
import type { AtMoment } from '../profile/changed.ts';

/** One tie of somebody to somebody else, seen from one end. */
export interface Alter {
  readonly person: PersonRow;
  readonly kind: TieKind | null;
  /** The other one is the supporter, or the tie holds both ways. */
  readonly supports: boolean;
  /** False where it is unknown whether the tie is active. */
  readonly sure: boolean;
}

/**
 * Ties of everybody that are active or might be, in the order of the snapshot; none of those who are not in `only`, where it
 * is given. O(ties).
 */
export function altersOf(
  { graph, snapshot }: AtMoment,
  only: ReadonlySet<string> | null = null,
): readonly (readonly Alter[])[] {
  const nobody: Alter[] = [];
  const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const found = snapshot.keys.map((id): Alter[] => (!only || only.has(id) ? [] : nobody));
  const add = (i: number, alter: Alter) => {
    const own = found[i]!;
    if (own !== nobody) own.push(alter);
  };
  snapshot.ties.forEach((at, i) => {
    const { a, b, row } = graph.ties[at]!;
    const activity = snapshot.active[i]!;
    if (a === b || activity === 0) return;
    const sure = activity === 1;
    const both = row.directed === false;
    const { kind } = row;
    add(position.get(b)!, { person: graph.people[a]!, kind, supports: true, sure });
    add(position.get(a)!, { person: graph.people[b]!, kind, supports: both, sure });
  });
  return found;
}

/** Whether the dataset says of anybody, or of any tie, what they are to an elder. */
export const kindsCollected = ({ graph }: AtMoment): boolean =>
  graph.collected.formalRoles ||
  graph.ties.some(({ row }) => row.kind === 'neighbour' || row.kind === 'casework' || row.kind === 'grid');
