import { spawn } from 'node:child_process';
import { root } from './lib.mjs';
import { setup } from './setup.mjs';

const { ok, output } = await setup();
if (ok) open();
else {
  process.stderr.write(output);
  process.exitCode = 1;
}

function open() {
  const args = ['packages/cli/bin/linli.mjs', 'open', 'data/amends', ...process.argv.slice(2)];
  const linli = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      stopped = true;
      linli.kill(signal);
    });
  // The shell that npm puts in between may die alone; then nobody would end the server.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) linli.kill('SIGTERM');
  }, 500);
  watch.unref();
  linli.on('exit', (code) => (process.exitCode = stopped ? 0 : (code ?? 1)));
}
