import { orderSteps, type OrderStep } from './vocabulary.ts';

const steps: ReadonlyMap<string, OrderStep> = new Map(
  (Object.entries(orderSteps) as [OrderStep, readonly string[]][]).flatMap(([step, names]) =>
    [step, ...names].map((name) => [name, step] as const),
  ),
);

/** The step that the words of a file name; null where they name none. */
export const stepOf = (stage: string | null): OrderStep | null =>
  steps.get(stage?.trim().toLowerCase() ?? '') ?? null;

/** The stages of an order's way, in order. */
export const orderStages = ['placed', 'dispatched', 'accepted', 'completed', 'rated'] as const;
export type OrderStage = (typeof orderStages)[number];
