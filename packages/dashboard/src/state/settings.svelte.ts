import type { SheetMapping } from '@linli/core';

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
const mappingsKey = 'linli-mappings';
/** Kinds of files remembered; the one used longest ago is forgotten first. */
const mostMappings = 50;

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

const isMapping = (value: unknown): value is Omit<SheetMapping, 'words'> =>
  value !== null &&
  typeof value === 'object' &&
  'fingerprint' in value &&
  typeof value.fingerprint === 'string' &&
  'table' in value &&
  (value.table === null || typeof value.table === 'string') &&
  'columns' in value &&
  Array.isArray(value.columns) &&
  value.columns.every(
    (target: unknown) =>
      target === 'keep' ||
      target === 'drop' ||
      (target !== null &&
        typeof target === 'object' &&
        'field' in target &&
        typeof target.field === 'string'),
  );

function readMappings(shelf: Shelf | null): readonly SheetMapping[] {
  try {
    const parsed: unknown = JSON.parse(shelf?.getItem(mappingsKey) ?? '[]');
    if (!Array.isArray(parsed)) return [];
    return parsed.filter(isMapping).map(({ fingerprint, table, columns }) => ({
      fingerprint,
      table,
      columns,
      words: [],
    }));
  } catch {
    return [];
  }
}

/** How the screens look, and which header of a file goes to which column. Kept by the browser; no data ever is. */
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

  /** The mappings of files imported before. Words of cells are not among them. */
  mappings(): readonly SheetMapping[] {
    return readMappings(this.#shelf);
  }

  remember(mappings: readonly SheetMapping[]): void {
    const known = this.mappings().filter(
      (old) => !mappings.some((one) => one.fingerprint === old.fingerprint),
    );
    const kept = [...mappings, ...known]
      .slice(0, mostMappings)
      .map(({ fingerprint, table, columns }) => ({ fingerprint, table, columns }));
    try {
      this.#shelf?.setItem(mappingsKey, JSON.stringify(kept));
    } catch {
      // Then the mapping is guessed again next time.
    }
  }

  forgetMappings(): void {
    try {
      this.#shelf?.setItem(mappingsKey, '[]');
    } catch {
      // Nothing was kept.
    }
  }
}
