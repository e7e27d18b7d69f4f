import type { MonthFigure, MonthReport } from '../model/month-report.ts';
import { suppressCount, suppressParts } from './suppress.ts';

/** The smallest number of people that is published: domain convention, 11 for the public. */
export const publishedFrom = 11;

/**
 * A month report that may leave the house: small numbers are kept back, so are those from which they could be worked
 * out (tiers add up to the elders, moves to those told twice, cases to the change of the caseload), and nobody is named.
 */
export function publishMonth(report: MonthReport, least: number = publishedFrom): MonthReport {
  const parts = (values: readonly (number | null)[]) =>
    suppressParts(
      values.map((value) => value ?? 0),
      least,
    );
  const cases: ReadonlySet<string> = new Set(['cases_opened', 'cases_closed']);
  const alone = ({ id, value, before }: MonthFigure): MonthFigure => ({
    id,
    value: suppressCount(value ?? 0, least),
    before: suppressCount(before ?? 0, least),
  });
  // Opened less closed is the change of the open cases, so the two are shown or kept back together.
  const flow = report.figures.filter(({ id }) => cases.has(id));
  const hides = (side: 'value' | 'before') =>
    flow.some((figure) => suppressCount(figure[side] ?? 0, least) === null);
  const hidden = { value: hides('value'), before: hides('before') };
  const [values, befores] = [
    parts(report.tiers.map(({ value }) => value)),
    parts(report.tiers.map(({ before }) => before)),
  ];
  const { better, worse, same, clearer, unclear } = report.moves;
  const [b = null, w = null, s = null, c = null, u = null] = parts([better, worse, same, clearer, unclear]);
  return {
    ...report,
    figures: report.figures.map((figure) =>
      cases.has(figure.id)
        ? {
            ...figure,
            value: hidden.value ? null : figure.value,
            before: hidden.before ? null : figure.before,
          }
        : alone(figure),
    ),
    tiers: report.tiers.map(({ tier }, i) => ({ tier, value: values[i]!, before: befores[i]! })),
    moves: { better: b, worse: w, same: s, clearer: c, unclear: u },
    moved: [],
    least,
  };
}
