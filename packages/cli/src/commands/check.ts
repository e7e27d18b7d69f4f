import { words } from '@linli/core/words';
import type { Effects } from '../effects.ts';
import { exitCode, isError, load, recipeOf } from '../load.ts';
import { needDataset, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';

const columns = ['code', 'severity', 'file', 'sheet', 'row', 'column', 'received', 'expected'] as const;

export async function check(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, dataset } = readOptions(argv, {}, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const opened = await load(options, fx);
  const { issues, graph } = opened;
  const errors = issues.filter(isError).length;
  await put(
    {
      columns,
      rows: issues.map((issue) => columns.map((column) => issue[column])),
      document: {
        recipe: recipeOf('check', options, opened),
        issues,
        counts: {
          error: errors,
          warning: issues.length - errors,
          people: graph.people.length,
          ties: graph.ties.length,
        },
      },
      shown: {
        columns: ['severity', 'problem'],
        rows: issues.map((issue) => [issue.severity, words[options.lang].problem(issue)]),
      },
    },
    options,
    fx,
  );
  if (issues.length === 0) fx.talk(`${talk[options.lang].noProblems}\n`);
  return exitCode(opened);
}
