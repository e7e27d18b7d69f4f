import type { InputFile, IssueCode, SupportGraph } from '@linli/core';
import { utf8 } from './bytes.ts';

/**
 * What must happen: taken as it is; put right and said; a cell or row listed; the file refused. Rows count over all
 * tables, so that accepted + repaired + rejected = read.
 */
export type Outcome = 'accept' | 'repair' | 'list' | 'refuse';

export interface Case {
  /** Number in the list of bad inputs, with a letter where one number has several files. */
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly files: () => readonly InputFile[];
  /** Every issue, and no other: code, row, column. */
  readonly issues: readonly (readonly [IssueCode, number | null, string | null])[];
  /** What must stand in the graph. */
  readonly holds?: (graph: SupportGraph) => unknown;
  readonly equals?: unknown;
  /** Made to cost time or memory: read in a process of its own also by `npm test`. */
  readonly costly?: true;
}

type Content = string | Uint8Array;

/** Files by name: `data({ people: '…' })` is `people.csv` with an empty `ties.csv` beside it. */
export function data(contents: Readonly<Record<string, Content>>): readonly InputFile[] {
  const named = Object.entries(contents).map(([name, content]) => ({
    name: name.includes('.') ? name : `${name}.csv`,
    bytes: typeof content === 'string' ? utf8(content) : content,
  }));
  const hasTies = named.some(({ name }) => name.startsWith('ties'));
  const hasPeople = named.some(({ name }) => name.startsWith('people'));
  return hasPeople && !hasTies
    ? [...named, { name: 'ties.csv', bytes: utf8('supporter,supported\n') }]
    : named;
}

/** One file as it is. */
export const single = (name: string, content: Content): readonly InputFile[] => [
  { name, bytes: typeof content === 'string' ? utf8(content) : content },
];

export const names = (graph: SupportGraph): unknown => graph.people.map(({ id, name }) => [id, name]);
export const ids = (graph: SupportGraph): unknown => graph.people.map(({ id }) => id);
export const ends = (graph: SupportGraph): unknown =>
  graph.ties.map(({ row }) => [row.supporter, row.supported]);
