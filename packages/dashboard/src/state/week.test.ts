import { describe, expect, it } from 'vitest';
import { firstDay } from './week.svelte.ts';

describe('the first day of a week plan', () => {
  it('is today while the data are fresh, else the day after they end', () => {
    expect(firstDay('2026-11-20', '2026-11-22')).toBe('2026-11-22');
    expect(firstDay('2026-11-20', '2026-11-20')).toBe('2026-11-20');
    expect(firstDay('2023-03-31', '2026-11-22')).toBe('2023-04-01');
    expect(firstDay('2026-12-31', '2026-11-22')).toBe('2027-01-01');
    expect(firstDay(null, '2026-11-22')).toBe('2026-11-22');
  });
});
