/** Ids that are taken in within a few milliseconds. */
const together = 5_000;

/**
 * Where each id stands in a list. A long list is taken in a little at a time, so that the page is not held up; whoever asks
 * before the end gets the right answer and waits for it.
 */
export class Positions {
  readonly #ids: readonly string[];
  readonly #at = new Map<string, number>();
  #taken = 0;

  constructor(ids: readonly string[]) {
    this.#ids = ids;
    if (ids.length > together) this.#goOnLater();
    else this.#take();
  }

  get(id: string): number | undefined {
    for (;;) {
      const at = this.#at.get(id);
      if (at !== undefined || this.#taken === this.#ids.length) return at;
      this.#take();
    }
  }

  #take(): void {
    const end = Math.min(this.#taken + together, this.#ids.length);
    for (let i = this.#taken; i < end; i++) this.#at.set(this.#ids[i]!, i);
    this.#taken = end;
  }

  #goOnLater(): void {
    setTimeout(() => {
      this.#take();
      if (this.#taken < this.#ids.length) this.#goOnLater();
    });
  }
}
