export type LoadingStep = 'reading' | 'counting' | 'tables' | 'findings';

export interface Loading {
  readonly step: LoadingStep;
  /** Null where it cannot be told. */
  readonly share: number | null;
  cancel(): void;
}

export interface Failure {
  readonly what: 'dataset' | 'engine' | 'tables';
  /** Null: it was cancelled. */
  readonly detail: string | null;
}

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/** The long piece of work that is under way, one at a time: how far it is, and what became of the last one. */
export class Work {
  loading: Loading | null = $state.raw(null);
  error: Failure | null = $state.raw(null);
  #running: AbortController | null = null;

  abort(): void {
    this.#running?.abort();
  }

  isLast(signal: AbortSignal): boolean {
    return this.#running?.signal === signal;
  }

  step(step: LoadingStep, share: number | null): void {
    const controller = this.#running;
    this.loading = { step, share, cancel: () => controller?.abort() };
  }

  /** Ends what was under way. True once the work is done, or says by `standing` that there is something to see. */
  do(
    what: Failure['what'],
    work: (signal: AbortSignal, standing: () => void) => Promise<void>,
  ): Promise<boolean> {
    this.#running?.abort();
    const controller = (this.#running = new AbortController());
    this.error = null;
    this.step('reading', null);
    return new Promise((resolve) => {
      const end = (done: boolean) => {
        if (this.#running === controller) [this.#running, this.loading] = [null, null];
        resolve(done);
      };
      work(controller.signal, () => resolve(true)).then(
        () => end(true),
        (error: unknown) => {
          if (this.#running === controller && !isAbort(error)) this.error = { what, detail: textOf(error) };
          end(false);
        },
      );
    });
  }
}
