import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, isMain, root, run, stamp } from './lib.mjs';

const tsc = [join(root, 'node_modules/.bin/tsc'), '-p', 'tsconfig.build.json'];
// What knows Node apart, so that nothing else can.
const tscPool = [join(root, 'node_modules/.bin/tsc'), '-p', 'tsconfig.pool.json'];
const assemble = [process.execPath, 'assembly/build.mjs'];
const vite = ['node_modules/.bin/vite', 'build'];

export async function build() {
  const core = await buildPackage('core', 'index.js', assemble, tsc, tscPool);
  if (!core.ok) return core;
  const doors = await Promise.all([
    buildPackage('cli', 'bin.js', tsc),
    buildPackage('dashboard', 'index.html', vite),
  ]);
  return { ok: doors.every(({ ok }) => ok), output: doors.map(({ output }) => output).join('') };
}

async function buildPackage(name, entry, ...commands) {
  const folder = `packages/${name}`;
  const sources = [
    'pnpm-lock.yaml',
    'tsconfig.json',
    folder,
    ...(name === 'core' ? [] : ['packages/core/dist']),
    ...(name === 'dashboard' ? ['docs/tutorial.zh.md', 'docs/tutorial.en.md'] : []),
  ];
  const wanted = () =>
    hashOf(sources, { without: new RegExp(`/node_modules$|/${name}/dist$|\\.test\\.ts$`) });
  const built = `.cache/build/${name}`;
  if (existsSync(join(root, folder, 'dist', entry)) && stamp.matches(built, wanted()))
    return { ok: true, output: '' };

  process.stderr.write(`building ${name} …\n`);
  rmSync(join(root, folder, 'dist'), { recursive: true, force: true });
  for (const [command, ...args] of commands) {
    const { ok, output } = await run(command, args, { cwd: join(root, folder) });
    if (!ok) return { ok, output: `${name} does not build\n${output}` };
  }
  // Only now: a command may have written a source.
  stamp.write(built, wanted());
  return { ok: true, output: '' };
}

if (isMain(import.meta.url)) {
  const { ok, output } = await build();
  if (!ok) process.stderr.write(output);
  process.exitCode = ok ? 0 : 1;
}
