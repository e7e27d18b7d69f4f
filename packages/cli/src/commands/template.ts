import { templateWorkbook } from '@linli/core';
import { exchange } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { readOptions } from '../options.ts';
import { talk } from '../talk.ts';

export async function template(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared } = readOptions(argv, {}, fx, 0);
  if (shared.out === null) throw new CliError('expected --out FILE.xlsx');
  const { bytes } = await templateWorkbook(exchange[shared.lang].template);
  await fx.writeFile(shared.out, bytes);
  fx.talk(`${talk[shared.lang].wrote(shared.out)}\n`);
  return 0;
}
