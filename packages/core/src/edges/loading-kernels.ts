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

interface Loading {
  readonly kernels: LoadingKernels;
  readonly room: Room;
}

const compiled = moduleOf(loadingModule);
/** Used again while nobody has collected it: new memory costs as much as reading what goes into it. */
let last: WeakRef<Loading> | null = null;

/**
 * The kernels and a memory of zeros, null where there can be none. What was made in it before is void. Where `bytes` are enough
 * it never grows: each growing may have all garbage collected.
 */
export function loadingKernels(bytes: number): Loading | null {
  const module = compiled();
  if (!module) return null;
  const known = last?.deref();
  if (known && known.room.size >= bytes) {
    known.room.clear();
    return known;
  }
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    const loading = { kernels: exports as unknown as LoadingKernels, room: new Room(memory) };
    last = new WeakRef(loading);
    return loading;
  } catch {
    // More than there is: the plain functions are content with less.
    return null;
  }
}
