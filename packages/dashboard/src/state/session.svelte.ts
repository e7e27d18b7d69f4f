import type { Engine, RunOptions } from '../engine/client.ts';
import type { Change, InputFile, Operation, TiePlan, WhatIf } from '@linli/core';
import type {
  DeskJobs,
  Findings,
  FirstLook,
  Jobs,
  MeasuresWanted,
  MeasureTable,
  MomentWanted,
  Opened,
  PlanWanted,
  ReportBasics,
  ReportData,
} from '../engine/protocol.ts';
import type { IntakeJobs } from '../engine/intake-protocol.ts';
import type { Db } from '../db/open.ts';
import { loadTables } from '../db/load.ts';
import { overview, type OverviewCounts } from '../db/queries/overview.ts';
import { tierCounts, worklist, type TierCounts, type WorklistFilter } from '../db/queries/worklist.ts';
import { flushSync } from 'svelte';
import { listAsReported, tiersAsReported } from '../views/first-list.view.ts';
import { Positions } from './positions.ts';
import { isAbort, textOf, Work, type Failure, type Loading } from './work.svelte.ts';
import { forOthers, namelessIn, withoutNames, type Nameless } from './without-names.ts';

export type { Failure, Loading, LoadingStep } from './work.svelte.ts';

interface Parts {
  readonly engine: Engine;
  /** A worker of its own, so that an import can be ended and what is open stays. */
  readonly importer: Engine;
  readonly openDb: () => Promise<Db>;
  /** The day on the calendar of this computer. */
  readonly today: () => string;
  /** Address of the program that plans ties. */
  readonly solver: () => Promise<string>;
}

/** With more people than this the first screens do not wait for the findings. */
const many = 3_000;
const nothingYet: Findings = {
  gaps: { asOf: null, wave: null, gaps: [], notes: [] },
  foremost: [],
  plan: [],
  communityMeasures: {},
  changes: null,
};

/** Asks for more than tiers. */
const narrows = ({ part, found }: WorklistFilter): boolean => part !== null || found !== null;
const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );

/** The dataset that is open, the moment that is looked at, and the report of it. */
export class Session {
  opened: Opened | null = $state.raw(null);
  /** What can be said of a large dataset while its report is on the way. */
  first: FirstLook | null = $state.raw(null);
  #report: ReportData | null = $state.raw(null);
  /** False: ids stand for names on every screen, on paper and in files. */
  names: boolean = $state(true);
  /** True while something is taken away that others will read. */
  #forOthers = $state(false);
  readonly report: ReportData | null = $derived.by(() => {
    if (!this.#report) return null;
    if (!this.names) return withoutNames(this.#report);
    return this.#forOthers ? forOthers(this.#report) : this.#report;
  });
  /** What `report` was asked for with. */
  #moment: MomentWanted = {};
  #live = false;
  /** What the files were called, for a dataset without a title. */
  label: string | null = $state(null);
  /** What is searched for. It may be a name, so no link ever holds it. */
  search: string = $state('');
  /** Whose elders are looked at; ids and addresses, so no link holds it either. */
  narrow: { readonly building: string | null; readonly worker: string | null } = $state.raw({
    building: null,
    worker: null,
  });
  /** The database holding exactly `report`, or null. */
  tables: Db | null = $state.raw(null);

  readonly title: string | null = $derived(this.opened?.title ?? this.label);
  /** Position in the report of each person, by the position in the people table that links use. */
  readonly #people = $derived(this.report?.people ?? []);
  readonly #positions = $derived(new Positions(this.#people.map(({ id }) => id)));
  readonly #keys = $derived(new Positions(this.opened?.ids ?? []));

  readonly #parts: Parts;
  #db: Promise<Db> | null = null;
  #layout: Promise<Jobs['layout']['out']> | null = null;
  #filling: Promise<void> = Promise.resolve();
  readonly #work = new Work();
  #version = 0;
  #onClose: () => void = () => undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get loading(): Loading | null {
    return this.#work.loading;
  }

  get error(): Failure | null {
    return this.#work.error;
  }

  /** A dataset could not be had, for a reason outside the engine. */
  failed(error: unknown): void {
    this.#work.error = { what: 'dataset', detail: textOf(error) };
  }

  /** The day on the calendar of this computer. */
  today(): string {
    return this.#parts.today();
  }

  /** Where the person of a link stands in the report; null where the moment does not hold them. */
  positionOf(key: number | null): number | null {
    const id = key === null ? undefined : this.opened?.ids[key];
    return id === undefined ? null : (this.#positions.get(id) ?? null);
  }

  /** What stands for a person in a link. */
  keyOf(id: string): number | null {
    return this.#keys.get(id) ?? null;
  }

  hasWave(wave: string): boolean {
    return this.opened?.waves.some(({ id }) => id === wave) ?? false;
  }

  /** True where the dataset was opened, whether or not it holds problems. What was open before is given up at once. */
  open(files: readonly InputFile[], label: string, moment: MomentWanted = {}): Promise<boolean> {
    return this.#openWith(async (signal) => {
      // Nothing else is in the worker any more, so a cancel may end it in the middle of a file.
      const opened = await this.#parts.engine.run(
        'open',
        { files, label },
        { signal, stops: true, onProgress: (share) => this.#work.step('reading', share) },
      );
      const known = moment.wave === undefined || opened.waves.some(({ id }) => id === moment.wave);
      return { opened, label, moment: known ? moment : {} };
    });
  }

  /** What is open is a record book in use from now on: looked at as of today. */
  goLive(): Promise<boolean> {
    this.#live = true;
    return this.setMoment(this.#moment);
  }

  /** Opens the invented community that ships with Linli. */
  openSample(lang: 'zh' | 'en'): Promise<boolean> {
    return this.#openWith(async (signal) => {
      const opened = await this.#parts.engine.run('sample', { lang }, { signal });
      return { opened, label: '', moment: {} };
    });
  }

  /** Opens what was packed, with the records written after it. */
  openPack(pack: Uint8Array, records: readonly string[]): Promise<boolean> {
    return this.#openWith(async (signal) => {
      const { label, ...opened } = await this.#parts.engine.run('unpackState', { pack, records }, { signal });
      const last = opened.waves.at(-1);
      this.#live = true;
      return { opened, label, moment: last ? { wave: last.id } : {} };
    });
  }

  /** Writes one thing down; `refresh` shows what it changes. */
  record(action: Operation | 'undo' | 'redo', at: string, by: string): Promise<Jobs['record']['out']> {
    this.#version++;
    return this.#parts.engine.run('record', { action, at, by });
  }

  /** Works everything out anew. A moment chosen by its day moves on to the day of what was written. */
  async refresh(date: string | null): Promise<void> {
    const { asOf } = this.#moment;
    const later = asOf !== undefined && date !== null && date > asOf;
    this.#layout = null;
    await this.setMoment(later ? { ...this.#moment, asOf: date } : this.#moment);
  }

  /** Starts the engine, for whoever knows that something is about to be opened. */
  warm(): void {
    void this.kernel().catch(() => undefined);
  }

  kernel(): Promise<Jobs['kernel']['out']> {
    return this.#parts.engine.run('kernel', {});
  }

  /** Asks anew what the dataset holds. */
  async renew(): Promise<void> {
    this.opened = await this.#parts.engine.run('opened', {});
  }

  history(): Promise<Jobs['history']['out']> {
    return this.#parts.engine.run('history', {});
  }

  stateHash(): Promise<Jobs['stateHash']['out']> {
    return this.#parts.engine.run('stateHash', {});
  }

  pack(): Promise<Jobs['packState']['out']> {
    return this.#parts.engine.run('packState', {});
  }

  /** Forgets what is open: nothing of it stays in the engine or on the screen. */
  async close(): Promise<void> {
    this.#work.abort();
    [this.opened, this.#report, this.tables, this.#layout, this.label] = [null, null, null, null, null];
    [this.search, this.#work.error, this.first] = ['', null, null];
    this.#version++;
    this.narrow = { building: null, worker: null };
    this.#parts.engine.close();
    this.#parts.importer.close();
    this.#onClose();
    const db = this.#db;
    this.#db = null;
    await db?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  /**
   * Takes something away that others will read, while `report` and the page hold no name of those who said no to being
   * named to others. `take` is given those names with the ids that stand for them, in case a page still shows one.
   */
  forOthers<T>(take: (nameless: Nameless) => T): T {
    const nameless = namelessIn(this.names ? this.#report : null);
    if (nameless.size === 0) return take(nameless);
    try {
      flushSync(() => (this.#forOthers = true));
      return take(nameless);
    } finally {
      flushSync(() => (this.#forOthers = false));
    }
  }

  setMoment(moment: MomentWanted): Promise<boolean> {
    return this.#work.do('engine', (signal, standing) => this.#show(moment, signal, standing));
  }

  async retryTables(): Promise<void> {
    const report = this.#report;
    if (report) await this.#work.do('tables', (signal) => this.#fill(report, signal));
  }

  /** Looks for what was cancelled before it was found. */
  async finish(): Promise<void> {
    const report = this.#report;
    if (report && !report.complete) await this.#work.do('engine', (signal) => this.#complete(report, signal));
  }

  /** The whole list, or tiers of it, as soon as there is a report. What needs the tables is null until they are ready. */
  worklist(filter: WorklistFilter): Promise<readonly number[]> | null {
    if (this.tables) return worklist(this.tables, filter);
    const asReported = this.report && !narrows(filter);
    return asReported ? Promise.resolve(listAsReported(this.report, filter.tiers)) : null;
  }

  tierCounts(filter: WorklistFilter): Promise<TierCounts> | null {
    if (this.tables) return tierCounts(this.tables, filter);
    const asReported = this.report && !narrows(filter);
    return asReported ? Promise.resolve(tiersAsReported(this.report.profiles.profiles)) : null;
  }

  /** Null until the tables of the report are ready. */
  overview(): Promise<OverviewCounts> | null {
    return this.tables && overview(this.tables);
  }

  /** Where people stand in the picture of the network; worked out once for each dataset. */
  layout(): Promise<Jobs['layout']['out']> {
    const layout = (this.#layout ??= this.#parts.engine.run('layout', {}));
    layout.catch(() => {
      if (this.#layout === layout) this.#layout = null;
    });
    return layout;
  }

  /** The next ties of the whole community, at the moment shown. */
  async plan(wanted: PlanWanted, options: RunOptions): Promise<TiePlan> {
    const solver = await this.#parts.solver();
    return this.#parts.engine.run('plan', { moment: this.#moment, wanted, solver }, options);
  }

  /** Measures of the people of the report. */
  measures(wanted: MeasuresWanted, options?: RunOptions): Promise<MeasureTable> {
    return this.#parts.engine.run('measures', wanted, options);
  }

  leaving(signal: AbortSignal): Promise<Jobs['leaving']['out']> {
    return this.#parts.engine.run('leaving', this.#moment, { signal });
  }

  whatIf(change: Change, signal: AbortSignal): Promise<WhatIf> {
    return this.#parts.engine.run('whatIf', { moment: this.#moment, change }, { signal });
  }

  /** What the desk's screens show, each counted when it is asked for. */
  ask<J extends keyof DeskJobs>(
    job: J,
    input: DeskJobs[J]['in'],
    signal?: AbortSignal,
  ): Promise<DeskJobs[J]['out']> {
    return this.#parts.engine.run(job, input, signal && { signal });
  }

  /** Another number after everything that may change the open dataset. */
  get version(): number {
    return this.#version;
  }

  /** The open dataset as one file. */
  dataset(forOthers = false): Promise<Jobs['pack']['out']> {
    return this.#parts.engine.run('pack', { forOthers });
  }

  /** The open dataset with rows added, as one thing to be written down. */
  importOf(files: readonly InputFile[], source: string): Promise<Operation> {
    return this.#parts.engine.run('importOf', { files, source });
  }

  /** What else has to be forgotten when the session is closed. */
  whenClosed(forget: () => void): void {
    this.#onClose = forget;
  }

  /** Any job of an import, for the state of the wizard. A cancel ends its worker. */
  intake<J extends keyof IntakeJobs>(
    job: J,
    input: IntakeJobs[J]['in'],
    options?: RunOptions,
  ): Promise<IntakeJobs[J]['out']> {
    return this.#parts.importer.run(job, input, { ...options, stops: true });
  }

  csv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Promise<string> {
    return this.#parts.engine.run('csv', { columns, rows });
  }

  async dispose(): Promise<void> {
    this.#work.abort();
    this.#parts.engine.close();
    this.#parts.importer.close();
    await this.#db?.then(
      (db) => db.close(),
      () => undefined,
    );
  }

  /** The database and the solver start while the engine works, but not at the cost of the first screen of many people. */
  #startRest(): void {
    void this.#database().catch(() => undefined);
    void this.#parts.solver().catch(() => undefined);
  }

  #openWith(
    ask: (signal: AbortSignal) => Promise<{ opened: Opened; label: string; moment: MomentWanted }>,
  ): Promise<boolean> {
    [this.opened, this.#report, this.tables, this.label, this.#layout] = [null, null, null, null, null];
    this.first = null;
    this.#version++;
    this.#live = false;
    this.narrow = { building: null, worker: null };
    return this.#work.do('dataset', async (signal, standing) => {
      const { opened, label, moment } = await ask(signal);
      if (opened.people <= many) this.#startRest();
      const asked = { ...(opened.needsDay && { asOf: this.#parts.today() }), ...moment };
      const also = () => {
        [this.opened, this.label] = [opened, label];
        // Begun now, so that the first link to a person need not wait for it.
        void this.#keys;
      };
      let first: FirstLook | null = null;
      try {
        if (opened.people > many) {
          first = await this.#lookFirst(asked, signal);
          signal.throwIfAborted();
          this.first = first;
          also();
          standing();
        }
        await this.#show(asked, signal, standing, also);
      } catch (error) {
        // Somebody changed their mind before there was a report: nothing is open.
        if (this.#work.isLast(signal) && !this.#report) [this.opened, this.label] = [null, null];
        throw error;
      } finally {
        if (this.first === first) this.first = null;
      }
    });
  }

  /** A record book in use is looked at as of today. */
  #seenFrom(wanted: MomentWanted): MomentWanted {
    return this.#live ? { ...wanted, today: this.#parts.today() } : wanted;
  }

  #lookFirst(wanted: MomentWanted, signal: AbortSignal): Promise<FirstLook> {
    this.#work.step('counting', null);
    const onProgress = (share: number) => this.#work.step('counting', share);
    return this.#parts.engine.run('first', this.#seenFrom(wanted), { signal, onProgress });
  }

  /** A small community is shown whole; of a large one the first screens stand before the rest is found. */
  async #show(
    wanted: MomentWanted,
    signal: AbortSignal,
    standing: () => void,
    also: () => void = () => undefined,
  ): Promise<void> {
    const moment = this.#seenFrom(wanted);
    this.#work.step('counting', null);
    const basics: ReportBasics = await this.#parts.engine.run('report', moment, {
      signal,
      onProgress: (share) => this.#work.step('counting', share),
    });
    const waits = basics.people.length <= many;
    const findings = waits ? await this.#parts.engine.run('findings', {}, { signal }) : nothingYet;
    const report = { ...basics, ...findings, complete: waits };
    also();
    [this.#report, this.#moment] = [report, moment];
    this.#startRest();
    await this.#fill(report, signal);
    if (waits) return;
    standing();
    await this.#complete(report, signal);
  }

  async #complete(report: ReportData, signal: AbortSignal): Promise<void> {
    this.#work.step('findings', null);
    const findings = await this.#parts.engine.run(
      'findings',
      {},
      {
        signal,
        onProgress: (share) => this.#work.step('findings', share),
      },
    );
    if (this.#report !== report) return;
    const whole = (this.#report = { ...report, ...findings, complete: true });
    await this.#fill(whole, signal, ['findings']);
  }

  /** The database starts while the engine works. A failure is not kept: the next question starts a new one. */
  #database(): Promise<Db> {
    if (this.#db) return this.#db;
    const opening = (this.#db = this.#parts.openDb());
    opening.catch(() => {
      if (this.#db === opening) this.#db = null;
    });
    return opening;
  }

  /** One report after the other: tables of two moments must never mix. */
  #fill(
    report: ReportData,
    signal: AbortSignal,
    which: readonly Jobs['tables']['in'][] = ['basics', 'findings'],
  ): Promise<void> {
    this.tables = null;
    this.#filling = this.#filling.then(async () => {
      if (this.#report !== report || signal.aborted) return;
      this.#work.step('tables', null);
      try {
        const db = await Promise.race([this.#database(), abortOf(signal)]);
        for (const some of which) await loadTables(db, await this.#parts.engine.run('tables', some));
        if (this.#report === report) this.tables = db;
      } catch (error) {
        if (this.#work.isLast(signal))
          this.#work.error = { what: 'tables', detail: isAbort(error) ? null : textOf(error) };
      }
    });
    return this.#filling;
  }
}
