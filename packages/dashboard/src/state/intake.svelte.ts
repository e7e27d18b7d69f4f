import type { ImportMapping, InputFile, SheetMapping } from '@linli/core';
import type { HeaderRow, IntakeJobs, IntakeShown } from '../engine/intake-protocol.ts';
import type { Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';

type Step = 'reading' | 'checking' | 'writing';

interface Busy {
  readonly step: Step;
  /** Null where it cannot be told. */
  readonly share: number | null;
}

/** One import, from the files chosen to the data made of them. It stays while other screens are looked at. */
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
  #headerRows: readonly HeaderRow[] = [];
  #running: AbortController | null = null;

  constructor(session: Session, settings: Settings) {
    this.#session = session;
    this.#settings = settings;
  }

  async read(files: readonly InputFile[], label: string): Promise<void> {
    [this.shown, this.done, this.label, this.returned] = [null, null, label, false];
    this.#headerRows = [];
    this.onto = this.#session.opened !== null && this.onto;
    await this.#look('intakeRead', {
      files,
      headerRows: [],
      mapping: { version: 1, sheets: this.#settings.mappings() },
      onto: this.onto,
    });
  }

  async headerRow(row: HeaderRow): Promise<void> {
    const others = this.#headerRows.filter(({ file, sheet }) => file !== row.file || sheet !== row.sheet);
    this.#headerRows = [...others, row];
    await this.#look('intakeRead', {
      files: null,
      headerRows: this.#headerRows,
      mapping: { version: 1, sheets: this.#settings.mappings() },
      onto: this.onto,
    });
  }

  async map(mapping: ImportMapping): Promise<void> {
    await this.#look('intakePreview', { mapping, onto: this.onto });
  }

  async addTo(onto: boolean): Promise<void> {
    this.onto = onto;
    if (this.shown) await this.map(this.shown.mapping);
  }

  /** The workbook of what is held back; null where nothing is, or it could not be made. */
  async giveBack(lang: 'zh' | 'en'): Promise<InputFile | null> {
    const file = await this.#during('writing', (options) =>
      this.#session.intake('intakeReturn', { lang }, options),
    );
    if (file) this.returned = true;
    return file;
  }

  /** The files of the dataset with everything taken; null where that failed. */
  async apply(): Promise<readonly InputFile[] | null> {
    const { shown } = this;
    if (!shown) return null;
    const files = await this.#during('writing', (options) =>
      this.#session.intake('intakeApply', { withoutRejected: this.returned }, options),
    );
    if (!files) return null;
    this.#settings.remember(shown.mapping.sheets.map(withoutWords));
    [this.done, this.shown, this.returned] = [shown.counts, null, false];
    // What comes next is most likely the rows given back.
    this.onto = true;
    return files;
  }

  pack(): Promise<Uint8Array> {
    return this.#session.intake('pack', {});
  }

  forget(): void {
    this.#settings.forgetMappings();
  }

  cancel(): void {
    const running = this.#running;
    [this.#running, this.busy] = [null, null];
    running?.abort();
  }

  async #look<J extends 'intakeRead' | 'intakePreview'>(job: J, input: IntakeJobs[J]['in']): Promise<void> {
    this.returned = false;
    const step = job === 'intakeRead' ? 'reading' : 'checking';
    const shown = await this.#during(step, (options) => this.#session.intake(job, input, options));
    if (shown) this.shown = shown;
  }

  async #during<T>(
    step: Step,
    work: (options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<T>,
  ): Promise<T | null> {
    this.cancel();
    const controller = (this.#running = new AbortController());
    const mine = () => this.#running === controller;
    [this.busy, this.error] = [{ step, share: null }, null];
    try {
      const result = await work({
        signal: controller.signal,
        onProgress: (share) => {
          if (mine()) this.busy = { step: step === 'reading' ? 'checking' : step, share };
        },
      });
      return mine() ? result : null;
    } catch (error) {
      if (mine()) this.error = error instanceof Error ? error.message : String(error);
      return null;
    } finally {
      if (mine()) [this.#running, this.busy] = [null, null];
    }
  }
}

const withoutWords = (mapping: SheetMapping): SheetMapping => ({ ...mapping, words: [] });
