import { createJobs } from '../../engine/jobs.ts';
import type { DeskJobs, MomentWanted, ReportData, SqlTable } from '../../engine/protocol.ts';

type Written = Readonly<Record<string, readonly string[]>>;
type Calls = ReturnType<typeof createJobs>;

const context = { signal: new AbortController().signal, onProgress: () => undefined };

/** Both halves of a report of an opened dataset. */
export async function wholeReport(jobs: Calls, moment: MomentWanted = {}): Promise<ReportData> {
  const basics = await jobs.report(moment, context);
  return { ...basics, ...(await jobs.findings({}, context)), complete: true };
}

/** The engine's answers about tables written out as CSV lines. */
export async function openJobs(tables: Written) {
  const jobs = createJobs();
  const files = Object.entries(tables).map(([name, lines]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(lines.join('\n')),
  }));
  await jobs.open({ files, label: '' }, context);
  return {
    report: (moment: MomentWanted) => wholeReport(jobs, moment),
    rounds: (wanted: DeskJobs['rounds']['in']) => jobs.rounds(wanted, context),
    tables: async () => [
      ...(await jobs.tables('basics', context)),
      ...(await jobs.tables('findings', context)),
    ],
  };
}

/** The report on tables written out as CSV lines: what a real dataset of these rows would show. */
export const reportOf = async (tables: Written, moment: MomentWanted = {}): Promise<ReportData> =>
  (await openJobs(tables)).report(moment);

/** The tables for the database of the page. */
export async function tablesOf(written: Written): Promise<readonly SqlTable[]> {
  const { report, tables } = await openJobs(written);
  await report({});
  return tables();
}
