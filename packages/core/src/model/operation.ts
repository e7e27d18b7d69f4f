import type { Dataset, TableName } from './schema.ts';
import type { Collected } from './support-graph.ts';
import type { SupportFunction, TieKind, TieStatus } from './vocabulary.ts';

type Outcome = NonNullable<Dataset['events'][number]['outcome']>;
type Functions = readonly SupportFunction[];

/** Somebody went to see, called or brought something to somebody. Empty `functions`: what such a contact usually gives. */
export interface ContactOperation {
  readonly type: 'visit' | 'call' | 'delivery';
  readonly person: string;
  readonly actor: string;
  readonly date: string;
  readonly outcome: Outcome | null;
  readonly functions: Functions;
  readonly channel: string | null;
  readonly minutes: number | null;
  /** Who collected a delivery: a person's id, or null where the elder did or nobody knows. */
  readonly collectedBy: string | null;
  readonly note: string | null;
}

export interface AttendanceOperation {
  readonly type: 'attendance';
  readonly group: string;
  readonly people: readonly string[];
  readonly date: string;
  readonly note: string | null;
}

export interface NoteOperation {
  readonly type: 'note';
  readonly person: string;
  readonly actor: string | null;
  readonly date: string;
  readonly note: string;
}

/** A tie that is there, or one that is known not to be. A planned tie of the pair is made by it. */
export interface TieOperation {
  readonly type: 'tie';
  readonly supporter: string;
  readonly supported: string;
  readonly kind: TieKind | null;
  readonly functions: Functions;
  readonly status: TieStatus;
  readonly date: string;
}

/** Ends every tie from one person to the other that holds on the date. */
export interface EndTieOperation {
  readonly type: 'end-tie';
  readonly supporter: string;
  readonly supported: string;
  readonly date: string;
}

export interface NeedOperation {
  readonly type: 'need';
  readonly person: string;
  readonly function: SupportFunction;
  readonly detail: string | null;
  readonly essential: boolean | null;
  readonly asked: boolean | null;
  readonly date: string;
}

/** What a yes or no is about: being matched, being visited, being named in what is handed out. */
export type ConsentPurpose = 'matching' | 'visiting' | 'sharing';

export interface ConsentOperation {
  readonly type: 'consent';
  readonly person: string;
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly date: string;
  readonly expires: string | null;
}

export type PlanDecision = 'accepted' | 'refused' | 'held' | 'made';

/** What somebody decided about a suggested tie. The last word of a pair counts. */
export interface PlanOperation {
  readonly type: 'plan';
  readonly supporter: string;
  readonly supported: string;
  readonly functions: Functions;
  readonly decision: Exclude<PlanDecision, 'made'>;
  readonly reason: string | null;
  readonly date: string;
}

export interface FollowUpOperation {
  readonly type: 'follow-up';
  readonly person: string;
  readonly worker: string | null;
  readonly due: string;
  readonly note: string | null;
  readonly date: string;
}

export interface FollowUpDoneOperation {
  readonly type: 'follow-up-done';
  readonly id: string;
  readonly date: string;
}

export interface OpenCaseOperation {
  readonly type: 'open-case';
  readonly person: string;
  readonly worker: string;
  readonly goals: string | null;
  readonly date: string;
}

export interface CloseCaseOperation {
  readonly type: 'close-case';
  readonly person: string;
  readonly reason: string | null;
  readonly date: string;
}

/** Open cases of one worker go to another, with what is known of them. Empty `people`: all of them. */
export interface HandOverOperation {
  readonly type: 'hand-over';
  readonly from: string;
  readonly to: string;
  readonly people: readonly string[];
  readonly date: string;
}

/** A row as plain data: its number, the values of its columns in order, and what no column knows. */
export type PlainRow = readonly [number, readonly unknown[], readonly (readonly [string, string])[]];

/** Rows of files taken in at once. Made by `importOperation`. */
export interface ImportOperation {
  readonly type: 'import';
  /** What the files were called. */
  readonly source: string;
  /** Columns in the order of the values. */
  readonly columns: readonly (readonly [TableName, readonly string[]])[];
  readonly changes: readonly (readonly [TableName, before: PlainRow | null, after: PlainRow | null])[];
  /** What counts as collected from then on. */
  readonly collected: Omit<Collected, 'functions'> & { readonly functions: readonly string[] };
}

/** One thing that was written down. Plain data; dates are ISO days, people are ids. */
export type Operation =
  | ContactOperation
  | AttendanceOperation
  | NoteOperation
  | TieOperation
  | EndTieOperation
  | NeedOperation
  | ConsentOperation
  | PlanOperation
  | FollowUpOperation
  | FollowUpDoneOperation
  | OpenCaseOperation
  | CloseCaseOperation
  | HandOverOperation
  | ImportOperation;

export type OperationType = Operation['type'];

/** Undo takes back the last entry that still holds, redo the last one taken back; `of` is its number. */
export type Action =
  Operation | { readonly type: 'undo'; readonly of: number } | { readonly type: 'redo'; readonly of: number };

/** A line of the log: number from 1, moment (ISO, given by the caller), who wrote it, what. */
export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: Action;
}

/** Why an operation cannot be applied. */
export const operationProblems = [
  'unknown-person',
  'unknown-group',
  'unknown-follow-up',
  'not-a-date',
  'same-person',
  'nobody',
  'empty',
  'due-before-date',
  'no-tie',
  'case-open',
  'no-case',
] as const;
export type OperationProblem = (typeof operationProblems)[number];

/** A row that was added (`before` null), changed, or taken away (`after` null); rows of a table are known by `row`. */
export interface RowChange<T extends TableName = TableName> {
  readonly table: T;
  readonly before: Dataset[T][number] | null;
  readonly after: Dataset[T][number] | null;
}

/** What one entry changed, so that it can be taken back. */
export interface Step {
  readonly seq: number;
  readonly changes: readonly RowChange[];
}

/** A dataset with everything that was written down since it was opened. Never changed in place. */
export interface Journal {
  readonly dataset: Dataset;
  readonly entries: readonly LogEntry[];
  /** Oldest first; the last one is undone first. */
  readonly done: readonly Step[];
  /** The last one is redone first. */
  readonly undone: readonly Step[];
}
