import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDataset, profile, takeSnapshot } from '@linli/core';
import { CliError, type Effects } from '../effects.ts';
import { readOptions } from '../options.ts';
import { serve } from '../serve.ts';
import { talk } from '../talk.ts';

const dashboard = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url));

/** Always the same where it is free: a browser keeps a record book for one address, port included. */
const usualPort = 4173;

export async function open(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(
    argv,
    { port: { type: 'string' }, 'no-browser': { type: 'boolean' } } as const,
    fx,
  );
  const port = Number(values.port ?? usualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new CliError(`--port: expected 0 to 65535, got ${values.port}`);
  if (!existsSync(dashboard)) throw new CliError('the dashboard is not built; run: npm run setup');
  const say = talk[shared.lang];
  const files = dataset === undefined ? [] : await fx.readInput(dataset);
  if (dataset !== undefined) {
    const { graph } = await openDataset(files);
    const snapshot = takeSnapshot(graph, shared.moment);
    fx.talk(`${say.moment(snapshot.asOf, snapshot.wave)}\n`);
    for (const line of say.summary(profile(graph, snapshot), snapshot.order)) fx.talk(`  ${line}\n`);
  }
  const what = { root: dashboard, files, label: dataset ?? '', moment: shared.moment };
  const served = await serve({ ...what, port, orAny: values.port === undefined });
  const stopped = fx.interrupted();
  if (port !== 0 && served.port !== port) fx.talk(`${say.otherPort(port)}\n`);
  fx.talk(`${say.serving(served.url)}\n${say.stop}\n`);
  if (!values['no-browser']) await fx.openBrowser(served.url);
  await stopped;
  await served.close();
  return 0;
}
