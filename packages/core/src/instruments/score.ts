import type { Band, Instrument, InstrumentScore, Item } from '../model/instrument.ts';
import { UsageError } from '../model/issue.ts';

const fits = ({ least, most, whole, coding }: Item, answer: number): boolean =>
  Number.isFinite(answer) &&
  answer >= least &&
  answer <= most &&
  (!whole || Number.isInteger(answer)) &&
  (coding.kind !== 'listed' || answer in coding.points);

function pointsOf({ coding }: Item, answer: number): number {
  switch (coding.kind) {
    case 'as-is':
      return answer;
    case 'listed':
      return coding.points[answer]!;
    case 'below':
      return Number(answer < coding.threshold);
    case 'from':
      return Number(answer >= coding.threshold);
    case 'above':
      return Number(answer > coding.threshold);
  }
}

/** Least and most points of an item. */
const rangeOf = ({ least, most, coding }: Item): readonly [number, number] => {
  if (coding.kind === 'as-is') return [least, most];
  if (coding.kind !== 'listed') return [0, 1];
  const points = Object.values(coding.points);
  return [Math.min(...points), Math.max(...points)];
};

const bandOf = (bands: readonly Band[], score: number): string | null =>
  bands.find(({ from, to }) => from <= score && score <= to)?.id ?? null;

/**
 * Scores the answers of one person, null for an item without one. An answer that cannot be given to an item counts as
 * missing and is listed. A total with too much missing is NaN: nothing is filled in.
 *
 * @returns `score` and bands of total and subscales with the range, what a high score means, the version and its source;
 * items are numbered from 1.
 * @remarks O(items). Which items may be missing is in the instrument: `allowedMissing` of the total, none of a subscale.
 * @throws UsageError for another number of answers than the instrument has items.
 * @example score(findInstrument('LSNS-6')!, [2, 2, 1, 3, 3, 1]).score // 12, not at risk; family 5, marginal
 */
export function score(instrument: Instrument, answers: readonly (number | null)[]): InstrumentScore {
  const { items } = instrument;
  if (answers.length !== items.length)
    throw new UsageError(`expected ${items.length} answers, got ${answers.length}`);
  const refused = answers.flatMap((answer, i) =>
    answer !== null && !fits(items[i]!, answer) ? [i + 1] : [],
  );
  const points = answers.map((answer, i) =>
    answer === null || !fits(items[i]!, answer) ? null : pointsOf(items[i]!, answer),
  );
  const part = (numbers: readonly number[], allowed: number, bands: readonly Band[]) => {
    const known = numbers.flatMap((number) => points[number - 1] ?? []);
    const sum = known.reduce((total, value) => total + value, 0);
    const result = numbers.length - known.length <= allowed ? sum : NaN;
    return { score: result, band: bandOf(bands, result) };
  };
  const ranges = items.map(rangeOf);
  return {
    instrument: instrument.id,
    version: instrument.version,
    ...part(
      items.map((_, i) => i + 1),
      instrument.allowedMissing,
      instrument.bands,
    ),
    least: ranges.reduce((sum, [least]) => sum + least, 0),
    most: ranges.reduce((sum, [, most]) => sum + most, 0),
    high: instrument.high,
    subscales: Object.fromEntries(
      instrument.subscales.map(({ id, items: own, bands }) => [id, part(own, 0, bands)]),
    ),
    missing: points.flatMap((value, i) => (value === null ? [i + 1] : [])),
    refused,
    nobody: answers.flatMap((answer, i) => (answer !== null && answer === items[i]!.nobody ? [i + 1] : [])),
    source: instrument.source,
  };
}
