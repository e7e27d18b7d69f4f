import type { SqlTable } from '../engine/protocol.ts';
import type { Db } from './open.ts';

/** Replaces tables of the database by these. */
export async function loadTables(db: Db, tables: readonly SqlTable[]): Promise<void> {
  for (const { name, columns, csv } of tables) {
    const file = `${name}.csv`;
    const types = Object.entries(columns)
      .map(([column, type]) => `'${column}': '${type}'`)
      .join(', ');
    await db.putFile(file, csv);
    try {
      await db.run(
        `create or replace table "${name}" as select * from read_csv('${file}', auto_detect = false, header = false,
           delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = false,
           columns = {${types}})`,
      );
    } finally {
      await db.dropFile(file);
    }
  }
}
