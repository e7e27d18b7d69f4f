import type { PersonWaveRow } from '../model/schema.ts';
import type { Tie } from '../model/support-graph.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { IssueSink } from './read-rows.ts';

/** A tie named by somebody whom the same wave marks as not interviewed: kept, and said. */
export function checkReporters(
  ties: readonly Tie[],
  personWaves: readonly PersonWaveRow[],
  table: ParsedTable,
  sink: IssueSink,
): void {
  const silent = new Set(
    personWaves
      .filter((row) => row.interviewed === false)
      .map((row) => JSON.stringify([row.person, row.wave])),
  );
  if (silent.size === 0) return;
  for (const { row } of ties) {
    const by = row.reported_by;
    if (by !== 'supporter' && by !== 'supported') continue;
    if (!silent.has(JSON.stringify([row[by], row.wave]))) continue;
    sink.report('reporter-not-interviewed', 'warning', table, {
      row: row.row,
      column: by,
      received: row[by],
    });
  }
}
