import { findGaps, takeSnapshot } from '@linli/core';
import { words } from '@linli/core/words';
import type { Effects } from '../effects.ts';
import { exitCode, load, recipeOf } from '../load.ts';
import { needDataset, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';

const pairs = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([name, value]) => `${name}=${value}`)
    .join('|');

export async function gaps(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, dataset } = readOptions(argv, {}, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const opened = await load(options, fx);
  const snapshot = takeSnapshot(opened.graph, options.moment);
  const report = findGaps(opened.graph, snapshot);
  const say = words[options.lang];
  fx.talk(`${talk[options.lang].moment(snapshot.asOf, snapshot.wave)}\n`);
  for (const note of report.notes) fx.talk(`${say.note(note)}\n`);
  await put(
    {
      columns: ['code', 'people', 'functions', 'numbers', 'threshold', 'subjects'],
      rows: report.gaps.map((gap) => [
        gap.code,
        gap.people.join('|'),
        gap.functions.join('|'),
        pairs(gap.numbers),
        pairs(gap.threshold),
        gap.subjects?.join('|') ?? null,
      ]),
      document: {
        recipe: recipeOf('gaps', options, opened, snapshot),
        gaps: report.gaps,
        notes: report.notes,
      },
      shown: {
        columns: ['code', 'gap', 'finding'],
        rows: report.gaps.map((gap) => [gap.code, say.gap[gap.code], say.finding(gap, (id) => id)]),
      },
    },
    options,
    fx,
  );
  return exitCode(opened);
}
