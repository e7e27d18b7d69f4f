import type { TiePlan } from '@linli/core';
import type { PlanWanted, ReportData } from '../engine/protocol.ts';
import type { Session } from './session.svelte.ts';

export type { PlanWanted };

interface Made {
  /** Of the report planned on: names may since be hidden, which makes no other plan. */
  readonly profiles: ReportData['profiles'];
  readonly wanted: PlanWanted;
  readonly plan: TiePlan;
}

/** The plan of ties for the moment shown. It stays while other screens are looked at, and goes with its report. */
export class Planning {
  readonly #session: Session;
  wanted: PlanWanted = $state.raw({ workers: false, maxMetres: 500, unknownCapacity: 1 });
  /** Share of the work done; null while nothing is planned. */
  share: number | null = $state(null);
  error: string | null = $state(null);
  #made: Made | null = $state.raw(null);
  #running: AbortController | null = null;
  readonly #current: Made | null = $derived.by(() =>
    this.#made?.profiles === this.#session.report?.profiles ? this.#made : null,
  );
  readonly plan: TiePlan | null = $derived(this.#current?.plan ?? null);
  /** What the plan shown was made with, which may differ from what is chosen now. */
  readonly madeWith: PlanWanted | null = $derived(this.#current?.wanted ?? null);

  constructor(session: Session) {
    this.#session = session;
  }

  async make(): Promise<void> {
    const { wanted } = this;
    const { report } = this.#session;
    if (!report) return;
    this.cancel();
    const controller = (this.#running = new AbortController());
    [this.share, this.error] = [0, null];
    try {
      const plan = await this.#session.plan(wanted, {
        signal: controller.signal,
        onProgress: (share) => {
          if (this.#running === controller) this.share = share;
        },
      });
      if (this.#running === controller) this.#made = { profiles: report.profiles, wanted, plan };
    } catch (error) {
      if (this.#running === controller) this.error = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.#running === controller) [this.#running, this.share] = [null, null];
    }
  }

  cancel(): void {
    const running = this.#running;
    [this.#running, this.share] = [null, null];
    running?.abort();
  }
}
