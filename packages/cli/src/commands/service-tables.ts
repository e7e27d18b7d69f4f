import type { Cell, IndicatorReport, MonthReport, ServiceLoop } from '@linli/core';
import { serviceWords, words, type Lang } from '@linli/core/words';

export const shows = ['funnel', 'orders', 'refused', 'helpers', 'ledger', 'indicators', 'month'] as const;
type Show = (typeof shows)[number];

export interface ServiceResult {
  readonly loop: ServiceLoop;
  readonly indicators: IndicatorReport;
  readonly month: MonthReport | null;
}

interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
interface Table extends Rows {
  readonly shown?: Rows;
}

function funnel({ funnel: stages }: ServiceLoop, lang: Lang): Table {
  const columns = ['stage', 'reached', 'here', 'cancelled', 'median_days', 'longest_days', 'waiting_longest'];
  const row = (name: string, at: (typeof stages)[number]) => [
    ...[name, at.reached, at.here, at.cancelled],
    ...[at.medianDays, at.longestDays, at.waitingLongest],
  ];
  return {
    columns,
    rows: stages.map((at) => row(at.stage, at)),
    shown: { columns, rows: stages.map((at) => row(serviceWords[lang].state[at.stage], at)) },
  };
}

const orders = ({ orders: all }: ServiceLoop): Table => ({
  columns: [
    'order',
    'person',
    'detail',
    'state',
    'helper',
    'placed',
    'returned',
    'waiting_days',
    'rating',
    'points',
  ],
  rows: all.map((one) => [
    ...[one.id, one.person, one.detail, one.state, one.helper, one.dates.placed ?? null],
    ...[one.returned, one.waitingDays, one.rating, one.points],
  ]),
});

function refused({ refused: steps, ledger }: ServiceLoop, lang: Lang): Table {
  const columns = ['row', 'date', 'order', 'what', 'actor', 'reason'];
  const { refusal, pointsRefusal } = serviceWords[lang];
  const rows = (say: boolean) => [
    ...steps.map(({ row, date, order, step, actor, reason }) => [
      ...[row, date, order, step, actor, say ? refusal[reason] : reason],
    ]),
    ...ledger.refused.map(({ row, date, order, points, actor, reason }) => [
      ...[row, date, order, points, actor, say ? pointsRefusal[reason] : reason],
    ]),
  ];
  return { columns, rows: rows(false), shown: { columns, rows: rows(true) } };
}

const helpers = ({ byHelper }: ServiceLoop): Table => ({
  columns: ['helper', 'accepted', 'declined', 'expired', 'completed', 'open', 'rated', 'mean_rating'],
  rows: byHelper.map((one) => [
    ...[one.key, one.accepted, one.declined, one.expired],
    ...[one.completed, one.open, one.rated, one.meanRating],
  ]),
});

const ledger = ({ ledger: { balances } }: ServiceLoop): Table => ({
  columns: ['person', 'earned', 'received', 'given', 'redeemed', 'expired', 'balance'],
  rows: balances.map((one) => [
    ...[one.person, one.earned, one.received, one.given, one.redeemed, one.expired, one.balance],
  ]),
});

function indicators({ indicators: all }: IndicatorReport, lang: Lang): Table {
  const { finding, unit: units } = serviceWords[lang];
  return {
    columns: ['indicator', 'name', 'unit', 'target', 'reported', 'value', 'attempted', 'findings'],
    rows: all.map(({ id, name, unit, target, reported, value, attempted, findings }) => [
      ...[id, name, unit, target, reported, value, attempted, findings.map(({ code }) => code).join('|')],
    ]),
    shown: {
      columns: ['name', 'unit', 'target', 'value', 'findings'],
      rows: all.map(({ name, unit, target, value, findings }) => [
        ...[name, unit === null ? null : units[unit], target, value],
        findings.map((one) => finding[one.code](one)).join(lang === 'zh' ? '；' : '; '),
      ]),
    },
  };
}

/** A number that is kept back stands empty in a file, and is told as such before a person. */
function month(report: MonthReport | null, lang: Lang): Table {
  const { figure, moves, keptBack } = serviceWords[lang];
  const rows = (say: boolean): Cell[][] => {
    const show = (value: number | null): Cell => value ?? (say ? keptBack : null);
    if (!report) return [];
    return [
      ...report.figures.map((one) => [say ? figure[one.id] : one.id, show(one.value), show(one.before)]),
      ...report.tiers.map(({ tier, value, before }) => [
        ...[say ? words[lang].tier[tier] : `tier_${tier}`, show(value), show(before)],
      ]),
      ...(Object.keys(report.moves) as (keyof typeof moves)[]).map((id) => [
        ...[say ? moves[id] : `moved_${id}`, show(report.moves[id]), say ? '' : null],
      ]),
    ];
  };
  const columns = ['figure', 'month', 'month_before'];
  return { columns, rows: rows(false), shown: { columns, rows: rows(true) } };
}

/** The rows of one part of the result. */
export function serviceTable(result: ServiceResult, show: Show, lang: Lang): Table {
  switch (show) {
    case 'funnel':
      return funnel(result.loop, lang);
    case 'orders':
      return orders(result.loop);
    case 'refused':
      return refused(result.loop, lang);
    case 'helpers':
      return helpers(result.loop);
    case 'ledger':
      return ledger(result.loop);
    case 'indicators':
      return indicators(result.indicators, lang);
    case 'month':
      return month(result.month, lang);
  }
}
