import { profile as profileOf, takeSnapshot } from '@linli/core';
import { words } from '@linli/core/words';
import type { Effects } from '../effects.ts';
import { exitCode, load, recipeOf } from '../load.ts';
import { needDataset, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';

const ids = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export async function profile(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, dataset } = readOptions(argv, {}, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const opened = await load(options, fx);
  const snapshot = takeSnapshot(opened.graph, options.moment);
  const report = profileOf(opened.graph, snapshot);
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
      ],
      rows: report.profiles.map(({ person, tier, completeness, reasons, components }) => [
        person,
        tier,
        completeness,
        reasons.map(({ code }) => code).join('|'),
        ...components.flatMap(({ value, state }) => [value, state]),
      ]),
      document: {
        recipe: recipeOf('profile', options, opened, snapshot),
        policy: report.policy,
        collected: report.collected,
        assumed: report.assumed,
        profiles: report.profiles,
      },
      shown: {
        columns: ['tier', 'person', 'completeness', 'why'],
        rows: report.profiles.map(({ person, tier, completeness, reasons }) => [
          say.tier[tier],
          person,
          `${Math.round(completeness * 100)}%`,
          reasons.map((reason) => say.reason(reason, (id) => id)).join(options.lang === 'zh' ? '；' : '; '),
        ]),
      },
    },
    options,
    fx,
  );
  return exitCode(opened);
}
