import {
  applyImport,
  badRowsWorkbook,
  collectedAfter,
  isHeld,
  openDataset,
  previewImport,
  readSheets,
  schema,
  tableNames,
  UsageError,
  writeDataset,
  type Collected,
  type Dataset,
  type ImportPreview,
  type SheetPreview,
  type SheetsRead,
  type TableName,
} from '@linli/core';
import { exchange } from '@linli/core/words';
import type { FieldInfo, IntakeJobs, IntakeShown, RowShown, SheetShown } from './intake-protocol.ts';

interface Context {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

type Handlers = {
  [J in keyof IntakeJobs]: (input: IntakeJobs[J]['in'], context: Context) => Promise<IntakeJobs[J]['out']>;
};

/** Rows of each outcome that are shown: a table of a hundred thousand would stop the page. */
const shownRows = { created: 5, updated: 50, same: 0, rejected: 200 } as const;

interface SchemaField {
  readonly kind: string;
  readonly names: readonly string[];
  readonly required: boolean;
  readonly choices: readonly (readonly string[])[];
}

const fieldsOf = (table: TableName): readonly FieldInfo[] =>
  Object.entries(schema[table] as Readonly<Record<string, SchemaField>>).map(
    ([id, { kind, names, required, choices }]) => ({
      id,
      kind,
      names,
      required,
      choices: choices.map(([code = '', zh = null]) => [code, zh] as const),
    }),
  );
const fields = Object.fromEntries(
  tableNames.map((table) => [table, fieldsOf(table)]),
) as unknown as IntakeShown['fields'];

function rowsShown({ rows }: SheetPreview, { sheets }: SheetsRead, at: number): readonly RowShown[] {
  const { lines, rows: cells } = sheets[at]!.table;
  const place = new Map(lines.map((line, i) => [line, i]));
  const left: Record<RowShown['outcome'], number> = { ...shownRows };
  return rows.flatMap(({ line, outcome, person, changes, perhaps, issues }) => {
    if (left[outcome]-- <= 0) return [];
    return [
      {
        line,
        outcome,
        person,
        changes,
        perhaps,
        cells: cells[place.get(line)!] ?? [],
        held: outcome === 'rejected' ? issues.filter(isHeld) : [],
      },
    ];
  });
}

const shown = (preview: ImportPreview): IntakeShown => ({
  sheets: preview.sheets.map((sheet, at): SheetShown => {
    const { file, sheet: name, headerRow, top, mapping, mapped, columns, words, counts } = sheet;
    const rows = rowsShown(sheet, preview.read, at);
    return { file, sheet: name, headerRow, top, mapping, mapped, columns, words, counts, rows };
  }),
  counts: preview.counts,
  newPeople: preview.newPeople,
  issues: preview.issues,
  mapping: preview.mapping,
  fields,
});

/** What rows are added to. */
interface Base {
  readonly dataset: Dataset;
  readonly title: string | null;
  readonly collected: Collected;
}

/** The jobs of an import. What was read stays here until other files are read. */
export function intakeJobs(): Handlers {
  let read: SheetsRead | null = null;
  let base: Base | null = null;
  let taking: Base | null = null;
  let preview: ImportPreview | null = null;

  const known = (): ImportPreview => {
    if (!preview) throw new UsageError('expected a preview made before, got none');
    return preview;
  };
  const share =
    ({ onProgress }: Context) =>
    (done: number, total: number) =>
      onProgress(total === 0 ? 1 : done / total);
  return {
    async intakeRead({ files, headerRows }, context) {
      [read, preview] = [null, null];
      read = await readSheets(files, { headerRows, signal: context.signal, onProgress: share(context) });
      return null;
    },
    async intakeBase({ pack }) {
      const { graph, tables } = await openDataset([{ name: 'dataset.zip', bytes: pack }]);
      base = { dataset: graph.dataset, title: tables.title, collected: graph.collected };
      return null;
    },
    async intakePreview({ mapping, decisions, onto }, context) {
      if (!read || (onto && !base)) throw new UsageError('expected files and what they go to, got none');
      const goesTo = onto ? base : null;
      preview = await previewImport(read, goesTo?.dataset ?? null, {
        mapping,
        decisions,
        signal: context.signal,
        onProgress: share(context),
      });
      taking = goesTo;
      return shown(preview);
    },
    async intakeApply({ withoutRejected }) {
      const collected = taking && collectedAfter(known(), taking.collected);
      const taken = applyImport(known(), { withoutRejected });
      return Promise.resolve(writeDataset(taken, taking?.title ?? null, collected));
    },
    intakeReturn: ({ lang }) => badRowsWorkbook(known(), exchange[lang].returned),
  };
}
