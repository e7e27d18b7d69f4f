import { basename } from 'node:path';
import {
  findGaps,
  forOthers,
  indicatorReport,
  measure,
  momentOf,
  monthOf,
  profile,
  serviceLoop,
  suggestTies,
  takeSnapshot,
  type Cell,
  type Opened,
  type Snapshot,
} from '@linli/core';
import { words, type NameOf } from '@linli/core/words';
import { CliError, type Effects } from '../effects.ts';
import { exitCode, isError, load, recipeOf, type Recipe } from '../load.ts';
import { needDataset, readOptions } from '../options.ts';
import { markup, nothing, section, table, type Markup } from '../report/markup.ts';
import { pageOf } from '../report/page.ts';
import {
  componentSection,
  gapSection,
  glance,
  tierSection,
  worklist,
  type Shown,
} from '../report/sections.ts';
import { reportWords } from '../report/words.ts';
import { talk } from '../talk.ts';
import { serviceTable, type ServiceResult } from './service-tables.ts';

const own = {
  names: { type: 'boolean' },
  'keep-all-names': { type: 'boolean' },
  rows: { type: 'string' },
} as const;

/** Enough for a community; a city would make a file that no browser opens. */
const usualRows = 200;
const overview = [
  'order',
  'tie_count',
  'isolates',
  'mean_degree',
  'components',
  'largest_component',
] as const;

/** How people are named: by id; or by name but for those who refused, if not told to name all. */
function namesOf({ graph }: Opened, named: boolean, all: boolean): { nameOf: NameOf; nameless: number } {
  if (!named) return { nameOf: (id) => id, nameless: 0 };
  const { dataset, nameless } = all ? { ...graph, nameless: 0 } : forOthers(graph.dataset);
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  return { nameOf: (id) => names.get(id) ?? id, nameless };
}

const said = (cell: Cell, lang: Shown['lang']): string =>
  cell === null || Number.isNaN(cell)
    ? '—'
    : typeof cell === 'number'
      ? new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(cell)
      : String(cell);

async function networkSection(snapshot: Snapshot, { lang }: Shown): Promise<Markup> {
  const t = reportWords[lang];
  const found = await measure(snapshot, [...overview]);
  return section(
    'network',
    t.network,
    table(
      t.network,
      [{ label: t.measure }, { label: t.definition }, { label: t.value, number: true }],
      overview.map((id) => {
        const { name, definition } = words[lang].measure.get(id)!;
        return [name, definition, said(found[id].value, lang)];
      }),
    ),
  );
}

/** The month that the data end in, and the indicators; where a moment was asked for, only the latter, up to then. */
function serviceSections({ graph }: Opened, asOf: string | null, isLatest: boolean, { lang }: Shown): Markup {
  const t = reportWords[lang];
  const { events, indicators } = graph.dataset;
  const month = isLatest && asOf !== null && events.length > 0 ? monthOf(graph, asOf.slice(0, 7)) : null;
  const result: ServiceResult = {
    loop: serviceLoop(graph.dataset, { asOf }),
    indicators: indicatorReport(graph.dataset, { asOf }),
    month,
  };
  const shownAs = (show: 'month' | 'indicators', heading: string, labels: readonly string[], texts: number) =>
    section(
      show,
      heading,
      table(
        heading,
        labels.map((label, i) => ({ label, number: i >= texts && i < 4 })),
        (serviceTable(result, show, lang).shown?.rows ?? []).map((row) =>
          row.map((cell) => said(cell, lang)),
        ),
      ),
    );
  return markup`${month ? shownAs('month', t.month(month.month), [t.figure, t.now, t.before], 1) : nothing}${
    indicators.length > 0
      ? shownAs('indicators', t.indicators, [t.indicator, t.unit, t.target, t.value, t.remarks], 2)
      : nothing
  }`;
}

function howSection({ linli, options, inputs }: Recipe, policy: string, { lang }: Shown): Markup {
  const t = reportWords[lang];
  return section(
    'how',
    t.how,
    markup`<p class="recipe">linli ${linli} report ${JSON.stringify(options)}</p>
      <p class="small">${t.policy}: ${policy}</p>
      <p class="small">${t.inputs}</p>
      <ul class="recipe">
        ${inputs.map(({ file, sha256 }) => markup`<li>${file} ${sha256}</li>`)}
      </ul>`,
  );
}

export async function report(argv: readonly string[], fx: Effects): Promise<number> {
  const { shared, values, dataset } = readOptions(argv, own, fx);
  const options = { ...shared, dataset: needDataset(dataset) };
  const { lang, out, moment } = options;
  if ('format' in options.given || argv.some((one) => one.startsWith('--format')))
    throw new CliError('report gives one HTML page: expected no --format');
  const rows = Number(values.rows ?? usualRows);
  if (!Number.isInteger(rows) || rows < 1)
    throw new CliError(`--rows: expected a number above zero, got ${values.rows}`);
  const isWhole = values['keep-all-names'] === true;
  const isNamed = isWhole || values.names === true;

  const opened = await load(options, fx);
  const { graph, issues, tables } = opened;
  const snapshot = takeSnapshot(graph, moment);
  const { nameOf, nameless } = namesOf(opened, isNamed, isWhole);
  const shown: Shown = { lang, nameOf, rows };
  const t = reportWords[lang];
  const profiles = profile(graph, snapshot);
  const { asOf, wave } = snapshot;
  const when = wave === null ? (asOf ?? t.noTime) : t.wave(wave, asOf);
  const title = `${t.title} · ${tables.title ?? basename(options.dataset)}`;
  const errors = issues.filter(isError).length;
  const isLatest = asOf === momentOf(graph).asOf;
  const body = [
    markup`<h1>${title}</h1>
      <p class="lead">${t.lead(when, snapshot.order, profiles.profiles.length)}</p>
      <p class="mark">
        ${isNamed ? t.withNames : t.idsOnly}${nameless > 0 ? ` ${t.nameless(nameless)}` : ''} ${t.notFor}
      </p>
      ${issues.length > 0 ? markup`<p class="small">${t.problems(errors, issues.length - errors)}</p>` : nothing}`,
    glance(profiles, shown),
    tierSection(profiles, shown),
    componentSection(profiles, shown),
    worklist(profiles, suggestTies(graph, snapshot, profiles), shown),
    gapSection(findGaps(graph, snapshot, profiles), profiles, shown),
    await networkSection(snapshot, shown),
    serviceSections(opened, asOf, isLatest, shown),
    howSection(recipeOf('report', options, opened, snapshot), profiles.policy, shown),
  ];
  fx.talk(`${talk[lang].moment(asOf, wave)}\n`);
  if (isWhole) {
    const refusing = forOthers(graph.dataset).nameless;
    if (refusing > 0) fx.talk(`${talk[lang].namedAll(refusing)}\n`);
  }
  if (nameless > 0) fx.talk(`${talk[lang].nameless(nameless)}\n`);
  const page = pageOf({ lang, title, running: `${title} · ${when}`, body });
  if (out === null) fx.out(page);
  else {
    await fx.writeFile(out, new TextEncoder().encode(page));
    fx.talk(`${talk[lang].wrote(out)}\n`);
  }
  return exitCode(opened);
}
