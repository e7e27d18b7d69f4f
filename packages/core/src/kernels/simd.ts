import { moduleOf } from '../util/wasm.ts';
import { simdModule } from './simd-module.ts';

/** What `packages/core/assembly` exports; all addresses are in bytes of its memory. */
export interface SimdKernels {
  readonly memory: WebAssembly.Memory;
  searchOrder(...numbers: number[]): number;
  byTies(...numbers: number[]): void;
  renumber(...numbers: number[]): void;
  sourceOrder(...numbers: number[]): void;
  foldLeaves(...numbers: number[]): void;
  makeRows(...numbers: number[]): void;
  sweepBatch(...numbers: number[]): number;
  betweennessBatch(...numbers: number[]): void;
  nearBatch(...numbers: number[]): void;
  leafCounts(...numbers: number[]): void;
  sumCounts(...numbers: number[]): void;
}

const compiled = moduleOf(simdModule);

/** Which kernels run here: the same results, at another speed. */
export const kernelKind = (): 'simd' | 'plain' => (compiled() ? 'simd' : 'plain');

/** A fresh instance with its own memory, null where there can be none. */
export function simdKernels(): SimdKernels | null {
  const module = compiled();
  return module && (new WebAssembly.Instance(module).exports as unknown as SimdKernels);
}
