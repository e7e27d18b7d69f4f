/**
 * An answer that is asked for anew when what it was asked with changes. An older question's answer never replaces a
 * newer one's. Make it while a component is set up.
 */
export class Live<T> {
  /** Null until the first answer. */
  value: T | null = $state.raw(null);
  error: Error | null = $state.raw(null);

  constructor(ask: () => Promise<T> | null) {
    $effect(() => {
      const asked = ask();
      let wanted = true;
      asked?.then(
        (value) => {
          if (wanted) [this.value, this.error] = [value, null];
        },
        (error: unknown) => {
          if (wanted) this.error = error instanceof Error ? error : new Error(String(error));
        },
      );
      return () => {
        wanted = false;
      };
    });
  }
}
