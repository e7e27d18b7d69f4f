type Lang = 'zh' | 'en';
export type Theme = 'system' | 'light' | 'dark';

interface Kept {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly large: boolean;
}

export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const key = 'linli-settings';

function read(shelf: Shelf | null, languages: readonly string[]): Kept {
  const kept: Partial<Record<keyof Kept, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(shelf?.getItem(key) ?? '{}');
    if (parsed !== null && typeof parsed === 'object') Object.assign(kept, parsed);
  } catch {
    // Settings that cannot be read are as good as none.
  }
  const first = languages[0] ?? 'zh';
  return {
    lang: kept.lang === 'en' || kept.lang === 'zh' ? kept.lang : first.startsWith('zh') ? 'zh' : 'en',
    theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
    large: kept.large === true,
  };
}

/** How the screens look. Kept by the browser; no data ever is. */
export class Settings {
  readonly #shelf: Shelf | null;
  #kept: Kept = $state.raw({ lang: 'zh', theme: 'system', large: false });
  readonly lang: Lang = $derived(this.#kept.lang);
  readonly theme: Theme = $derived(this.#kept.theme);
  readonly large: boolean = $derived(this.#kept.large);

  constructor(shelf: Shelf | null, languages: readonly string[]) {
    this.#shelf = shelf;
    this.#kept = read(shelf, languages);
  }

  set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    try {
      this.#shelf?.setItem(key, JSON.stringify(this.#kept));
    } catch {
      // A full or forbidden storage: the setting holds until the page is closed.
    }
  }
}
