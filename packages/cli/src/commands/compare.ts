import {
  compare as compareOf,
  functionOrder,
  groupMeasureIds,
  tieKinds,
  wavesOf,
  type ComparedGroup,
  type Comparison,
  type ComparisonTest,
  type Opened,
  type TieBounds,
  type TieKind,
  type Transition,
} from '@linli/core';
import { comparison } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, load, recipeOf, type Recipe } from '../load.ts';
import { needDataset, oneOf, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';

const own = {
  by: { type: 'string' },
  'age-weights': { type: 'string' },
  kind: { type: 'string' },
  function: { type: 'string' },
  'tie-rule': { type: 'string' },
} as const;

const listed = <T extends string>(option: string, value: string, allowed: readonly T[]): readonly T[] =>
  value.split(',').map((word) => oneOf(option, word.trim(), allowed));

function weightsOf(text: string): readonly number[] {
  const weights = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (
    weights.length !== 3 ||
    !weights.every((weight) => weight >= 0 && Number.isFinite(weight)) ||
    !weights.some(Boolean)
  )
    throw new CliError(`--age-weights: expected three numbers of 0 or more, got ${text}`);
  return weights;
}

/** What the data can be compared by, where nobody said. */
const defaultBy = ({ graph }: Opened) =>
  wavesOf(graph).length < 2 && graph.people.some(({ community }) => community !== null)
    ? 'community'
    : 'wave';

const boundsOf = ({ unknown, density, meanDegree, isolates, shareWithoutTie }: TieBounds) => ({
  unknown,
  density,
  mean_degree: meanDegree,
  isolates,
  share_without_tie: shareWithoutTie,
});

const groupOf = ({ community, wave, asOf, measures, bounds }: ComparedGroup) => ({
  community,
  wave,
  as_of: asOf,
  measures: Object.fromEntries(
    Object.entries(measures).map(([id, { standardError, ...measure }]) => [
      id,
      { ...measure, standard_error: standardError },
    ]),
  ),
  bounds: boundsOf(bounds),
});

const transitionOf = ({ becameIsolated, leftBecause, ...step }: Transition) => {
  const { recovered, joined, left, ...counts } = step;
  return { ...counts, became_isolated: becameIsolated, recovered, joined, left, left_because: leftBecause };
};

const testOf = ({ adjustedP, ...test }: ComparisonTest) => ({ ...test, p_adjusted: adjustedP });

function documentOf(report: Comparison, recipe: Recipe) {
  const { by, ageBands, ageWeights, ageWeightsFrom, permutations, replicates, level, policy } = report;
  const age = { bands: ageBands, weights: ageWeights, from: ageWeightsFrom };
  return {
    recipe: { ...recipe, options: { ...recipe.options, by, age, permutations, replicates, level, policy } },
    groups: report.groups.map(groupOf),
    ties: report.ties,
    transitions: report.transitions.map(transitionOf),
    tests: report.tests.map(testOf),
  };
}

export async function compare(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const by = values.by === undefined ? undefined : oneOf('by', values.by, ['community', 'wave', 'both']);
  const { kind, function: functions, 'tie-rule': rule, 'age-weights': weights } = values;
  const tieRule =
    rule === undefined ? 'either' : oneOf('tie-rule', rule, ['either', 'both', 'supporter', 'supported']);
  const wanted = {
    ...options.moment,
    seed: options.seed,
    tieRule,
    ...(kind === undefined ? {} : { kinds: listed('kind', kind, Object.keys(tieKinds) as TieKind[]) }),
    ...(functions === undefined ? {} : { functions: listed('function', functions, functionOrder) }),
    ...(weights === undefined ? {} : { ageWeights: weightsOf(weights) }),
  };
  const opened = await load(options, fx);
  const report = compareOf(opened.graph, { ...wanted, by: by ?? defaultBy(opened) });
  const recipe = recipeOf('compare', options, opened);
  const rows = report.groups.flatMap(({ community, wave, measures }) =>
    groupMeasureIds.map((id) => ({ community, wave, id, ...measures[id] })),
  );
  for (const step of report.transitions) fx.talk(`${talk[options.lang].transition(step)}\n`);
  await put(
    {
      columns: ['community', 'wave', 'measure', 'value', 'low', 'high', 'method', 'of', 'suppressed'],
      rows: rows.map((row) => [
        row.community,
        row.wave,
        row.id,
        row.value,
        row.low,
        row.high,
        row.method,
        row.of,
        String(row.suppressed),
      ]),
      document: documentOf(report, { ...recipe, options: { ...recipe.options, tie_rule: tieRule } }),
      shown: {
        columns: ['community', 'wave', 'measure', 'value', 'low', 'high'],
        rows: rows.map((row) => [
          row.community,
          row.wave,
          comparison[options.lang][row.id],
          row.value,
          row.low,
          row.high,
        ]),
      },
    },
    options,
    fx,
  );
  return exitCode(opened);
}
