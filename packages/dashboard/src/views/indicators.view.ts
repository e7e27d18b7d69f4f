import type { IndicatorReport, IndicatorResult } from '@linli/core';
import { serviceWords, type Lang } from '@linli/core/words';
import type { SayNumber } from './service.view.ts';

export interface IndicatorRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly target: string | null;
  readonly reported: string | null;
  /** Null: the records cannot be counted, or there is no target. */
  readonly value: string | null;
  readonly share: number | null;
  readonly spread: { readonly least: string; readonly median: string; readonly most: string } | null;
  readonly evidence: string | null;
  readonly findings: readonly string[];
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function rowOf(one: IndicatorResult, lang: Lang, say: SayNumber): IndicatorRow {
  const { unit, finding } = serviceWords[lang];
  const { perCase } = one;
  const spreads = perCase !== null && one.evidence?.table === 'events' && one.unit !== 'times';
  return {
    id: one.id,
    name: one.name ?? one.id,
    unit: one.unit === null ? '' : unit[one.unit],
    target: say(one.target),
    reported: say(one.reported),
    value: say(orNull(one.value)),
    share: orNull(one.share),
    spread: spreads
      ? {
          least: say(perCase.least) ?? '',
          median: say(perCase.median, 1) ?? '',
          most: say(perCase.most) ?? '',
        }
      : null,
    evidence: one.evidence === null ? null : serviceWords[lang].evidence(one.evidence),
    findings: one.findings.map((found) => finding[found.code](found)),
  };
}

export const indicatorRows = ({ indicators }: IndicatorReport, lang: Lang, say: SayNumber): IndicatorRow[] =>
  indicators.map((one) => rowOf(one, lang, say));

/** The period that the indicators share, and how much of it is over; null where they have several. */
export function sharedPeriod({ indicators }: IndicatorReport) {
  const [first] = indicators;
  if (!first || first.from === null || first.to === null) return null;
  const { from, to, elapsed } = first;
  return indicators.every((one) => one.from === from && one.to === to)
    ? { from, to, elapsed: orNull(elapsed) }
    : null;
}
