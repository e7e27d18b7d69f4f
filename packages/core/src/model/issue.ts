/** What can be wrong with data. The text for people is made in `words/`, never here. */
export const issueCodes = [
  'unreadable-file',
  'unsupported-file',
  'encoding-unknown',
  'unknown-table',
  'missing-table',
  'empty-file',
  'header-twice',
  'column-missing',
  'column-unnamed',
  'unusual-delimiter',
  'quote-broken',
  'cells-beyond-header',
  'cells-missing',
  'blank-rows',
  'repaired-cell',
  'value-missing',
  'value-unreadable',
  'value-unknown',
  'year-two-digits',
  'duplicate-id',
  'unknown-person',
  'unknown-wave',
  'reversed-dates',
  'strength-not-positive',
  'self-tie',
  'repeated-tie',
  'people-from-ties',
  'reporter-not-interviewed',
  'unsafe-file',
  'too-large',
  'encoding-unsure',
  'file-cut',
  'text-garbled',
  'odd-characters',
  'rows-above-header',
  'header-again',
  'totals-row',
  'example-row',
  'cell-error',
  'formula-empty',
  'number-damaged',
  'merged-cells',
  'hidden-cells',
  'macros-ignored',
  'phone-unusual',
  'code-length',
  'coordinates-swapped',
  'coordinates-outside',
  'age-unlikely',
  'age-nominal',
  'tie-after-end',
  'possible-duplicate',
  'id-other-name',
  'person-unsure',
  'person-ambiguous',
] as const;

export type IssueCode = (typeof issueCodes)[number];
export type Severity = 'error' | 'warning';

/**
 * A problem in the data, never in the network. `row` is the physical line of the file, counting the header and any
 * `sep=` line; null where the whole file is meant. `received` may hold personal data: show it, never log or send it.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly received: string | null;
  readonly expected: string | null;
}

/** A wrong call by a programmer, not a problem in the data. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
