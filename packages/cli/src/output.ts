import { writeCsv, type Cell } from '@linli/core';
import { CliError, type Effects } from './effects.ts';
import type { Common } from './options.ts';
import { writeParquet } from './store/parquet.ts';
import { talk } from './talk.ts';

/** One result in both shapes: rows for tables and a document for JSON. */
export interface Output {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly document: unknown;
  /** Rows in words, where a terminal should show other columns than a file. */
  readonly shown?: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
}

/** Han and other wide characters take two columns of a terminal. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

function asTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const shown = (cell: Cell): string => {
    if (cell === null || Number.isNaN(cell)) return '—';
    return typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(4) : String(cell);
  };
  const lines = [columns, ...rows.map((row) => row.map(shown))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i]!))));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell + ' '.repeat(widths[i]! - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const noNaN = (_: string, value: unknown): unknown => {
  if (value instanceof Float64Array) return Array.from(value, (x) => (Number.isNaN(x) ? null : x));
  return typeof value === 'number' && Number.isNaN(value) ? null : value;
};

function asText({ columns, rows, document, shown }: Output, format: Common['format']): string {
  if (format === 'json') return `${JSON.stringify(document, noNaN, 2)}\n`;
  if (format === 'table') return asTable(shown?.columns ?? columns, shown?.rows ?? rows);
  return writeCsv(columns, rows);
}

/** To stdout, or whole into a file. */
export async function put(output: Output, { format, out, lang }: Common, fx: Effects): Promise<void> {
  if (format === 'parquet') {
    if (out === null) throw new CliError('--format parquet: expected --out FILE');
    await writeParquet(out, output.columns, output.rows);
  } else if (out === null) return fx.out(asText(output, format));
  else await fx.writeFile(out, new TextEncoder().encode(asText(output, format)));
  fx.talk(`${talk[lang].wrote(out)}\n`);
}
