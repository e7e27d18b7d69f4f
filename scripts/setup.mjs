import { build } from './build.mjs';
import { hashOf, isMain, run, stamp } from './lib.mjs';

const pnpm = 'pnpm@10.34.9';
const installed = 'node_modules/.linli-lock';

export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    return { ok: false, output: `Linli needs Node 20.19 or newer; this is ${process.versions.node}.\n` };

  const manifests = ['', 'packages/core/', 'packages/cli/', 'packages/dashboard/'];
  const wanted = hashOf([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...manifests.map((folder) => `${folder}package.json`),
  ]);
  if (stamp.matches(installed, wanted)) return { ok: true, output: '' };

  process.stderr.write('installing packages …\n');
  // Nobody is there to confirm when a node_modules of another store has to go.
  const options = ['--frozen-lockfile', '--config.confirmModulesPurge=false'];
  const result = await run('npx', ['-y', pnpm, 'install', ...options]);
  if (result.ok) stamp.write(installed, wanted);
  return result;
}

export async function setup() {
  const installing = await install();
  return installing.ok ? build() : installing;
}

if (isMain(import.meta.url)) {
  const { ok, output } = await setup();
  if (!ok) process.stderr.write(output);
  process.exitCode = ok ? 0 : 1;
}
