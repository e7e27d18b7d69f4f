import { untrack } from 'svelte';
import type { InputFile } from '@linli/core';
import type { MomentWanted } from '../engine/protocol.ts';
import type { RecordBook } from './book.svelte.ts';
import { fetchDataset, type Offered } from './fetch-dataset.ts';
import type { Session } from './session.svelte.ts';
import type { Url } from './url.svelte.ts';

/** What somebody who cannot see the screen is told. */
export type Happened = 'opened' | 'showing' | 'no-such-wave';

interface Parts {
  readonly session: Session;
  readonly book: RecordBook;
  readonly url: Url;
  readonly tell: (what: Happened) => void;
}

/**
 * Opens datasets and moves between their moments, and keeps the link at what is shown. Make it while a component is
 * set up: it follows the link when that asks for another wave or day.
 */
export class Opening {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { session, book, url } = parts;
    // What is written down may move the day that is looked at.
    book.onshown = () => url.replace(this.#shown());
    $effect(() => {
      const { wave, day } = url.route;
      if ((wave === null && day === null) || !session.opened) return;
      untrack(() => this.#follow(wave, day));
    });
  }

  dropped = (files: readonly InputFile[], label: string): void =>
    void this.#open({ files, label, moment: {} });

  /** What lies beside the page: the dataset that `linli open` serves. */
  async offered(index: string): Promise<void> {
    const { session, book, url } = this.#parts;
    try {
      const offered = await fetchDataset(index);
      if (!offered || offered.files.length === 0) return;
      // Whoever was quicker to unlock their record book keeps it.
      if (book.busy || book.state === 'open') return;
      const { wave, day } = url.route;
      const linked = { ...(wave !== null && { wave }), ...(day !== null && { asOf: day }) };
      await this.#open({ ...offered, moment: { ...offered.moment, ...linked } });
    } catch (error) {
      session.failed(error);
    }
  }

  /** The invented community. It takes no passphrase, and nothing written into it is kept. */
  async sample(lang: 'zh' | 'en'): Promise<void> {
    const { session, book } = this.#parts;
    await book.leave();
    if (!(await session.openSample(lang))) return;
    book.sample = true;
    this.#arrive();
  }

  async show(moment: MomentWanted): Promise<void> {
    const { session, url, tell } = this.#parts;
    if (!(await session.setMoment(moment))) return url.replace(this.#shown());
    const { wave, day } = this.#shown();
    if (url.route.wave !== wave || url.route.day !== day) url.go({ wave, day });
    tell('showing');
  }

  async #open({ files, label, moment }: Offered): Promise<void> {
    const { session, book } = this.#parts;
    await book.leave();
    if (await session.open(files, label, moment)) this.#arrive();
  }

  #arrive(): void {
    const { session, url, tell } = this.#parts;
    const broken = session.opened?.issues.some(({ severity }) => severity === 'error') ?? false;
    const stay = url.route.screen !== 'start' || broken;
    url[stay ? 'replace' : 'go']({ ...this.#shown(), screen: stay ? url.route.screen : 'overview' });
    tell('opened');
  }

  /** What is looked at, as a link says it: a wave, or the day where there are none. */
  #shown(): { wave: string | null; day: string | null } {
    const { report, first, opened } = this.#parts.session;
    const { wave = null, asOf = null } = report ?? first ?? {};
    const byDay = (opened?.waves.length ?? 0) === 0;
    return { wave, day: byDay ? asOf : null };
  }

  #follow(wave: string | null, day: string | null): void {
    const { session, url, tell } = this.#parts;
    const { report, opened, loading } = session;
    if (loading) return;
    if (wave === null) {
      const byDay = day !== null && opened?.waves.length === 0;
      if (byDay && day !== report?.asOf) void this.show({ asOf: day });
    } else if (wave !== report?.wave) {
      if (session.hasWave(wave)) return void this.show({ wave });
      tell('no-such-wave');
      url.replace({ wave: report?.wave ?? null });
    }
  }
}
