/** Where an affiliation comes from: membership of a group, or presence at activities. */
export type AffiliationSource = 'memberships' | 'attendance' | 'both';

export interface AffiliationOptions {
  /** ISO date. Null or missing: memberships of all time, activities of all time. */
  readonly asOf?: string | null;
  /** Days before `asOf` in which an activity counts. Default 90. */
  readonly windowDays?: number;
  /** Default `both`. */
  readonly from?: AffiliationSource;
}

/** A group, or one activity that belongs to no group. The two never share an id, whatever the data call them. */
export interface AffiliationPlace {
  readonly kind: 'group' | 'activity';
  readonly id: string;
  /** Null where no table names it. */
  readonly name: string | null;
}

/**
 * People by the groups they are in: two modes, never a support graph. People in the order of the people table, groups
 * in the order of the groups table, then as they are met. Read only.
 */
export interface Affiliation {
  readonly asOf: string | null;
  readonly people: readonly string[];
  readonly groups: readonly AffiliationPlace[];
  /** Groups of person `i`, sorted: `groupsOf[offsets[i] .. offsets[i + 1])`. */
  readonly offsets: Int32Array;
  readonly groupsOf: Int32Array;
  /** Rows that name nobody of the people table. */
  readonly unknownPeople: number;
}

/**
 * Who shares how many groups, or which groups share how many people. Counts of co-presence, not ties: the shape is not
 * that of a snapshot on purpose, so that no measure of support can take it.
 */
export interface CoPresence {
  readonly of: 'people' | 'groups';
  readonly size: number;
  /** Pairs with at least one in common, `first[k] < second[k]`, sorted. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly counts: Int32Array;
}
