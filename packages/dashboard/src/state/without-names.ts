import type { ReportData } from '../engine/protocol.ts';

/** The same report with ids for names. Notes may hold anybody's name, so they are left out too. */
export const withoutNames = (report: ReportData): ReportData => ({
  ...report,
  people: report.people.map((person) => ({ ...person, name: null })),
  records: {
    ...report.records,
    plans: report.records.plans.map((plan) => ({ ...plan, reason: null })),
    followUps: report.records.followUps.map((todo) => ({ ...todo, note: null })),
    cases: report.records.cases.map((one) => ({ ...one, goals: null })),
  },
  contacts: report.contacts.map((contact) => ({ ...contact, note: null })),
});

/** Names that may not be given to others, each with the id that stands for it. */
export type Nameless = ReadonlyMap<string, string>;

const refusing = ({ records }: ReportData): ReadonlySet<string> =>
  new Set(records.refusals.find(({ purpose }) => purpose === 'sharing')?.people ?? []);

export function namelessIn(report: ReportData | null): Nameless {
  if (!report) return new Map();
  const hidden = refusing(report);
  return new Map(
    report.people.flatMap(({ id, name }) => (name !== null && hidden.has(id) ? [[name, id]] : [])),
  );
}

/** The same report as others may read it: whoever said no to being named stands there by id, without a home or a note. */
export function forOthers(report: ReportData): ReportData {
  const hidden = refusing(report);
  return {
    ...report,
    people: report.people.map((person) =>
      hidden.has(person.id) ? { ...person, name: null, place: null, household: null } : person,
    ),
    contacts: report.contacts.map((contact) =>
      contact.people.some((id) => hidden.has(id)) ? { ...contact, note: null } : contact,
    ),
  };
}
