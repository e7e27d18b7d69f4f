import type {
  CellChange,
  ColumnPreview,
  ImportMapping,
  InputFile,
  Issue,
  RowCounts,
  RowOutcome,
  SheetMapping,
  TableName,
  UnknownWord,
} from '@linli/core';

/** A column of the contract that a column of a file can go to. */
export interface FieldInfo {
  readonly id: string;
  readonly kind: string;
  /** Other headers known for it, the usual Chinese one first. */
  readonly names: readonly string[];
  readonly required: boolean;
  /** Codes and, where there is one, the Chinese word of each. */
  readonly choices: readonly (readonly [code: string, zh: string | null])[];
}

export interface RowShown {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly person: string | null;
  /** As they stand in the file, one a header. */
  readonly cells: readonly string[];
  readonly changes: readonly CellChange[];
  /** Why the row is held back; empty for others. */
  readonly held: readonly Issue[];
}

export interface SheetShown {
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly top: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly mapping: SheetMapping;
  /** True where somebody gave the mapping, false where it is a guess. */
  readonly mapped: boolean;
  readonly columns: readonly ColumnPreview[];
  readonly words: readonly UnknownWord[];
  readonly counts: RowCounts;
  /** The first rows of each outcome. */
  readonly rows: readonly RowShown[];
}

/** What an import would do, as much of it as a screen shows. */
export interface IntakeShown {
  readonly sheets: readonly SheetShown[];
  readonly counts: RowCounts;
  readonly newPeople: number;
  readonly issues: readonly Issue[];
  readonly mapping: ImportMapping;
  readonly fields: Readonly<Record<TableName, readonly FieldInfo[]>>;
}

export interface HeaderRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly line: number;
}

interface Wanted {
  readonly mapping: ImportMapping;
  /** True: added to the dataset that is open. */
  readonly onto: boolean;
}

export interface IntakeJobs {
  /** `files` null: those read last, with other header rows. */
  readonly intakeRead: {
    readonly in: Wanted & {
      readonly files: readonly InputFile[] | null;
      readonly headerRows: readonly HeaderRow[];
    };
    readonly out: IntakeShown;
  };
  readonly intakePreview: { readonly in: Wanted; readonly out: IntakeShown };
  /** The dataset with everything taken, as files. */
  readonly intakeApply: {
    readonly in: { readonly withoutRejected: boolean };
    readonly out: readonly InputFile[];
  };
  /** The workbook with the rows that are held back; null where there is none. */
  readonly intakeReturn: { readonly in: { readonly lang: 'zh' | 'en' }; readonly out: InputFile | null };
  /** The open dataset as one file. */
  readonly pack: { readonly in: Record<string, never>; readonly out: Uint8Array };
}
