import type { Snapshot } from '../model/snapshot.ts';
import type { Sampled } from '../model/measure.ts';
import type { MeasureContext } from './context.ts';

/** Values and what belongs beside them. */
export interface NodeValues {
  readonly values: Float64Array;
  readonly details?: Readonly<Record<string, Float64Array>>;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly sampled?: Sampled;
}
export interface GraphValue {
  readonly value: number;
  readonly details?: Readonly<Record<string, number>>;
  readonly parameters?: Readonly<Record<string, number>>;
}
export type Census = Readonly<Record<string, number>>;

export interface Declared {
  readonly id: string;
  readonly unit: string;
  /** Inclusive bounds of defined values, unweighted; Infinity where none holds. */
  readonly range: readonly [number, number];
  /** Whether `directed: true` changes it; `always` goes by directions in any case. */
  readonly directed: 'may' | 'never' | 'always';
  /** What `weighted: true` brings in: strengths as closeness, their inverse as distance, or nothing. */
  readonly weights: 'strength' | 'cost' | 'never';
  /** The value of a person rests on nothing but the ties of those fewer than so many steps away; null: on more. */
  readonly steps: 1 | 2 | 3 | null;
  /** An option without which there is nothing to measure. */
  readonly needs: 'attribute' | 'targets' | null;
}

export type Compute<T> = (snapshot: Snapshot, context: MeasureContext) => T | Promise<T>;

/** A measure as data: what it gives, in which unit, and how. Adding one is a file and an entry here. */
export type MeasureSpec = Declared &
  (
    | { readonly level: 'person' | 'tie'; readonly compute: Compute<Float64Array | NodeValues> }
    | { readonly level: 'community'; readonly compute: Compute<number | GraphValue | Census> }
  );
