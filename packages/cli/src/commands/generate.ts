import { convertDataset, generateCity, packZip } from '@linli/core';
import { CliError, type Effects } from '../effects.ts';
import { readOptions } from '../options.ts';
import { talk } from '../talk.ts';

const own = { people: { type: 'string' } } as const;

/** A community or a city that does not exist, as a dataset to try things with. */
export async function generate(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values } = readOptions(argv, own, fx, 0);
  const { out, lang, seed, moment } = shared;
  if (moment.wave !== undefined) throw new CliError('generate makes no waves: expected no --wave');
  if (values.people === undefined) throw new CliError('expected --people N');
  if (out === null) throw new CliError('expected --out FOLDER or --out FILE.zip');
  const city = generateCity({ people: Number(values.people), seed, ...moment });
  const { files } = await convertDataset(city, 'csv', `synthetic ${values.people} seed ${seed}`);
  if (out.toLowerCase().endsWith('.zip')) await fx.writeFile(out, packZip(files));
  else await fx.writeFolder(out, files);
  fx.talk(`${talk[lang].generated(city.people.length, city.ties.length)}\n${talk[lang].wrote(out)}\n`);
  return 0;
}
