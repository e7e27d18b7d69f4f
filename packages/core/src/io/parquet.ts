import type { InputFile } from '../model/tables.ts';
import { cellText, columnarTable, isTooLong } from './columnar.ts';
import type { FileRead } from './found.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';
import { acceptedForms } from './accepted-forms.ts';

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
    if (isTooLong(rowCount, columns.length, bytes.length) || inflated > limits.zipBytes) {
      report('too-large', 'error', { received: `${rowCount} rows`, expected: `<= ${limits.ties} rows` });
      return { found: [], issues };
    }
    const rows: string[][] = [];
    await parquetRead({
      file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
      metadata,
      compressors,
      onComplete: (read: unknown[][]) => {
        for (const row of read) rows.push(columns.map((_, i) => cellText(row[i])));
      },
    });
    return { found: [columnarTable(name, columns, rows)], issues };
  } catch {
    report('unreadable-file', 'error', { received: 'Parquet', expected: acceptedForms });
    return { found: [], issues };
  }
}
