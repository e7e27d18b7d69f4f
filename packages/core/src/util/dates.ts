import { Temporal } from 'temporal-polyfill';

const epoch = Temporal.PlainDate.from('1970-01-01');

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Days since 1970-01-01. */
  readonly number: number;
}

/** A dataset names the same days again and again. */
const read = new Map<string, Day>();
const mostRead = 100_000;

function dayOf(date: string): Day {
  const known = read.get(date);
  if (known) return known;
  const plain = Temporal.PlainDate.from(date);
  const { year, month, day } = plain;
  const found = { year, month, day, number: epoch.until(plain, { largestUnit: 'day' }).days };
  if (read.size >= mostRead) read.clear();
  read.set(date, found);
  return found;
}

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => dayOf(to).number - dayOf(from).number;

const added = new Map<string, string>();

export function addDays(date: string, days: number): string {
  const key = `${date} ${days}`;
  const known = added.get(key);
  if (known !== undefined) return known;
  const found = Temporal.PlainDate.from(date).add({ days }).toString();
  if (added.size >= mostRead) added.clear();
  added.set(key, found);
  return found;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** The ISO date of a year, month and day, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  // Every month has these days, and a city has tens of thousands of births: the calendar is asked about the others only.
  if (isWithin(year, 1000, 9999) && isWithin(month, 1, 12) && isWithin(day, 1, 28))
    return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

const births = new Map<string, readonly number[]>();

function birthOf(birth: string): readonly number[] {
  const known = births.get(birth);
  if (known) return known;
  const found = birth.split('-').map(Number);
  if (births.size >= mostRead) births.clear();
  births.set(birth, found);
  return found;
}

/** Whole years lived on a date. Where only the year of birth is known, the difference of years. */
export function ageOn(birth: string, date: string): number {
  const [year, month, day] = birthOf(birth);
  const on = dayOf(date);
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
