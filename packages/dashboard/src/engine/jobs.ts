import {
  basicPolicy,
  momentOf,
  openDataset,
  packZip,
  planTies,
  reportOn,
  takeSnapshot,
  tieChanges,
  UsageError,
  wavesOf,
  whatIf,
  worstRemovals,
  writeCsv,
  writeDataset,
  type Snapshot,
  type SupportGraph,
  type ThreadPool,
} from '@linli/core';
import { bookOf, historyOf, momentIn, packBook, recordsOf, unpackBook, writeIn, type Book } from './book.ts';
import { cohortsOf } from './cohorts.ts';
import { deskJobs, deskScreens, monthsOf } from './desk-jobs.ts';
import { intakeJobs } from './intake.ts';
import { layoutOf } from './layout.ts';
import type { Jobs, JobName, MomentWanted, Opened, ReportData, TieInfo } from './protocol.ts';

interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
const tri = (value: number): boolean | null => (value < 0 ? null : value === 1);

function peopleOf(graph: SupportGraph, snapshot: Snapshot): ReportData['people'] {
  const placeNames = new Map(graph.dataset.places.map(({ id, name }) => [id, name]));
  return snapshot.keys.map((id, i) => {
    const person = graph.people[snapshot.people[i]!]!;
    const roles = person.roles ?? [];
    return {
      id,
      name: person.name,
      age: orNull(snapshot.ages[i]!),
      gender: person.gender,
      place: person.place === null ? null : (placeNames.get(person.place) ?? person.place),
      household: person.household,
      roles,
      livesAlone: person.lives_alone,
      elder: snapshot.elders[i] === 1,
      formal: roles.length > 0 && roles.every((role) => basicPolicy.formalRoles.has(role)),
      interviewed: tri(snapshot.interviewed[i]!),
    };
  });
}

/** The ties that count, and after them the relationships that are no support, for the screens to show as such. */
function tiesOf(graph: SupportGraph, snapshot: Snapshot): readonly TieInfo[] {
  const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const counting = new Set(snapshot.ties);
  const info = (at: number, active: boolean | null, support: boolean): TieInfo[] => {
    const { a, b, row } = graph.ties[at]!;
    const [supporter, supported] = [position.get(a), position.get(b)];
    if (supporter === undefined || supported === undefined || a === b) return [];
    const { kind, circle } = row;
    return [
      {
        supporter,
        supported,
        kind,
        functions: row.functions ?? [],
        directed: row.directed !== false,
        active,
        circle,
        support,
      },
    ];
  };
  const others = takeSnapshot(graph, {
    ...(snapshot.wave === null ? {} : { wave: snapshot.wave }),
    ...(snapshot.asOf === null ? {} : { asOf: snapshot.asOf }),
    kinds: ['spouse', 'child', 'immediate-kin', 'distant-kin', 'acquaintance'],
  }).ties;
  return [
    ...Array.from(snapshot.ties, (at, i) => info(at, tri(snapshot.active[i]!), true)).flat(),
    ...Array.from(others).flatMap((at) => (counting.has(at) ? [] : info(at, null, false))),
  ];
}

function changesSince(graph: SupportGraph, after: Snapshot): ReportData['changes'] {
  const waves = wavesOf(graph);
  const before = waves[waves.findIndex(({ id }) => id === after.wave) - 1];
  if (!before) return null;
  return { since: before.id, ...tieChanges(takeSnapshot(graph, { wave: before.id }), after) };
}

function openedOf({ about, graph }: Book): Opened {
  const waves = wavesOf(graph);
  return {
    title: about.title,
    waves: waves.map(({ id, label, date }) => ({ id, label, date })),
    issues: about.issues,
    tables: about.tables,
    edgeList: graph.edgeList,
    needsDay:
      momentOf(graph).asOf === null &&
      waves.length === 0 &&
      graph.people.some(({ birth_year }) => birth_year !== null),
    people: graph.people.length,
    ids: graph.people.map(({ id }) => id),
    desk: deskScreens(graph),
    months: monthsOf(graph),
  };
}

/** The jobs of the worker, without the worker: the open dataset is kept, and every answer is plain data. */
export function createJobs(pool: () => ThreadPool | undefined = () => undefined): {
  [J in JobName]: (input: Jobs[J]['in'], context: JobContext) => Promise<Jobs[J]['out']>;
} {
  let book: Book | null = null;
  const bookOpen = (): Book => {
    if (!book) throw new UsageError('expected an open dataset, got none');
    return book;
  };
  const graphOpen = (): SupportGraph => bookOpen().graph;
  const at = (wanted: MomentWanted): MomentWanted => momentIn(bookOpen(), wanted);
  return {
    ...deskJobs(graphOpen),
    ...intakeJobs(),
    async open({ files, label }, { onProgress }) {
      const opened = await openDataset(files, { onProgress: (done, total) => onProgress(done / total) });
      book = bookOf(opened, label);
      return openedOf(book);
    },
    pack() {
      const { graph, about } = bookOpen();
      return Promise.resolve(packZip(writeDataset(graph.dataset, about.title)));
    },
    async record({ action, at: moment, by }) {
      const written = writeIn(bookOpen(), action, moment, by);
      if (!('book' in written)) return { problems: written };
      book = written.book;
      return { entry: written.entry, history: await historyOf(book) };
    },
    history: () => historyOf(bookOpen()),
    async packState() {
      const packing = bookOpen();
      return { pack: await packBook(packing), entries: packing.journal.entries.length };
    },
    async unpackState({ pack, records }) {
      book = await unpackBook(pack, records);
      return { ...openedOf(book), label: book.about.label };
    },
    async report(moment, { signal, onProgress }) {
      const graph = graphOpen();
      const threads = pool();
      const { snapshot, measures, profiles, gaps, plan } = await reportOn(graph, at(moment), {
        signal,
        onProgress,
        ...(threads && { pool: threads }),
      });
      const { degree, reach_2, component_size, articulation, betweenness, harmonic, ...community } = measures;
      return {
        wave: snapshot.wave,
        asOf: snapshot.asOf,
        people: peopleOf(graph, snapshot),
        ties: tiesOf(graph, snapshot),
        contacts: graph.dataset.events.map(({ date, type, actor, people, outcome, note }) => ({
          date,
          type,
          actor,
          people: people ?? [],
          outcome,
          note,
        })),
        personMeasures: { degree, reach_2, component_size, articulation, betweenness, harmonic },
        communityMeasures: community,
        profiles,
        records: recordsOf(bookOpen(), snapshot.asOf),
        gaps,
        plan,
        changes: changesSince(graph, snapshot),
      };
    },
    async layout(_, context) {
      return layoutOf(graphOpen(), context);
    },
    async plan({ moment, wanted, solver }, context) {
      const graph = graphOpen();
      const snapshot = takeSnapshot(graph, at(moment));
      return planTies(graph, snapshot, { ...wanted, ...context, solver: { wasmUrl: solver } });
    },
    async leaving(moment) {
      const graph = graphOpen();
      const snapshot = takeSnapshot(graph, at(moment));
      return Promise.resolve({
        cohorts: cohortsOf(graph, snapshot),
        worst: worstRemovals(graph, snapshot),
      });
    },
    async whatIf({ moment, change }) {
      return Promise.resolve(whatIf(graphOpen(), change, at(moment)));
    },
    csv({ columns, rows }) {
      return Promise.resolve(writeCsv(columns, rows));
    },
  };
}
