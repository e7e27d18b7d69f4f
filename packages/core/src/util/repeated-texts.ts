/** Texts kept at most; texts of a column are few, or they are ids and the like. */
const mostKept = 4_096;

/**
 * What goes with the texts of one column, for columns that hold the same few again and again. Of a column whose texts hardly
 * come again nothing is looked up any more once enough of them were seen.
 */
export class RepeatedTexts<T> {
  readonly #kept = new Map<string, T>();
  #found = 0;
  #isLookedUp = true;

  get(text: string): T | undefined {
    if (!this.#isLookedUp) return undefined;
    const value = this.#kept.get(text);
    if (value !== undefined) this.#found++;
    return value;
  }

  keep(text: string, value: T): void {
    if (this.#kept.size < mostKept) this.#kept.set(text, value);
    else if (this.#found < mostKept) this.#isLookedUp = false;
  }
}
