import {
  addressOf,
  elevation,
  indicatorReport,
  monthOf,
  planRounds,
  serviceLoop,
  takeSnapshot,
  writeWorkbook,
  type SupportGraph,
} from '@linli/core';
import type { DeskJobs, DeskScreen } from './desk.ts';

/** Which of these screens have something to show. */
export function deskScreens({ dataset, people }: SupportGraph): readonly DeskScreen[] {
  const { events, indicators, cases } = dataset;
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  const dated = events.some(({ date }) => date !== null);
  return [
    ...(people.some((person) => addressOf(person, places)) ? (['buildings'] as const) : []),
    ...(events.some(({ type }) => type === 'order' || type === 'points') ? (['service'] as const) : []),
    ...(indicators.length > 0 ? (['indicators'] as const) : []),
    ...(dated || cases.length > 0 ? (['month'] as const) : []),
  ];
}

/** The months that anything is dated in, newest first. */
export function monthsOf({ dataset: { events, cases } }: SupportGraph): readonly string[] {
  const days = [
    ...events.map(({ date }) => date),
    ...cases.flatMap(({ opened, closed }) => [opened, closed]),
  ];
  const months = new Set(days.flatMap((day) => (day === null ? [] : [day.slice(0, 7)])));
  return [...months].sort().reverse();
}

/** An error of the work is the promise's. */
const soon = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

/** The jobs of the desk's screens over whatever dataset is open. */
export const deskJobs = (
  opened: () => SupportGraph,
): { [J in keyof DeskJobs]: (input: DeskJobs[J]['in']) => Promise<DeskJobs[J]['out']> } => ({
  service: ({ asOf }) =>
    soon(() => {
      const { dataset } = opened();
      const organisations = dataset.organisations.map(({ id, name }) => [id, name ?? id] as const);
      return { ...serviceLoop(dataset, { asOf }), organisations };
    }),
  indicators: ({ asOf }) => soon(() => indicatorReport(opened().dataset, { asOf })),
  month: ({ month, published }) => soon(() => monthOf(opened(), month, { published })),
  elevation: (moment) => soon(() => elevation(opened(), takeSnapshot(opened(), moment))),
  rounds: ({ moment, ...wanted }) => soon(() => planRounds(opened(), takeSnapshot(opened(), moment), wanted)),
  workbook: ({ tables }) => writeWorkbook(tables),
});
