import type { EventRow } from './schema.ts';
import { stepOf } from './order.ts';

const contactTypes: ReadonlySet<EventRow['type']> = new Set([
  'visit',
  'call',
  'delivery',
  'order',
  'emergency',
]);

/**
 * A contact that took place. An unanswered call is none; where outcomes are recorded at all, an empty outcome is not
 * counted either. Of the steps of an order only its completion brings two people together.
 */
export const isCompletedContact = (
  { type, outcome, stage }: Pick<EventRow, 'type' | 'outcome' | 'stage'>,
  outcomesCollected: boolean,
): boolean => {
  if (!isContactType(type)) return false;
  if (type === 'order' && stage !== null)
    return stepOf(stage) === 'completed' && (outcome === null || outcome === 'met');
  return outcome === null ? !outcomesCollected : outcome === 'met';
};

/** Types of event that bring two people together by name. Attending the same group is co-presence, not contact. */
export const isContactType = (type: EventRow['type']): boolean => contactTypes.has(type);
