import { createJobs } from '../../engine/jobs.ts';
import type { MomentWanted, ReportData } from '../../engine/protocol.ts';

/** The report on tables written out as CSV lines: what a real dataset of these rows would show. */
export async function reportOf(
  tables: Readonly<Record<string, readonly string[]>>,
  moment: MomentWanted = {},
): Promise<ReportData> {
  const jobs = createJobs();
  const context = { signal: new AbortController().signal, onProgress: () => undefined };
  const files = Object.entries(tables).map(([name, lines]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(lines.join('\n')),
  }));
  await jobs.open({ files, label: '' }, context);
  return jobs.report(moment, context);
}
