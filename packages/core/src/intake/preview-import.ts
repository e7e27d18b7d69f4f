import { pause } from '../util/pause.ts';
import type { ImportOptions, ImportPreview, RowCounts, SheetPreview, SheetsRead } from '../model/import.ts';
import { UsageError, type Issue } from '../model/issue.ts';
import type { Dataset } from '../model/schema.ts';
import type { Collected } from '../model/support-graph.ts';
import { collectedWith } from '../build/collected.ts';
import { supportGraphOf } from '../build/support-graph-of.ts';
import { acceptedColumns } from './accepted-columns.ts';
import { emptyDataset, Merge } from './merge.ts';
import { soundOf } from './names.ts';
import { newIds } from './people-ids.ts';
import { PersonIndex } from './person-index.ts';
import { inOrder, latestDayOf, planSheets, type SheetPlan } from './plan-sheets.ts';
import { noRows, placeOf, previewSheet, type SheetWork } from './preview-sheet.ts';
import type { Taking } from './take-rows.ts';

/**
 * What an import would do: which sheet is which table, which column is which, who is already known, and row by row what
 * would be created, changed, left as it is or given back, with the reason. Nothing is changed: `applyImport` gives the
 * result. The same input and options give the same preview. Rejects with the signal's reason when it is cancelled.
 * O(rows + people of one name).
 */
export async function previewImport(
  read: SheetsRead,
  existing: Dataset | null,
  options: ImportOptions = {},
): Promise<ImportPreview> {
  const { mapping, decisions = [], signal, onProgress } = options;
  const before = existing ?? emptyDataset();
  const plans = planSheets(read.sheets, mapping);
  const taken = plans.filter(({ mapping: { table } }) => table !== null);
  const total = taken.reduce((sum, { sheet }) => sum + sheet.table.rows.length, 0);
  const hasPeople = before.people.length > 0 || taken.some((plan) => plan.mapping.table === 'people');
  const sound = await soundOf(namesIn(before, plans));
  const merge = new Merge(before);
  const taking: Taking = {
    merge,
    index: new PersonIndex(before.people, sound),
    newId: newIds(idsIn(before, plans)),
    newPeople: options.newPeople ?? !hasPeople,
    broughtBy: new Map(),
    created: 0,
  };
  const work: SheetWork = {
    taking,
    reading: read.issues,
    decided: new Map(decisions.map((one) => [placeOf(one.file, one.sheet, one.line), one])),
    day: latestDayOf(before),
    async step(done) {
      onProgress?.(earlier + done, total);
      await pause();
      signal?.throwIfAborted();
    },
  };
  let earlier = 0;
  const previews = new Map<SheetPlan, SheetPreview>();
  for (const plan of inOrder(plans)) {
    const sheet = await previewSheet(plan, work);
    previews.set(plan, sheet);
    earlier += sheet.counts.read;
  }
  onProgress?.(total, total);

  const sheets = plans.map((plan) => previews.get(plan)!);
  const counts = sheets.map((sheet) => sheet.counts).reduce(sum, noRows);
  const inRows = new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ issues }) => issues)));
  return {
    sheets,
    counts,
    newPeople: taking.created,
    issues: [
      ...read.issues.filter((issue) => !inRows.has(issue)),
      ...notTaken(plans),
      ...(counts.read === 0 ? empty(plans) : []),
    ],
    mapping: { version: 1, sheets: plans.map((plan) => plan.mapping) },
    dataset: merge.dataset(),
    read,
  };
}

/**
 * The dataset with everything that the preview would take. All or nothing: where rows are held back, it is refused
 * unless the caller says that they are given back to somebody (`badRowsWorkbook`).
 */
export function applyImport(preview: ImportPreview, { withoutRejected = false } = {}): Dataset {
  if (preview.counts.rejected > 0 && !withoutRejected)
    throw new UsageError(`expected no row held back, got ${preview.counts.rejected}`);
  return preview.dataset;
}

/** What counts as collected once the preview was taken into data of which this counted before. */
export function collectedAfter(preview: ImportPreview, before: Collected): Collected {
  const tables = preview.mapping.sheets.flatMap(({ table }) => (table === null ? [] : [table]));
  const { collected } = supportGraphOf(preview.dataset, { edgeList: false });
  return collectedWith(before, collected, new Set(tables));
}

const sum = (a: RowCounts, b: RowCounts): RowCounts => ({
  read: a.read + b.read,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  same: a.same + b.same,
  rejected: a.rejected + b.rejected,
});

const ofSheet = ({ sheet: { table } }: SheetPlan, code: Issue['code'], expected: string): Issue => ({
  code,
  severity: 'error',
  file: table.file,
  sheet: table.sheet,
  row: table.headerRow,
  column: null,
  received: table.columns.join(', ').slice(0, 200),
  expected,
});

/** Sheets that are none of the tables, with the columns that would be taken: a wrong file must not pass as an empty one. */
const notTaken = (plans: readonly SheetPlan[]): readonly Issue[] =>
  plans
    .filter((plan) => plan.mapping.table === null && !plan.mapped)
    .map((plan) => ofSheet(plan, 'unknown-table', acceptedColumns));

/** Headers and nothing below: said where the whole import holds nothing. */
const empty = (plans: readonly SheetPlan[]): readonly Issue[] =>
  plans.filter((plan) => plan.mapping.table !== null).map((plan) => ofSheet(plan, 'empty-file', '>= 1'));

function* namesIn({ people }: Dataset, plans: readonly SheetPlan[]): Iterable<string> {
  for (const { name } of people) if (name !== null) yield name;
  for (const { sheet, mapping } of plans)
    for (const [i, target] of mapping.columns.entries())
      if (
        typeof target !== 'string' &&
        ['name', 'supporter', 'supported', 'person', 'actor', 'people'].includes(target.field)
      )
        for (const row of sheet.table.rows) yield row[i]!;
}

function* idsIn(before: Dataset, plans: readonly SheetPlan[]): Iterable<string> {
  for (const { id } of before.people) yield id;
  for (const { sheet, mapping } of plans) {
    const at =
      mapping.table === 'people'
        ? mapping.columns.findIndex((t) => typeof t !== 'string' && t.field === 'id')
        : -1;
    if (at >= 0) for (const row of sheet.table.rows) yield row[at]!;
  }
}
