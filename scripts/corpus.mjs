import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './lib.mjs';

// Every bad input with what became of its rows: accepted + repaired + rejected = read.
const { ok, output } = await run('node_modules/.bin/vitest', ['run', '--project', 'unit', 'test/corpus']);
const lines = readFileSync(join(root, '.cache/corpus.tsv'), 'utf8').trimEnd().split('\n');
const head = ['case', 'outcome', 'read', 'accepted', 'repaired', 'rejected', 'title'];
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
process.stdout.write(
  `${numbers.size} of 98 numbers, ${lines.length} files, ${ok ? 'all' : 'not all'} as listed\n`,
);
if (!ok) process.stdout.write(output);
process.exitCode = ok ? 0 : 1;
