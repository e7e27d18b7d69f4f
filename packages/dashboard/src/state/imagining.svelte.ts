import type { Change, WhatIf } from '@linli/core';
import type { Cohort, Jobs } from '../engine/protocol.ts';
import { searchIn } from '../views/search.view.ts';
import { changeOf, type Wish } from '../views/what-if.view.ts';
import type { Imagined } from './imagined.ts';
import { tokenOf } from './imagined.ts';
import { Live } from './live.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Url } from './url.svelte.ts';

/** What the link imagines, and what would come of it. Make it while a component is set up. */
export class Imagining {
  readonly #session: Session;
  readonly #url: Url;
  readonly leaving: Live<Jobs['leaving']['out']>;
  readonly #answer: Live<{ readonly change: Change; readonly found: WhatIf }>;
  readonly #search = $derived.by(() => searchIn(this.#session.report?.people ?? []));
  readonly items: readonly Imagined[] = $derived.by(() => this.#url.route.imagined);
  readonly #change: Change | null = $derived.by(() => {
    // Before the cohorts are known, their numbers in the link mean nobody.
    const waits = this.items.some(({ kind }) => kind === 'cohort') && this.leaving.value === null;
    return waits ? null : changeOf(this.#wish());
  });
  readonly wanted: boolean = $derived.by(() => this.#change !== null);
  /** Null until the answer to just this is there. */
  readonly found: WhatIf | null = $derived.by(() =>
    this.#answer.value?.change === this.#change ? (this.#answer.value?.found ?? null) : null,
  );
  readonly error: string | null = $derived.by(
    () => (this.#answer.error ?? this.leaving.error)?.message ?? null,
  );

  constructor(session: Session, url: Url) {
    this.#session = session;
    this.#url = url;
    this.leaving = new Live((signal) => (session.report ? session.leaving(signal) : null));
    this.#answer = new Live((signal) => {
      const change = this.#change;
      if (!session.report || change === null) return null;
      return session.whatIf(change, signal).then((found) => ({ change, found }));
    });
  }

  idOf(position: number): string | null {
    return this.#session.opened?.ids[position] ?? null;
  }

  cohort(position: number): Cohort | null {
    return this.leaving.value?.cohorts[position] ?? null;
  }

  add(one: Imagined): void {
    if (this.items.some((known) => tokenOf(known) === tokenOf(one))) return;
    // One gate and one new worker at a time: the second takes the place of the first.
    const kept = this.items.filter((known) => !(one.kind === 'worker' && known.kind === 'worker'));
    const shut = one.kind === 'cohort' && this.cohort(one.cohort)?.kind === 'outside';
    this.#show([
      ...kept.filter(
        (known) => !(shut && known.kind === 'cohort' && this.cohort(known.cohort)?.kind === 'outside'),
      ),
      one,
    ]);
  }

  remove(one: Imagined): void {
    this.#show(this.items.filter((known) => known !== one));
  }

  clear(): void {
    this.#show([]);
  }

  /** Positions in the people table of those who match, null where nothing is typed. */
  find(typed: string): readonly number[] | null {
    const found = this.#search(typed);
    return (
      found?.flatMap((at) => {
        const id = this.#session.report?.people[at]?.id;
        const key = id === undefined ? null : this.#session.keyOf(id);
        return key === null ? [] : [key];
      }) ?? null
    );
  }

  /** Each step can be gone back from. */
  #show(imagined: readonly Imagined[]): void {
    this.#url.go({ imagined });
  }

  #wish(): Wish {
    const { items } = this;
    const cohorts = items.flatMap((one) => {
      const cohort = one.kind === 'cohort' ? this.cohort(one.cohort) : null;
      return cohort ? [cohort] : [];
    });
    const people = items.flatMap((one) => (one.kind === 'person' ? (this.idOf(one.person) ?? []) : []));
    const worker = items.find((one) => one.kind === 'worker');
    return {
      leave: [...people, ...cohorts.flatMap(({ people: own }) => own ?? [])],
      outside: cohorts.find(({ kind }) => kind === 'outside')?.id ?? null,
      addWorker: worker?.elders ?? null,
      addTies: items.flatMap((one) => {
        if (one.kind !== 'tie') return [];
        const [supporter, supported] = [this.idOf(one.supporter), this.idOf(one.supported)];
        if (supporter === null || supported === null || supporter === supported) return [];
        return [{ supporter, supported, functions: one.functions }];
      }),
    };
  }
}
