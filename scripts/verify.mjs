import { setup } from './setup.mjs';
import { seed, vitest } from './lib.mjs';

const ready = await setup();
let [passed, failed] = ready.ok ? [0, 0] : [0, 1];
if (!ready.ok) process.stdout.write(ready.output);
for (const project of ready.ok ? ['unit', 'e2e'] : []) {
  const run = await vitest(project, { LINLI_LONG: '1' });
  process.stdout.write(`${project}: ${run.passed} passed, ${run.failed} failed\n${run.measured}`);
  if (run.failed) process.stdout.write(run.output);
  passed += run.passed;
  failed += run.failed;
}
process.stdout.write(`property tests: LINLI_SEED=${seed}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed ? 1 : 0;
