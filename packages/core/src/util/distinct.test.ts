import { describe, expect, it } from 'vitest';
import { distinct } from './distinct.ts';

describe('distinct', () => {
  it.each([3, 100])('leaves out what came before, of a list of %i', (size) => {
    const list = Array.from({ length: size }, (_, i) => i % 2);
    expect(distinct([7, ...list])).toEqual([7, 0, 1]);
  });
});
