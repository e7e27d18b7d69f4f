import type {
  ComponentId,
  ComponentState,
  Gap,
  GapReport,
  ProfileReport,
  Suggestion,
  SupportProfile,
} from '@linli/core';
import { words, type Lang, type NameOf } from '@linli/core/words';
import { counted, mark, tiers } from '../talk.ts';
import { markup, nothing, section, table, type Markup } from './markup.ts';
import { barsPicture, type Look } from './pictures.ts';
import { reportWords } from './words.ts';

export interface Shown {
  readonly lang: Lang;
  readonly nameOf: NameOf;
  /** Rows of a table at most. */
  readonly rows: number;
}

const tierLook = { R: 'dark', Y: 'dots', U: 'hatch', G: 'light' } as const;
const states: readonly ComponentState[] = ['gap', 'watch', 'unknown', 'ok', 'not-collected'];
const stateLook: Readonly<Record<ComponentState, Look>> = {
  gap: 'dark',
  watch: 'dots',
  unknown: 'hatch',
  ok: 'light',
  'not-collected': 'blank',
};
const componentIds: readonly ComponentId[] = [1, 2, 3, 4, 5, 6, 7, 8];

const count = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length;

export function glance(report: ProfileReport, { lang }: Shown): Markup {
  const t = reportWords[lang];
  const { elders, nobody, uncovered, one, unasked } = counted(report);
  const figures = [
    [t.elders, elders],
    [t.alone, nobody],
    [t.uncovered, uncovered],
    [t.onOne, one],
    [t.unasked, unasked],
  ] as const;
  return section(
    'glance',
    t.glance,
    markup`<dl>
      ${figures.map(
        ([label, value]) =>
          markup`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`,
  );
}

export function tierSection({ profiles }: ProfileReport, { lang }: Shown): Markup {
  const t = reportWords[lang];
  const say = words[lang];
  const counts = tiers.map((tier) => [tier, count(profiles, (one) => one.tier === tier)] as const);
  const bars = counts.map(([tier, value]) => ({
    label: say.tier[tier],
    stretches: [{ look: tierLook[tier], label: say.tier[tier], value }],
  }));
  return section(
    'tiers',
    t.tiers,
    barsPicture(`${t.tiers}. ${t.inTable}`, bars),
    table(
      t.tiers,
      [{ label: t.tier }, { label: t.meaning }, { label: t.count, number: true }],
      counts.map(([tier, value]) => [`${mark[tier]} ${say.tier[tier]}`, say.tierMeaning[tier], value]),
    ),
  );
}

export function componentSection({ profiles }: ProfileReport, { lang }: Shown): Markup {
  const t = reportWords[lang];
  const { component, state } = words[lang];
  const counts = componentIds.map((id, at) => ({
    name: component[id],
    values: states.map((one) => count(profiles, ({ components }) => components[at]?.state === one)),
  }));
  return section(
    'components',
    t.components,
    markup`<p class="small">${t.componentsNote}</p>`,
    barsPicture(
      `${t.components}. ${t.inTable}`,
      counts.map(({ name, values }) => ({
        label: name,
        stretches: values.map((value, i) => ({
          look: stateLook[states[i]!],
          label: state[states[i]!],
          value,
        })),
      })),
      true,
    ),
    table(
      t.components,
      [{ label: t.component }, ...states.map((one) => ({ label: state[one], number: true }))],
      counts.map(({ name, values }) => [name, ...values]),
    ),
  );
}

const restLine = (all: number, shown: number, lang: Lang): Markup =>
  all > shown ? markup`<p class="small">${reportWords[lang].more(all - shown)}</p>` : nothing;

export function worklist(report: ProfileReport, plan: readonly Suggestion[], shown: Shown): Markup {
  const { lang, nameOf, rows } = shown;
  const t = reportWords[lang];
  const say = words[lang];
  const tieOf = new Map(plan.map((one) => [one.supported, one]));
  const tie = (person: string): string => {
    const found = tieOf.get(person);
    return found ? say.suggestion(found, nameOf) : t.none;
  };
  const line = ({ person, tier, reasons }: SupportProfile) => [
    nameOf(person),
    markup`<span class="short">${mark[tier]} ${say.tier[tier]}</span>`,
    reasons.map((reason) => say.reason(reason, nameOf)).join(lang === 'zh' ? '；' : '; '),
    tie(person),
  ];
  return section(
    'worklist',
    t.worklist,
    markup`<p class="small">${t.worklistNote}</p>`,
    table(
      t.worklist,
      [{ label: t.person }, { label: t.tier }, { label: t.why }, { label: t.tie }],
      report.profiles.slice(0, rows).map(line),
    ),
    restLine(report.profiles.length, rows, lang),
  );
}

export function gapSection({ gaps, notes }: GapReport, report: ProfileReport, shown: Shown): Markup {
  const { lang, nameOf, rows } = shown;
  const t = reportWords[lang];
  const say = words[lang];
  const elders = new Set(report.profiles.map(({ person }) => person));
  const codes = [...new Set(gaps.map(({ code }) => code))];
  const counts = codes.map((code) => [say.gap[code], count(gaps, (gap) => gap.code === code)] as const);
  const others = gaps.filter(({ people: [first] }: Gap) => first === undefined || !elders.has(first));
  return section(
    'gaps',
    t.gaps,
    ...(codes.length === 0
      ? [markup`<p>${t.noGaps}</p>`]
      : [
          barsPicture(
            `${t.gaps}. ${t.inTable}`,
            counts.map(([label, value]) => ({ label, stretches: [{ look: 'dark', label, value }] })),
          ),
          table(
            t.gaps,
            [{ label: t.gap }, { label: t.found, number: true }],
            counts.map(([name, value], i) => [`${codes[i]} ${name}`, value]),
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          table(
            t.others,
            [{ label: t.gap }, { label: t.finding }],
            others.slice(0, rows).map((gap) => [say.gap[gap.code], say.finding(gap, nameOf)]),
            false,
          ),
          restLine(others.length, rows, lang),
        ]),
    notes.length === 0
      ? nothing
      : markup`<p class="small">${t.unchecked}</p>
          <ul class="small">
            ${notes.map((note) => markup`<li>${say.note(note)}</li>`)}
          </ul>`,
  );
}
