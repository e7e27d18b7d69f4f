import { copyWords } from '../i18n/copy.ts';
import type { Lang } from '../i18n/index.ts';

type Cell = string | number | null;
interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The table with a last line that says how many stand there by id because they do not want to be named to others. */
export function withLine({ columns, rows }: Table, nameless: number, lang: Lang): Table {
  if (nameless === 0) return { columns, rows };
  const line = columns.map((_, i): Cell => (i === 0 ? copyWords[lang].nameless(String(nameless)) : null));
  return { columns, rows: [...rows, line] };
}
