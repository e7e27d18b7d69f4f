import type { ProfileReport } from '../model/profile.ts';
import type { PolicyPack } from '../profile/policy.ts';
import type { SolverOptions } from './solver.ts';

export interface MatchOptions {
  /** Also staff: social and grid workers, committee, health, providers. Default false. */
  readonly workers?: boolean;
  /** Farthest straight line between two homes, in metres. Default 500. */
  readonly maxMetres?: number;
  /** Ties that somebody whose capacity nobody recorded may be asked for. Default 1. */
  readonly unknownCapacity?: number;
  readonly policy?: PolicyPack;
  /** The profile of the same snapshot, where it was made already. */
  readonly report?: ProfileReport;
  /**
   * Pairs up to which a part of the community is solved to the proven optimum. Default 300; 15 times as many where the
   * first four numbers are at their best from the start, so that only effort and load are to be proven.
   */
  readonly exactPairs?: number;
  readonly solver?: SolverOptions;
  /** Heard between parts of the community and between elders, never inside one solve. */
  readonly signal?: AbortSignal;
  /** Called with a share in [0, 1] of the work done. */
  readonly onProgress?: (share: number) => void;
}

export const matchDefaults = { workers: false, maxMetres: 500, unknownCapacity: 1, exactPairs: 300 } as const;
