import type { MultiDirectedGraph } from 'graphology';
import type { Dataset, PersonRow, TieRow } from './schema.ts';

/** A tie both of whose ends exist. `a` and `b` are positions of supporter and supported in `people`. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly row: TieRow;
}

/** Which parts of the contract the dataset holds anything about. Not collected is not the same as unknown. */
export interface Collected {
  readonly interviews: boolean;
  readonly contacts: boolean;
  readonly outcomes: boolean;
  readonly frequency: boolean;
  readonly tieDates: boolean;
  readonly functions: ReadonlySet<string>;
  readonly needs: boolean;
  readonly willing: boolean;
  readonly capacity: boolean;
  readonly place: boolean;
  readonly formalRoles: boolean;
}

/**
 * Everybody and every tie of a dataset, at all times. `graph()` is the same for whoever works with graphology, made when
 * it is first asked for: its nodes are the positions in `people` written as text, so that any id a file may hold
 * (`__proto__`, `01`) is safe; edges carry the position in `ties` and point from supporter to supported.
 */
export interface SupportGraph {
  readonly graph: () => MultiDirectedGraph<{ person: number }, { tie: number }>;
  readonly people: readonly PersonRow[];
  readonly ties: readonly Tie[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly dataset: Dataset;
  readonly collected: Collected;
  readonly edgeList: boolean;
}
