import type { Dataset, EventRow } from '../model/schema.ts';
import type { IndicatorEvidence, IndicatorUnit } from '../model/indicators.ts';
import { groupBy } from '../util/group.ts';

/** One record that an indicator may count. */
export interface IndicatorRecord {
  readonly date: string | null;
  readonly people: readonly string[];
  /** It took place; where outcomes are recorded for records of this kind, it was met. */
  readonly done: boolean;
  /** Rows of one occasion share this. */
  readonly occasion: string;
}

function eventRecords(events: readonly EventRow[], { types, channels, groups }: IndicatorEvidence) {
  const meant = events.filter(
    ({ type, channel, group }) =>
      type !== null &&
      types.includes(type) &&
      (channels.length === 0 || (channel !== null && channels.includes(channel))) &&
      (groups === null || (groups.length === 0 ? group === null : group !== null && groups.includes(group))),
  );
  const outcomes = meant.some(({ outcome }) => outcome !== null);
  return meant.map(({ date, people, outcome, group, place, note, actor }): IndicatorRecord => ({
    date,
    people: people ?? [],
    done: outcome === null ? !outcomes : outcome === 'met',
    occasion: JSON.stringify([date, group, place, note, actor]),
  }));
}

/** Cases that opened after the period began (those of its first day are its caseload), or that closed. */
function caseRecords(cases: Dataset['cases'], which: string, from: string | null): IndicatorRecord[] {
  return cases.flatMap(({ person, opened, closed }) => {
    const date = which === 'closed' ? closed : opened;
    if (date === null || (which === 'opened' && from !== null && date <= from)) return [];
    return [{ date, people: [person], done: true, occasion: `${person} ${date}` }];
  });
}

/** A person counts once assessed in every wave that the name holds. */
function assessmentRecords(rows: Dataset['assessments'], waves: readonly string[]): IndicatorRecord[] {
  const meant = rows.filter(({ wave }) => waves.length === 0 || (wave !== null && waves.includes(wave)));
  return [...groupBy(meant, ({ person }) => person)].flatMap(([person, own]) => {
    const all = waves.every((wave) => own.some((row) => row.wave === wave));
    return own.map(({ date }) => ({ date, people: [person], done: all, occasion: `${person} ${date}` }));
  });
}

/** The records that the evidence names, at all dates. */
export function recordsOf(
  { events, cases, assessments }: Pick<Dataset, 'events' | 'cases' | 'assessments'>,
  evidence: IndicatorEvidence,
  from: string | null,
): readonly IndicatorRecord[] {
  switch (evidence.table) {
    case 'cases':
      return caseRecords(cases, evidence.types[0] ?? '', from);
    case 'assessments':
      return assessmentRecords(assessments, evidence.waves);
    case 'events':
      return eventRecords(events, evidence);
  }
}

/** The same records in each unit. An item is one thing handed to one person; an occasion is counted once. */
export function countsOf(records: readonly IndicatorRecord[]): Readonly<Record<IndicatorUnit, number>> {
  const times = records.reduce((sum, { people }) => sum + people.length, 0);
  return {
    people: new Set(records.flatMap(({ people }) => people)).size,
    'person-times': times,
    items: times,
    times: new Set(records.map(({ occasion }) => occasion)).size,
  };
}
