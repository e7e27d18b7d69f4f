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
