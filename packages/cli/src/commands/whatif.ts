import {
  dependence,
  functionOrder,
  groupSuccession,
  momentOf,
  profile,
  roles,
  takeSnapshot,
  whatIf,
  worstRemovals,
  type Change,
  type Cohort,
  type PersonChange,
} from '@linli/core';
import { words } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, load, recipeOf } from '../load.ts';
import { isDay, needDataset, oneOf, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';

const own = {
  remove: { type: 'string' },
  'remove-organisation': { type: 'string' },
  'remove-cohort': { type: 'string' },
  'remove-outside': { type: 'string' },
  'add-tie': { type: 'string' },
  'add-worker': { type: 'string' },
  'add-volunteer': { type: 'string' },
  'add-group': { type: 'string' },
} as const;

/** `A:B` or `A:B:instrumental|companionship`, several parted by commas. */
const readTies = (text: string): Change['addTies'] =>
  text.split(',').map((tie) => {
    const [supporter = '', supported = '', functions] = tie.split(':');
    if (supporter === '' || supported === '') throw new CliError(`--add-tie: expected A:B, got ${tie}`);
    const given = functions?.split('|').map((word) => oneOf('add-tie', word, functionOrder));
    return { supporter, supported, ...(given ? { functions: given } : {}) };
  });

function readElders(option: string, text: string): number {
  const elders = Number(text);
  if (!Number.isInteger(elders) || elders < 1)
    throw new CliError(`--${option}: expected how many elders, got ${text}`);
  return elders;
}

/** `3` or `3:PLACE`. */
function readVolunteer(text: string): NonNullable<Change['addVolunteer']> {
  const [count = '', place] = text.split(/:(.*)/s);
  return { elders: readElders('add-volunteer', count), ...(place === undefined ? {} : { place }) };
}

const cohortKeys = ['role', 'category', 'group', 'society', 'leaves-by'] as const;

/** `role:volunteer,leaves-by:2024-07-01`: who meets all of it. */
const readCohort = (text: string): Cohort =>
  Object.assign(
    {},
    ...text.split(',').map((part): Cohort => {
      const [key, value = ''] = part.split(/:(.*)/s);
      switch (oneOf('remove-cohort', key!, cohortKeys)) {
        case 'role':
          return { role: oneOf('remove-cohort', value, Object.keys(roles) as (keyof typeof roles)[]) };
        case 'leaves-by':
          if (!isDay(value)) throw new CliError(`--remove-cohort: expected a date YYYY-MM-DD, got ${value}`);
          return { leavesBy: value };
        case 'category':
          return { category: value };
        case 'group':
          return { group: value };
        case 'society':
          return { society: value };
      }
    }),
  ) as Cohort;

const said = ({ tier, components, lost, gained }: PersonChange): string =>
  [
    ...(tier[0] === tier[1] ? [] : [`tier ${tier[0]}>${tier[1]}`]),
    ...components.map(({ id, states }) => `${id} ${states[0]}>${states[1]}`),
    ...lost.map((one) => `-${one}`),
    ...gained.map((one) => `+${one}`),
  ].join('|');

export async function whatif(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const change: Change = {
    ...(values.remove === undefined ? {} : { remove: values.remove.split(',') }),
    ...(values['remove-organisation'] === undefined
      ? {}
      : { removeOrganisation: values['remove-organisation'] }),
    ...(values['remove-outside'] === undefined ? {} : { removeOutside: values['remove-outside'] }),
    ...(values['add-tie'] === undefined ? {} : { addTies: readTies(values['add-tie']) ?? [] }),
    ...(values['add-worker'] === undefined
      ? {}
      : { addWorker: readElders('add-worker', values['add-worker']) }),
    ...(values['remove-cohort'] === undefined ? {} : { removeCohort: readCohort(values['remove-cohort']) }),
    ...(values['add-volunteer'] === undefined
      ? {}
      : { addVolunteer: readVolunteer(values['add-volunteer']) }),
    ...(values['add-group'] === undefined ? {} : { addGroup: values['add-group'].split(',') }),
  };
  const opened = await load(options, fx);
  const { asOf, wave } = momentOf(opened.graph, options.moment);
  const snapshot = takeSnapshot(opened.graph, options.moment);
  const found = whatIf(opened.graph, change, options.moment);
  const worst = worstRemovals(opened.graph, snapshot);
  const say = words[options.lang];
  fx.talk(`${talk[options.lang].moment(asOf, wave)}\n`);
  const state = (id: string): string =>
    found.newlyUncovered.includes(id)
      ? 'newly-uncovered'
      : found.newlyCovered.includes(id)
        ? 'newly-covered'
        : 'changed';
  const people = opened.graph.people
    .map(({ id }) => id)
    .filter((id) => state(id) !== 'changed' || found.changes.some(({ person }) => person === id));
  const changeOf = (id: string) => found.changes.find(({ person }) => person === id);
  await put(
    {
      columns: ['person', 'state', 'changes'],
      rows: people.map((id) => [id, state(id), changeOf(id) ? said(changeOf(id)!) : '']),
      document: {
        recipe: recipeOf('whatif', options, opened, snapshot),
        removed: found.removed,
        place_unknown: found.placeUnknown,
        newly_uncovered: found.newlyUncovered,
        newly_covered: found.newlyCovered,
        changes: found.changes,
        components: found.components,
        worst,
        workers: dependence(opened.graph, snapshot, profile(opened.graph, snapshot)).filter(
          ({ worker }) => worker,
        ),
        succession: groupSuccession(opened.graph, snapshot),
      },
      shown: {
        columns: ['person', 'state', 'tier', 'lost', 'gained'],
        rows: people.map((id) => {
          const one = changeOf(id);
          return [
            id,
            state(id),
            one ? [...new Set(one.tier)].map((tier) => say.tier[tier]).join(' → ') : '',
            say.functions(one?.lost ?? []),
            say.functions(one?.gained ?? []),
          ];
        }),
      },
    },
    options,
    fx,
  );
  return exitCode(opened);
}
