import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../model/indicators.ts';
import { serviceEn } from './service-en.ts';
import { serviceZh } from './service-zh.ts';

const numbers = {
  stated: 7,
  counted: 5,
  attempted: 9,
  missed: 4,
  other: 8,
  records: 3,
  cases: 50,
  without: 2,
  most: 90,
  median: 6,
};

describe('words of the service loop', () => {
  it('put the same numbers into both languages', () => {
    const digits = (text: string) => [...text.matchAll(/\d+/g)].map(([found]) => found).sort();
    for (const code of Object.keys(serviceEn.finding) as FindingCode[]) {
      const finding = { code, unit: 'people', numbers } as const;
      expect(digits(serviceZh.finding[code](finding)), code).toEqual(
        digits(serviceEn.finding[code](finding)),
      );
    }
  });

  it('say one and many in English', () => {
    const one = { code: 'without-date', unit: null, numbers: { records: 1 } } as const;
    expect(serviceEn.finding['without-date'](one)).toContain('1 more record without');
  });
});
