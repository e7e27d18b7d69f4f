import type { Sampling } from '@linli/core';
import type { MeasureTable, ReportData } from '../engine/protocol.ts';
import type { Session } from './session.svelte.ts';
import { Task } from './task.svelte.ts';
import { textOf } from './work.svelte.ts';

/** A browser of today counts exactly up to so many people within a minute. */
const usual: Sampling = { above: 100_000, sources: 4_096 };

interface Made {
  readonly profiles: ReportData['profiles'];
  readonly sampling: Sampling;
  readonly table: MeasureTable;
}

/**
 * Measures of each person. Those around each person are asked for after every change; those of the whole network when
 * somebody wants them, and what was worked out before a change is never shown as if it held.
 */
export class Measuring {
  readonly #session: Session;
  /** From how many people on distances are estimated, and from how many people. */
  sampling: Sampling = $state.raw(usual);
  readonly task = new Task();
  #local: Made | null = $state.raw(null);
  #whole: Made | null = $state.raw(null);
  readonly #profiles: ReportData['profiles'] | null = $derived.by(
    () => this.#session.report?.profiles ?? null,
  );

  readonly local: MeasureTable | null = $derived(
    this.#local?.profiles === this.#profiles ? (this.#local?.table ?? null) : null,
  );
  /** Null where nothing holds: not asked for yet, or something changed since. */
  readonly whole: MeasureTable | null = $derived(
    this.#whole?.profiles === this.#profiles && this.#whole?.sampling === this.sampling
      ? (this.#whole?.table ?? null)
      : null,
  );
  /** Something was worked out that does not hold any more. */
  readonly stale: boolean = $derived(this.#whole !== null && this.whole === null);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Brings up to date what changes around each person. */
  async refresh(): Promise<void> {
    const profiles = this.#profiles;
    if (!profiles || this.#local?.profiles === profiles) return;
    const { sampling } = this;
    try {
      const table = await this.#session.measures({ which: 'local', sampling });
      this.#local = { profiles, sampling, table };
    } catch (error) {
      this.task.error = textOf(error);
    }
  }

  /** Works out the measures of the whole network. */
  async make(): Promise<void> {
    const profiles = this.#profiles;
    if (!profiles) return;
    const { sampling } = this;
    const table = await this.task.run((options) =>
      this.#session.measures({ which: 'whole', sampling }, options),
    );
    if (table) this.#whole = { profiles, sampling, table };
  }
}
