const dayMs = 86_400_000;

/** The ISO date some days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Every day from the first to the last, both included. */
export const daysFrom = (from: string, to: string): readonly string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));

/** Data that end no longer ago than this are the present. */
const freshDays = 31;

/** The day that is looked at: today where the data are fresh, else their last day. */
export const presentDay = (asOf: string | null, today: string): string =>
  asOf === null || (today >= asOf && today <= addDays(asOf, freshDays)) ? today : asOf;
