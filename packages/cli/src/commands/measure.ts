import {
  attributeOf,
  functionOrder,
  kernelKind,
  measure as measureOf,
  measureIds,
  measureSpec,
  roles,
  tieKinds,
  type MeasureLevel,
  type MeasureOptions,
  type Opened,
  type Role,
  type Sampling,
  type Snapshot,
  type SnapshotOptions,
  type TieKind,
} from '@linli/core';
import { createPool } from '@linli/core/pool-node';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, loadSnapshot, recipeOf } from '../load.ts';
import { needDataset, oneOf, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';
import { communityOutput, personOutput, tieOutput, type Results, type Skipped } from './measure-output.ts';

const levels = ['person', 'tie', 'community'] as const;
const tieRules = ['either', 'both', 'supporter', 'supported'] as const;

const own = {
  measure: { type: 'string' },
  level: { type: 'string' },
  directed: { type: 'boolean' },
  weighted: { type: 'boolean' },
  kind: { type: 'string' },
  function: { type: 'string' },
  'tie-rule': { type: 'string' },
  attribute: { type: 'string' },
  targets: { type: 'string' },
  alpha: { type: 'string' },
  model: { type: 'string' },
  threads: { type: 'string' },
  'sample-above': { type: 'string' },
  sources: { type: 'string' },
} as const;

/** A sweep from everybody takes some minutes there. */
const usualSampling: Sampling = { above: 500_000, sources: 4_096 };

const listed = <T extends string>(option: string, value: string, allowed: readonly T[]): readonly T[] =>
  value.split(',').map((word) => oneOf(option, word.trim(), allowed));

interface Chosen {
  readonly ids: readonly string[];
  readonly level: MeasureLevel;
  readonly skipped: readonly Skipped[];
}

/** Ids asked for, all of one level; under `all` those that cannot be had are listed with the reason. */
function choose(wanted: string, level: MeasureLevel | undefined, given: ReadonlySet<string>): Chosen {
  const lacks = (id: string, of: MeasureLevel): string | null => {
    const needs = measureSpec(id, of)?.needs ?? null;
    return needs === null || given.has(needs) ? null : needs;
  };
  if (wanted === 'all') {
    const of = level ?? 'person';
    const all = measureIds(of).map((id) => ({ id, needs: lacks(id, of) }));
    return {
      ids: all.filter(({ needs }) => needs === null).map(({ id }) => id),
      level: of,
      skipped: all.flatMap(({ id, needs }) =>
        needs === null ? [] : [{ measure: id, reason: `needs --${needs}` }],
      ),
    };
  }
  const ids = wanted.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !measureSpec(id));
  if (unknown !== undefined)
    throw new CliError(`--measure: expected some of ${measureIds().join(', ')}, got ${unknown}`);
  const has = (of: MeasureLevel) => (id: string) => measureSpec(id, of) !== undefined;
  const of =
    level ?? levels.find((each) => ids.every(has(each))) ?? levels.find((each) => has(each)(ids[0]!))!;
  const other = ids.find((id) => !has(of)(id));
  if (other !== undefined)
    throw new CliError(`--measure: expected measures of level ${of}, got ${other}; ask for each level apart`);
  const lacking = ids.find((id) => lacks(id, of) !== null);
  if (lacking !== undefined) throw new CliError(`--measure ${lacking}: expected --${lacks(lacking, of)}`);
  return { ids, level: of, skipped: [] };
}

/** `role:volunteer` is everybody of that role at the moment; else ids. */
function targetsOf(text: string, opened: Opened | null, snapshot: Snapshot): readonly string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (!text.startsWith('role:')) {
    const stranger = ids.find((id) => !snapshot.keys.includes(id));
    if (stranger !== undefined)
      throw new CliError(`--targets: expected ids of people at that moment, got ${stranger}`);
    return ids;
  }
  const role = oneOf('targets', text.slice('role:'.length), Object.keys(roles) as Role[]);
  return snapshot.keys.filter((_, i) => opened!.graph.people[snapshot.people[i]!]!.roles?.includes(role));
}

function alphaOf(text: string): number {
  const alpha = Number(text);
  if (!(alpha > 0 && alpha < Infinity)) throw new CliError(`--alpha: expected a number above 0, got ${text}`);
  return alpha;
}

function wholeOf(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least)
    throw new CliError(`--${option}: expected a whole number of ${least} or more, got ${text}`);
  return number;
}

function samplingOf(above: string | undefined, sources: string | undefined): Sampling {
  return {
    above:
      above === 'never'
        ? Infinity
        : above === undefined
          ? usualSampling.above
          : wholeOf('sample-above', above, 0),
    sources: sources === undefined ? usualSampling.sources : wholeOf('sources', sources, 2),
  };
}

export async function measure(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const level = values.level === undefined ? undefined : oneOf('level', values.level, levels);
  const chosen = choose(values.measure ?? 'all', level, new Set(Object.keys(values)));
  const alpha = values.alpha === undefined ? undefined : alphaOf(values.alpha);
  const model = values.model === undefined ? undefined : oneOf('model', values.model, ['whole', 'ego']);
  const sampling = samplingOf(values['sample-above'], values.sources);
  const pool = createPool(
    values.threads === undefined ? {} : { threads: wholeOf('threads', values.threads, 1) },
  );
  const wanted: SnapshotOptions = {
    ...options.moment,
    ...(values.kind === undefined
      ? {}
      : { kinds: listed('kind', values.kind, Object.keys(tieKinds) as TieKind[]) }),
    ...(values.function === undefined
      ? {}
      : { functions: listed('function', values.function, functionOrder) }),
    ...(values['tie-rule'] === undefined ? {} : { tieRule: oneOf('tie-rule', values['tie-rule'], tieRules) }),
  };
  const needsMore = values.attribute !== undefined || (values.targets?.startsWith('role:') ?? false);
  const loaded = await loadSnapshot(options, wanted, needsMore, fx);
  const { snapshot, opened } = loaded;
  fx.talk(`${talk[options.lang].moment(snapshot.asOf, snapshot.wave)}\n`);
  fx.talk(`${talk[options.lang].kernels(kernelKind(), pool.threads)}\n`);
  if (chosen.skipped.length > 0) fx.talk(`${talk[options.lang].skipped(chosen.skipped)}\n`);
  const asked: MeasureOptions = {
    level: chosen.level,
    directed: values.directed ?? false,
    weighted: values.weighted ?? false,
    seed: options.seed,
    sampling,
    pool,
    ...(values.attribute === undefined
      ? {}
      : { attribute: attributeOf(opened!.graph, snapshot, values.attribute) }),
    ...(values.targets === undefined ? {} : { targets: targetsOf(values.targets, opened, snapshot) }),
    ...(alpha === undefined ? {} : { alpha }),
    ...(model === undefined ? {} : { model }),
  };
  const results: Results = await measureOf(snapshot, chosen.ids, asked).finally(() => pool.close());
  const sampled = Object.values(results).flatMap((result) =>
    'sampled' in result && result.sampled ? [{ measure: result.id, ...result.sampled }] : [],
  );
  if (sampled.length > 0) fx.talk(`${talk[options.lang].sampled(sampled, sampling.above)}\n`);
  const recipe = recipeOf('measure', options, loaded, snapshot, sampled.length > 0 ? { sampling } : {});
  const output =
    chosen.level === 'person'
      ? personOutput(loaded.people, snapshot, chosen.ids, results, recipe, chosen.skipped)
      : chosen.level === 'tie'
        ? tieOutput(snapshot, chosen.ids, results, recipe, chosen.skipped)
        : communityOutput(chosen.ids, results, recipe, chosen.skipped);
  await put(output, options, fx);
  return exitCode(loaded);
}
