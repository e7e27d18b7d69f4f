import {
  convertDataset,
  exportFormats,
  forOthers,
  packZip,
  type ExportFormat,
  type InputFile,
} from '@linli/core';
import { exchange } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, load, recipeOf } from '../load.ts';
import { needDataset, oneOf, readOptions } from '../options.ts';
import { talk } from '../talk.ts';

const own = {
  to: { type: 'string' },
  format: { type: 'string' },
  'keep-all-names': { type: 'boolean' },
} as const;

const severalFiles: ReadonlySet<ExportFormat> = new Set(['csv', 'parquet', 'r', 'rsiena']);

/** One text to stdout, else whole into a file, a ZIP or a new folder. */
async function write(
  files: readonly InputFile[],
  format: ExportFormat,
  out: string | null,
  fx: Effects,
): Promise<void> {
  if (out === null) return fx.out(new TextDecoder().decode(files[0]!.bytes));
  if (out.toLowerCase().endsWith('.zip')) return fx.writeFile(out, packZip(files));
  return severalFiles.has(format) ? fx.writeFolder(out, files) : fx.writeFile(out, files[0]!.bytes);
}

export async function convert(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const { out, lang, moment } = options;
  if (values.to === undefined) throw new CliError(`expected --to ${exportFormats.join('|')}`);
  const format = oneOf('to', values.to, exportFormats);
  if (values.format !== undefined) oneOf('format', values.format, ['json']);
  if (moment.asOf !== undefined || moment.wave !== undefined)
    throw new CliError('convert takes the whole dataset: expected neither --as-of nor --wave');
  if (out === null && (severalFiles.has(format) || format === 'xlsx' || values.format === 'json'))
    throw new CliError(`--to ${format}: expected --out ${severalFiles.has(format) ? 'FOLDER' : 'FILE'}`);

  const opened = await load(options, fx);
  const handedOn = forOthers(opened.graph.dataset);
  const { nameless } = handedOn;
  const isWhole = values['keep-all-names'] === true;
  const { files, losses } = await convertDataset(
    isWhole ? opened.graph.dataset : handedOn.dataset,
    format,
    opened.tables.title,
    opened.tables.collected,
  );
  if (nameless > 0) fx.talk(`${talk[lang][isWhole ? 'namedAll' : 'nameless'](nameless)}\n`);
  for (const loss of losses) fx.talk(`${exchange[lang].lost(loss)}\n`);
  await write(files, format, out, fx);
  if (out !== null) fx.talk(`${talk[lang].wrote(out)}\n`);
  if (values.format === 'json') {
    const recipe = { ...recipeOf('convert', options, opened), losses, nameless: isWhole ? 0 : nameless };
    fx.out(`${JSON.stringify({ recipe, files: files.map(({ name }) => name) }, null, 2)}\n`);
  }
  return exitCode(opened);
}
