import type { SheetMapping } from '@linli/core';
import { hashOf, parseRoute, type Route } from './route.ts';

type Lang = 'zh' | 'en';
export type Theme = 'system' | 'light' | 'dark';

interface Kept {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly large: boolean;
  /** The tour was taken or declined: it is not offered again. */
  readonly toured: boolean;
  /** A question mark opens the keyboard map. */
  readonly question: boolean;
}

export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const key = 'linli-settings';
/** A way of looking at the worklist. Codes only: no name, id or address is ever kept. */
export type SavedView = Pick<Route, 'tiers' | 'part' | 'due' | 'sort'>;

const viewsKey = 'linli-views';
const mostViews = 12;
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
    toured: kept.toured === true,
    question: kept.question !== false,
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

/** A view is kept as the link that shows it, which holds nothing else. */
const linkOf = ({ tiers, part, due, sort }: SavedView): string =>
  hashOf({ ...parseRoute(''), screen: 'worklist', tiers, part, due, sort });

function readViews(shelf: Shelf | null): readonly SavedView[] {
  try {
    const parsed: unknown = JSON.parse(shelf?.getItem(viewsKey) ?? '[]');
    if (!Array.isArray(parsed)) return [];
    return parsed
      .filter((link) => typeof link === 'string')
      .map((link) => parseRoute(link))
      .map(({ tiers, part, due, sort }) => ({ tiers, part, due, sort }))
      .slice(0, mostViews);
  } catch {
    return [];
  }
}

/** How the screens look, and which header of a file goes to which column. Kept by the browser; no data ever is. */
export class Settings {
  readonly #shelf: Shelf | null;
  #kept: Kept = $state.raw({ lang: 'zh', theme: 'system', large: false, toured: false, question: true });
  readonly lang: Lang = $derived(this.#kept.lang);
  readonly theme: Theme = $derived(this.#kept.theme);
  readonly large: boolean = $derived(this.#kept.large);
  readonly toured: boolean = $derived(this.#kept.toured);
  readonly question: boolean = $derived(this.#kept.question);

  views: readonly SavedView[] = $state.raw([]);

  constructor(shelf: Shelf | null, languages: readonly string[]) {
    this.#shelf = shelf;
    this.#kept = read(shelf, languages);
    this.views = readViews(shelf);
  }

  set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    try {
      this.#shelf?.setItem(key, JSON.stringify(this.#kept));
    } catch {
      // A full or forbidden storage: the setting holds until the page is closed.
    }
  }

  isKept(view: SavedView): boolean {
    return this.views.some((one) => linkOf(one) === linkOf(view));
  }

  /** The newest in front; the oldest goes where there are too many. */
  keepView(view: SavedView): void {
    this.#setViews([view, ...this.views.filter((one) => linkOf(one) !== linkOf(view))].slice(0, mostViews));
  }

  dropView(view: SavedView): void {
    this.#setViews(this.views.filter((one) => linkOf(one) !== linkOf(view)));
  }

  #setViews(views: readonly SavedView[]): void {
    this.views = views;
    try {
      this.#shelf?.setItem(viewsKey, JSON.stringify(views.map(linkOf)));
    } catch {
      // They hold until the page is closed.
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
