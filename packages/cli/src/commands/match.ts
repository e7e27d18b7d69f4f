import { meetingPoints, planTies, profile, takeSnapshot } from '@linli/core';
import { planWords, words } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, load, recipeOf } from '../load.ts';
import { needDataset, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';

const own = {
  workers: { type: 'boolean' },
  'max-metres': { type: 'string' },
  anchors: { type: 'string' },
  activities: { type: 'string' },
} as const;

function readCount(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new CliError(`--${option}: expected how many, got ${text}`);
  return count;
}

function readMetres(text: string): number {
  const metres = Number(text);
  if (text.trim() === '' || !Number.isFinite(metres) || metres < 0)
    throw new CliError(`--max-metres: expected metres, got ${text}`);
  return metres;
}

export async function match(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const metres = values['max-metres'];
  const wanted = {
    workers: values.workers === true,
    ...(metres === undefined ? {} : { maxMetres: readMetres(metres) }),
  };
  const opened = await load(options, fx);
  const snapshot = takeSnapshot(opened.graph, options.moment);
  const counts = {
    anchor: values.anchors === undefined ? null : readCount('anchors', values.anchors),
    activity: values.activities === undefined ? null : readCount('activities', values.activities),
  };
  const report = profile(opened.graph, snapshot);
  const plan = await planTies(opened.graph, snapshot, { ...wanted, report });
  const pointsOf = (by: 'anchor' | 'activity') =>
    counts[by] === null ? null : meetingPoints(opened.graph, snapshot, report, { by, count: counts[by] });
  const [anchors, activities] = [pointsOf('anchor'), pointsOf('activity')];
  const say = words[options.lang];
  const planned = planWords[options.lang];
  const told = talk[options.lang];
  fx.talk(`${told.moment(snapshot.asOf, snapshot.wave)}\n`);
  for (const line of told.plan(plan)) fx.talk(`${line}\n`);
  for (const points of [anchors, activities]) if (points) fx.talk(`${told.points(points)}\n`);
  const comma = options.lang === 'zh' ? '、' : ', ';
  await put(
    {
      columns: ['supporter', 'supported', 'functions', 'reasons', 'cost', 'ask_first', 'binding'],
      rows: [
        ...plan.proposed.map((tie) => [
          tie.supporter,
          tie.supported,
          tie.functions.join('|'),
          tie.reasons.map(({ code }) => code).join('|'),
          tie.cost,
          tie.askFirst,
          null,
        ]),
        ...plan.unmet.map((need) => [null, need.person, need.function, null, null, null, need.binding]),
      ],
      document: {
        recipe: recipeOf('match', options, opened, snapshot),
        proposed: plan.proposed,
        unmet: plan.unmet,
        before: plan.before,
        objective: plan.objective,
        bound: plan.bound,
        exact: plan.exact,
        fairness: plan.fairness,
        ...(anchors ? { anchors } : {}),
        ...(activities ? { activities } : {}),
      },
      shown: {
        columns: ['supporter', 'supported', 'for', 'why'],
        rows: [
          ...plan.proposed.map((tie) => [
            tie.supporter,
            tie.supported,
            say.functions(tie.functions),
            tie.reasons.map((reason) => planned.reason(reason, (id) => id)).join(comma),
          ]),
          ...plan.unmet.map((need) => [
            null,
            need.person,
            need.function === null ? null : say.function[need.function],
            planned.unmet(need, null),
          ]),
        ],
      },
    },
    options,
    fx,
  );
  return exitCode(opened);
}
