import type { Lang } from '@linli/core/words';

const locale: Readonly<Record<Lang, string>> = { zh: 'zh-Hans', en: 'en' };

/** Making one of these takes longer than a thousand answers of it. */
function kept<F>(make: (locale: string, digits: number) => F): (lang: Lang, digits?: number) => F {
  const known = new Map<string, F>();
  return (lang, digits = 0) => {
    const key = `${lang}${digits}`;
    const found = known.get(key) ?? make(locale[lang], digits);
    known.set(key, found);
    return found;
  };
}

const numbers = kept((of, digits) => new Intl.NumberFormat(of, { maximumFractionDigits: digits }));
const shares = kept((of) => new Intl.NumberFormat(of, { style: 'percent', maximumFractionDigits: 0 }));
const dates = kept((of) => new Intl.DateTimeFormat(of, { dateStyle: 'medium', timeZone: 'UTC' }));
const months = kept((of) => new Intl.DateTimeFormat(of, { year: 'numeric', month: 'long', timeZone: 'UTC' }));
const monthDays = kept(
  (of) =>
    new Intl.DateTimeFormat(of, {
      month: of === locale.zh ? 'long' : 'short',
      day: 'numeric',
      timeZone: 'UTC',
    }),
);
const weekdays = kept(
  (of) =>
    new Intl.DateTimeFormat(of, {
      weekday: 'short',
      month: of === locale.zh ? 'long' : 'short',
      day: 'numeric',
      timeZone: 'UTC',
    }),
);
const moments = kept((of) => new Intl.DateTimeFormat(of, { dateStyle: 'medium', timeStyle: 'short' }));
const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A number as people write it; null where there is none to show. */
export function formatNumber(value: number | null | undefined, lang: Lang, digits = 0): string | null {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  return numbers(lang, digits).format(value);
}

export const formatShare = (share: number, lang: Lang): string => shares(lang).format(share);

/** An ISO date, without any time zone: the day is the day that the file says. */
export function formatDate(date: string, lang: Lang): string {
  const parsed = dayOf(date);
  return Number.isNaN(parsed.getTime()) ? date : dates(lang).format(parsed);
}

/** A day of a week plan: weekday, month and day. */
export const formatDay = (date: string, lang: Lang): string => weekdays(lang).format(dayOf(date));

export const formatMonthDay = (date: string, lang: Lang): string => monthDays(lang).format(dayOf(date));

/** A month written YYYY-MM. */
export const formatMonth = (month: string, lang: Lang): string => months(lang).format(dayOf(`${month}-01`));

/** An ISO moment on the clock of this computer. */
export const formatMoment = (moment: string | number, lang: Lang): string =>
  moments(lang).format(new Date(moment));
