import type { Field } from '../model/fields.ts';
import type { IssueCode } from '../model/issue.ts';
import { isSerial, readBirth, readDate } from './dates.ts';

/** A cell read by its column's kind. `repaired` holds the value written another way than the contract's. */
export interface ReadCell {
  readonly value: unknown;
  readonly problem: IssueCode | null;
  readonly expected: string | null;
  readonly repaired: boolean;
}

const ok = (value: unknown, repaired = false): ReadCell => ({
  value,
  problem: null,
  expected: null,
  repaired,
});
const bad = (problem: IssueCode, expected: string): ReadCell => ({
  value: null,
  problem,
  expected,
  repaired: false,
});

const yes = new Set(['true', '1', 'yes', 'y', '是', '有', '√', '✓', 't']);
const no = new Set(['false', '0', 'no', 'n', '否', '无', '×', 'f']);
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Chinese files part lists with 、；， as often as with the contract's `|`. */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/[|、;；，,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function idsOf(text: string): readonly string[] {
  const parts = text.includes('|') ? text.split('|') : [text];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function choose(text: string, field: Field<unknown>): string | null {
  const word = text.normalize('NFKC').toLowerCase();
  return field.choices.find((words) => words.some((known) => known.toLowerCase() === word))?.[0] ?? null;
}

/** How often in thirty days, where a file says it in words. Others (偶尔) need somebody to say what they mean. */
const timesInThirtyDays = new Map([
  ['每天', 30],
  ['天天', 30],
  ['每日', 30],
  ['daily', 30],
  ['隔天', 15],
  ['每周', 4],
  ['每星期', 4],
  ['weekly', 4],
  ['每月', 1],
  ['monthly', 1],
]);

const small = ['一', '二', '三', '四', '五', '六', '七'];
/** 每周两次, 一个月3次: so many times the times of the period. */
const several = /^(?:每|一)个?(天|日|周|星期|月)([1-9]|[一二两三四五六七])次$/;

function timesOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const known = timesInThirtyDays.get(plain);
  const [, period, count] = several.exec(plain) ?? [];
  if (known !== undefined || period === undefined || count === undefined) return known;
  const times = Number(count) || (count === '两' ? 2 : small.indexOf(count) + 1);
  return times * timesInThirtyDays.get(`每${period}`)!;
}

function readFrequency(text: string): ReadCell {
  const times = timesOf(text);
  return times === undefined ? readNumber(text, 'number') : ok(times, true);
}

function readNumber(text: string, kind: 'integer' | 'number' | 'positive'): ReadCell {
  const isPlain = decimal.test(text);
  const plain = isPlain ? text : text.normalize('NFKC');
  const value = isPlain || decimal.test(plain) ? Number(plain) : NaN;
  if (kind === 'positive')
    return Number.isFinite(value) && value > 0
      ? ok(value, plain !== text)
      : bad('strength-not-positive', '> 0');
  if (!Number.isFinite(value)) return bad('value-unreadable', 'number');
  if (kind === 'integer' && !Number.isInteger(value)) return bad('value-unreadable', 'whole number');
  return ok(value, plain !== text);
}

/** Null for an empty cell whatever the kind: empty is unknown, never false or zero. */
export function readCell(text: string, field: Field<unknown>): ReadCell {
  if (text === '') return ok(null);
  switch (field.kind) {
    case 'id':
    case 'text':
      return ok(text);
    case 'ids':
      return ok(idsOf(text));
    case 'list':
      return ok(listOf(text));
    case 'date':
    case 'birth': {
      const { value, problem } = field.kind === 'date' ? readDate(text) : readBirth(text);
      if (problem) return bad(problem, field.kind === 'date' ? 'YYYY-MM-DD' : 'YYYY, YYYY-MM, YYYY-MM-DD');
      return ok(value, value !== text && (field.kind === 'date' || isSerial(text)));
    }
    case 'integer':
    case 'number':
    case 'positive':
      return field.kind === 'number' && field.names.includes('每月次数')
        ? readFrequency(text)
        : readNumber(text, field.kind);
    case 'boolean': {
      const word = text.normalize('NFKC').toLowerCase();
      if (yes.has(word)) return ok(true);
      return no.has(word) ? ok(false) : bad('value-unreadable', 'true, false, 是, 否');
    }
    case 'choice': {
      const code = choose(text, field);
      return code === null
        ? bad('value-unknown', field.choices.map(([known]) => known).join(', '))
        : ok(code);
    }
    case 'choices': {
      const codes = listOf(text).map((part) => choose(part, field));
      const known = [...new Set(codes.filter((code) => code !== null))];
      if (known.length === 0 || codes.includes(null))
        return {
          ...bad('value-unknown', field.choices.map(([word]) => word).join(', ')),
          value: known.length > 0 ? known : null,
        };
      return ok(known);
    }
  }
}
