import type { Attribute } from './attribute.ts';
import type { ThreadPool } from './pool.ts';

export type MeasureLevel = 'person' | 'tie' | 'community';

/** Above how many people distances come from sampled people, and from how many. */
export interface Sampling {
  readonly above: number;
  readonly sources: number;
}

/** How values were estimated. */
export interface Sampled {
  /** People whose distances were taken, drawn from so many. */
  readonly sources: number;
  readonly of: number;
  /** The largest error of any value: each is within its own (`details.error`) with this confidence. */
  readonly error: number;
  readonly confidence: number;
}

/** A value for each person, in the order of `snapshot.keys`. NaN = undefined, and `undefined` counts those. */
export interface NodeMeasure {
  readonly id: string;
  readonly unit: string;
  readonly values: Float64Array;
  readonly undefined: number;
  /** Numbers that belong beside the values, in the same order: the range an index could reach, who was left out. */
  readonly details?: Readonly<Record<string, Float64Array>>;
  /** What the values rest on: alpha, damping. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Where the values are estimates; else they are exact. */
  readonly sampled?: Sampled;
}

/** A value for each tie of the undirected simple projection, `ends[2i] < ends[2i + 1]`, in sorted order. */
export interface TieMeasure {
  readonly id: string;
  readonly unit: string;
  readonly ends: Int32Array;
  readonly values: Float64Array;
  readonly undefined: number;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** One number for the whole snapshot; NaN = undefined. */
export interface GraphMeasure {
  readonly id: string;
  readonly unit: string;
  readonly value: number;
  /** Numbers that belong beside the value. */
  readonly details?: Readonly<Record<string, number>>;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** A count for each kind of something in the whole snapshot, by the name of the kind. */
export interface CensusMeasure {
  readonly id: string;
  readonly unit: string;
  readonly value: Readonly<Record<string, number>>;
}

/** Whose other ties count for the measures of structural holes: those of everybody, or those inside the ego network. */
export type EgoModel = 'whole' | 'ego';

export interface MeasureOptions {
  readonly directed?: boolean;
  readonly weighted?: boolean;
  /** Which of its levels an id means that is measured at several; the first of person, tie, community by default. */
  readonly level?: MeasureLevel;
  /** Category of each person, for measures of similarity: see `attributeOf`. */
  readonly attribute?: Attribute;
  /** Ids of the people to whom paths are counted. */
  readonly targets?: readonly string[];
  /** Attenuation of Katz centrality. Default: 0.5 / lambda-max. */
  readonly alpha?: number;
  readonly model?: EgoModel;
  /** Of everything random. Default 1. */
  readonly seed?: number;
  /**
   * Estimates `harmonic` and undirected `closeness`, unweighted, from sampled people where there are more than `above`; the
   * result says so. Default: nothing is sampled.
   */
  readonly sampling?: Sampling;
  /** Threads for distances and betweenness without strengths. Default: none but the caller's. */
  readonly pool?: ThreadPool;
  /** At most so many threads of the pool. Default: all. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  /** Called with a share in [0, 1] of the work done. */
  readonly onProgress?: (share: number) => void;
}
