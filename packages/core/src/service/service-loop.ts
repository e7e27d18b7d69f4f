import type { Dataset } from '../model/schema.ts';
import type { Order, ServiceLoop, ServiceRules } from '../model/service.ts';
import { daysBetween } from '../util/dates.ts';
import { funnelOf } from './funnel.ts';
import { pointsLedger } from './ledger.ts';
import type { OpenOrder } from './order-steps.ts';
import { followOrders } from './orders.ts';
import { basicServiceRules } from './rules.ts';
import { serviceShares, topTenthShare } from './shares.ts';

export interface ServiceOptions {
  /** The last day of the log to read; null: all of it. */
  readonly asOf?: string | null;
  readonly rules?: Partial<ServiceRules>;
}

function orderOf(order: OpenOrder, asOf: string | null): Order {
  const { id, person, detail, functions, channel, byProxy, state, helper, dates } = order;
  const { returned, rating, ratedByProxy, points } = order;
  const underWay = state === 'placed' || state === 'dispatched' || state === 'accepted';
  const waitingDays = underWay && asOf !== null ? daysBetween(order.way.at(-1)!.date, asOf) : null;
  return {
    ...{ id, person, detail, functions, channel, byProxy, state, helper, dates },
    ...{ returned, waitingDays, rating, ratedByProxy, points },
  };
}

/**
 * From the order that a resident placed to the points that a volunteer used: where every order stands, how long the
 * stages take, who did what, which rows no order allows, the points of everybody, and the ties that completed orders
 * made. Events after `asOf` do not count; a dataset without orders gives empty lists. O(events log events).
 */
export function serviceLoop(
  { events, people }: Pick<Dataset, 'events' | 'people'>,
  options: ServiceOptions = {},
): ServiceLoop {
  const { asOf = null } = options;
  const rules = { ...basicServiceRules, ...options.rules };
  const log = events.filter(({ date }) => asOf === null || date === null || date <= asOf);
  const rows = log.filter(({ type }) => type === 'order');
  const { orders, refused } = followOrders(rows, rules);
  const organisations = new Map(
    people.flatMap(({ id, organisation }) => (organisation === null ? [] : [[id, organisation] as const])),
  );
  const shares = serviceShares({ orders, events: rows, refused }, organisations, rules);
  return {
    asOf,
    rules,
    orders: orders.map((order) => orderOf(order, asOf)),
    refused,
    funnel: funnelOf(orders, asOf),
    ...shares,
    topTenthShare: topTenthShare(shares.byHelper),
    ties: orders.flatMap(({ id, person, helper, dates, functions }) =>
      helper === null || dates.completed === undefined
        ? []
        : [{ order: id, supporter: helper, supported: person, date: dates.completed, functions }],
    ),
    ledger: pointsLedger(log, orders, rules, asOf),
  };
}
