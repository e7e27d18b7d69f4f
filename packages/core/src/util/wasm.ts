import type { Adjacency } from './adjacency.ts';

let isPlainPreferred = false;

/** Runs without modules from now on, or with them again: for tests and measurements. */
export function preferPlain(plain: boolean): void {
  isPlainPreferred = plain;
}

/** A module that stands in the text as Base64, compiled when it is first asked for; null where it cannot run. */
export function moduleOf(text: string): () => WebAssembly.Module | null {
  let compiled: WebAssembly.Module | null | undefined;
  const compile = (): WebAssembly.Module | null => {
    try {
      return new WebAssembly.Module(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
    } catch {
      // No WebAssembly, no SIMD in it, or a policy against it: the plain functions give the same numbers.
      return null;
    }
  };
  return () => {
    if (isPlainPreferred) return null;
    if (compiled === undefined) compiled = compile();
    return compiled;
  };
}

const start = 64;

/** Room in a memory, one piece after another, each on a line of the cache. */
export class Room {
  readonly #memory: WebAssembly.Memory;
  #next = start;

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

  get size(): number {
    return this.#memory.buffer.byteLength;
  }

  /** All that was taken is free again, and all 0. */
  clear(): void {
    this.bytes(0, Math.min(this.#next, this.size)).fill(0);
    this.#next = start;
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

  /** Takes room for a graph, puts it there and says where its offsets and neighbours are. */
  put({ offsets, neighbors }: Adjacency): readonly [offsets: number, neighbors: number] {
    const at = [this.take(offsets.byteLength), this.take(neighbors.byteLength)] as const;
    this.ints(at[0], offsets.length).set(offsets);
    this.ints(at[1], neighbors.length).set(neighbors);
    return at;
  }
}
