import type { ImportOperation, RowChange } from '../model/operation.ts';
import { tableNames, type Dataset, type TableName } from '../model/schema.ts';
import type { Collected } from '../model/support-graph.ts';
import { changeOf, columnsOf, plainRow } from './pack.ts';

type AnyRow = Dataset[TableName][number];

/**
 * What makes `after` of `before`, as one entry of a journal: it is undone like any other. `after` holds the rows of
 * `before` in their order, changed or not, and new rows behind them, as `applyImport` gives it.
 */
export function importOperation(
  before: Dataset,
  after: Dataset,
  { source, collected }: { readonly source: string; readonly collected: Collected },
): ImportOperation {
  const changes = tableNames.flatMap((table) => changesIn(table, before[table], after[table]));
  const touched = new Set(changes.map(([table]) => table));
  return {
    type: 'import',
    source,
    columns: [...touched].map((table) => [table, columnsOf(table)]),
    changes,
    collected: { ...collected, functions: [...collected.functions].sort() },
  };
}

function changesIn(
  table: TableName,
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): ImportOperation['changes'] {
  let last = before.reduce((most, { row }) => Math.max(most, row), 1);
  return after.flatMap((row, i): ImportOperation['changes'] => {
    const old = before[i];
    const next = plainRow(table, { ...row, row: old ? old.row : ++last });
    if (!old) return [[table, null, next]];
    const known = plainRow(table, old);
    return JSON.stringify(known) === JSON.stringify(next) ? [] : [[table, known, next]];
  });
}

export function importedRows({ columns, changes }: ImportOperation): readonly RowChange[] {
  const change = changeOf(new Map(columns));
  return changes.map(change);
}
