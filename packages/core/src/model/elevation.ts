/** One door of a stairwell and who lives behind it, as positions in the snapshot. */
export interface HomeCell {
  readonly door: string | null;
  /** Null: the floor is not known. */
  readonly floor: number | null;
  readonly people: readonly number[];
}

/** Whether two homes of a stairwell help one another: known, known not to, or somebody was not asked. */
export type MutualAid = 'some' | 'none' | 'unknown';

export interface Stairwell {
  readonly building: string;
  /** Null: the data name no stairwells in this building. */
  readonly unit: string | null;
  readonly homes: readonly HomeCell[];
  readonly elders: number;
  /** Elders known to live alone, and elders of whom it is known. */
  readonly alone: number;
  readonly aloneKnown: number;
  /** Active ties between two homes of the stairwell, as positions in the snapshot; nobody formal at either end. */
  readonly ties: readonly (readonly [number, number])[];
  /** Pairs of people of two homes here, at least one of them an elder. */
  readonly possible: number;
  readonly mutualAid: MutualAid;
}

export interface Elevation {
  /** By building, then by stairwell, in the order in which people first name them, numbers by size. */
  readonly stairwells: readonly Stairwell[];
  /** Elders whose home names no building. */
  readonly elsewhere: number;
  /** Active ties between homes of two stairwells. */
  readonly across: readonly (readonly [number, number])[];
}
