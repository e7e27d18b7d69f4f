import { momentOf, planRounds, readTravelTimes, takeSnapshot, type RouteOptions } from '@linli/core';
import { planWords, words } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, isError, load, recipeOf } from '../load.ts';
import { isDay, needDataset, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';

const own = {
  from: { type: 'string' },
  to: { type: 'string' },
  people: { type: 'string' },
  hours: { type: 'string' },
  'most-visits': { type: 'string' },
  'visit-minutes': { type: 'string' },
  matrix: { type: 'string' },
  detour: { type: 'string' },
} as const;

/** Days of a plan where none is given: a week. */
const weekDays = 7;

function readDay(option: string, text: string): string {
  if (!isDay(text)) throw new CliError(`--${option}: expected a date YYYY-MM-DD, got ${text}`);
  return text;
}

function readNumber(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0) || value === Infinity)
    throw new CliError(`--${option}: expected a number above zero, got ${text}`);
  return value;
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** From the day after the moment, for a week, unless told otherwise. */
function periodOf(values: { readonly from?: string; readonly to?: string }, asOf: string | null) {
  const start = values.from ?? (asOf === null ? undefined : addDays(asOf, 1));
  if (start === undefined) throw new CliError('--from: expected a date, for the data have none');
  const from = readDay('from', start);
  return { from, to: readDay('to', values.to ?? addDays(from, weekDays - 1)) };
}

async function readMatrix(path: string, fx: Effects, lang: 'zh' | 'en') {
  const [file] = await fx.readInput(path);
  if (!file) throw new CliError(`--matrix: expected a file, got ${path}`);
  const { minutes, issues } = readTravelTimes(file);
  for (const issue of issues) fx.talk(`  ${words[lang].problem(issue)}\n`);
  if (issues.some(isError)) throw new CliError(`--matrix: cannot be used: ${path}`);
  return minutes;
}

export async function route(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const opened = await load(options, fx);
  const { asOf } = momentOf(opened.graph, options.moment);
  const wanted: RouteOptions = {
    ...periodOf(values, asOf),
    ...(values.people === undefined ? {} : { people: values.people.split(',') }),
    ...(values.hours === undefined ? {} : { hours: values.hours.split('|') }),
    ...(values['most-visits'] === undefined
      ? {}
      : { mostVisits: readNumber('most-visits', values['most-visits']) }),
    ...(values['visit-minutes'] === undefined
      ? {}
      : { visitMinutes: readNumber('visit-minutes', values['visit-minutes']) }),
    ...(values.detour === undefined ? {} : { detour: readNumber('detour', values.detour) }),
    ...(values.matrix === undefined ? {} : { matrix: await readMatrix(values.matrix, fx, options.lang) }),
  };
  const snapshot = takeSnapshot(opened.graph, options.moment);
  const plan = planRounds(opened.graph, snapshot, wanted);
  const told = talk[options.lang];
  const { unplaced } = planWords[options.lang];
  fx.talk(`${told.moment(snapshot.asOf, snapshot.wave)}\n`);
  for (const line of told.rounds(plan)) fx.talk(`${line}\n`);
  await put(
    {
      columns: ['team', 'date', 'leave', 'back', 'stop', 'person', 'arrive', 'minutes', 'due', 'reason'],
      rows: [
        ...plan.rounds.flatMap(({ team, date, leave, back, stops }) =>
          stops.map((stop, i) => [
            team,
            date,
            leave,
            back,
            i + 1,
            stop.person,
            stop.arrive,
            stop.minutes,
            stop.due,
            null,
          ]),
        ),
        ...plan.unplaced.map(({ person, due, reason }) => [
          null,
          null,
          null,
          null,
          null,
          person,
          null,
          null,
          due,
          reason,
        ]),
      ],
      document: { recipe: recipeOf('route', options, opened, snapshot), ...plan },
      shown: {
        columns: ['team', 'date', 'person', 'arrive', 'minutes', 'why not'],
        rows: [
          ...plan.rounds.flatMap(({ team, date, stops }) =>
            stops.map(({ person, arrive, minutes }) => [team, date, person, arrive, minutes, null]),
          ),
          ...plan.unplaced.map(({ person, reason }) => [null, null, person, null, null, unplaced[reason]]),
        ],
      },
    },
    options,
    fx,
  );
  return exitCode(opened);
}
