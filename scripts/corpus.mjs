import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './lib.mjs';
import { setup } from './setup.mjs';

// Every bad input with what became of its rows (accepted + repaired + rejected = read) and what reading it took: each is
// read in a process of its own that is limited to 512 MB and 10 s.
const ready = await setup();
if (!ready.ok) throw new Error(ready.output);
const args = ['run', '--project', 'unit', 'test/corpus'];
const { ok, output } = await run('node_modules/.bin/vitest', args, { env: { LINLI_CORPUS: '1' } });
const lines = readFileSync(join(root, '.cache/corpus.tsv'), 'utf8').trimEnd().split('\n');
const head = ['case', 'outcome', 'read', 'accepted', 'repaired', 'rejected', 'ms', 'MB', 'title'];
const rows = [head, ...lines.map((line) => line.split('\t'))];
const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
for (const row of rows)
  process.stdout.write(
    `${row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd()}\n`,
  );
const numbers = new Set(lines.map((line) => parseInt(line, 10)));
const highest = (at) => Math.max(...lines.map((line) => Number(line.split('\t')[at])));
process.stdout.write(`at most ${highest(6)} ms and ${highest(7)} MB of 10000 ms and 512 MB\n`);
process.stdout.write(
  `${numbers.size} of 98 numbers, ${lines.length} files, ${ok ? 'all' : 'not all'} as listed\n`,
);
if (!ok) process.stdout.write(output);
process.exitCode = ok ? 0 : 1;
