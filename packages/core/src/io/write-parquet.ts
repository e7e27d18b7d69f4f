import type { InputFile } from '../model/tables.ts';
import { textOfCell, type OutTable } from './dataset-tables.ts';

const numeric: ReadonlySet<string> = new Set(['integer', 'number', 'positive']);

/** A Parquet file a table: numbers as DOUBLE, yes and no as BOOLEAN, the rest as text. */
export async function writeParquetTables(tables: readonly OutTable[]): Promise<readonly InputFile[]> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  return tables.map(({ name, columns, rows }) => {
    const columnData = columns.map((column, i) => {
      const kind = column.field?.kind ?? 'text';
      const cells = rows.map((row) => row[i] ?? null);
      if (numeric.has(kind)) return { name: column.name, data: cells as number[], type: 'DOUBLE' as const };
      if (kind === 'boolean')
        return { name: column.name, data: cells as boolean[], type: 'BOOLEAN' as const };
      const texts = cells.map((cell) => (cell === null ? null : textOfCell(cell)));
      return { name: column.name, data: texts as string[], type: 'STRING' as const };
    });
    return { name: `${name}.parquet`, bytes: new Uint8Array(parquetWriteBuffer({ columnData })) };
  });
}
