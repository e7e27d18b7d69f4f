import { words, type Lang } from '@linli/core/words';
import type { ReportData } from '../engine/protocol.ts';
import { aroundOf } from './around.view.ts';
import { caseView } from './case.view.ts';
import { namelessIn } from './person.view.ts';

/** The words of a case as plain text. */
interface CaseTold {
  readonly tier: string;
  readonly needs: string;
  readonly nobody: string;
  readonly gaps: string;
  readonly suggestion: string;
  readonly last: string;
  readonly never: string;
  readonly first: string;
  readonly fallback: string;
  readonly due: string;
  readonly data: string;
  readonly alone: string;
  years(age: string): string;
}

const mostGaps = 3;

/** The report as others may read it: no free text, and no name or home of whoever refused, or of anybody where asked. */
const readable = (report: ReportData, names: boolean): ReportData => {
  const hidden = namelessIn(report);
  return {
    ...report,
    people: report.people.map((person) =>
      names && !hidden.has(person.id) ? person : { ...person, name: null, place: null },
    ),
    contacts: report.contacts.map((contact) => ({ ...contact, note: null })),
  };
};

/** Plain words about one person for a message; null where there is nobody. No notes: they may hold anything. */
export function caseText(
  report: ReportData,
  at: number | null,
  told: CaseTold,
  {
    names,
    lang,
    date,
  }: { readonly names: boolean; readonly lang: Lang; readonly date: (day: string) => string },
): string | null {
  const shown = readable(report, names);
  const view = caseView(shown, at, lang);
  if (!view) return null;
  const { person } = view;
  const [colon, comma, stop] = lang === 'zh' ? ['：', '、', '；'] : [': ', ', ', '. '];
  const line = (label: string, text: string): string => `${label}${colon}${text}`;
  const { first, fallback } = aroundOf(shown, person.id);
  const visit = report.visits.find((one) => one.person === person.id);
  const facts = [
    view.name,
    person.age === null ? null : told.years(String(person.age)),
    person.livesAlone === true ? told.alone : null,
    person.place,
  ];
  return [
    facts.filter((fact) => fact !== null).join(lang === 'zh' ? '，' : ', '),
    view.tier && line(told.tier, `${words[lang].tier[view.tier]}${stop}${view.reasons.join(stop)}`),
    view.needs.length > 0 &&
      line(
        told.needs,
        view.needs
          .map(({ name, givers }) => `${name} ${givers.length > 0 ? givers.join(comma) : told.nobody}`)
          .join(stop),
      ),
    view.gaps.length > 0 &&
      line(
        told.gaps,
        view.gaps
          .slice(0, mostGaps)
          .map(({ sentence }) => sentence)
          .join(stop),
      ),
    view.suggestion && line(told.suggestion, view.suggestion),
    line(told.first, first ?? told.nobody),
    line(told.fallback, fallback ?? told.nobody),
    visit && line(told.last, visit.last === null ? told.never : date(visit.last)),
    visit && line(told.due, date(visit.due)),
    report.asOf && line(told.data, date(report.asOf)),
  ]
    .filter(Boolean)
    .join('\n');
}
