import { rename, rm } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Cell } from '@linli/core';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Rows to one Parquet file: numbers as DOUBLE, the rest as VARCHAR, NaN and null as null. Old file or new, never a mix. */
export async function writeParquet(
  path: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const beside = `${path}.${process.pid}.part`;
  try {
    const numeric = columns.map(
      (_, i) => rows.every((row) => row[i] === null || typeof row[i] === 'number') && rows.length > 0,
    );
    const types = columns.map((name, i) => `${quoted(name)} ${numeric[i] ? 'DOUBLE' : 'VARCHAR'}`);
    await connection.run(`create table result (${types.join(', ')})`);
    const appender = await connection.createAppender('result');
    for (const row of rows) {
      row.forEach((cell, i) => {
        if (cell === null || Number.isNaN(cell)) appender.appendNull();
        else if (numeric[i]) appender.appendDouble(cell as number);
        else appender.appendVarchar(String(cell));
      });
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(`copy result to ${literal(beside)} (format parquet)`);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
