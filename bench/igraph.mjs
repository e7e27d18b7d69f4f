import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('igraph.c', import.meta.url));

/** The C library, driven over pipes so that rounds can alternate; null where it cannot be built. */
export function startIgraph(folder) {
  const program = join(folder, 'igraph-driver');
  const config = (flag) => spawnSync('pkg-config', [flag, 'igraph'], { encoding: 'utf8' });
  const flags = config('--cflags');
  if (flags.status !== 0) return null;
  const words = `${flags.stdout} ${config('--libs').stdout}`.trim().split(/\s+/);
  if (spawnSync('gcc', ['-O2', source, '-o', program, ...words]).status !== 0) return null;

  const child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const output = join(folder, 'values.f64');
  const ask = async (line) => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`igraph stopped at ${line}`);
    return value.split(' ').map(Number);
  };
  return {
    version: config('--modversion').stdout.trim(),
    async load({ order, source: from, target }) {
      const path = join(folder, 'graph.bin');
      const head = Int32Array.of(order, from.length);
      writeFileSync(path, Buffer.concat([head, from, target].map((part) => Buffer.from(part.buffer))));
      const [ms, kilobytes] = await ask(`load ${path}`);
      return { ms, bytes: kilobytes * 1024 };
    },
    /** CPU milliseconds and the values. */
    async run(op) {
      const [ms] = await ask(`${op} ${output}`);
      const bytes = readFileSync(output);
      return {
        ms,
        values: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
      };
    },
    /** CPU milliseconds and the ends of the ties, pair by pair. */
    async read(format, path) {
      const [ms] = await ask(`${format} ${path}`);
      const bytes = readFileSync(`${path}.ends`);
      return {
        ms,
        ends: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
      };
    },
    stop: () => child.stdin.end(),
  };
}
