import { expect, it, vi } from 'vitest';
import { Positions } from './positions.ts';

const ids = Array.from({ length: 12_000 }, (_, i) => `E${i}`);

it('knows where each stands before the list was taken in, after it, and that somebody is not there', () => {
  vi.useFakeTimers();
  const early = new Positions(ids);
  expect([early.get('E0'), early.get('E11999'), early.get('X')]).toEqual([0, 11_999, undefined]);
  const late = new Positions(ids);
  vi.runAllTimers();
  expect([late.get('E7000'), late.get('__proto__')]).toEqual([7_000, undefined]);
  vi.useRealTimers();
});
