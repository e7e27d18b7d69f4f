import { openDataset, type Issue, type Opened, type Snapshot } from '@linli/core';
import { words } from '@linli/core/words';
import type { Effects } from './effects.ts';
import { talk } from './talk.ts';
import type { Common } from './options.ts';
import { version } from './version.ts';

/** What makes a result again: the version, the options and the very bytes that went in. */
export interface Recipe {
  readonly linli: string;
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

export const isError = ({ severity }: Issue): boolean => severity === 'error';

export async function load(options: Common, fx: Effects): Promise<Opened> {
  const opened = await openDataset(await fx.readInput(options.dataset));
  const errors = opened.issues.filter(isError).length;
  const warnings = opened.issues.length - errors;
  if (opened.issues.length > 0)
    fx.talk(`${talk[options.lang].problems(errors, warnings, options.dataset)}\n`);
  for (const issue of opened.issues.filter(isError).slice(0, 3))
    fx.talk(`  ${words[options.lang].problem(issue)}\n`);
  return opened;
}

export const recipeOf = (
  command: string,
  { given, seed }: Common,
  { tables }: Opened,
  snapshot?: Snapshot,
  more: Readonly<Record<string, unknown>> = {},
): Recipe => ({
  linli: version,
  command,
  options: {
    ...given,
    seed,
    ...more,
    ...(snapshot ? { as_of: snapshot.asOf, wave: snapshot.wave, tie_rule: snapshot.tieRule } : {}),
  },
  inputs: tables.hashes,
});

/** 1 where the data hold an error, though the output is complete. */
export const exitCode = ({ issues }: Opened): number => (issues.some(isError) ? 1 : 0);
