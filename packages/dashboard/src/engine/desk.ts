import type {
  Elevation,
  IndicatorReport,
  MonthReport,
  RoundsPlan,
  ServiceLoop,
  VisitWish,
  WorkbookTable,
} from '@linli/core';

/** Screens that are there only where the dataset holds what they show. */
export type DeskScreen = 'buildings' | 'service' | 'indicators' | 'month';

interface Day {
  /** The last day to count; null: all of them. */
  readonly asOf: string | null;
}

/** Which visits to plan: `mostVisits` in one round, `visitMinutes` where no earlier visit tells. */
export interface RoundsWanted {
  readonly from: string;
  readonly to: string;
  readonly mostVisits: number;
  readonly visitMinutes: number;
}

export interface DeskJobs {
  readonly service: {
    readonly in: Day;
    readonly out: ServiceLoop & { readonly organisations: readonly (readonly [id: string, name: string])[] };
  };
  readonly indicators: { readonly in: Day; readonly out: IndicatorReport };
  readonly month: {
    readonly in: { readonly month: string; readonly published: boolean };
    readonly out: MonthReport;
  };
  /** People are positions in `ReportData.people` of the same moment. */
  readonly elevation: {
    readonly in: { readonly wave?: string; readonly asOf?: string };
    readonly out: Elevation;
  };
  /** Who visits whom on which day. */
  readonly rounds: {
    readonly in: RoundsWanted & {
      readonly moment: { readonly wave?: string; readonly asOf?: string };
      readonly wishes: readonly VisitWish[];
    };
    readonly out: RoundsPlan;
  };
  /** Tables as the bytes of one workbook. */
  readonly workbook: { readonly in: { readonly tables: readonly WorkbookTable[] }; readonly out: Uint8Array };
}
