import { indicatorReport, momentOf, monthOf, serviceLoop, type ServiceRules } from '@linli/core';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, load, recipeOf } from '../load.ts';
import { needDataset, oneOf, readOptions } from '../options.ts';
import { put } from '../output.ts';
import { talk } from '../talk.ts';
import { serviceTable, shows, type ServiceResult } from './service-tables.ts';

const own = {
  show: { type: 'string' },
  'most-open': { type: 'string' },
  'points-last': { type: 'string' },
  month: { type: 'string' },
  public: { type: 'boolean' },
} as const;

function wholeAbove(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new CliError(`--${option}: expected a whole number above 0, got ${text}`);
  return number;
}

function documentOf({ loop, indicators, month }: ServiceResult) {
  const { ledger } = loop;
  return {
    rules: loop.rules,
    funnel: loop.funnel,
    orders: loop.orders,
    refused: loop.refused,
    helpers: loop.byHelper,
    organisations: loop.byOrganisation,
    kinds: loop.byDetail,
    top_tenth_share: loop.topTenthShare,
    ties: loop.ties,
    ledger,
    indicators: indicators.indicators.map((indicator) => ({ ...indicator, findings: undefined })),
    reconciliation: indicators.indicators.flatMap(({ id, name, findings }) =>
      findings.map(({ code, unit, numbers }) => ({ indicator: id, name, code, unit, numbers })),
    ),
    ...(month === null ? {} : { month }),
  };
}

export async function service(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const rules: Partial<ServiceRules> = {
    mostOpen: wholeAbove('most-open', values['most-open']),
    pointsLast: wholeAbove('points-last', values['points-last']),
  };
  const asked = values.show === undefined ? null : oneOf('show', values.show, shows);
  if (asked === 'month' && values.month === undefined)
    throw new CliError('--show month: expected --month YYYY-MM');
  const opened = await load(options, fx);
  const { asOf, wave } = momentOf(opened.graph, options.moment);
  fx.talk(`${talk[options.lang].moment(asOf, wave)}\n`);
  const loop = serviceLoop(opened.graph.dataset, { asOf, rules });
  const month =
    values.month === undefined
      ? null
      : monthOf(opened.graph, values.month, { published: values.public ?? false });
  const result = { loop, indicators: indicatorReport(opened.graph.dataset, { asOf }), month };
  const show = asked ?? (month ? 'month' : loop.orders.length > 0 ? 'funnel' : 'indicators');
  await put(
    {
      ...serviceTable(result, show, options.lang),
      document: { recipe: recipeOf('service', options, opened), as_of: asOf, ...documentOf(result) },
    },
    options,
    fx,
  );
  return exitCode(opened);
}
