import type { InputFile } from '../model/tables.ts';
import { cellText, columnarTable, isTooLong } from './columnar.ts';
import type { FileRead } from './found.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';
import { acceptedForms } from './accepted-forms.ts';

/** A file repeats its name at the end; a stream should close with an empty message, yet some writers just stop. */
function endsAsItShould(bytes: Uint8Array): 'whole' | 'cut' | 'unsaid' {
  const last = (count: number) => Array.from(bytes.subarray(-count));
  if (bytes[0] === 0x41) return String.fromCharCode(...last(6)) === 'ARROW1' ? 'whole' : 'cut';
  return last(8).every((byte, i) => byte === (i < 4 ? 255 : 0)) ? 'whole' : 'unsaid';
}

/**
 * Arrow IPC, file or stream, to a table: whole numbers in full, dates as ISO. Plain and ZSTD; LZ4 frames are refused, for
 * no well-kept reader of them was found. The row of an issue is the position plus one for the header.
 */
export async function readArrow({ name, bytes }: InputFile): Promise<FileRead> {
  const { issues, report } = issuesOf(name);
  const end = endsAsItShould(bytes);
  if (end === 'cut') {
    report('unreadable-file', 'error', { received: 'Arrow', expected: 'a whole file' });
    return { found: [], issues };
  }
  if (end === 'unsaid') report('file-cut', 'warning', { received: 'Arrow' });
  const { CompressionType, setCompressionCodec, tableFromIPC } = await import('@uwdata/flechette');
  const { compressors } = await import('hyparquet-compressors');
  setCompressionCodec(CompressionType.ZSTD, {
    encode: () => {
      throw new Error('expected to read only');
    },
    decode: (packed, size) => {
      if (!(size >= 0 && size <= limits.zipBytes && size <= packed.length * limits.zipRatio))
        throw new Error(`expected <= ${limits.zipRatio} times the packed bytes, got ${size}`);
      return compressors.ZSTD!(packed, size);
    },
  });
  try {
    const table = tableFromIPC(bytes, { useBigInt: true, useDate: true });
    const { numRows, numCols } = table;
    if (isTooLong(numRows, numCols, bytes.length)) {
      report('too-large', 'error', { received: `${numRows} rows`, expected: `<= ${limits.ties} rows` });
      return { found: [], issues };
    }
    const values = table.schema.fields.map((_, i) => Array.from(table.getChildAt(i), cellText));
    const columns = table.schema.fields.map((field) => field.name);
    const rows = Array.from({ length: numRows }, (_, row) => values.map((column) => column[row] ?? ''));
    return { found: [columnarTable(name, columns, rows)], issues };
  } catch (error) {
    const isPacked = error instanceof Error && error.message.includes('compression codec');
    report(isPacked ? 'unsupported-file' : 'unreadable-file', 'error', {
      received: isPacked ? 'Arrow, LZ4' : 'Arrow',
      expected: isPacked ? `Arrow without compression or with ZSTD; ${acceptedForms}` : acceptedForms,
    });
    return { found: [], issues };
  }
}
