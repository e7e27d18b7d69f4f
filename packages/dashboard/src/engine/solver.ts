import wasmUrl from 'highs/runtime?url';

/**
 * The program of the solver, fetched once from beside the page and handed to the worker from memory: a worker from a
 * `blob:` cannot find it, and planning must go on when the network is cut. A failure is not kept.
 */
export function solverProgram(): () => Promise<string> {
  let address: Promise<string> | null = null;
  const load = async (): Promise<string> => {
    const answer = await fetch(wasmUrl);
    if (!answer.ok) throw new Error(`solver: ${answer.status}`);
    return URL.createObjectURL(new Blob([await answer.blob()], { type: 'application/wasm' }));
  };
  return () => {
    const loading = (address ??= load());
    loading.catch(() => {
      if (address === loading) address = null;
    });
    return loading;
  };
}
