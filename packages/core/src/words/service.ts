import type { FindingCode, IndicatorEvidence, IndicatorFinding, IndicatorUnit } from '../model/indicators.ts';
import type { MonthFigureId, TierMoves } from '../model/month-report.ts';
import type { OrderState, PointsMove, PointsRefusal, StepRefusal } from '../model/service.ts';

/** What orders, points, indicators and month reports say in codes, in the words of one language. */
export interface ServiceWords {
  /** Where an order stands. */
  readonly state: Readonly<Record<OrderState, string>>;
  /** Why a row of the log is not allowed. */
  readonly refusal: Readonly<Record<StepRefusal, string>>;
  readonly pointsRefusal: Readonly<Record<PointsRefusal, string>>;
  readonly move: Readonly<Record<PointsMove, string>>;
  readonly unit: Readonly<Record<IndicatorUnit, string>>;
  readonly finding: Readonly<Record<FindingCode, (finding: IndicatorFinding) => string>>;
  /** Which records were counted, in a few words. */
  evidence(evidence: IndicatorEvidence): string;
  readonly figure: Readonly<Record<MonthFigureId, string>>;
  /** Instead of a number that is not published because few people stand behind it, or behind what it would tell. */
  readonly keptBack: string;
  readonly moves: Readonly<Record<keyof TierMoves, string>>;
}

export const numberOf = ({ numbers }: IndicatorFinding, name: string): string => String(numbers[name] ?? 0);
