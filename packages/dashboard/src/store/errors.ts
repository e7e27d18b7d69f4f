export const storeProblems = [
  'wrong-secret',
  'weak-secret',
  'full',
  'damaged',
  'busy',
  'newer-version',
  'none',
  'not-a-backup',
  'unavailable',
  'not-saved',
] as const;
export type StoreProblem = (typeof storeProblems)[number];

/** What keeps the store from doing what was asked. The text for people is made in `i18n/`. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, detail = '') {
    super(detail === '' ? problem : `${problem}: ${detail}`);
    this.problem = problem;
  }
}

/** What was found while opening. Nothing that differs from what was written is taken in silence. */
export type NoticeCode =
  /** A record was being written when the browser stopped; it had never been shown as saved. */
  | 'tail-dropped'
  /** A snapshot was being written when the browser stopped; the records it held are in the log. */
  | 'snapshot-unfinished'
  /** One of the two marks of where the log ends could not be read. */
  | 'marker-unreadable'
  /** Neither could be: whether the newest records are there cannot be told. */
  | 'marker-lost'
  | 'keys-copy-damaged'
  /** A snapshot could not be read; its state was rebuilt from an older one and the log. */
  | 'snapshot-damaged'
  /** Records that had been shown as saved cannot be read: `count` of them. */
  | 'records-missing';

export interface Notice {
  readonly code: NoticeCode;
  readonly file: string;
  readonly count: number;
}
