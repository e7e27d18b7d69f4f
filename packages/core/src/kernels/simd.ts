import type { Adjacency } from '../util/adjacency.ts';
import { simdModule } from './simd-module.ts';

/** What `packages/core/assembly` exports; all addresses are in bytes of its memory. */
export interface SimdKernels {
  readonly memory: WebAssembly.Memory;
  sweepBatch(...numbers: number[]): number;
  betweennessBatch(...numbers: number[]): void;
  nearBatch(...numbers: number[]): void;
  leafCounts(...numbers: number[]): void;
  sumCounts(...numbers: number[]): void;
}

let compiled: WebAssembly.Module | null | undefined;

function compile(): WebAssembly.Module | null {
  try {
    const text = atob(simdModule);
    return new WebAssembly.Module(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  } catch {
    // No WebAssembly, no SIMD in it, or a policy against it: the plain kernels give the same numbers.
    return null;
  }
}

/** Which kernels run here: the same results, at another speed. */
export const kernelKind = (): 'simd' | 'plain' =>
  (compiled === undefined ? (compiled = compile()) : compiled) ? 'simd' : 'plain';

/** Runs without the module from now on, or with it again: for tests and measurements. */
export function preferPlain(plain: boolean): void {
  compiled = plain ? null : compile();
}

/** A fresh instance with its own memory, null where there can be none. */
export function simdKernels(): SimdKernels | null {
  if (kernelKind() === 'plain') return null;
  return new WebAssembly.Instance(compiled!).exports as unknown as SimdKernels;
}

/** Room in a memory, one piece after another, each on a line of the cache. */
export class Room {
  readonly #memory: WebAssembly.Memory;
  #next = 64;

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
  }

  /** Address of `bytes` bytes, all 0. Views made before are void: take them when all the room is taken. */
  take(bytes: number): number {
    const at = this.#next;
    this.#next = at + Math.ceil(bytes / 64) * 64;
    const missing = this.#next - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / 65_536));
    return at;
  }

  ints(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, length);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, at, length);
  }

  floats(at: number, length: number): Float64Array {
    return new Float64Array(this.#memory.buffer, at, length);
  }

  /** Takes room for a graph and puts it there. */
  put({ offsets, neighbors }: Adjacency): { readonly offsets: number; readonly neighbors: number } {
    const at = { offsets: this.take(offsets.byteLength), neighbors: this.take(neighbors.byteLength) };
    this.ints(at.offsets, offsets.length).set(offsets);
    this.ints(at.neighbors, neighbors.length).set(neighbors);
    return at;
  }
}
