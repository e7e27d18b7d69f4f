import type { Tier } from '@linli/core';
import type { WorklistFilter } from '../db/queries/worklist.ts';
import { presentDay } from '../views/days.ts';
import { inBoth, narrowTo, sortedBy } from '../views/narrow.view.ts';
import { searchIn } from '../views/search.view.ts';
import { Live } from './live.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Url } from './url.svelte.ts';

/** The elders who match the link's filters and what is searched for. Make it while a component is set up. */
export class Worklist {
  readonly #session: Session;
  readonly #url: Url;
  readonly #search = $derived.by(() => searchIn(this.#session.report?.people ?? []));
  /** The day that visits are held against. */
  readonly day: string = $derived.by(() =>
    presentDay(this.#session.report?.asOf ?? null, this.#session.today()),
  );
  readonly #narrowed = $derived.by(() => {
    const { report, narrow } = this.#session;
    return report && narrowTo(report, { ...narrow, due: this.#url.route.due }, this.day);
  });
  readonly filter: WorklistFilter = $derived.by(() => ({
    tiers: this.#url.route.tiers,
    part: this.#url.route.part,
    found: inBoth(this.#search(this.#session.search), this.#narrowed),
  }));
  readonly filtered: boolean = $derived(
    this.filter.tiers.length > 0 || this.filter.part !== null || this.filter.found !== null,
  );
  readonly positions: Live<readonly number[]>;
  readonly counts: Live<Readonly<Record<Tier, number>>>;

  constructor(session: Session, url: Url) {
    this.#session = session;
    this.#url = url;
    this.positions = new Live(() => {
      const { report } = session;
      const { sort } = url.route;
      const found = session.worklist(this.filter);
      return report && found && found.then((positions) => sortedBy(report, positions, sort));
    });
    this.counts = new Live(() => session.tierCounts(this.filter));
  }

  clear(): void {
    this.#session.search = '';
    this.#session.narrow = { building: null, worker: null };
    this.#url.replace({ tiers: [], part: null, due: null });
  }

  /** The elder some steps from this one in the list, as links name people; null at either end. */
  beside(position: number | null, step: -1 | 1): number | null {
    const list = this.positions.value ?? [];
    const here = position === null ? -1 : list.indexOf(position);
    const there = here < 0 ? undefined : list[here + step];
    const id = there === undefined ? undefined : this.#session.report?.people[there]?.id;
    return id === undefined ? null : this.#session.keyOf(id);
  }
}
