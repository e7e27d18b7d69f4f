import type { Tier } from './profile.ts';
import type { Role, SupportFunction, TieKind } from './vocabulary.ts';

/** Who is meant: everything that is given must hold. */
export interface PolicyCase {
  readonly minAge?: number;
  readonly alone?: boolean;
  readonly severe?: boolean;
  /** Any of these among the person's categories. */
  readonly anyCategory?: readonly string[];
}

export interface PolicySource {
  readonly title: string;
  readonly date: string;
  readonly url?: string;
}

/** A policy pack as data: dated, with its sources. A rule without `when` holds for everybody; the first that holds counts. */
export interface PolicyData {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly sources: readonly PolicySource[];
  /** Days within which somebody is to be contacted. A pack can shorten the default, never lengthen it. */
  readonly intervals: readonly { readonly days: number; readonly when?: readonly PolicyCase[] }[];
  /** What people need where nobody recorded it. */
  readonly needs: readonly {
    readonly function: SupportFunction;
    readonly essential: boolean;
    readonly when?: readonly PolicyCase[];
  }[];
  readonly formalRoles: readonly Role[];
  readonly formalKinds: readonly TieKind[];
  readonly anchorRoles: readonly Role[];
  readonly completeness: number;
  /** First age of each band. */
  readonly ageBands: readonly number[];
  /** What a place calls the tiers. */
  readonly colours: Readonly<Partial<Record<Tier, string>>>;
}
