import {
  openDataset,
  readEdgeList,
  sha256,
  takeSnapshot,
  type Issue,
  type Opened,
  type Snapshot,
  type SnapshotOptions,
  type Tables,
} from '@linli/core';
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
  tell(opened, options, fx);
  return opened;
}

function tell({ issues }: Pick<Opened, 'issues'>, { lang, dataset }: Common, fx: Effects): void {
  const errors = issues.filter(isError).length;
  if (issues.length > 0) fx.talk(`${talk[lang].problems(errors, issues.length - errors, dataset)}\n`);
  for (const issue of issues.filter(isError).slice(0, 3)) fx.talk(`  ${words[lang].problem(issue)}\n`);
  const codes = new Set(issues.map(({ code }) => code));
  if (codes.has('unknown-table') && codes.has('missing-table')) fx.talk(`${talk[lang].importHint}\n`);
}

/** A snapshot and what the output says of where it came from. */
export interface Loaded {
  readonly snapshot: Snapshot;
  readonly issues: readonly Issue[];
  readonly tables: Pick<Tables, 'hashes'>;
  /** Everybody's id, at that moment or not. */
  readonly people: readonly string[];
  /** Null where a plain edge list was read without one. */
  readonly opened: Opened | null;
}

/**
 * The snapshot of a dataset. One file of all whose ties the whole snapshot is wanted may be a plain edge list, which is
 * read without a dataset; `needs` says whether the caller asks for more than the snapshot.
 */
export async function loadSnapshot(
  options: Common,
  wanted: SnapshotOptions,
  needs: boolean,
  fx: Effects,
): Promise<Loaded> {
  const files = await fx.readInput(options.dataset);
  const [file] = files;
  if (file && files.length === 1 && !needs && Object.keys(wanted).length === 0) {
    const read = await readEdgeList(file);
    tell(read, options, fx);
    if (read.opened) return { ...ofDataset(read.opened), snapshot: read.snapshot };
    const hashes = [{ file: file.name, sha256: await sha256(file.bytes) }];
    const { snapshot, issues } = read;
    return { snapshot, issues, tables: { hashes }, people: snapshot.keys, opened: null };
  }
  const opened = await openDataset(files);
  tell(opened, options, fx);
  return { ...ofDataset(opened), snapshot: takeSnapshot(opened.graph, wanted) };
}

const ofDataset = (opened: Opened) => ({
  issues: opened.issues,
  tables: opened.tables,
  people: opened.graph.people.map(({ id }) => id),
  opened,
});

export const recipeOf = (
  command: string,
  { given, seed }: Common,
  { tables }: Pick<Loaded, 'tables'>,
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
export const exitCode = ({ issues }: Pick<Opened, 'issues'>): number => (issues.some(isError) ? 1 : 0);
