import type { OrderStage } from './order.ts';
import type { OrderStep, SupportFunction } from './vocabulary.ts';

/** Where an order stands: at a stage of its way, or called off. */
export type OrderState = OrderStage | 'cancelled';

export interface Order {
  readonly id: string;
  /** For whom. */
  readonly person: string;
  /** What was asked for, in the words of the record. */
  readonly detail: string | null;
  readonly functions: readonly SupportFunction[];
  readonly channel: string | null;
  /** Placed by somebody else than the person. Null: nobody recorded who placed it. */
  readonly byProxy: boolean | null;
  readonly state: OrderState;
  /** Who accepted it last and did not give it back. */
  readonly helper: string | null;
  /** The day on which the order last came to each stage that it passed. */
  readonly dates: Readonly<Partial<Record<OrderState, string>>>;
  /** How often it came back to the queue: declined, or not taken up in time. */
  readonly returned: number;
  /** Days since the last step of an order still under way; null where it has ended, or the moment is unknown. */
  readonly waitingDays: number | null;
  readonly rating: number | null;
  readonly ratedByProxy: boolean | null;
  /** What the completion was worth. */
  readonly points: number | null;
}

export type StepRefusal =
  | 'no-order'
  | 'no-date'
  | 'no-person'
  | 'no-actor'
  | 'step-unknown'
  | 'not-placed'
  | 'placed-already'
  | 'not-dispatched'
  | 'dispatched-already'
  | 'not-accepted'
  | 'accepted-already'
  | 'not-completed'
  | 'completed-already'
  | 'rated-already'
  | 'ended'
  | 'other-person'
  | 'other-helper'
  | 'own-order'
  | 'over-load'
  | 'rating-outside'
  | 'rated-by-helper';

/** A row that the order's way does not allow. It changes nothing; the row stays in the data. */
export interface RefusedStep {
  /** Physical line of the events table. */
  readonly row: number;
  readonly date: string | null;
  readonly order: string | null;
  /** As written. */
  readonly step: string | null;
  /** Where the order stood; null where it was never placed. */
  readonly state: OrderState | null;
  readonly actor: string | null;
  readonly reason: StepRefusal;
}

export interface FunnelStage {
  readonly stage: OrderStage;
  /** Orders that ever came to this stage. */
  readonly reached: number;
  /** Orders that are at this stage now. At `rated` the way has ended. */
  readonly here: number;
  /** Orders called off while at this stage. */
  readonly cancelled: number;
  /** Days from this stage to the next, of the orders that went on; NaN where none did. */
  readonly medianDays: number;
  readonly longestDays: number;
  /** The longest that an order here has waited; NaN where none waits. */
  readonly waitingLongest: number;
}

/** What one helper, organisation or kind of service did. */
export interface ServiceShare {
  readonly key: string;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
  readonly completed: number;
  /** Accepted and not completed yet. */
  readonly open: number;
  readonly rated: number;
  /** NaN below `leastRatings` ratings. */
  readonly meanRating: number;
}

/** A completed order as a tie of that day, from the helper to the person. */
export interface OrderTie {
  readonly order: string;
  readonly supporter: string;
  readonly supported: string;
  readonly date: string;
  readonly functions: readonly SupportFunction[];
}

export interface ServiceRules {
  /** Names the rules in every output. */
  readonly version: string;
  /** Most orders that somebody may hold at once; null: no limit. */
  readonly mostOpen: number | null;
  /** Ratings are whole numbers from 1 to this. */
  readonly bestRating: number;
  /** A mean of fewer ratings is not shown. */
  readonly leastRatings: number;
  /** Days after which points that were not used are lost; null: never. */
  readonly pointsLast: number | null;
}

export type PointsMove = 'earned' | 'given' | 'redeemed' | 'expired';

export interface PointsEntry {
  readonly move: PointsMove;
  readonly date: string;
  /** Whose points they were; null: newly issued. */
  readonly from: string | null;
  /** Whose they are then; null: used up. */
  readonly to: string | null;
  /** Above zero, to a thousandth. */
  readonly points: number;
  readonly order: string | null;
  /** Physical line of the events table; null for what a rule did by itself. */
  readonly row: number | null;
}

export type PointsRefusal =
  | 'no-person'
  | 'no-date'
  | 'no-points'
  | 'no-receiver'
  | 'order-not-completed'
  | 'order-paid-already'
  | 'other-helper'
  | 'other-amount'
  | 'balance-too-low';

export interface RefusedPoints {
  readonly row: number;
  readonly date: string | null;
  readonly actor: string | null;
  readonly points: number | null;
  readonly order: string | null;
  readonly reason: PointsRefusal;
}

export interface PointsBalance {
  readonly person: string;
  readonly earned: number;
  readonly received: number;
  readonly given: number;
  readonly redeemed: number;
  readonly expired: number;
  /** earned + received - given - redeemed - expired; never below zero. */
  readonly balance: number;
}

export interface PointsLedger {
  readonly entries: readonly PointsEntry[];
  /** Most points first, then by id. */
  readonly balances: readonly PointsBalance[];
  readonly refused: readonly RefusedPoints[];
  /** issued = redeemed + expired + outstanding, always. */
  readonly issued: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly outstanding: number;
  /** Completed orders worth points that nobody was given. */
  readonly unpaid: readonly { readonly order: string; readonly helper: string; readonly points: number }[];
}

export interface ServiceLoop {
  readonly asOf: string | null;
  readonly rules: ServiceRules;
  readonly orders: readonly Order[];
  readonly refused: readonly RefusedStep[];
  readonly funnel: readonly FunnelStage[];
  readonly byHelper: readonly ServiceShare[];
  readonly byOrganisation: readonly ServiceShare[];
  readonly byDetail: readonly ServiceShare[];
  /** Share of completed orders done by the busiest tenth of those who completed any, at least one; NaN without any. */
  readonly topTenthShare: number;
  readonly ties: readonly OrderTie[];
  readonly ledger: PointsLedger;
}

export type { OrderStage, OrderStep };
