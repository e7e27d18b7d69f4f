import type {
  Candidate,
  CellChange,
  ImportMapping,
  ImportPreview,
  InputFile,
  Issue,
  PersonDecision,
  RowOutcome,
  SheetPreview,
  TableName,
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
  /** Who the row may be about, where nobody can be sure. */
  readonly perhaps: readonly Candidate[];
}

export interface SheetShown extends Omit<SheetPreview, 'rows'> {
  /** The first rows of each outcome. */
  readonly rows: readonly RowShown[];
}

/** What an import would do, as much of it as a screen shows. */
export interface IntakeShown extends Omit<ImportPreview, 'sheets' | 'dataset' | 'read'> {
  readonly sheets: readonly SheetShown[];
  readonly fields: Readonly<Record<TableName, readonly FieldInfo[]>>;
}

export interface HeaderRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly line: number;
}

/**
 * Of a worker of its own, which a cancel ends. What was read stays in it; the page keeps the files, to give them again.
 */
export interface IntakeJobs {
  readonly intakeRead: {
    readonly in: { readonly files: readonly InputFile[]; readonly headerRows: readonly HeaderRow[] };
    readonly out: null;
  };
  /** The dataset that rows may be added to, as one file. */
  readonly intakeBase: { readonly in: { readonly pack: Uint8Array }; readonly out: null };
  readonly intakePreview: {
    readonly in: {
      readonly mapping: ImportMapping;
      readonly decisions: readonly PersonDecision[];
      /** True: added to the dataset given before. */
      readonly onto: boolean;
    };
    readonly out: IntakeShown;
  };
  /** The dataset with everything taken, as files. */
  readonly intakeApply: {
    readonly in: { readonly withoutRejected: boolean };
    readonly out: readonly InputFile[];
  };
  /** The workbook with the rows that are held back; null where there is none. */
  readonly intakeReturn: { readonly in: { readonly lang: 'zh' | 'en' }; readonly out: InputFile | null };
}
