import type { Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { Url } from './url.svelte.ts';

const stops = ['overview', 'worklist', 'case', 'match', 'help'] as const;

interface Parts {
  readonly session: Session;
  readonly url: Url;
  readonly settings: Settings;
  /** Opens the sample, for a tour where nothing is open. */
  readonly openSample: () => Promise<void>;
}

/** A walk over five screens, which can be left at every step and taken again. */
export class Tour {
  readonly #parts: Parts;
  at: number | null = $state(null);
  readonly stop: (typeof stops)[number] | null = $derived(this.at === null ? null : stops[this.at]!);
  readonly length: number = stops.length;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    const { session, openSample } = this.#parts;
    if (!session.opened) await openSample();
    if (session.opened) this.go(0);
  }

  go(at: number): void {
    const { session, url } = this.#parts;
    this.at = at;
    const screen = stops[at]!;
    const first = session.report?.profiles.profiles[0]?.person;
    const person = screen === 'case' && first !== undefined ? session.keyOf(first) : null;
    url.go({ screen, person });
  }

  end(): void {
    this.at = null;
    this.#parts.settings.set({ toured: true });
  }
}
