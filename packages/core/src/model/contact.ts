import type { EventRow } from './schema.ts';

const contactTypes: ReadonlySet<EventRow['type']> = new Set([
  'visit',
  'call',
  'delivery',
  'order',
  'emergency',
]);

/**
 * A contact that took place. An unanswered call is none; where outcomes are recorded at all, an empty outcome is not
 * counted either.
 */
export const isCompletedContact = ({ type, outcome }: EventRow, outcomesCollected: boolean): boolean =>
  isContactType(type) && (outcome === null ? !outcomesCollected : outcome === 'met');

/** Types of event that bring two people together by name. Attending the same group is co-presence, not contact. */
export const isContactType = (type: EventRow['type']): boolean => contactTypes.has(type);
