import { createJobs } from '../../engine/jobs.ts';
import type { DeskJobs, MomentWanted, ReportData } from '../../engine/protocol.ts';

const context = { signal: new AbortController().signal, onProgress: () => undefined };

/** The engine's answers about tables written out as CSV lines. */
export async function openJobs(tables: Readonly<Record<string, readonly string[]>>) {
  const jobs = createJobs();
  const files = Object.entries(tables).map(([name, lines]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(lines.join('\n')),
  }));
  await jobs.open({ files, label: '' }, context);
  return {
    report: (moment: MomentWanted) => jobs.report(moment, context),
    rounds: (wanted: DeskJobs['rounds']['in']) => jobs.rounds(wanted, context),
  };
}

/** The report on tables written out as CSV lines: what a real dataset of these rows would show. */
export const reportOf = async (
  tables: Readonly<Record<string, readonly string[]>>,
  moment: MomentWanted = {},
): Promise<ReportData> => (await openJobs(tables)).report(moment);
