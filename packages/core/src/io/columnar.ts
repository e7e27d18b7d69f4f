import type { FoundTable } from './found.ts';
import { limits } from './limits.ts';

/** Rows that no honest file has: a small one can declare millions of them. */
export const isTooLong = (rows: number, columns: number, bytes: number): boolean =>
  !(rows <= limits.ties) || columns > limits.columns || (rows > 100_000 && rows > 20 * bytes);

/** The table of a file of typed columns, its names in the place of a header. */
export const columnarTable = (
  file: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): FoundTable => ({
  name: null,
  table: { file, sheet: null, columns, fields: [], headerRow: 1, rows, lines: rows.map((_, i) => i + 2) },
});

/** A value of a typed column as the text of a cell: whole numbers in full, dates as ISO, lists parted by `|`. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '#VALUE!';
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map(cellText).join('|');
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as unknown as Iterable<unknown>, cellText).join('|');
  if (typeof value === 'object')
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner));
  return typeof value === 'string' ? value : `${value as number}`;
}
