import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** What queries need of the database, so that a test can stand in for it. */
export interface Db {
  run(sql: string): Promise<void>;
  all(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** Makes `name` readable by `read_csv` until it is dropped. The bytes are given away. */
  putFile(name: string, bytes: Uint8Array): Promise<void>;
  dropFile(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * The library's worker never answers when it cannot fetch its program, so the program is fetched here, where a failure
 * is seen, and handed over from memory.
 */
async function programAddress(): Promise<string> {
  const answer = await fetch(wasmUrl);
  if (!answer.ok) throw new Error(`database: ${answer.status}`);
  // A blob stays where it is; the bytes in one piece would stop the page while they are copied.
  return URL.createObjectURL(new Blob([await answer.blob()], { type: 'application/wasm' }));
}

/** The embedded database in memory. It never downloads an extension; json, parquet and icu are not there. */
export async function openDb(workerOf: (url: string) => Promise<() => Worker>): Promise<Db> {
  const [start, program] = await Promise.all([workerOf(workerUrl), programAddress()]);
  const engine = new AsyncDuckDB(new VoidLogger(), start());
  try {
    await engine.instantiate(program);
    await engine.open({ path: ':memory:' });
    const connection = await engine.connect();
    await connection.query('set autoinstall_known_extensions = false');
    await connection.query('set autoload_known_extensions = false');
    return {
      run: async (sql) => void (await connection.query(sql)),
      async all(sql, values = []) {
        const statement = await connection.prepare(sql);
        try {
          const table = await statement.query(...values);
          return table.toArray().map((row: { toJSON(): SqlRow }) => row.toJSON());
        } finally {
          await statement.close();
        }
      },
      putFile: (name, bytes) => engine.registerFileBuffer(name, bytes),
      dropFile: async (name) => void (await engine.dropFile(name)),
      close: async () => {
        await connection.close();
        await engine.terminate();
      },
    };
  } catch (error) {
    await engine.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(program);
  }
}
