import type { RowChange } from '../model/operation.ts';
import { schema, type Dataset, type TableName } from '../model/schema.ts';

type RowOf<T extends TableName> = Dataset[T][number];
type Given<T extends TableName> = Partial<Omit<RowOf<T>, 'row' | 'attributes'>>;

/** Collects what an operation does to a dataset. Reads see what was changed before. */
export class Draft {
  readonly changes: RowChange[] = [];
  #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  rows<T extends TableName>(table: T): readonly RowOf<T>[] {
    return this.#dataset[table];
  }

  /** Columns that are not given stay unknown. The new row stands last and is numbered after all others. */
  add<T extends TableName>(table: T, given: Given<T>): void {
    const row = this.rows(table).reduce((most, one) => Math.max(most, one.row), 1) + 1;
    const blank = Object.fromEntries(Object.keys(schema[table]).map((column) => [column, null]));
    this.#change(table, null, { row, ...blank, ...given, attributes: new Map() } as unknown as RowOf<T>);
  }

  replace<T extends TableName>(table: T, before: RowOf<T>, given: Given<T>): void {
    this.#change(table, before, { ...before, ...given });
  }

  /** The first unused id of a table that begins with this letter. */
  nextId(table: 'events' | 'follow_ups', letter: string): string {
    const used = new Set(this.rows(table).map(({ id }) => id));
    let n = this.rows(table).length + 1;
    while (used.has(`${letter}${n}`)) n += 1;
    return `${letter}${n}`;
  }

  #change<T extends TableName>(table: T, before: RowOf<T> | null, after: RowOf<T>): void {
    const change = { table, before, after } as RowChange;
    this.changes.push(change);
    this.#dataset = applyChanges(this.#dataset, [change]);
  }
}

/** A new dataset; the tables that no change names are the same objects. O(rows of the changed tables + changes). */
export function applyChanges(dataset: Dataset, changes: readonly RowChange[]): Dataset {
  const tables = new Map<TableName, Rows>();
  for (const { table, before, after } of changes) {
    const rows = tables.get(table) ?? new Rows(dataset[table]);
    tables.set(table, rows);
    rows.change(before, after);
  }
  return { ...dataset, ...Object.fromEntries([...tables].map(([table, rows]) => [table, rows.all()])) };
}

interface Numbered {
  readonly row: number;
}

/** The rows of one table while they change. */
class Rows {
  readonly #rows: (Numbered | null)[];
  #places: Map<number, number> | null = null;

  constructor(rows: readonly Numbered[]) {
    this.#rows = [...rows];
  }

  change(before: Numbered | null, after: Numbered | null): void {
    const at = before === null ? this.#rows.length : this.#placeOf(before);
    if (at === undefined) return;
    this.#rows[at] = after;
    if (after !== null) this.#places?.set(after.row, at);
  }

  all(): readonly Numbered[] {
    return this.#rows.filter((row) => row !== null);
  }

  #placeOf({ row }: Numbered): number | undefined {
    this.#places ??= new Map(this.#rows.flatMap((one, i) => (one === null ? [] : [[one.row, i]])));
    return this.#places.get(row);
  }
}

export const invertChanges = (changes: readonly RowChange[]): readonly RowChange[] =>
  changes.map(({ table, before, after }) => ({ table, before: after, after: before })).reverse();
