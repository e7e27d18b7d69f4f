import type { Field } from './fields.ts';
import type { Issue } from './issue.ts';
import type { Dataset, TableName } from './schema.ts';
import type { InputFile, ParsedTable } from './tables.ts';

/** Where a column of a file goes: a column of the contract, kept under its own header, or left out. */
export type ColumnTarget = { readonly field: string } | 'keep' | 'drop';

/** What a word of a file means: a word that the contract takes, or null for "leave it empty". */
export interface WordMeaning {
  /** Position of the column in the header. */
  readonly column: number;
  readonly word: string;
  readonly value: string | null;
}

/** How sheets with these headers are read. Plain data: a caller may keep it and give it again. */
export interface SheetMapping {
  readonly fingerprint: string;
  /** Null: the sheet is left out. */
  readonly table: TableName | null;
  /** One a header. */
  readonly columns: readonly ColumnTarget[];
  readonly words: readonly WordMeaning[];
}

export interface ImportMapping {
  readonly version: 1;
  readonly sheets: readonly SheetMapping[];
}

/**
 * Who the person of a row is, where the engine could not be sure: an id, or null for somebody new. An id of somebody
 * with another name does not hold: the row is looked at as if nothing had been said.
 */
export interface PersonDecision {
  readonly file: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly person: string | null;
}

export interface ImportOptions {
  readonly mapping?: ImportMapping;
  readonly decisions?: readonly PersonDecision[];
  /** People whom only ties, events or needs name are created. Default: only where nobody is known at all. */
  readonly newPeople?: boolean;
  readonly signal?: AbortSignal;
  /** Called with rows done and rows in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A sheet as it was read, before anything is decided. */
export interface ReadSheet {
  readonly table: ParsedTable;
  /** Set where the format itself says what the rows are (GraphML, Network Canvas …). */
  readonly given: TableName | null;
  /** The first rows as they stand, for choosing another header row. */
  readonly top: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface SheetsRead {
  /** SHA-256 of each input, hexadecimal. */
  readonly hashes: readonly { readonly file: string; readonly sha256: string }[];
  readonly sheets: readonly ReadSheet[];
  readonly issues: readonly Issue[];
  /** Workbooks as they came, so that rows can be given back looking as they did. */
  readonly workbooks: readonly InputFile[];
}

/** Why a column goes where it goes. */
export type TargetReason =
  | 'header'
  | 'part-of-header'
  | 'values'
  | 'format'
  | 'mapping'
  | 'identity-number'
  | 'running-number'
  | 'same-target'
  | 'another-person'
  | 'ours'
  | 'nothing-known';

export interface ColumnPreview {
  readonly header: string;
  readonly target: ColumnTarget;
  /** 1 for a name of the contract, 0 where nothing is known. */
  readonly confidence: number;
  readonly reason: TargetReason;
  /** Rows that hold something. */
  readonly filled: number;
  /** The first different contents, at most five. */
  readonly samples: readonly string[];
  /** Cells that could not be taken. */
  readonly problems: number;
}

/** A word that the contract does not know, to be given a meaning. */
export interface UnknownWord {
  readonly column: number;
  readonly header: string;
  readonly field: string;
  readonly word: string;
  readonly count: number;
  /** Codes that the column takes; empty for numbers and yes or no. */
  readonly accepted: readonly string[];
  readonly guess: string | null;
}

export type RowOutcome = 'created' | 'updated' | 'same' | 'rejected';

export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** Somebody whom a row may be about, with what tells people of one name apart. */
export interface Candidate {
  readonly id: string;
  readonly name: string | null;
  readonly birth_year: string | null;
  readonly place: string | null;
  /** True where this import brings them: their id may be another after another mapping. */
  readonly isNew: boolean;
}

export interface RowPreview {
  readonly line: number;
  readonly outcome: RowOutcome;
  /** Whom the row is about, where it is a row of people. */
  readonly person: string | null;
  readonly changes: readonly CellChange[];
  /** Of a row held back as `person-unsure`: who it may be, at most 20. A `PersonDecision` settles it. */
  readonly perhaps: readonly Candidate[];
  /** What was put right, remarked on, or why the row cannot be taken. */
  readonly issues: readonly Issue[];
}

/** `created + updated + same + rejected = read`. */
export interface RowCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly same: number;
  readonly rejected: number;
}

export interface SheetPreview {
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly top: ReadSheet['top'];
  readonly mapping: SheetMapping;
  /** True where the mapping was given, false where it is a guess. */
  readonly mapped: boolean;
  readonly columns: readonly ColumnPreview[];
  readonly words: readonly UnknownWord[];
  readonly counts: RowCounts;
  /** Order of the sheet. Empty where it is left out. */
  readonly rows: readonly RowPreview[];
}

export interface ImportPreview {
  readonly sheets: readonly SheetPreview[];
  readonly counts: RowCounts;
  /** People whom no row of people brought: named only by ties, events or needs. */
  readonly newPeople: number;
  /** Of files and sheets as a whole; those of rows stand with the rows. */
  readonly issues: readonly Issue[];
  /** Give it again with `ImportOptions.mapping`, changed or not. */
  readonly mapping: ImportMapping;
  /** What the data would be: see `applyImport`. */
  readonly dataset: Dataset;
  readonly read: SheetsRead;
}

/** What a returned workbook says, in the words of a door. */
export interface ReturnWords {
  readonly fileName: string;
  /** Header of the column of reasons. */
  readonly reason: string;
  /** Header of the column for an id, where the file has none. */
  readonly givenId: string;
  why(issue: Issue): string;
}

/** What an empty workbook to fill in says, in the words of a door. */
export interface TemplateWords {
  readonly fileName: string;
  readonly sheets: Readonly<Partial<Record<TableName, string>>>;
  readonly guide: string;
  readonly lines: readonly string[];
  readonly guideHead: readonly string[];
  /** How a cell of each kind is filled in. */
  readonly kinds: Readonly<Record<Field<unknown>['kind'], string>>;
  readonly yes: string;
  readonly no: string;
  /** True where drop-downs hold the codes of the contract, false where Chinese words. */
  readonly codes: boolean;
}
