import { measure, updateMeasures, type Measured, type NodeMeasure, type ThreadPool } from '@linli/core';
import type { MeasuresWanted, MeasureTable, PersonMeasure } from './protocol.ts';
import type { Shown } from './report.ts';

/** Measures of each person that the network screen shows: those around them, and those of the whole network. */
const local = ['degree', 'reach_2', 'reach_3', 'constraint', 'local_clustering'] as const;
const whole = ['harmonic', 'betweenness'] as const;

interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

const columnOf = ({ id, unit, values, details, sampled }: NodeMeasure): PersonMeasure => ({
  id,
  unit,
  values,
  errors: (sampled && details?.['error']) ?? null,
  sampled: sampled ?? null,
});

/**
 * Measures of the people of what is shown, in their order. Those around each person are brought up to date from what was
 * measured before; those of the whole network are worked out each time they are asked for.
 */
export async function measuresOf(
  { which, sampling }: MeasuresWanted,
  { profiled: { snapshot } }: Shown,
  before: Measured | null,
  { signal, onProgress }: JobContext,
  pool: ThreadPool | undefined,
): Promise<{ readonly table: MeasureTable; readonly measured: Measured | null }> {
  const moment = { asOf: snapshot.asOf, wave: snapshot.wave };
  if (which === 'local') {
    const measured = await updateMeasures(snapshot, local, before);
    const columns = local.map((id) => columnOf(measured.measures[id]!));
    return { table: { ...moment, seed: null, columns }, measured };
  }
  const seed = 1;
  const found = await measure(snapshot, whole, { sampling, seed, signal, onProgress, ...(pool && { pool }) });
  return { table: { ...moment, seed, columns: whole.map((id) => columnOf(found[id])) }, measured: before };
}
