import { orderStages } from '../model/order.ts';
import type { EventRow } from '../model/schema.ts';
import type { OrderState, ServiceRules, StepRefusal } from '../model/service.ts';
import type { OrderStep, SupportFunction } from '../model/vocabulary.ts';

/** An order under way: what `takeStep` changes, one allowed step after the other. */
export interface OpenOrder {
  readonly id: string;
  readonly person: string;
  readonly detail: string | null;
  readonly channel: string | null;
  readonly byProxy: boolean | null;
  readonly placedAt: number;
  functions: readonly SupportFunction[];
  state: OrderState;
  helper: string | null;
  readonly dates: Partial<Record<OrderState, string>>;
  /** Where the order was when it was called off. */
  cancelledAt: OrderState | null;
  returned: number;
  rating: number | null;
  ratedByProxy: boolean | null;
  points: number | null;
  /** The way it went, oldest first: for how long it stood where. */
  readonly way: { readonly state: OrderState; readonly date: string }[];
}

/** From where each step leads where. Any other step is refused. */
const way: Readonly<Record<OrderState, Readonly<Partial<Record<OrderStep, OrderState>>>>> = {
  placed: { dispatched: 'dispatched', cancelled: 'cancelled' },
  dispatched: { accepted: 'accepted', declined: 'placed', expired: 'placed', cancelled: 'cancelled' },
  accepted: { completed: 'completed', declined: 'placed', expired: 'placed', cancelled: 'cancelled' },
  completed: { rated: 'rated' },
  rated: {},
  cancelled: {},
};

const next = { placed: 'not-dispatched', dispatched: 'not-accepted', accepted: 'not-completed' } as const;

function outOfTurn(step: OrderStep, state: OrderState): StepRefusal {
  if (state === 'cancelled') return 'ended';
  const stage = orderStages.find((one) => one === step);
  if (stage && orderStages.indexOf(stage) <= orderStages.indexOf(state)) return `${stage}-already`;
  return state === 'completed' || state === 'rated' ? 'completed-already' : next[state];
}

/** Where the step leads, or why it may not be taken. `open`: orders that the actor holds already. */
export function judge(
  order: OpenOrder,
  step: OrderStep,
  event: EventRow,
  rules: ServiceRules,
  open: number,
): OrderState | { readonly refused: StepRefusal } {
  const { actor, people, rating, initiator } = event;
  const refuse = (refused: StepRefusal) => ({ refused });
  const to = way[order.state][step];
  if (to === undefined) return refuse(outOfTurn(step, order.state));
  if (people !== null && !people.includes(order.person)) return refuse('other-person');
  if (step === 'accepted' || step === 'completed') {
    if (actor === null) return refuse('no-actor');
    if (actor === order.person) return refuse('own-order');
  }
  if (step === 'accepted' && rules.mostOpen !== null && open >= rules.mostOpen) return refuse('over-load');
  if (order.state === 'accepted' && step !== 'cancelled' && actor !== null && actor !== order.helper)
    return refuse('other-helper');
  if (step === 'rated') {
    if (rating === null || !Number.isInteger(rating) || rating < 1 || rating > rules.bestRating)
      return refuse('rating-outside');
    if (initiator === order.helper) return refuse('rated-by-helper');
  }
  return to;
}

/** Takes a step that `judge` allowed. */
export function takeStep(order: OpenOrder, step: OrderStep, to: OrderState, event: EventRow): void {
  const date = event.date!;
  if (to === 'cancelled') order.cancelledAt = order.state;
  if (to === 'placed') order.returned++;
  if (to === 'placed' || to === 'cancelled') order.helper = null;
  if (step === 'accepted') order.helper = event.actor;
  if (step === 'completed') {
    order.points = event.points;
    order.functions = event.functions ?? order.functions;
  }
  if (step === 'rated') {
    order.rating = event.rating;
    order.ratedByProxy = event.initiator === null ? null : event.initiator !== order.person;
  }
  order.state = to;
  order.dates[to] = date;
  order.way.push({ state: to, date });
}
