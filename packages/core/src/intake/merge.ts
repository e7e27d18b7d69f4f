import type { CellChange, RowOutcome } from '../model/import.ts';
import { schema, tableNames, type Dataset, type PersonRow, type TableName } from '../model/schema.ts';
import type { AnyRow } from './typed-rows.ts';

/** What makes two rows of a table the same record. A row without an id of its own is told by all it says. */
const keys: Readonly<Record<TableName, readonly string[]>> = {
  people: ['id'],
  ties: ['supporter', 'supported', 'kind', 'wave', 'from', 'reported_by'],
  person_waves: ['person', 'wave'],
  events: ['id'],
  needs: ['person', 'function', 'detail', 'from'],
  places: ['id'],
  organisations: ['id'],
  groups: ['id'],
  memberships: ['person', 'group', 'from'],
  cases: ['person', 'opened'],
  assessments: ['person', 'instrument', 'date', 'wave'],
  consents: ['person', 'purpose', 'date'],
  plans: ['supporter', 'supported', 'date'],
  follow_ups: ['id'],
  waves: ['id'],
  indicators: ['id'],
};

export const emptyDataset = (): Dataset =>
  Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Dataset;

/** A row in which nothing is known. */
export const blankRow = (table: TableName): Readonly<Record<string, null>> =>
  Object.fromEntries(Object.keys(schema[table]).map((column) => [column, null]));

export const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('|');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

export interface Taken {
  readonly outcome: Exclude<RowOutcome, 'rejected'>;
  readonly changes: readonly CellChange[];
}

/**
 * A dataset to which rows are added. A row that is already there gives only what it knows: an empty cell never takes
 * anything away. The dataset it was made from stays as it was.
 */
export class Merge {
  readonly #rows = new Map<TableName, AnyRow[]>();
  readonly #at = new Map<TableName, Map<string, number>>();

  constructor(existing: Dataset) {
    for (const table of tableNames) {
      const rows = [...existing[table]] as unknown as AnyRow[];
      this.#rows.set(table, rows);
      this.#at.set(table, new Map(rows.map((row, i) => [keyOf(table, row), i])));
    }
  }

  find(table: TableName, row: AnyRow): AnyRow | undefined {
    const at = this.#at.get(table)!.get(keyOf(table, row));
    return at === undefined ? undefined : this.#rows.get(table)![at];
  }

  take(table: TableName, row: AnyRow): Taken {
    const rows = this.#rows.get(table)!;
    const key = keyOf(table, row);
    const at = this.#at.get(table)!.get(key);
    if (at === undefined) {
      this.#at.get(table)!.set(key, rows.length);
      rows.push(row);
      return { outcome: 'created', changes: [] };
    }
    const { merged, changes } = merge(table, rows[at]!, row);
    if (changes.length === 0) return { outcome: 'same', changes };
    rows[at] = merged;
    return { outcome: 'updated', changes };
  }

  /** Rows are numbered as they will stand in a file of their own. */
  dataset(): Dataset {
    return Object.fromEntries(
      tableNames.map((table) => [table, this.#rows.get(table)!.map((row, i) => ({ ...row, row: i + 2 }))]),
    ) as unknown as Dataset;
  }

  people(): readonly PersonRow[] {
    return this.#rows.get('people') as unknown as readonly PersonRow[];
  }
}

function keyOf(table: TableName, row: AnyRow): string {
  const whole = table === 'events' && row['id'] === null;
  const columns = whole ? Object.keys(schema[table]) : keys[table];
  return JSON.stringify(columns.map((column) => shown(row[column])));
}

function merge(
  table: TableName,
  before: AnyRow,
  after: AnyRow,
): { merged: AnyRow; changes: readonly CellChange[] } {
  const changes: CellChange[] = [];
  const values: Record<string, unknown> = {};
  for (const column of Object.keys(schema[table])) {
    const value = after[column];
    const isNews = value !== null && shown(value) !== shown(before[column]);
    values[column] = isNews ? value : before[column];
    if (isNews) changes.push({ column, before: shown(before[column]), after: shown(value) });
  }
  const attributes = new Map(before.attributes);
  for (const [column, value] of after.attributes) {
    const known = attributes.get(column) ?? '';
    if (known === value) continue;
    attributes.set(column, value);
    changes.push({ column, before: known, after: value });
  }
  return { merged: { ...values, row: before.row, attributes }, changes };
}
