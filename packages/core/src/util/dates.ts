import { Temporal } from 'temporal-polyfill';

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** The ISO date of a year, month and day, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Whole years lived on a date. Where only the year of birth is known, the difference of years. */
export function ageOn(birth: string, date: string): number {
  const [year, month, day] = birth.split('-').map(Number);
  const on = Temporal.PlainDate.from(date);
  const years = on.year - year!;
  if (month === undefined) return years;
  const before = on.month < month || (on.month === month && on.day < (day ?? 1));
  return before ? years - 1 : years;
}

/** Monday 0 to Sunday 6. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek - 1;

/** True for a day that exists, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDate(Number(year ?? NaN), Number(month), Number(day)) === text;
}
