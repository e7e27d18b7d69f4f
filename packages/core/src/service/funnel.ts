import { orderStages } from '../model/order.ts';
import type { FunnelStage } from '../model/service.ts';
import { daysBetween } from '../util/dates.ts';
import { median } from '../util/median.ts';
import type { OpenOrder } from './order-steps.ts';

const longest = (days: readonly number[]): number =>
  days.reduce((most, one) => (Number.isNaN(most) || one > most ? one : most), NaN);

/**
 * How many orders came to each stage, how long they stood there and how many wait there. An order that came back to
 * the queue stood there twice. Times are whole days, of what went on; what still waits is counted apart.
 */
export const funnelOf = (orders: readonly OpenOrder[], asOf: string | null): readonly FunnelStage[] =>
  orderStages.map((stage, at) => {
    const after: ReadonlySet<string | undefined> = new Set(orderStages.slice(at + 1));
    const here = orders.filter(({ state }) => state === stage);
    const days = orders.flatMap(({ way }) =>
      way.flatMap((step, i) => {
        const next = way[i + 1];
        return step.state === stage && next && after.has(next.state)
          ? [daysBetween(step.date, next.date)]
          : [];
      }),
    );
    const waiting =
      asOf === null || stage === 'rated' || stage === 'completed'
        ? []
        : here.map(({ way }) => daysBetween(way.at(-1)!.date, asOf));
    return {
      stage,
      reached: orders.filter(({ way }) => way.some(({ state }) => state === stage)).length,
      here: here.length,
      cancelled: orders.filter(({ cancelledAt }) => cancelledAt === stage).length,
      medianDays: median(days),
      longestDays: longest(days),
      waitingLongest: longest(waiting),
    };
  });
