/** A category of each person of a snapshot, in its order. */
export interface Attribute {
  readonly name: string;
  /** Every category that is possible, also one that nobody has. */
  readonly categories: readonly string[];
  /** Position in `categories` of each person's, -1 where it is not known. */
  readonly of: Int32Array;
}
