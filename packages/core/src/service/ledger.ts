import type { EventRow } from '../model/schema.ts';
import type {
  PointsEntry,
  PointsLedger,
  PointsRefusal,
  RefusedPoints,
  ServiceRules,
} from '../model/service.ts';
import type { OpenOrder } from './order-steps.ts';
import { inTime } from './orders.ts';
import { PointsBook, sumOfPoints } from './points-book.ts';

/** Why a row earns nothing, or null. `paid`: orders that were paid for before. */
function unearned(
  { order: id, actor, points, date }: EventRow,
  orders: ReadonlyMap<string, OpenOrder>,
  paid: ReadonlySet<string>,
): PointsRefusal | null {
  if (id === null) return null;
  const order = orders.get(id);
  const done = order?.dates.completed;
  if (!order || done === undefined || done > date!) return 'order-not-completed';
  if (paid.has(id)) return 'order-paid-already';
  if (order.helper !== actor) return 'other-helper';
  return order.points !== null && order.points !== points ? 'other-amount' : null;
}

/** What a row books, or why it books nothing. */
function booking(
  event: EventRow,
  book: PointsBook,
  orders: ReadonlyMap<string, OpenOrder>,
  paid: ReadonlySet<string>,
): PointsEntry | PointsRefusal {
  const { row, date, actor, points, order } = event;
  const receivers = event.people ?? [];
  if (date === null) return 'no-date';
  if (actor === null) return 'no-person';
  if (points === null || Math.abs(points) < 0.001) return 'no-points';
  if (points > 0)
    return (
      unearned(event, orders, paid) ?? { move: 'earned', date, from: null, to: actor, points, order, row }
    );
  const [to = null] = receivers;
  if (receivers.length > 1 || to === actor) return 'no-receiver';
  if (!book.has(actor, -points)) return 'balance-too-low';
  return { move: to === null ? 'redeemed' : 'given', date, from: actor, to, points: -points, order, row };
}

/**
 * The points of a log, booked from one side to another: what people hold was issued, and neither redeemed nor lost. A
 * row of points above zero is earned; below zero it is redeemed, or given to the one person named in it. Nobody
 * spends what they do not have. Rows by date and then as filed. O(events log events + people).
 */
export function pointsLedger(
  events: readonly EventRow[],
  orders: readonly OpenOrder[],
  rules: ServiceRules,
  asOf: string | null,
): PointsLedger {
  const book = new PointsBook(rules.pointsLast);
  const refused: RefusedPoints[] = [];
  const byId = new Map(orders.map((order) => [order.id, order]));
  const paid = new Set<string>();
  for (const event of inTime(events.filter(({ type }) => type === 'points'))) {
    const { row, date, actor, points, order } = event;
    if (date !== null) book.expire(date);
    const booked = booking(event, book, byId, paid);
    if (typeof booked === 'string') refused.push({ row, date, actor, points, order, reason: booked });
    else {
      book.write(booked);
      if (booked.move === 'earned' && order !== null) paid.add(order);
    }
  }
  if (asOf !== null) book.expire(asOf);

  const balances = book.balances();
  return {
    entries: book.entries,
    balances,
    refused,
    issued: book.total('earned'),
    redeemed: book.total('redeemed'),
    expired: book.total('expired'),
    outstanding: sumOfPoints(balances.map(({ balance }) => balance)),
    unpaid: orders.flatMap(({ id, helper, points, dates }) =>
      helper !== null && dates.completed !== undefined && points !== null && points > 0 && !paid.has(id)
        ? [{ order: id, helper, points }]
        : [],
    ),
  };
}
