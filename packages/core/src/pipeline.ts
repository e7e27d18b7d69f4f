import { buildSupportGraph } from './build/build-support-graph.ts';
import { plainEdgeList } from './edges/plain-edge-list.ts';
import { findGaps } from './gaps/find-gaps.ts';
import { readDataset, type ReadOptions } from './io/read-dataset.ts';
import { suggestTies } from './match/suggest.ts';
import { measure } from './measures/measure.ts';
import type { GapReport, Suggestion } from './model/gap.ts';
import type { Issue } from './model/issue.ts';
import type { MeasureOptions } from './model/measure.ts';
import type { ProfileReport } from './model/profile.ts';
import type { Snapshot, SnapshotOptions } from './model/snapshot.ts';
import type { SupportGraph } from './model/support-graph.ts';
import type { InputFile, Tables } from './model/tables.ts';
import type { MonthReport } from './model/month-report.ts';
import { profile } from './profile/profile.ts';
import { publishMonth } from './release/publish-month.ts';
import { monthDays, monthReport } from './service/month-report.ts';
import { momentOf } from './snapshot/moment.ts';
import { takeSnapshot } from './snapshot/take-snapshot.ts';
import { addDays } from './util/dates.ts';

export interface Opened {
  readonly tables: Tables;
  readonly graph: SupportGraph;
  readonly issues: readonly Issue[];
}

/** Files -> tables -> support graph. Whatever is wrong with the data is listed, and the rest goes on. */
export async function openDataset(files: readonly InputFile[], options?: ReadOptions): Promise<Opened> {
  const { tables, issues: reading } = await readDataset(files, options);
  const { graph, issues: building } = buildSupportGraph(tables);
  return { tables, graph, issues: [...reading, ...building] };
}

export interface EdgeListRead {
  readonly snapshot: Snapshot;
  readonly issues: readonly Issue[];
  /** The dataset, where the file had to be read the general way; null where it was plain. */
  readonly opened: Opened | null;
  /** Of a file that was not plain the line that showed it; null where its first lines or an id did, or it was plain. */
  readonly notPlainAt: number | null;
}

/**
 * One file straight to the snapshot of all its ties. A plain edge list (`source,target[,weight]`, UTF-8, no quotation marks)
 * goes from bytes to numbers without a table or a row in between, at any size that fits into memory; every other file
 * goes the general way of `openDataset` and `takeSnapshot`. Both give the same snapshot and the same issues.
 *
 * @returns People in the order in which they are first named. Self-ties, repeats, rows without an end or of another width
 * are in `issues`, with their lines.
 * @remarks O(bytes). Never throws because of what the file holds. `keys`, `out` and `in` of a plain one are made when asked for.
 * @example (await readEdgeList({ name: 'ties.csv', bytes: new TextEncoder().encode('source,target\nA,B\n') })).snapshot.order // 2
 */
export async function readEdgeList(file: InputFile): Promise<EdgeListRead> {
  const plain = plainEdgeList(file);
  if ('snapshot' in plain) return { ...plain, opened: null, notPlainAt: null };
  const opened = await openDataset([file]);
  return { snapshot: takeSnapshot(opened.graph), issues: opened.issues, opened, notPlainAt: plain.line };
}

/** What the overview of a community counts. */
const overviewMeasures = [
  'order',
  'tie_count',
  'isolates',
  'mean_degree',
  'density',
  'components',
  'largest_component',
  'articulation_points',
  'bridges',
] as const;
const personMeasures = [
  'degree',
  'reach_2',
  'component_size',
  'articulation',
  'betweenness',
  'harmonic',
] as const;

export interface Report {
  readonly snapshot: Snapshot;
  readonly measures: Awaited<ReturnType<typeof measuresOf>>;
  readonly profiles: ProfileReport;
  readonly gaps: GapReport;
  readonly plan: readonly Suggestion[];
}

const measuresOf = (snapshot: Snapshot, options?: MeasureOptions) =>
  measure(snapshot, [...overviewMeasures, ...personMeasures], options);

/** Support graph -> snapshot -> measures -> profile -> gaps -> the ties to try next. */
export async function reportOn(
  graph: SupportGraph,
  at: SnapshotOptions = {},
  options?: MeasureOptions,
): Promise<Report> {
  const snapshot = takeSnapshot(graph, at);
  const measures = await measuresOf(snapshot, options);
  const profiles = profile(graph, snapshot);
  const gaps = findGaps(graph, snapshot, profiles);
  const plan = suggestTies(graph, snapshot, profiles);
  return { snapshot, measures, profiles, gaps, plan };
}

/** What was done in a month and whose tier moved from its eve to its end; small numbers kept back where it is published. */
export function monthOf(
  graph: SupportGraph,
  month: string,
  { published = false }: { readonly published?: boolean } = {},
): MonthReport {
  const { first, last } = monthDays(month);
  const { asOf } = momentOf(graph);
  const until = asOf !== null && asOf < last ? asOf : last;
  const profileOn = (day: string) => profile(graph, takeSnapshot(graph, { asOf: day }));
  const profiles = { before: profileOn(addDays(first, -1)), after: profileOn(until) };
  const report = monthReport(graph.dataset, month, profiles, asOf);
  return published ? publishMonth(report) : report;
}
