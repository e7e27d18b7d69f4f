import {
  applyImport,
  badRowsWorkbook,
  openDataset,
  packZip,
  previewImport,
  readSheets,
  writeDataset,
  type Dataset,
  type ImportMapping,
  type ImportPreview,
  type SheetPreview,
} from '@linli/core';
import { exchange, words, type Lang } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { isError, type Recipe } from '../load.ts';
import { readOptions, type Common } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';
import { version } from '../version.ts';

const own = {
  into: { type: 'string' },
  'bad-rows': { type: 'string' },
  mapping: { type: 'string' },
  'save-mapping': { type: 'string' },
} as const;

const columns = ['file', 'sheet', 'row', 'outcome', 'person', 'changes', 'reasons'] as const;

/** The data that rows go into, with what identifies it. A dataset with errors is refused: they would be written again. */
async function openExisting(path: string | undefined, fx: Effects) {
  if (path === undefined) return { dataset: null, title: null, collected: null, inputs: [] };
  const { graph, tables, issues } = await openDataset(await fx.readInput(path));
  const errors = issues.filter(isError).length;
  if (errors > 0) throw new CliError(`--into ${path}: expected no error in it, got ${errors}`);
  const { title, collected = null, hashes } = tables;
  return { dataset: graph.dataset, title, collected, inputs: hashes };
}

async function readMapping(path: string | undefined, fx: Effects): Promise<ImportMapping | undefined> {
  if (path === undefined) return undefined;
  const [file] = await fx.readInput(path);
  try {
    const mapping = JSON.parse(new TextDecoder().decode(file!.bytes)) as ImportMapping;
    if (mapping.version === 1 && Array.isArray(mapping.sheets)) return mapping;
  } catch {
    // Said below: a file that is no mapping, whatever else it is.
  }
  throw new CliError(`--mapping ${path}: expected what --save-mapping wrote`);
}

/** Where each column goes, so that a wrong guess is seen before anything is written. */
function sayColumns({ file, sheet, headerRow, mapping, columns: all, counts }: SheetPreview, lang: Lang) {
  const say = exchange[lang];
  const goes = all.map(({ header, target, reason }) =>
    typeof target === 'string'
      ? `  ${header}: ${say.targetReason[reason]}`
      : `  ${header} → ${target.field} (${say.targetReason[reason]})`,
  );
  const name = [file, ...(sheet === null ? [] : [sheet])].join(' ');
  return [`${name}:${headerRow} → ${mapping.table ?? '—'}. ${say.counted(counts)}`, ...goes];
}

const document = (preview: ImportPreview, recipe: Recipe) => ({
  recipe,
  counts: preview.counts,
  new_people: preview.newPeople,
  issues: preview.issues,
  sheets: preview.sheets.map(
    ({ file, sheet, headerRow, mapping, mapped, columns: all, words: asked, ...rest }) => ({
      file,
      sheet,
      header_row: headerRow,
      table: mapping.table,
      mapped,
      columns: all,
      words: asked,
      counts: rest.counts,
      rows: rest.rows.filter(({ outcome, issues }) => outcome !== 'same' || issues.length > 0),
    }),
  ),
  mapping: preview.mapping,
});

async function putPreview(
  preview: ImportPreview,
  recipe: Recipe,
  options: Common,
  fx: Effects,
): Promise<void> {
  const say = exchange[options.lang];
  const rows = preview.sheets.flatMap(({ file, sheet, rows: all }) =>
    all.map(({ line, outcome, person, changes, issues }) => [
      file,
      sheet,
      line,
      outcome,
      person,
      changes.map(({ column, before, after }) => `${column}: ${before} > ${after}`).join('|'),
      issues.map((issue) => say.returned.why(issue)).join('|'),
    ]),
  );
  const shown = rows.map((row) => row.map((cell, i) => (i === 3 ? say.outcome[cell as 'same'] : cell)));
  await put(
    { columns, rows, document: document(preview, recipe), shown: { columns, rows: shown } },
    { ...options, out: null },
    fx,
  );
}

async function writeResult(dataset: Dataset, title: string | null, out: string, fx: Effects): Promise<void> {
  const files = writeDataset(dataset, title);
  if (out.toLowerCase().endsWith('.zip')) await fx.writeFile(out, packZip(files));
  else await fx.writeFolder(out, files);
}

export async function importFiles(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, positionals } = readOptions(argv, own, fx, Infinity);
  const [first] = positionals;
  if (first === undefined) throw new CliError('expected a file to import');
  const options: Common = { ...shared, dataset: first };
  const { lang, out } = options;
  const mapping = await readMapping(values.mapping, fx);
  const existing = await openExisting(values.into, fx);
  const files = (await Promise.all(positionals.map((path) => fx.readInput(path)))).flat();
  const preview = await previewImport(await readSheets(files), existing.dataset, mapping ? { mapping } : {});
  const recipe: Recipe = {
    linli: version,
    command: 'import',
    options: options.given,
    inputs: [...existing.inputs, ...preview.read.hashes],
  };
  for (const sheet of preview.sheets) for (const line of sayColumns(sheet, lang)) fx.talk(`${line}\n`);
  for (const issue of preview.issues) fx.talk(`${words[lang].problem(issue)}\n`);
  await putPreview(preview, recipe, options, fx);

  const isHeldBack = preview.counts.rejected > 0;
  const returned = values['bad-rows'];
  const isWhole = preview.counts.read > 0 && (!isHeldBack || returned !== undefined);
  if (values['save-mapping'] !== undefined)
    await save(
      values['save-mapping'],
      new TextEncoder().encode(`${JSON.stringify(preview.mapping, null, 2)}\n`),
    );
  const back = returned === undefined ? null : await badRowsWorkbook(preview, exchange[lang].returned);
  if (back) await save(returned!, back.bytes);
  if (out === null) fx.talk(`${talk[lang].onlyPreview}\n`);
  else if (!isWhole) fx.talk(`${talk[lang].nothingWritten}\n`);
  else {
    await writeResult(applyImport(preview, { withoutRejected: true }), existing.title, out, fx);
    fx.talk(`${talk[lang].wrote(out)}\n`);
  }
  return isHeldBack || preview.issues.some(isError) ? 1 : 0;

  async function save(path: string, bytes: Uint8Array): Promise<void> {
    await fx.writeFile(path, bytes);
    fx.talk(`${talk[lang].wrote(path)}\n`);
  }
}
