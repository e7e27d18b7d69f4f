import {
  accountRows,
  buildSupportGraph,
  readDataset,
  type InputFile,
  type Issue,
  type RowAccount,
  type SupportGraph,
} from '@linli/core';
import type { Case, Outcome } from './case.ts';

export interface Ran {
  readonly graph: SupportGraph;
  readonly issues: readonly Issue[];
  readonly rows: RowAccount;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/** The library on one case. */
export async function run(files: readonly InputFile[]): Promise<Ran> {
  const began = performance.now();
  const { tables, issues: reading } = await readDataset(files);
  const { graph, issues: building } = buildSupportGraph(tables);
  const issues = [...reading, ...building];
  const rows = accountRows(tables, graph, issues);
  return { graph, issues, rows, outcome: outcomeOf(issues), milliseconds: performance.now() - began };
}

const refusals: ReadonlySet<Issue['code']> = new Set([
  'unsafe-file',
  'unsupported-file',
  'unreadable-file',
  'too-large',
  'encoding-unsure',
  'empty-file',
  'column-missing',
]);
const aboutMeaning: ReadonlySet<Issue['code']> = new Set([
  'cell-error',
  'value-unreadable',
  'age-unlikely',
  'coordinates-outside',
]);

/** A file refused; an error, or a cell made unknown, listed; anything else said is a repair. */
export function outcomeOf(issues: readonly Issue[]): Outcome {
  if (issues.some(({ code, severity }) => severity === 'error' && refusals.has(code))) return 'refuse';
  if (issues.some(({ code, severity }) => severity === 'error' || aboutMeaning.has(code))) return 'list';
  return issues.length > 0 ? 'repair' : 'accept';
}

export const told = (issues: readonly Issue[]): Case['issues'] =>
  issues.map(({ code, row, column }) => [code, row, column] as const);
