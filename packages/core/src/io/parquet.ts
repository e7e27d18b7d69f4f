import type { InputFile } from '../model/tables.ts';
import type { FileRead } from './found.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '#VALUE!';
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  if (Array.isArray(value)) return value.map(textOf).join('|');
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === 'object')
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner));
  return typeof value === 'string' ? value : `${value as number}`;
}

/** Parquet to a table: whole numbers in full, dates as ISO. The row of an issue is the position plus one for the header. */
export async function readParquet({ name, bytes }: InputFile): Promise<FileRead> {
  const { issues, report } = issuesOf(name);
  const { parquetMetadata, parquetRead } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const buffer = bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(buffer);
    const columns = metadata.schema
      .filter((element, i) => i > 0 && !element.num_children)
      .map((element) => element.name);
    const rowCount = Number(metadata.num_rows);
    const inflated = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
    if (rowCount > limits.ties || columns.length > limits.columns || inflated > limits.zipBytes) {
      report('too-large', 'error', { received: `${rowCount} rows`, expected: `<= ${limits.ties} rows` });
      return { found: [], issues };
    }
    const rows: string[][] = [];
    await parquetRead({
      file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
      metadata,
      compressors,
      onComplete: (read: unknown[][]) => {
        for (const row of read) rows.push(columns.map((_, i) => textOf(row[i])));
      },
    });
    const table = {
      file: name,
      sheet: null,
      columns,
      fields: [],
      headerRow: 1,
      rows,
      lines: rows.map((_, i) => i + 2),
    };
    return { found: [{ table, name: null }], issues };
  } catch (error) {
    report('unreadable-file', 'error', {
      expected: 'Parquet',
      received: error instanceof Error ? error.message : '',
    });
    return { found: [], issues };
  }
}
