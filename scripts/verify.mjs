import { setup } from './setup.mjs';
import { seed, vitest } from './lib.mjs';

const ready = await setup();
const { passed, failed, output } = ready.ok
  ? await vitest('unit', { LINLI_LONG: '1' })
  : { passed: 0, failed: 1, output: ready.output };
if (failed) process.stdout.write(output);
process.stdout.write(`property tests: LINLI_SEED=${seed}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed ? 1 : 0;
