import type { OrderStage, OrderState, ServiceLoop, ServiceShare } from '@linli/core';
import { serviceWords, type Lang } from '@linli/core/words';
import type { NameOf } from './person.view.ts';
import type { TableRow } from './table-row.ts';

export type SayNumber = (value: number | null, digits?: number) => string | null;

export interface FunnelRow {
  readonly stage: OrderStage;
  readonly name: string;
  readonly reached: string;
  readonly here: string;
  readonly cancelled: string;
  readonly median: string | null;
  readonly longest: string | null;
  readonly waiting: string | null;
  /** It waits much longer than orders used to. */
  readonly late: boolean;
  /** Of all orders: those that came here, and those that went on from here. */
  readonly share: number;
  readonly wentOn: number;
}

/** Waiting longer than this is shown as late. */
const lateAfterDays = 30;

export function funnelRows({ funnel, orders }: ServiceLoop, lang: Lang, say: SayNumber): FunnelRow[] {
  const all = Math.max(1, orders.length);
  return funnel.map((at, i) => ({
    stage: at.stage,
    name: serviceWords[lang].state[at.stage],
    reached: say(at.reached) ?? '',
    here: say(at.here) ?? '',
    cancelled: say(at.cancelled) ?? '',
    median: say(at.medianDays, 1),
    longest: say(at.longestDays),
    waiting: say(at.waitingLongest),
    late: at.waitingLongest > lateAfterDays,
    share: at.reached / all,
    wentOn: (funnel[i + 1]?.reached ?? at.reached) / all,
  }));
}

/** The words of a cell that hold more than a name. */
interface OrderWords {
  days(n: string): string;
  readonly byProxy: string;
  returned(n: string): string;
}

/** Orders that wait for somebody, longest first. */
export function waitingOrders(
  { orders }: ServiceLoop,
  state: OrderState | null,
  nameOf: NameOf,
  lang: Lang,
  say: SayNumber,
  words: OrderWords,
): TableRow[] {
  const comma = lang === 'zh' ? '，' : ', ';
  return orders
    .filter((order) => order.waitingDays !== null && (state === null || order.state === state))
    .sort((a, b) => b.waitingDays! - a.waitingDays!)
    .map((order) => ({
      key: order.id,
      person: order.person,
      cells: [
        nameOf(order.person),
        order.id,
        [order.detail, order.byProxy === true ? words.byProxy : null].filter(Boolean).join(comma) || null,
        serviceWords[lang].state[order.state],
        order.helper === null ? null : nameOf(order.helper),
        [
          words.days(say(order.waitingDays) ?? ''),
          order.returned > 0 ? words.returned(say(order.returned) ?? '') : null,
        ]
          .filter(Boolean)
          .join(comma),
      ],
    }));
}

export const shareRows = (shares: readonly ServiceShare[], nameOf: NameOf, say: SayNumber): TableRow[] =>
  shares.map((one) => ({
    key: one.key,
    cells: [
      nameOf(one.key),
      say(one.accepted),
      say(one.declined + one.expired),
      say(one.completed),
      say(one.open),
      say(one.meanRating, 1),
      say(one.rated),
    ],
  }));

export const ledgerRows = ({ ledger }: ServiceLoop, nameOf: NameOf, say: SayNumber): TableRow[] =>
  ledger.balances.map((one) => ({
    key: one.person,
    cells: [
      nameOf(one.person),
      ...[one.earned, one.received, one.given, one.redeemed, one.expired, one.balance].map((n) => say(n, 2)),
    ],
  }));

/** Rows of the log that changed nothing, by line. */
export function refusedRows(
  { refused, ledger }: ServiceLoop,
  nameOf: NameOf,
  lang: Lang,
  say: SayNumber,
): TableRow[] {
  const { refusal, pointsRefusal } = serviceWords[lang];
  const who = (actor: string | null) => (actor === null ? null : nameOf(actor));
  return [
    ...refused.map(({ row, date, order, step, actor, reason }) => ({
      row,
      cells: [String(row), date, order, step, who(actor), refusal[reason]],
    })),
    ...ledger.refused.map(({ row, date, order, points, actor, reason }) => ({
      row,
      cells: [String(row), date, order, say(points, 2), who(actor), pointsRefusal[reason]],
    })),
  ]
    .sort((a, b) => a.row - b.row)
    .map(({ row, cells }) => ({ key: String(row), cells }));
}
