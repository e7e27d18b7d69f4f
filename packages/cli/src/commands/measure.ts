import {
  functionOrder,
  measure as measureOf,
  measureIds,
  measureSpec,
  takeSnapshot,
  tieKinds,
  type Cell,
  type GraphMeasure,
  type MeasureLevel,
  type NodeMeasure,
  type Opened,
  type Snapshot,
  type TieKind,
  type TieMeasure,
} from '@linli/core';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, load, recipeOf, type Recipe } from '../load.ts';
import { needDataset, oneOf, readOptions } from '../options.ts';
import { put, type Output } from '../output.ts';
import { talk } from '../talk.ts';

const levels = ['person', 'tie', 'community'] as const;
const tieRules = ['either', 'both', 'supporter', 'supported'] as const;

interface Skipped {
  readonly measure: string;
  readonly reason: string;
}

const own = {
  measure: { type: 'string' },
  level: { type: 'string' },
  directed: { type: 'boolean' },
  weighted: { type: 'boolean' },
  kind: { type: 'string' },
  function: { type: 'string' },
  'tie-rule': { type: 'string' },
} as const;

const listed = <T extends string>(option: string, value: string, allowed: readonly T[]): readonly T[] =>
  value.split(',').map((word) => oneOf(option, word.trim(), allowed));

/** Ids asked for, all of one level; under `all` those that cannot be had are listed with the reason. */
function choose(
  wanted: string,
  level: MeasureLevel | undefined,
): { ids: readonly string[]; level: MeasureLevel; skipped: Skipped[] } {
  if (wanted === 'all') return { ids: measureIds(level ?? 'person'), level: level ?? 'person', skipped: [] };
  const ids = wanted.split(',').map((id) => id.trim());
  const found = ids.map((id) => {
    const spec = measureSpec(id);
    if (!spec) throw new CliError(`--measure: expected some of ${measureIds().join(', ')}, got ${id}`);
    return spec.level;
  });
  const of = level ?? found[0]!;
  const other = ids.find((_, i) => found[i] !== of);
  if (other !== undefined)
    throw new CliError(`--measure: expected measures of level ${of}, got ${other}; ask for each level apart`);
  return { ids, level: of, skipped: [] };
}

type Results = Readonly<Record<string, NodeMeasure | TieMeasure | GraphMeasure>>;

/** Everybody of the people table; somebody not there at the moment has undefined values. */
function personOutput(
  { graph }: Opened,
  snapshot: Snapshot,
  ids: readonly string[],
  results: Results,
  recipe: Recipe,
  skipped: Skipped[],
): Output {
  const at = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const values = ids.map((id) => {
    const result = results[id] as NodeMeasure;
    return graph.people.map((_, person) => result.values[at.get(person) ?? -1] ?? NaN);
  });
  const people = graph.people.map((person) => person.id);
  return {
    columns: ['person', ...ids],
    rows: people.map((id, i) => [id, ...values.map((column): Cell => column[i]!)]),
    document: {
      recipe,
      people,
      measures: Object.fromEntries(
        ids.map((id, i) => [
          id,
          { unit: results[id]!.unit, undefined: values[i]!.filter(Number.isNaN).length, values: values[i] },
        ]),
      ),
      skipped,
    },
  };
}

function tieOutput(
  snapshot: Snapshot,
  ids: readonly string[],
  results: Results,
  recipe: Recipe,
  skipped: Skipped[],
): Output {
  const of = (id: string) => results[id] as TieMeasure;
  const ends = ids.length > 0 ? of(ids[0]!).ends : [];
  const ties = Array.from({ length: ends.length / 2 }, (_, i) =>
    [ends[2 * i]!, ends[2 * i + 1]!].map((at) => snapshot.keys[at]!),
  );
  return {
    columns: ['a', 'b', ...ids],
    rows: ties.map((pair, i) => [...pair, ...ids.map((id) => of(id).values[i]!)]),
    document: {
      recipe,
      ties,
      measures: Object.fromEntries(
        ids.map((id) => [id, { unit: of(id).unit, undefined: of(id).undefined, values: of(id).values }]),
      ),
      skipped,
    },
  };
}

function communityOutput(
  ids: readonly string[],
  results: Results,
  recipe: Recipe,
  skipped: Skipped[],
): Output {
  const of = (id: string) => results[id] as GraphMeasure;
  return {
    columns: ['measure', 'value', 'unit'],
    rows: ids.map((id) => [id, of(id).value, of(id).unit]),
    document: {
      recipe,
      measures: Object.fromEntries(ids.map((id) => [id, { unit: of(id).unit, value: of(id).value }])),
      skipped,
    },
  };
}

export async function measure(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const level = values.level === undefined ? undefined : oneOf('level', values.level, levels);
  const chosen = choose(values.measure ?? 'all', level);
  const opened = await load(options, fx);
  const snapshot = takeSnapshot(opened.graph, {
    ...options.moment,
    ...(values.kind === undefined
      ? {}
      : { kinds: listed('kind', values.kind, Object.keys(tieKinds) as TieKind[]) }),
    ...(values.function === undefined
      ? {}
      : { functions: listed('function', values.function, functionOrder) }),
    ...(values['tie-rule'] === undefined ? {} : { tieRule: oneOf('tie-rule', values['tie-rule'], tieRules) }),
  });
  fx.talk(`${talk[options.lang].moment(snapshot.asOf, snapshot.wave)}\n`);
  const results = await measureOf(snapshot, chosen.ids, {
    directed: values.directed ?? false,
    weighted: values.weighted ?? false,
  });
  const recipe = recipeOf('measure', options, opened, snapshot);
  const output =
    chosen.level === 'person'
      ? personOutput(opened, snapshot, chosen.ids, results, recipe, chosen.skipped)
      : chosen.level === 'tie'
        ? tieOutput(snapshot, chosen.ids, results, recipe, chosen.skipped)
        : communityOutput(chosen.ids, results, recipe, chosen.skipped);
  await put(output, options, fx);
  return exitCode(opened);
}
