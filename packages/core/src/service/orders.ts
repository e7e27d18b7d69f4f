import { stepOf } from '../model/order.ts';
import type { EventRow } from '../model/schema.ts';
import type { RefusedStep, ServiceRules, StepRefusal } from '../model/service.ts';
import { judge, takeStep, type OpenOrder } from './order-steps.ts';

/** Rows by date, those of one day in the order of the file; rows without a date last. */
export const inTime = <R extends Pick<EventRow, 'date' | 'row'>>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) =>
    a.date === b.date ? a.row - b.row : a.date !== null && (b.date === null || a.date < b.date) ? -1 : 1,
  );

/** A new order, or why the row places none. */
function place(event: EventRow): OpenOrder | StepRefusal {
  const { order, people, note, channel, initiator, functions, date } = event;
  const [person] = people ?? [];
  if (person === undefined) return 'no-person';
  return {
    id: order!,
    person,
    detail: note,
    channel,
    byProxy: initiator === null ? null : initiator !== person,
    placedAt: event.row,
    functions: functions ?? [],
    state: 'placed',
    helper: null,
    dates: { placed: date! },
    cancelledAt: null,
    returned: 0,
    rating: null,
    ratedByProxy: null,
    points: null,
    way: [{ state: 'placed', date: date! }],
  };
}

/**
 * Every order of the log with where it stands after the steps that its way allows, in order of placing, and every
 * step that it does not allow. A refused step changes nothing. O(events log events).
 */
export function followOrders(
  events: readonly EventRow[],
  rules: ServiceRules,
): { readonly orders: readonly OpenOrder[]; readonly refused: readonly RefusedStep[] } {
  const orders = new Map<string, OpenOrder>();
  const held = new Map<string, number>();
  const refused: RefusedStep[] = [];
  const hold = (helper: string | null, change: number) =>
    helper === null ? undefined : held.set(helper, (held.get(helper) ?? 0) + change);

  for (const event of inTime(events)) {
    const { order: id, date, stage, actor, row } = event;
    const known = id === null ? undefined : orders.get(id);
    const refuse = (reason: StepRefusal) =>
      refused.push({ row, date, order: id, step: stage, state: known?.state ?? null, actor, reason });
    const step = stepOf(stage);
    if (id === null) refuse('no-order');
    else if (step === null) refuse('step-unknown');
    else if (date === null) refuse('no-date');
    else if (!known) {
      const placed = step === 'placed' ? place(event) : 'not-placed';
      if (typeof placed === 'string') refuse(placed);
      else orders.set(id, placed);
    } else {
      const to = judge(known, step, event, rules, held.get(actor ?? '') ?? 0);
      if (typeof to === 'object') refuse(to.refused);
      else {
        if (known.state === 'accepted') hold(known.helper, -1);
        takeStep(known, step, to, event);
        if (to === 'accepted') hold(known.helper, 1);
      }
    }
  }
  return { orders: [...orders.values()], refused };
}
