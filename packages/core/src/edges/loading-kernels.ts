import { moduleOf, Room } from '../util/wasm.ts';
import { loadingModule } from './loading-module.ts';

/** What `packages/core/assembly/loading` exports; all addresses are in bytes of the memory it is given. */
export interface LoadingKernels {
  readNumbers(...numbers: number[]): number;
  readTexts(...numbers: number[]): number;
  nextTelling(...numbers: number[]): number;
  takeValues(...numbers: number[]): void;
  countArcs(...numbers: number[]): number;
  spreadArcs(...numbers: number[]): void;
  nextLong(...numbers: number[]): number;
  sortLists(...numbers: number[]): number;
  takeWays(...numbers: number[]): void;
  joinWays(...numbers: number[]): number;
}

const compiled = moduleOf(loadingModule);

/**
 * The kernels and a memory of their own, null where there can be none. Where `bytes` are enough it never grows: each
 * growing may have all garbage collected.
 */
export function loadingKernels(
  bytes: number,
): { readonly kernels: LoadingKernels; readonly room: Room } | null {
  const module = compiled();
  if (!module) return null;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { kernels: exports as unknown as LoadingKernels, room: new Room(memory) };
  } catch {
    // More than there is: the plain functions are content with less.
    return null;
  }
}
