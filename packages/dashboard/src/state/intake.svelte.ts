import { textOf } from './work.svelte.ts';
import type { Candidate, ImportMapping, InputFile, PersonDecision, SheetMapping } from '@linli/core';
import type { HeaderRow, IntakeJobs, IntakeShown } from '../engine/intake-protocol.ts';
import type { Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';

type Step = 'reading' | 'checking' | 'writing';

interface Busy {
  readonly step: Step;
  /** Null where it cannot be told. */
  readonly share: number | null;
}

/** Who somebody said that the person of a row is. */
export interface Decided extends PersonDecision {
  /** What the row says, to find it again. */
  readonly who: string;
  /** Null: somebody new. */
  readonly candidate: Candidate | null;
}

/**
 * One import, from the files chosen to the data made of them. It stays while other screens are looked at. Its worker is
 * ended by a cancel, in the middle of a file too, so the files are kept here and given again when they are needed.
 */
export class Intake {
  readonly #session: Session;
  readonly #settings: Settings;
  shown: IntakeShown | null = $state.raw(null);
  /** What the files are called together. */
  label = $state('');
  /** Added to the dataset that is open, or a new one. */
  onto = $state(false);
  busy: Busy | null = $state.raw(null);
  error: string | null = $state(null);
  /** The workbook with the rows held back was handed over, so the rest may be taken. */
  returned = $state(false);
  /** Rows taken by the import done last. */
  done: IntakeShown['counts'] | null = $state.raw(null);
  decided: readonly Decided[] = $state.raw([]);
  #files: readonly InputFile[] = [];
  #headerRows: readonly HeaderRow[] = [];
  #running: AbortController | null = null;
  /** What the worker holds: the files as read, the version of the open dataset, and a preview of just this. */
  #holds: { read: boolean; base: number | null; preview: boolean } = nothing();

  constructor(session: Session, settings: Settings) {
    this.#session = session;
    this.#settings = settings;
    session.whenClosed(() => this.clear());
  }

  async read(files: readonly InputFile[], label: string): Promise<void> {
    this.clear();
    [this.label, this.#files] = [label, files];
    this.onto = this.#session.opened !== null && this.onto;
    await this.#preview({ version: 1, sheets: this.#settings.mappings() });
  }

  async headerRow(row: HeaderRow): Promise<void> {
    const before = this.#headerRows;
    const others = before.filter(({ file, sheet }) => file !== row.file || sheet !== row.sheet);
    this.#headerRows = [...others, row];
    this.#holds.read = false;
    this.decided = [];
    if (await this.#preview({ version: 1, sheets: this.#settings.mappings() })) return;
    this.#headerRows = before;
    this.#holds.read = false;
  }

  async map(mapping: ImportMapping): Promise<void> {
    // Ids of people whom this import brings are given anew.
    this.decided = this.decided.filter(({ candidate }) => candidate?.isNew !== true);
    await this.#preview(mapping);
  }

  async addTo(onto: boolean): Promise<void> {
    const before = this.decided;
    [this.onto, this.decided] = [onto, []];
    if (!this.shown || (await this.#preview(this.shown.mapping))) return;
    [this.onto, this.decided] = [!onto, before];
  }

  /** Says who the person of a row is, or, without, takes back what was said. */
  async decide(row: Pick<Decided, 'file' | 'sheet' | 'line'>, said: Decided | null): Promise<void> {
    if (!this.shown) return;
    const before = this.decided;
    const others = before.filter(
      ({ file, sheet, line }) => file !== row.file || sheet !== row.sheet || line !== row.line,
    );
    this.decided = said ? [...others, said] : others;
    if (!(await this.#preview(this.shown.mapping))) this.decided = before;
  }

  /** The workbook of what is held back; null where nothing is, or it could not be made. */
  async giveBack(lang: 'zh' | 'en'): Promise<InputFile | null> {
    const file = await this.#write((options) => this.#session.intake('intakeReturn', { lang }, options));
    if (file) this.returned = true;
    return file;
  }

  /** The files of the dataset with everything taken; null where that failed. */
  async apply(): Promise<readonly InputFile[] | null> {
    const { shown } = this;
    if (!shown) return null;
    const files = await this.#write((options) =>
      this.#session.intake('intakeApply', { withoutRejected: this.returned }, options),
    );
    if (!files) return null;
    this.#settings.remember(shown.mapping.sheets.map(withoutWords));
    this.clear();
    this.done = shown.counts;
    // What comes next is most likely the rows given back.
    this.onto = true;
    return files;
  }

  forget(): void {
    this.#settings.forgetMappings();
  }

  cancel(): void {
    const running = this.#running;
    [this.#running, this.busy] = [null, null];
    running?.abort();
    if (running) this.#holds = nothing();
  }

  /** Forgets the files and all that was found in them. */
  clear(): void {
    this.cancel();
    [this.shown, this.done, this.error, this.returned] = [null, null, null, false];
    [this.#files, this.#headerRows, this.decided] = [[], [], []];
    this.#holds = nothing();
  }

  async #preview(mapping: ImportMapping): Promise<boolean> {
    this.#holds.preview = false;
    const shown = await this.#during('reading', (options) => this.#looked(mapping, options));
    if (!shown) return false;
    [this.shown, this.returned] = [shown, false];
    return true;
  }

  async #looked(mapping: ImportMapping, options: Options): Promise<IntakeShown> {
    const { files, headerRows, session, onto, holds } = {
      files: this.#files,
      headerRows: this.#headerRows,
      session: this.#session,
      onto: this.onto,
      holds: this.#holds,
    };
    if (!holds.read) await session.intake('intakeRead', { files, headerRows }, options.in('reading'));
    holds.read = true;
    const { version } = session;
    if (onto && holds.base !== version) {
      const { bytes: pack } = await session.dataset();
      await session.intake('intakeBase', { pack }, options.in('checking'));
      holds.base = version;
    }
    const decisions = this.decided.map(({ file, sheet, line, person }) => ({ file, sheet, line, person }));
    const wanted: IntakeJobs['intakePreview']['in'] = { mapping, decisions, onto };
    const shown = await session.intake('intakePreview', wanted, options.in('checking'));
    holds.preview = true;
    return shown;
  }

  /** Writes from the preview that is shown, made again where its worker was ended or the open dataset has changed. */
  #write<T>(work: (options: RunOptions) => Promise<T>): Promise<T | null> {
    return this.#during('writing', async (options) => {
      const { preview, base } = this.#holds;
      const isFresh = preview && (!this.onto || base === this.#session.version);
      if (!isFresh && this.shown) await this.#looked(this.shown.mapping, options);
      return work(options.in('writing'));
    });
  }

  async #during<T>(first: Step, work: (options: Options) => Promise<T>): Promise<T | null> {
    this.cancel();
    const controller = (this.#running = new AbortController());
    const { signal } = controller;
    const mine = () => this.#running === controller;
    const show = (step: Step, share: number | null) => {
      if (mine()) this.busy = { step, share };
    };
    this.error = null;
    show(first, null);
    try {
      const result = await work({
        in(step) {
          show(step, null);
          return { signal, onProgress: (share) => show(step, share) };
        },
      });
      return mine() ? result : null;
    } catch (error) {
      if (!mine()) return null;
      this.#holds = nothing();
      this.error = textOf(error);
      return null;
    } finally {
      if (mine()) [this.#running, this.busy] = [null, null];
    }
  }
}

interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}
interface Options {
  /** What a call of the worker takes, shown as this step. */
  in(step: Step): RunOptions;
}

const nothing = () => ({ read: false, base: null as number | null, preview: false });
const withoutWords = (mapping: SheetMapping): SheetMapping => ({ ...mapping, words: [] });
