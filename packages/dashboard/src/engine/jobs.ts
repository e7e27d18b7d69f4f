import {
  importOperation,
  kernelKind,
  momentOf,
  openDataset,
  packZip,
  planTies,
  forOthers,
  stateHash,
  takeSnapshot,
  UsageError,
  wavesOf,
  whatIf,
  worstRemovals,
  writeCsv,
  writeDataset,
  type Profiled,
  type Measured,
  type SupportGraph,
  type ThreadPool,
} from '@linli/core';
import { bookOf, historyOf, momentIn, packBook, unpackBook, writeIn, type Book } from './book.ts';
import { cohortsOf } from './cohorts.ts';
import { deskJobs, deskScreens, monthsOf } from './desk-jobs.ts';
import { intakeJobs } from './intake.ts';
import { layoutOf } from './layout.ts';
import { measuresOf } from './measures.ts';
import { sampleFiles } from './sample.ts';
import type { Jobs, JobName, MomentWanted, Opened } from './protocol.ts';
import { findRest, firstLook, judge, showBasics, type Shown } from './report.ts';
import { basicTables, gapTable } from './report-tables.ts';

interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
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

const isSame = (a: MomentWanted, b: MomentWanted): boolean =>
  a.wave === b.wave && a.asOf === b.asOf && a.today === b.today;

/** The jobs of the worker, without the worker: the open dataset is kept, and every answer is plain data. */
export function createJobs(pool: () => ThreadPool | undefined = () => undefined): {
  [J in JobName]: (input: Jobs[J]['in'], context: JobContext) => Promise<Jobs[J]['out']>;
} {
  let book: Book | null = null;
  let shown: Shown | null = null;
  let measured: Measured | null = null;
  /** Who was judged for the first look, for the report that follows. */
  let judged: { readonly of: Book; readonly moment: MomentWanted; readonly profiled: Profiled } | null = null;
  const shownNow = (): Shown => {
    if (!shown) throw new UsageError('expected a report that is shown, got none');
    return shown;
  };
  const bookOpen = (): Book => {
    if (!book) throw new UsageError('expected an open dataset, got none');
    return book;
  };
  const graphOpen = (): SupportGraph => bookOpen().graph;
  const at = (wanted: MomentWanted): MomentWanted => momentIn(bookOpen(), wanted);
  return {
    ...deskJobs(graphOpen),
    ...intakeJobs(),
    async open({ files, label }, { onProgress, signal }) {
      [book, shown, measured] = [null, null, null];
      const opened = await openDataset(files, {
        signal,
        onProgress: (done, total) => onProgress(done / total),
      });
      // Whatever was asked for later has taken its place.
      signal.throwIfAborted();
      book = bookOf(opened, label);
      return openedOf(book);
    },
    pack({ forOthers: handedOn }) {
      const { graph, about } = bookOpen();
      const { dataset, nameless } = handedOn ? forOthers(graph.dataset) : { ...graph, nameless: 0 };
      const files = writeDataset(dataset, about.title, graph.collected);
      return Promise.resolve({ bytes: packZip(files), nameless });
    },
    async sample({ lang }) {
      book = bookOf(await openDataset(sampleFiles(lang)), '');
      [shown, measured] = [null, null];
      return openedOf(book);
    },
    async importOf({ files, source }) {
      const { journal } = bookOpen();
      const { graph } = await openDataset(files);
      return importOperation(journal.dataset, graph.dataset, { source, collected: graph.collected });
    },
    opened: () => Promise.resolve(openedOf(bookOpen())),
    record: ({ action, at: moment, by }) =>
      Promise.resolve().then(() => {
        const written = writeIn(bookOpen(), action, moment, by);
        if (!('book' in written)) return { problems: written };
        book = written.book;
        return { entry: written.entry, history: historyOf(book) };
      }),
    history: () => Promise.resolve(historyOf(bookOpen())),
    stateHash: () => stateHash(bookOpen().journal.dataset),
    async packState() {
      const packing = bookOpen();
      return { pack: await packBook(packing), entries: packing.journal.entries.length };
    },
    async unpackState({ pack, records }, { signal }) {
      const unpacked = await unpackBook(pack, records);
      signal.throwIfAborted();
      [book, shown, measured] = [unpacked, null, null];
      return { ...openedOf(book), label: book.about.label };
    },
    kernel: () => Promise.resolve(kernelKind()),
    async first(moment, context) {
      judged = { of: bookOpen(), moment, profiled: await judge(bookOpen(), moment, null, context) };
      return firstLook(judged.profiled);
    },
    async report(moment, context) {
      const open = bookOpen();
      const known = judged?.of === open && isSame(judged.moment, moment) ? judged.profiled : null;
      judged = null;
      const profiled = known ?? (await judge(open, moment, shown?.profiled ?? null, context));
      shown = await showBasics(open, profiled, shown, context);
      return shown.basics;
    },
    async findings(_, context) {
      const now = shownNow();
      const rest = await findRest(bookOpen(), now, context, pool());
      shown = { ...now, ...rest };
      return rest.findings;
    },
    async measures(wanted, context) {
      const { table, measured: next } = await measuresOf(wanted, shownNow(), measured, context, pool());
      measured = next;
      return table;
    },
    async tables(which) {
      const { basics, findings } = shownNow();
      return Promise.resolve(
        which === 'basics' ? basicTables(basics) : [gapTable(basics.people, findings?.gaps.gaps ?? [])],
      );
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
