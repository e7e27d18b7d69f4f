import {
  conditions,
  profile as profileOf,
  readPolicy,
  sensitivity,
  takeSnapshot,
  type PolicyPack,
  type TierSensitivity,
} from '@linli/core';
import { words } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, load, recipeOf } from '../load.ts';
import { needDataset, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';

const own = { policy: { type: 'string' }, sensitivity: { type: 'boolean' } } as const;
const ids = [1, 2, 3, 4, 5, 6, 7, 8] as const;

async function readPack(path: string, fx: Effects, lang: 'zh' | 'en'): Promise<PolicyPack> {
  const [file] = await fx.readInput(path);
  if (!file) throw new CliError(`--policy: expected a file, got ${path}`);
  const { policy, issues } = readPolicy(file);
  for (const issue of issues) fx.talk(`  ${words[lang].problem(issue)}\n`);
  if (!policy) throw new CliError(`--policy: cannot be used: ${path}`);
  return policy;
}

/** Columns of a sensitivity analysis: what holds, and what would turn the tier. */
const firmness = ({ thresholds, interval, alters, layer, windows }: TierSensitivity) => [
  `${thresholds.same}/${thresholds.tried}`,
  interval.join('-'),
  alters.map(({ person, tier }) => `${person}>${tier}`).join('|'),
  windows.map(({ days, tier }) => `${days}:${tier}`).join('|'),
  layer,
];

export async function profile(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const given =
    values.policy === undefined ? {} : { policy: await readPack(values.policy, fx, options.lang) };
  const opened = await load(options, fx);
  const snapshot = takeSnapshot(opened.graph, options.moment);
  const report = profileOf(opened.graph, snapshot, given);
  const condition = conditions(opened.graph, snapshot);
  const gradeOf = new Map(condition.map(({ person, grade }) => [person, grade]));
  const firm = values.sensitivity === true ? sensitivity(opened.graph, options.moment, given) : null;
  const firmOf = new Map(firm?.map((one) => [one.person, one]));
  const say = words[options.lang];
  fx.talk(`${talk[options.lang].moment(snapshot.asOf, snapshot.wave)}\n`);
  await put(
    {
      columns: [
        'person',
        'tier',
        'completeness',
        'reasons',
        ...ids.flatMap((id) => [`c${id}_value`, `c${id}_state`]),
        'condition_grade',
        ...(firm ? ['stability', 'interval', 'tipped_by', 'windows', 'layer'] : []),
      ],
      rows: report.profiles.map(({ person, tier, completeness, reasons, components }) => [
        person,
        tier,
        completeness,
        reasons.map(({ code }) => code).join('|'),
        ...components.flatMap(({ value, state }) => [value, state]),
        gradeOf.get(person) ?? null,
        ...(firm ? firmness(firmOf.get(person)!) : []),
      ]),
      document: {
        recipe: recipeOf('profile', options, opened, snapshot),
        policy: report.policy,
        collected: report.collected,
        assumed: report.assumed,
        profiles: report.profiles,
        condition,
        ...(firm ? { sensitivity: firm } : {}),
      },
      shown: {
        columns: ['tier', 'person', 'completeness', ...(firm ? ['stability', 'interval'] : []), 'why'],
        rows: report.profiles.map(({ person, tier, completeness, reasons }) => [
          say.tier[tier],
          person,
          `${Math.round(completeness * 100)}%`,
          ...(firm ? firmness(firmOf.get(person)!).slice(0, 2) : []),
          reasons.map((reason) => say.reason(reason, (id) => id)).join(options.lang === 'zh' ? '；' : '; '),
        ]),
      },
    },
    options,
    fx,
  );
  return exitCode(opened);
}
