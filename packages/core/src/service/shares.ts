import { stepOf } from '../model/order.ts';
import type { EventRow } from '../model/schema.ts';
import type { RefusedStep, ServiceRules, ServiceShare } from '../model/service.ts';
import { groupBy } from '../util/group.ts';
import { byText } from '../util/order.ts';
import type { OpenOrder } from './order-steps.ts';

/** An order with somebody who took part in it, or with what it was about. */
interface Part {
  readonly key: string;
  readonly what: 'accepted' | 'declined' | 'expired' | 'completed' | 'open' | 'rated';
  readonly rating?: number;
}

type OrderPart = Part & { readonly order: OpenOrder };

const sharesOf = (parts: readonly Part[], { leastRatings }: ServiceRules): ServiceShare[] =>
  [...groupBy(parts, ({ key }) => key)]
    .map(([key, own]) => {
      const count = (what: Part['what']) => own.filter((part) => part.what === what).length;
      const ratings = own.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
      const sum = ratings.reduce((all, one) => all + one, 0);
      return {
        key,
        accepted: count('accepted'),
        declined: count('declined'),
        expired: count('expired'),
        completed: count('completed'),
        open: count('open'),
        rated: ratings.length,
        meanRating: ratings.length < leastRatings ? NaN : sum / ratings.length,
      };
    })
    .sort((a, b) => b.completed - a.completed || byText(a.key, b.key));

/** What was done with each order, by the helper who did it. Steps that were refused count nowhere. */
function partsOf(
  orders: readonly OpenOrder[],
  events: readonly EventRow[],
  refused: readonly RefusedStep[],
): OrderPart[] {
  const out = new Set(refused.map(({ row }) => row));
  const known = new Map(orders.map((order) => [order.id, order]));
  const taken = events.flatMap((event): OrderPart[] => {
    const step = stepOf(event.stage);
    const order = known.get(event.order ?? '');
    if (out.has(event.row) || !order || event.actor === null) return [];
    return step === 'accepted' || step === 'declined' || step === 'expired' || step === 'completed'
      ? [{ key: event.actor, what: step, order }]
      : [];
  });
  const standing = orders.flatMap((order): OrderPart[] => {
    if (order.helper === null) return [];
    const key = order.helper;
    if (order.state === 'accepted') return [{ key, what: 'open', order }];
    return order.rating === null ? [] : [{ key, what: 'rated', rating: order.rating, order }];
  });
  return [...taken, ...standing];
}

/** The same numbers three times: by helper, by the helper's organisation, by what was asked for. */
export function serviceShares(
  log: {
    readonly orders: readonly OpenOrder[];
    readonly events: readonly EventRow[];
    readonly refused: readonly RefusedStep[];
  },
  organisationOf: ReadonlyMap<string, string>,
  rules: ServiceRules,
) {
  const parts = partsOf(log.orders, log.events, log.refused);
  const keyed = (keyOf: (part: (typeof parts)[number]) => string | null | undefined) =>
    sharesOf(
      parts.flatMap((part) => {
        const key = keyOf(part);
        return key === null || key === undefined ? [] : [{ ...part, key }];
      }),
      rules,
    );
  return {
    byHelper: keyed(({ key }) => key),
    byOrganisation: keyed(({ key }) => organisationOf.get(key)),
    byDetail: keyed(({ order }) => order.detail),
  };
}

/** Share of the completed done by the busiest tenth of those who completed any, at least one of them. */
export function topTenthShare(shares: readonly ServiceShare[]): number {
  const done = shares.map(({ completed }) => completed).filter((count) => count > 0);
  const all = done.reduce((sum, count) => sum + count, 0);
  const top = done.slice(0, Math.max(1, Math.round(done.length / 10)));
  return top.reduce((sum, count) => sum + count, 0) / all;
}
