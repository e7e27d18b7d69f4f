/**
 * An answer that is asked for anew when what it was asked with changes. An older question's answer never replaces a
 * newer one's, and hears by the signal that nobody waits for it any more. Make it while a component is set up.
 */
export class Live<T> {
  /** Null until the first answer. */
  value: T | null = $state.raw(null);
  error: Error | null = $state.raw(null);

  constructor(ask: (signal: AbortSignal) => Promise<T> | null) {
    $effect(() => {
      const unwanted = new AbortController();
      const { signal } = unwanted;
      const asked = ask(signal);
      asked?.then(
        (value) => {
          if (!signal.aborted) [this.value, this.error] = [value, null];
        },
        (error: unknown) => {
          if (!signal.aborted) this.error = error instanceof Error ? error : new Error(String(error));
        },
      );
      return () => unwanted.abort();
    });
  }
}
