import type { Highs, InitOptions } from 'highs';

/** Where the solver's WebAssembly is, for builds that move it away from its loader. Not needed in Node. */
export interface SolverOptions {
  readonly wasmUrl?: string;
}

type Load = (options?: InitOptions) => Promise<Highs>;

const loaded = new Map<string, Promise<Highs>>();

/** HiGHS, loaded once: 3.5 MB, so only when something is to be solved. */
export function solver({ wasmUrl }: SolverOptions = {}): Promise<Highs> {
  const key = wasmUrl ?? '';
  const found =
    loaded.get(key) ??
    import('highs').then((module) =>
      // Its types describe the CommonJS build, where the loader is one level deeper.
      (module.default as unknown as Load)(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl }),
    );
  loaded.set(key, found);
  found.catch(() => loaded.delete(key));
  return found;
}
