// Reads one case of the corpus with the built library and tells what it cost. Its parent limits it and ends it.
import { readFileSync } from 'node:fs';
import { accountRows, buildSupportGraph, readDataset } from '@linli/core';

process.once('message', async (paths) => {
  const files = paths.map(({ name, path }) => ({ name, bytes: new Uint8Array(readFileSync(path)) }));
  const began = performance.now();
  const { tables, issues: reading } = await readDataset(files);
  const { graph, issues: building } = buildSupportGraph(tables);
  const issues = [...reading, ...building];
  process.send({
    issues,
    rows: accountRows(tables, graph, issues),
    milliseconds: performance.now() - began,
    // Linux and macOS: kilobytes of the whole process at its highest, the file among them.
    megabytes: process.resourceUsage().maxRSS / 1024,
  });
  process.disconnect();
});
