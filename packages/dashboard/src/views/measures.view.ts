import { words, type Lang } from '@linli/core/words';
import type { MeasureTable, PersonMeasure, ReportData } from '../engine/protocol.ts';
import type { MeasuringWords } from '../i18n/measuring.ts';
import { namesOf } from './person.view.ts';

/** A person with a value for each measure, in the order of the columns; null where it was not worked out or is undefined. */
export interface MeasureRow {
  readonly at: number;
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** How far an estimate may be off; null where it is exact. */
  readonly errors: readonly (number | null)[];
}

export interface MeasureColumn {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** Null where it was not worked out yet. */
  readonly of: PersonMeasure | null;
}

const wholeMeasures = ['harmonic', 'betweenness'] as const;
const localMeasures = ['degree', 'reach_2', 'reach_3', 'constraint', 'local_clustering'] as const;

export function measureColumns(
  local: MeasureTable | null,
  whole: MeasureTable | null,
  lang: Lang,
): readonly MeasureColumn[] {
  const known = new Map([...(local?.columns ?? []), ...(whole?.columns ?? [])].map((one) => [one.id, one]));
  return [...localMeasures, ...wholeMeasures].map((id) => {
    const told = words[lang].measure.get(id);
    return { id, name: told?.name ?? id, definition: told?.definition ?? '', of: known.get(id) ?? null };
  });
}

const numberOr = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

export function measureRows(report: ReportData, columns: readonly MeasureColumn[]): readonly MeasureRow[] {
  const nameOf = namesOf(report);
  return report.people.map(({ id }, at) => ({
    at,
    name: nameOf(id),
    values: columns.map(({ of }) => numberOr(of?.values[at])),
    errors: columns.map(({ of }) => numberOr(of?.errors?.[at])),
  }));
}

/** By a column, 0 the name; what is not there comes last. */
export function sortMeasures(
  rows: readonly MeasureRow[],
  column: number,
  direction: 'ascending' | 'descending',
  lang: Lang,
): readonly MeasureRow[] {
  const { compare } = new Intl.Collator(lang === 'zh' ? 'zh-Hans-u-co-pinyin' : 'en', { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 0) return [...rows].sort((a, b) => sign * compare(a.name, b.name));
  return [...rows].sort((a, b) => {
    const [one, other] = [a.values[column - 1] ?? null, b.values[column - 1] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}

/** The table as it is handed on: an estimate has its error and how it was made beside it. */
export function measureSheet(report: ReportData, columns: readonly MeasureColumn[], t: MeasuringWords) {
  const made = columns.filter(({ of }) => of !== null);
  const head = made.flatMap(({ name, of }) =>
    of?.sampled ? [name, t.errorOf(name), t.howOf(name)] : [name],
  );
  const rows = measureRows(report, made).map(({ at, name, values, errors }) => [
    report.people[at]!.id,
    name,
    ...made.flatMap(({ of }, i) => {
      if (!of?.sampled) return [values[i] ?? null];
      const { sources, of: all } = of.sampled;
      const how = errors[i] === 0 ? t.howExact : t.howSampled(String(sources), String(all));
      return [values[i] ?? null, errors[i] ?? null, how];
    }),
  ]);
  return { columns: ['id', t.name, ...head], rows };
}

/** What somebody needs to get the same numbers again. */
export function measureRecipe(
  table: MeasureTable,
  columns: readonly MeasureColumn[],
  sampling: { readonly above: number; readonly sources: number },
  dataset: { readonly version: string; readonly sha256: string; readonly people: number },
): string {
  const made = columns.flatMap(({ of }) => (of ? [of] : []));
  const sampled = made.flatMap(({ id, sampled: how }) => (how ? [{ measure: id, ...how }] : []));
  const recipe = {
    what: 'network measures',
    linli: dataset.version,
    dataset: { sha256: dataset.sha256, people: dataset.people },
    moment: { asOf: table.asOf, wave: table.wave },
    measures: made.map(({ id, unit }) => ({ id, unit })),
    sampling: { ...sampling, seed: table.seed },
    sampled,
  };
  return `${JSON.stringify(recipe, null, 2)}\n`;
}
