import type { Lang } from '@linli/core/words';

const locale: Readonly<Record<Lang, string>> = { zh: 'zh-Hans', en: 'en' };

/** A number as people write it; null where there is none to show. */
export function formatNumber(value: number | null | undefined, lang: Lang, digits = 0): string | null {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  return new Intl.NumberFormat(locale[lang], { maximumFractionDigits: digits }).format(value);
}

export const formatShare = (share: number, lang: Lang): string =>
  new Intl.NumberFormat(locale[lang], { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** An ISO date, without any time zone: the day is the day that the file says. */
export function formatDate(date: string, lang: Lang): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return date;
  return new Intl.DateTimeFormat(locale[lang], { dateStyle: 'medium', timeZone: 'UTC' }).format(parsed);
}

/** A day of a week plan: weekday, month and day. */
export const formatDay = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locale[lang], {
    weekday: 'short',
    month: lang === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

export const formatMonthDay = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locale[lang], {
    month: lang === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** A month written YYYY-MM. */
export const formatMonth = (month: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locale[lang], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** An ISO moment on the clock of this computer. */
export const formatMoment = (moment: string | number, lang: Lang): string =>
  new Intl.DateTimeFormat(locale[lang], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
