export type MeasureLevel = 'person' | 'tie' | 'community';

/** A value for each person, in the order of `snapshot.keys`. NaN = undefined, and `undefined` counts those. */
export interface NodeMeasure {
  readonly id: string;
  readonly unit: string;
  readonly values: Float64Array;
  readonly undefined: number;
}

/** A value for each tie of the undirected simple projection, `ends[2i] < ends[2i + 1]`, in sorted order. */
export interface TieMeasure {
  readonly id: string;
  readonly unit: string;
  readonly ends: Int32Array;
  readonly values: Float64Array;
  readonly undefined: number;
}

/** One number for the whole snapshot; NaN = undefined. */
export interface GraphMeasure {
  readonly id: string;
  readonly unit: string;
  readonly value: number;
}

export interface MeasureOptions {
  readonly directed?: boolean;
  readonly weighted?: boolean;
  readonly signal?: AbortSignal;
  /** Called with a share in [0, 1] of the work done. */
  readonly onProgress?: (share: number) => void;
}
