import type { EventRow } from './schema.ts';

const contactTypes: ReadonlySet<EventRow['type']> = new Set([
  'visit',
  'call',
  'delivery',
  'order',
  'emergency',
]);

/** Types of event that bring two people together by name. Attending the same group is co-presence, not contact. */
export const isContactType = (type: EventRow['type']): boolean => contactTypes.has(type);
