const dayMinutes = 1_440;
const everyDay = [0, 1, 2, 3, 4, 5, 6];

const days: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(mon|周一|星期一)/i, [0]],
  [/^(tue|周二|星期二)/i, [1]],
  [/^(wed|周三|星期三)/i, [2]],
  [/^(thu|周四|星期四)/i, [3]],
  [/^(fri|周五|星期五)/i, [4]],
  [/^(sat|周六|星期六)/i, [5]],
  [/^(sun|周日|周天|星期日|星期天)/i, [6]],
  [/^(weekdays?|工作日)/i, [0, 1, 2, 3, 4]],
  [/^(weekends?|周末)/i, [5, 6]],
  [/^(daily|any|每天|随时)/i, everyDay],
];
const parts: readonly (readonly [RegExp, number, number])[] = [
  [/morning|上午|\bam\b/i, 8 * 60, 12 * 60],
  [/afternoon|下午|\bpm\b/i, 12 * 60, 18 * 60],
  [/evening|晚上/i, 18 * 60, 21 * 60],
];

/** From and to in minutes since Monday 00:00, the end exclusive. */
export type Window = readonly [number, number];

/**
 * Times of a week from the words of an `available` cell: a weekday, `weekdays`, `weekend`, `daily`, each with a time
 * `09:00-11:00` or a part of the day. Null where a word cannot be read: unknown, not never.
 */
export function weekWindows(words: readonly string[] | null): readonly Window[] | null {
  if (words === null || words.length === 0) return null;
  const found: Window[] = [];
  for (const word of words) {
    const clock = /(\d{1,2})[:：](\d{2})\s*[-–~至]\s*(\d{1,2})[:：](\d{2})/.exec(word);
    const part = parts.find(([pattern]) => pattern.test(word));
    const [from, to] = clock
      ? [Number(clock[1]) * 60 + Number(clock[2]), Number(clock[3]) * 60 + Number(clock[4])]
      : part
        ? [part[1], part[2]]
        : [0, dayMinutes];
    const on = days.find(([pattern]) => pattern.test(word))?.[1] ?? (clock || part ? everyDay : null);
    if (on === null || from >= to || to > dayMinutes) return null;
    for (const day of on) found.push([day * dayMinutes + from, day * dayMinutes + to]);
  }
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Whether two people have a time of the week in common; null where either is unknown. */
export const shareTime = (a: readonly Window[] | null, b: readonly Window[] | null): boolean | null =>
  a === null || b === null
    ? null
    : a.some(([from, to]) => b.some(([start, end]) => Math.min(to, end) > Math.max(from, start)));

/** The windows of one weekday, Monday 0, in minutes of that day. */
export const windowsOfDay = (week: readonly Window[], weekday: number): readonly Window[] =>
  week.flatMap(([from, to]): Window[] => {
    const start = weekday * dayMinutes;
    const [open, close] = [Math.max(from - start, 0), Math.min(to - start, dayMinutes)];
    return open < close ? [[open, close]] : [];
  });
