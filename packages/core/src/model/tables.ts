import type { TableName } from './schema.ts';
import type { Collected } from './support-graph.ts';

/** A file as it came: its path inside the dataset and its bytes. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Rows as text, nothing coerced yet. `lines[i]` is the physical line (1-based) on which `rows[i]` starts. */
export interface ParsedTable {
  readonly file: string;
  readonly sheet: string | null;
  /** Headers as they stand in the file. */
  readonly columns: readonly string[];
  /** The contract's column for each header, null where the contract does not know it. */
  readonly fields: readonly (string | null)[];
  readonly headerRow: number;
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** The tables of one dataset, and what identifies the bytes that they were read from. */
export interface Tables {
  readonly tables: ReadonlyMap<TableName, ParsedTable>;
  readonly title: string | null;
  /** What the dataset says that it collected; null where it is to be read off the rows. */
  readonly collected?: Collected | null;
  /** True where people were taken from the ends of ties: people without ties cannot be known. */
  readonly edgeList: boolean;
  /** SHA-256 of each input, hexadecimal, in order of file name. */
  readonly hashes: readonly { readonly file: string; readonly sha256: string }[];
}
