import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isoDate } from './dates.ts';

function byCalendar(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

describe('isoDate', () => {
  it.each([1, 999, 1000, 1900, 2000, 2023, 2024, 9999, 10_000, 2024.5])(
    'is what the calendar says, of every day that could be meant, in the year %d',
    (year) => {
      const days = Array.from({ length: 14 * 33 }, (_, i) => [Math.floor(i / 33), i % 33] as const);
      const differs = days.filter(
        ([month, day]) => isoDate(year, month, day) !== byCalendar(year, month, day),
      );
      expect(differs).toEqual([]);
    },
  );
});
