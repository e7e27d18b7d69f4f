import type { InputFile } from './tables.ts';

/** What a format cannot carry. Text for people is made by the doors. */
export type LossCode =
  | 'tables-left-out'
  | 'columns-left-out'
  | 'absent-ties-left-out'
  | 'statuses-inside'
  | 'parallel-ties-merged'
  | 'directions-mixed'
  | 'ids-changed'
  | 'characters-changed'
  | 'waves-merged'
  | 'one-wave-only';

export interface Loss {
  readonly code: LossCode;
  /** Names of tables or columns. */
  readonly names: readonly string[];
  /** Rows, ties or ids that it concerns. */
  readonly count: number;
}

export interface Exported {
  readonly files: readonly InputFile[];
  readonly losses: readonly Loss[];
}

export const exportFormats = [
  'csv',
  'xlsx',
  'parquet',
  'graphml',
  'gexf',
  'pajek',
  'ucinet',
  'json',
  'r',
  'rsiena',
] as const;
export type ExportFormat = (typeof exportFormats)[number];
