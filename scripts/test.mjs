import { join } from 'node:path';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { root, run, seed, vitest } from './lib.mjs';
import { install } from './setup.mjs';

const total = { passed: 0, failed: 0 };

/** Runs and reports one step; `work` gives { ok, output } or, for tests, { passed, failed, output, measured }. */
async function step(name, work) {
  const began = performance.now();
  const { ok, output, passed = Number(ok), failed = Number(!ok), measured = '' } = await work();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const counts = ok === undefined ? `  ${passed} passed, ${failed} failed` : '';
  process.stdout.write(
    `${failed ? 'FAIL' : 'ok  '}  ${name.padEnd(16)}${seconds.padStart(6)} s${counts}\n${measured}`,
  );
  if (failed) process.stdout.write(`${output.trimEnd()}\n\n`);
  return !failed;
}

const bin = (name, command, args = [], cwd = '.') => {
  const tool = `node_modules/.bin/${command}`;
  return () => step(name, () => run(tool, args, { cwd: join(root, cwd), env: { NO_COLOR: '1' } }));
};

const format = bin('format', 'prettier', ['--check', '.']);
const unused = bin('unused', 'knip');
const lint = bin('lint', 'eslint', ['.', '--max-warnings', '0']);
const layers = bin('layers', 'depcruise', ['packages', 'scripts', 'test']);
const types = [
  bin('types core', 'tsc', ['-p', 'packages/core']),
  bin('types cli', 'tsc', ['-p', 'packages/cli']),
  bin('types test', 'tsc', ['-p', 'test']),
  bin('types dashboard', 'svelte-check', ['--fail-on-warnings'], 'packages/dashboard'),
];

const inTurn = async (steps) => {
  for (const next of steps) await next();
};
const atOnce = (...lanes) => Promise.all(lanes.map(inTurn));

async function browser() {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (!(await run('fc-list', [':lang=zh'])).output.includes('/')) missing.push('fonts-noto-cjk');
  if (!missing.length) return { ok: true, output: '' };

  const isRoot = process.getuid?.() === 0;
  const apt = (...args) => {
    const [command, ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
    return run(command, [...rest, 'apt-get', ...args]);
  };
  const updated = await apt('update');
  const installed = updated.ok ? await apt('install', '-y', '--no-install-recommends', ...missing) : updated;
  if (findChromium()) return { ok: true, output: '' };
  return {
    ok: false,
    output: `The browser tests need Chromium. Install it (Debian: apt-get install ${missing.join(' ')}) or set LINLI_CHROMIUM to its path.\n${installed.output}`,
  };
}

if (await step('install', install)) {
  await atOnce([format, unused], [() => step('browser', browser), () => step('build', build)]);
  // Between packages, types and imports are those of what was built. Of two cores, computing takes one and the browser,
  // which mostly waits, the other.
  await atOnce(
    [lint, layers, ...types, () => step('unit', () => vitest('unit'))],
    [() => step('e2e', () => vitest('e2e'))],
  );
}

process.stdout.write(`property tests: LINLI_SEED=${seed}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed ? 1 : 0;
