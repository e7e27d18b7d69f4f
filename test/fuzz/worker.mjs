// Mutates files of every format and reads them, in a thread whose memory is limited. `progress` is seen from outside, so
// that a case that never ends is seen too.
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { accountRows, buildSupportGraph, previewImport, readDataset, readSheets } from '@linli/core';
import { mutation, mutated } from './mutate.mjs';
import { samples } from './samples.mjs';

const { runs, seed, progress } = workerData;
const done = new Int32Array(progress);

/** What is wrong with how the bytes were taken, or null. */
async function faultOf(file) {
  const { tables, issues } = await readDataset([file]);
  const { graph, issues: more } = buildSupportGraph(tables);
  const { read, accepted, repaired, rejected, unexplained } = accountRows(tables, graph, [
    ...issues,
    ...more,
  ]);
  if (unexplained !== 0 || accepted + repaired + rejected !== read)
    return `${read} rows read, ${accepted} + ${repaired} + ${rejected} told of, ${unexplained} lost`;
  if (issues.length + more.length === 0 && graph.people.length === 0 && graph.ties.length === 0)
    return 'nothing was read and nothing was said';
  const { counts, issues: ofFiles, sheets } = await previewImport(await readSheets([file]), null);
  if (counts.created + counts.updated + counts.same + counts.rejected !== counts.read)
    return `import: ${JSON.stringify(counts)}`;
  const hasReason = sheets.every(({ rows }) =>
    rows.every((row) => row.outcome !== 'rejected' || row.issues.length > 0),
  );
  if (!hasReason) return 'import: a row held back without a reason';
  return counts.read === 0 && ofFiles.length === 0 ? 'import: nothing was read and nothing was said' : null;
}

const all = await samples();
let slowest = { milliseconds: 0, format: '' };
const result = await fc.check(
  fc.asyncProperty(
    fc.constantFrom(...all),
    fc.array(mutation, { minLength: 1, maxLength: 4 }),
    async (sample, steps) => {
      const began = performance.now();
      const fault = await faultOf(mutated(sample, steps, all));
      const milliseconds = performance.now() - began;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, format: sample.format };
      Atomics.add(done, 0, 1);
      if (fault !== null) throw new Error(fault);
    },
  ),
  { numRuns: runs, seed },
);
parentPort.postMessage({
  failed: result.failed,
  slowest,
  message: result.failed
    ? `${result.errorInstance?.stack ?? ''}\nseed ${result.seed}, path ${result.counterexamplePath}: ${JSON.stringify(result.counterexample?.[1])} on ${result.counterexample?.[0]?.format}`
    : '',
});
