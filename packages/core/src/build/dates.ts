import { addDays, isoDate } from '../util/dates.ts';

export interface ReadDate {
  readonly value: string | null;
  readonly problem: 'year-two-digits' | 'value-unreadable' | null;
}

const parts = /^(\d+)\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|月)?(?:[T ]\d{1,2}:\d{2}.*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})?$/;
const bad = (problem: ReadDate['problem']): ReadDate => ({ value: null, problem });

function numbersOf(text: string): readonly [number, number, number | null] | ReadDate['problem'] {
  const plain = text.normalize('NFKC');
  const match = compact.exec(plain) ?? parts.exec(plain);
  if (!match) return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(plain) ? 'year-two-digits' : 'value-unreadable';
  if (match[1]!.length < 4) return 'year-two-digits';
  if (match[1]!.length > 4) return 'value-unreadable';
  return [Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3])];
}

/** Days since 1899-12-30, as a spreadsheet stores a date that lost its format: five digits. Day 60 was never there. */
export const isSerial = (text: string): boolean => /^[1-7]\d{4}$/.test(text);

/** A calendar day in one of the usual spellings, as ISO `YYYY-MM-DD`. A year of two digits is refused: 52 is 1952 or 2052. */
export function readDate(text: string): ReadDate {
  if (isSerial(text)) return { value: addDays('1899-12-30', Number(text)), problem: null };
  const numbers = numbersOf(text);
  if (typeof numbers === 'string' || numbers === null) return bad(numbers);
  const [year, month, day] = numbers;
  const value = day === null ? null : isoDate(year, month, day);
  return value === null ? bad('value-unreadable') : { value, problem: null };
}

/** A birth of which only the year need be known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function readBirth(text: string): ReadDate {
  const year = /^(\d+)\s*年?$/.exec(text.normalize('NFKC'))?.[1];
  if (year !== undefined && year.length <= 2) return bad('year-two-digits');
  if (year !== undefined && year.length === 4) return { value: year, problem: null };
  if (isSerial(text)) return readDate(text);
  const numbers = numbersOf(text);
  if (typeof numbers === 'string' || numbers === null) return bad(numbers);
  const [y, month, day] = numbers;
  const value = isoDate(y, month, day ?? 1);
  if (value === null) return bad('value-unreadable');
  return { value: day === null ? value.slice(0, 7) : value, problem: null };
}
