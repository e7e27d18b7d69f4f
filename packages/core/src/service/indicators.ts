import type { Dataset } from '../model/schema.ts';
import type {
  IndicatorFinding,
  IndicatorReport,
  IndicatorResult,
  IndicatorUnit,
  PerCase,
} from '../model/indicators.ts';
import { daysBetween } from '../util/dates.ts';
import { groupBy } from '../util/group.ts';
import { median } from '../util/median.ts';
import { evidenceOf } from './evidence.ts';
import { countsOf, recordsOf, type IndicatorRecord } from './indicator-records.ts';

type Indicator = Dataset['indicators'][number];
type Sources = Pick<Dataset, 'events' | 'groups' | 'waves' | 'cases' | 'assessments' | 'indicators'>;

const units: ReadonlyMap<string, IndicatorUnit> = new Map([
  ['人', 'people'],
  ['people', 'people'],
  ['人次', 'person-times'],
  ['person-times', 'person-times'],
  ['件', 'items'],
  ['items', 'items'],
  ['次', 'times'],
  ['times', 'times'],
]);
const reportedNames = ['reported', 'actual', '上报', '上报数', '实际', '实际数', '完成数'];
/** A case that got this many times what the case in the middle got is worth a question. */
const unevenFrom = 5;

function reportedOf({ attributes }: Indicator): number | null {
  const text = reportedNames.map((name) => attributes.get(name)).find((value) => value?.trim());
  const value = text === undefined ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

const isWithin = (date: string | null, from: string | null, to: string | null): boolean =>
  date !== null && (from === null || from <= date) && (to === null || date <= to);

function spread(
  records: readonly IndicatorRecord[],
  cases: Dataset['cases'],
  from: string | null,
): PerCase | null {
  if (cases.length === 0 || records.every(({ people }) => people.length === 0)) return null;
  const counts = new Map(
    cases
      .filter(({ closed }) => closed === null || from === null || closed > from)
      .map(({ person }) => [person, 0]),
  );
  for (const { people } of records)
    for (const person of people) if (counts.has(person)) counts.set(person, counts.get(person)! + 1);
  const values = [...counts.values()];
  return {
    cases: values.length,
    without: values.filter((count) => count === 0).length,
    least: Math.min(...values),
    median: median(values),
    most: Math.max(...values),
  };
}

/** Records of people who have a case, on a day on which none of theirs was open. */
function outsideCase(records: readonly IndicatorRecord[], cases: Dataset['cases']): number {
  const byPerson = groupBy(cases, ({ person }) => person);
  const isOutside = (id: string, day: string): boolean =>
    byPerson
      .get(id)
      ?.every(
        ({ opened, closed }) => (opened !== null && opened > day) || (closed !== null && closed < day),
      ) ?? false;
  return records.filter(({ date, people }) => date !== null && people.some((id) => isOutside(id, date)))
    .length;
}

/** What does not agree, most telling first. */
function findingsOf(
  result: Omit<IndicatorResult, 'findings'>,
  stray: Record<string, number>,
): IndicatorFinding[] {
  const { unit, value, attempted, counts, perCase, target, reported, evidence } = result;
  const found: IndicatorFinding[] = [];
  const say = (
    code: IndicatorFinding['code'],
    numbers: Record<string, number>,
    as: IndicatorUnit | null = null,
  ) => found.push({ code, unit: as, numbers });
  if (unit === null) say('unit-unknown', {});
  if (!evidence) say('no-evidence', {});
  const stated = reported ?? target;
  if (unit !== null && evidence && stated !== null && stated !== value) {
    say(reported === null && attempted === 0 ? 'no-records' : 'differs', { stated, counted: value });
    const other = stray['other-channels'] ?? 0;
    if (stated === attempted) say('agrees-with-unanswered', { attempted, missed: attempted - value });
    else if (other > 0 && stated === attempted + other)
      say('agrees-with-channels', { attempted: stated, other, missed: attempted - value });
    else
      for (const as of ['people', 'person-times', 'times'] as const)
        if (as !== unit && counts[as] === stated) say('agrees-as', { counted: stated }, as);
  }
  for (const code of ['outside-period', 'without-date', 'outside-case'] as const)
    if ((stray[code] ?? 0) > 0) say(code, { records: stray[code]! });
  if (perCase && evidence?.table === 'events' && unit !== 'times') {
    const { without, cases, most, median: middle } = perCase;
    if (without > 0 && value >= cases) say('cases-without', { without, cases });
    if (middle > 0 && most >= unevenFrom * middle) say('uneven', { most, median: middle });
  }
  return found;
}

function resultOf(row: Indicator, sources: Sources, asOf: string | null): IndicatorResult {
  const { id, name, target, period_from: from, period_to: to } = row;
  const unit = units.get(row.unit?.trim() ?? '') ?? null;
  const evidence = evidenceOf(name ?? '', sources);
  const all = (evidence ? recordsOf(sources, evidence, from) : []).filter(
    ({ date }) => asOf === null || date === null || date <= asOf,
  );
  const inside = all.filter(({ date }) => isWithin(date, from, to));
  const done = inside.filter((record) => record.done);
  const counts = countsOf(done);
  const value = evidence && unit !== null ? counts[unit] : NaN;
  const end = asOf !== null && to !== null && asOf < to ? asOf : to;
  const result = {
    ...{ id, name, unit, target, reported: reportedOf(row), from, to, evidence, value, counts },
    attempted: evidence && unit !== null ? countsOf(inside)[unit] : NaN,
    share: target !== null && target > 0 ? value / target : NaN,
    elapsed:
      from === null || to === null || end === null || asOf === null
        ? NaN
        : Math.max(0, (daysBetween(from, end) + 1) / (daysBetween(from, to) + 1)),
    perCase: evidence ? spread(done, sources.cases, from) : null,
  };
  const dated = all.filter(({ date }) => date !== null);
  // Records of the same types by channels that the name does not hold, in the same unit.
  const widened =
    evidence?.table === 'events' && evidence.channels.length > 0 && unit !== null
      ? countsOf(
          recordsOf(sources, { ...evidence, channels: [] }, from).filter(
            ({ date }) => isWithin(date, from, to) && (asOf === null || date! <= asOf),
          ),
        )[unit] - result.attempted
      : 0;
  return {
    ...result,
    findings: findingsOf(result, {
      'other-channels': widened,
      'outside-period': dated.length - inside.length,
      'without-date': all.length - dated.length,
      'outside-case': evidence?.table === 'events' ? outsideCase(done, sources.cases) : 0,
    }),
  };
}

/**
 * Every indicator of the table with what the records show in its own unit, and what does not agree. The figure that is
 * compared is the reported one (a column `reported`, `actual`, 上报, 实际 or 完成数), else the target. Events after
 * `asOf` do not count. O(indicators × records).
 */
export function indicatorReport(
  dataset: Sources,
  { asOf = null }: { asOf?: string | null } = {},
): IndicatorReport {
  return { asOf, indicators: dataset.indicators.map((row) => resultOf(row, dataset, asOf)) };
}
