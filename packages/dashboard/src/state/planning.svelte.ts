import type { TiePlan } from '@linli/core';
import type { Opened, PlanWanted, ReportData } from '../engine/protocol.ts';
import type { Session } from './session.svelte.ts';
import { Task } from './task.svelte.ts';

export type { PlanWanted };

interface Made {
  readonly opened: Opened;
  readonly wave: string | null;
  /** Of the report planned on: names may since be hidden, which makes no other plan. */
  readonly profiles: ReportData['profiles'];
  readonly wanted: PlanWanted;
  readonly plan: TiePlan;
}

/**
 * The plan of ties. It stays while other screens are looked at and while records are written down, which makes it stale, and
 * goes with its dataset and wave.
 */
export class Planning {
  readonly #session: Session;
  wanted: PlanWanted = $state.raw({ workers: false, maxMetres: 500, unknownCapacity: 1 });
  readonly task = new Task();
  #made: Made | null = $state.raw(null);
  readonly #current: Made | null = $derived.by(() => {
    const { opened, report } = this.#session;
    return this.#made?.opened === opened && this.#made?.wave === report?.wave ? this.#made : null;
  });
  readonly plan: TiePlan | null = $derived(this.#current?.plan ?? null);
  /** What the plan shown was made with, which may differ from what is chosen now. */
  readonly madeWith: PlanWanted | null = $derived(this.#current?.wanted ?? null);

  /** Records or the day have changed since the plan was made. */
  readonly stale: boolean = $derived.by(
    () => this.#current !== null && this.#current.profiles !== this.#session.report?.profiles,
  );

  constructor(session: Session) {
    this.#session = session;
  }

  async make(): Promise<void> {
    const { wanted } = this;
    const { report, opened } = this.#session;
    if (!report || !opened) return;
    const plan = await this.task.run((options) => this.#session.plan(wanted, options));
    if (plan) this.#made = { opened, wave: report.wave, profiles: report.profiles, wanted, plan };
  }
}
